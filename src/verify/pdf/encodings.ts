/** Codes 128–159 of WinAnsiEncoding; the others are those of Latin-1 (ISO 32000-1, annex D). */
const winAnsi = '€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ'

export function winAnsiCharacter(code: number): string {
  if (code >= 128 && code < 160) return winAnsi[code - 128] ?? ''
  return String.fromCharCode(code)
}

/** What a glyph's name says of its character (Adobe Glyph List conventions), for the names programs write by. */
export function characterOfGlyphName(name: string): string | null {
  const base = name.split('.')[0] ?? ''
  const unicode = /^uni((?:[0-9A-F]{4})+)$/.exec(base)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(base)?.[1]
  if (unicode) {
    const points = base.startsWith('uni') ? (unicode.match(/.{4}/g) ?? []) : [unicode]
    return points.map((point) => String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff))).join('')
  }
  if (/^[A-Za-z]$/.test(base)) return base
  return named[base] ?? accented(base)
}

/** `Acircumflex`, `dcroat`: a letter and its mark. */
function accented(name: string): string | null {
  const [, letter, mark] =
    /^([A-Za-z])(acute|grave|circumflex|tilde|breve|horn|hookabove|dotbelow|dieresis|caron|cedilla|ring)$/.exec(name) ??
    []
  return letter && mark ? `${letter}${marks[mark]}`.normalize('NFC') : null
}

const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circumflex: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  horn: '\u031b',
  hookabove: '\u0309',
  dotbelow: '\u0323',
  dieresis: '\u0308',
  caron: '\u030c',
  cedilla: '\u0327',
  ring: '\u030a',
}

const named: Readonly<Record<string, string>> = {
  space: ' ',
  exclam: '!',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  ampersand: '&',
  quotesingle: "'",
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  hyphen: '-',
  minus: '−',
  period: '.',
  slash: '/',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  at: '@',
  bracketleft: '[',
  bracketright: ']',
  underscore: '_',
  endash: '–',
  emdash: '—',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  bullet: '•',
  ellipsis: '…',
  dcroat: 'đ',
  Dcroat: 'Đ',
  Eth: 'Đ',
  nbspace: '\u00a0',
  uhorn: 'ư',
  ohorn: 'ơ',
}
