import { lineText, positionOf } from '../source/line-index.ts'
import type { Diagnostic } from './diagnostic.ts'

/**
 * What each finding of one draft is known by over time, in the order given: its code, the words it points at and the line
 * they stand in. Neither the number of the line nor the wording of our messages takes part, so a finding stays the same
 * when text comes or goes above it; of findings that are alike in all that, the first is `…:1`, the next `…:2`.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const mark = hash(identity(diagnostic))
    const count = (seen.get(mark) ?? 0) + 1
    seen.set(mark, count)
    return `${mark}:${count}`
  })
}

function identity({ definition, location }: Diagnostic): string {
  if (!location) return definition.code
  const { source, span } = location
  const line = lineText(source, positionOf(source, span.start).line)
  const words = source.text.slice(span.start, span.end)
  return [definition.code, folded(words), folded(line)].join('\n')
}

/** Composed, with single spaces: how a line is encoded and indented says nothing about what is wrong in it. */
function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** FNV-1a of 64 bits over UTF-16 units, as sixteen hexadecimal digits: enough to tell apart the findings of one office. */
function hash(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0
    // Times the prime 2^40 + 0x1b3, on two halves, since numbers hold 53 bits.
    const product = low * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.imul(low, 0x100) + Math.floor(product / 0x100000000)) >>> 0
    low = product >>> 0
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('')
}
