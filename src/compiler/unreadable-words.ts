import { unknownField } from '../diagnostics/catalogue/fields.ts'
import { doubleEncodedText, tcvn3Text, visciiText, vniText } from '../diagnostics/catalogue/text.ts'
import type { DiagnosticDefinition } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/span.ts'

/** Findings that tell of words in another encoding; their mends cover all of those words. */
const encodings: ReadonlySet<DiagnosticDefinition> = new Set([doubleEncodedText, tcvn3Text, vniText, visciiText])

/**
 * Findings without those that rest on words nobody can read: `sá»‘` is no unknown field, and what is looked for may stand in
 * them. `reading` has told of the words and stays whole.
 */
export function withoutUnreadable(reading: readonly Diagnostic[], found: readonly Diagnostic[]): Diagnostic[] {
  const words = reading.flatMap(({ definition, fix }) => (encodings.has(definition) ? (fix?.edits ?? []) : []))
  if (words.length === 0) return [...found]
  const spans = words.map(({ span }) => span).sort((a, b) => a.start - b.start)
  const own = new Set(reading)
  const legible = found.filter((one) => own.has(one) || !one.location || !touches(spans, one.location.span))
  const hides = found.some(
    ({ definition, location }) => definition === unknownField && location && touches(spans, location.span),
  )
  const length = found.find(({ location }) => location)?.location?.source.text.length ?? 0
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return hides || covered * 3 > length ? legible.filter((one) => own.has(one) || !isMissing(one)) : legible
}

function isMissing({ definition }: Diagnostic): boolean {
  return definition.name.startsWith('missing-')
}

/** Whether one of the sorted spans shares a letter with this one. */
function touches(sorted: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1)
}
