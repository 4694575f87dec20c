// `\p{L}` is a class of six hundred ranges, and a pattern that names it takes a quarter of a millisecond to make: with the
// three hundred patterns of a check that is a bare start of Node once more. So bundle and tests read it as the same letters
// in fewer ranges: exact for Latin, for marks and for punctuation; in other scripts (Greek, Cyrillic and on) what stands
// between two letters counts too, and beyond the basic plane (mathematical letters, ancient scripts) nothing does.

/** Stretches of Unicode; a range never runs over their edges, and in the first one it takes in nothing but letters. */
const edges = [0x370, 0x530, 0x1e00, 0x1f00, 0x2000, 0x2100, 0x2c00]
const stretch = (codePoint) => edges.filter((edge) => edge <= codePoint).length
const letter = /\p{L}/u
const written = (codePoint) => {
  const hex = codePoint.toString(16)
  if (codePoint < 0x7f) return String.fromCodePoint(codePoint)
  if (codePoint < 0x100) return `\\x${hex}`
  return codePoint < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/** Inner part of the class. */
function letterRanges() {
  const ranges = []
  for (let codePoint = 0x41; codePoint < 0x10000; codePoint++) {
    if ((codePoint >= 0xd800 && codePoint < 0xe000) || !letter.test(String.fromCodePoint(codePoint))) continue
    const last = ranges.at(-1)
    const gap = stretch(codePoint) === 0 || codePoint >> 8 === 0x20 ? 1 : 0x200
    if (last && codePoint - last.end <= gap && stretch(last.end) === stretch(codePoint)) last.end = codePoint
    else ranges.push({ start: codePoint, end: codePoint })
  }
  return ranges.map(({ start, end }) => (start === end ? written(start) : `${written(start)}-${written(end)}`)).join('')
}

const letters = letterRanges()

/** A module's text with `\p{L}` of its patterns spelled out. */
export function withPlainLetters(code) {
  return code
    .split('\n')
    .map((line) => (line.includes('\\p{L}') ? inLine(line) : line))
    .join('\n')
}

function inLine(line) {
  let inClass = false
  let result = ''
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    if (line.startsWith('\\p{L}', at) && line[at - 1] !== '\\') {
      result += inClass ? letters : `[${letters}]`
      at += 4
    } else if (char === '\\') {
      result += char + (line[at + 1] ?? '')
      at++
    } else {
      if (char === '[') inClass = true
      else if (char === ']') inClass = false
      result += char
    }
  }
  return result
}
