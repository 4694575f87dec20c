// `\p{L}` is a class of six hundred ranges, and a pattern that names it takes a quarter of a millisecond to make: with the
// three hundred patterns of a check that is a bare start of Node once more. So bundle and tests read the properties below as
// fewer ranges: letters and figures exact for Latin, marks and punctuation; capitals and small letters exact for Vietnamese
// and the languages of Latin-1 and Latin Extended-A. In other scripts (Greek, Cyrillic and on) what stands between two
// letters counts as a letter too, and nothing as a capital, a small letter or a figure; beyond the basic plane (mathematical
// letters, ancient scripts) nothing counts at all.

/** Stretches of Unicode with the Latin script, its figures and signs; a range never runs over their edges. */
const latin = [
  [0x00, 0x370],
  [0x1e00, 0x1f00],
  [0x2000, 0x2100],
]
/** Every capital stands beside its small letter there, so that each is a range of its own: only what papers are written in. */
const cased = [
  [0x00, 0x180],
  [0x1a0, 0x1b1],
  [0x1ea0, 0x1efa],
]
/** What is written with Latin besides: `№ Ⅳ ½ ①`. */
const letterlike = [[0x2100, 0x2800]]
/** Other scripts, whose letters stand in long runs with small gaps. */
const others = [
  [0x370, 0x530],
  [0x530, 0x1e00],
  [0x1f00, 0x2000],
  [0x2100, 0x2c00],
  [0x2c00, 0xd800],
  [0xe000, 0x10000],
]
const widestGap = 0x200

const spelled = new Map([
  ['\\p{L}', ranges(/\p{L}/u, latin) + ranges(/\p{L}/u, others, widestGap)],
  ['\\p{Lu}', ranges(/\p{Lu}/u, cased)],
  ['\\p{Ll}', ranges(/\p{Ll}/u, cased)],
  ['\\p{N}', ranges(/\p{N}/u, [...latin, ...letterlike])],
])

/** Inner part of a class: what a pattern finds in some stretches; what lies in a gap no wider than this counts too. */
function ranges(pattern, stretches, gap = 1) {
  return stretches
    .flatMap(([from, to]) => {
      const found = []
      for (let codePoint = from; codePoint < to; codePoint++) {
        if (!pattern.test(String.fromCodePoint(codePoint))) continue
        const last = found.at(-1)
        if (last && codePoint - last.end <= gap) last.end = codePoint
        else found.push({ start: codePoint, end: codePoint })
      }
      return found
    })
    .map(({ start, end }) => (start === end ? written(start) : `${written(start)}-${written(end)}`))
    .join('')
}

function written(codePoint) {
  const hex = codePoint.toString(16)
  if (codePoint < 0x7f) return String.fromCodePoint(codePoint)
  return codePoint < 0x100 ? `\\x${hex}` : `\\u${hex.padStart(4, '0')}`
}

/** A module's text with the properties of its patterns spelled out. */
export function withPlainLetters(code) {
  return code
    .split('\n')
    .map((line) => (line.includes('\\p{') ? inLine(line) : line))
    .join('\n')
}

const property = /\\p\{\w+\}/y

function inLine(line) {
  let inClass = false
  let result = ''
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    property.lastIndex = at
    const name = property.exec(line)?.[0]
    const letters = name && spelled.get(name)
    if (letters) {
      result += inClass ? letters : `[${letters}]`
      at += name.length - 1
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
