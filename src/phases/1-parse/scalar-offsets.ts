/** How a YAML scalar is written: what may stand in the source that does not stand in the value. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

/**
 * For every unit of a scalar's text the offset in `source` it was written at, between `start` and `end` (quotes and block
 * header included). Folding, indents, doubled quotes and escapes are walked over; the answer has one more entry, the end.
 */
export function scalarOffsets(source: string, start: number, end: number, text: string, style: ScalarStyle): number[] {
  const offsets: number[] = []
  let at = contentStart(source, start, end, style)
  for (let index = 0; index < text.length; index++) {
    const wanted = text.charAt(index)
    if (isBlank(wanted)) {
      // A newline of the value may stand behind blanks that folding dropped.
      if (wanted === '\n' && source.charAt(at) !== '\\') while (at < end && isInlineBlank(source.charAt(at))) at++
    } else while (at < end && isBlank(source.charAt(at))) at++
    if (style === 'double' && source.charAt(at) === '\\') {
      at = overContinuation(source, at, end)
      offsets.push(at)
      const units = escapeUnits(source, at)
      // A code point beyond the first plane is one escape and two units.
      for (let extra = 1; extra < units && index + 1 < text.length; extra++, index++) offsets.push(at)
      at += escapeLength(source, at)
    } else if (style === 'single' && source.startsWith("''", at)) {
      offsets.push(at)
      at += 2
    } else {
      offsets.push(at)
      at++
    }
  }
  offsets.push(Math.min(at, end))
  return offsets
}

const isInlineBlank = (character: string): boolean => character === ' ' || character === '\t'
const isBlank = (character: string): boolean => isInlineBlank(character) || character === '\n'

function contentStart(source: string, start: number, end: number, style: ScalarStyle): number {
  switch (style) {
    case 'plain':
      return start
    case 'single':
    case 'double':
      return start + 1
    case 'block': {
      const newline = source.indexOf('\n', start)
      if (newline < 0 || newline >= end) return end
      return overIndent(source, newline + 1, end)
    }
  }
}

/** The first line's indent, which the value does not have; more blanks than that are found again as text. */
function overIndent(source: string, from: number, end: number): number {
  let at = from
  while (at < end && source.charAt(at) === ' ') at++
  return at < end && source.charAt(at) === '\n' ? from : at
}

/** A backslash at a line's end joins the lines: on to what follows the next line's indent. */
function overContinuation(source: string, from: number, end: number): number {
  let at = from
  while (source.startsWith('\\\n', at)) {
    at += 2
    while (at < end && isInlineBlank(source.charAt(at))) at++
  }
  return at
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function escapeLength(source: string, at: number): number {
  if (source.charAt(at) !== '\\') return 1
  return 2 + (hexDigits[source.charAt(at + 1)] ?? 0)
}

function escapeUnits(source: string, at: number): number {
  if (source.charAt(at + 1) !== 'U' || source.charAt(at) !== '\\') return 1
  return Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1
}
