/**
 * The code pages Vietnamese was typed in before Unicode, as what they look like where they were taken for Western text
 * (Windows-1252). A decoder gives `null` for characters that its code page has not.
 */
export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI' | 'VISCII'

/** The Western text as Unicode Vietnamese; `null`: not of this code page. */
export type Decoder = (western: string) => string | null

/** What Windows-1252 has at 0x80–0x9F; a control character where it has none. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** The byte a character of Western text was; `null` where it is none. C1 controls stand for themselves. */
export function westernByte(character: string): number | null {
  const code = character.charCodeAt(0)
  if (character.length === 1 && code <= 0xff) return code
  const at = windows1252.indexOf(character)
  return at < 0 ? null : 0x80 + at
}

/** Bytes as Western text. */
export function westernText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes)
    text += byte >= 0x80 && byte <= 0x9f ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)
  return text
}

/** From 0xA1 on; `.` where the fonts have nothing. Fonts with `H` show the small letters as capitals. */
const tcvn3From = 0xa1
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

/** From 0x80 on (VISCII 1.1, RFC 1456). */
const viscii =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'

function byTable(table: string, from: number): Decoder {
  return (western) => {
    let text = ''
    for (const character of western) {
      if (character < '\u0080') {
        text += character
        continue
      }
      const byte = westernByte(character)
      const letter = byte === null ? '' : table.charAt(byte - from)
      if (letter === '' || letter === '.') return null
      text += letter
    }
    return text
  }
}

/** Marks that follow their letter: the second half of a VNI pair and what it adds. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
/** Letters that are one character in VNI too; `ô` and `ö` take marks. */
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}
const vniPiece = /[A-Za-zôöÔÖ]([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[^\u0000-\u007F]/g

function decodeVni(western: string): string | null {
  let known = true
  const text = western.replace(vniPiece, (piece) => {
    const [letter = '', mark] = piece
    const base = vniLetter(letter)
    if (base === null) known = false
    const added = mark === undefined ? '' : vniMarks[mark.toLowerCase()]
    return `${base ?? ''}${added}`.normalize('NFC')
  })
  return known ? text : null
}

function vniLetter(letter: string): string | null {
  if (letter < '\u0080') return letter
  const base = vniLetters[letter.toLowerCase()] ?? null
  return base !== null && letter !== letter.toLowerCase() ? base.toUpperCase() : base
}

export const decoders: Readonly<Record<LegacyEncoding, Decoder>> = {
  'TCVN3 (ABC)': byTable(tcvn3, tcvn3From),
  VNI: decodeVni,
  VISCII: byTable(viscii, 0x80),
}

const tones1258: Readonly<Record<string, string>> = { Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323' }
const letters1258: Readonly<Record<string, string>> = { Ã: 'Ă', ã: 'ă', Ð: 'Đ', ð: 'đ', Õ: 'Ơ', õ: 'ơ', Ý: 'Ư', ý: 'ư' }

/** Windows-1258, the tone as a character of its own behind the letter. Only met in bytes: programs know this code page. */
export function decodeWindows1258(western: string): string {
  return western
    .replace(/[ÌÒÞìòÃãÐðÕõÝý]/g, (character) => tones1258[character] ?? letters1258[character] ?? '')
    .normalize('NFC')
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 that was taken for Western text (`Äáº£ng`), read again; `null` where the characters are no UTF-8. */
export function decodeUtf8Again(western: string): string | null {
  const bytes = new Uint8Array(western.length)
  for (let at = 0; at < western.length; at++) {
    const byte = westernByte(western.charAt(at))
    if (byte === null) return null
    bytes[at] = byte
  }
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}
