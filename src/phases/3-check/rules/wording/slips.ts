import type { Bilingual, DiagnosticDefinition } from '../../../../diagnostics/define.ts'
import type { Fix } from '../../../../diagnostics/diagnostic.ts'
import type { Sink } from '../../../../diagnostics/sink.ts'
import type { Span } from '../../../../source/span.ts'
import type { TextEdit } from '../../../../source/text-edit.ts'

/** One place of a slip that a paper may hold many times, and how it is mended there; `null` where it cannot be. */
export interface Slip {
  readonly span: Span
  readonly edit: TextEdit | null
}

/** Places shown beside the first one; who has more of them mends all at once. */
const shown = 12

const alsoHere: Bilingual = { vi: 'ở đây cũng vậy', en: 'here too' }

/** A slip in what is written, with what is expected in its place. */
export interface Miswriting extends Slip {
  readonly written: string
  readonly expected: string
}

interface Mend {
  readonly title: Bilingual
  readonly safe: boolean
}

/**
 * Tells a habit once, at its first place, with the others beside it: thirty equal findings hide the one that matters. The fix
 * mends every place.
 */
export function reportTogether<P extends string>(
  sink: Sink,
  definition: DiagnosticDefinition<P>,
  slips: readonly Slip[],
  params: Parameters<typeof sink.report<P>>[2],
  mend: Mend | null,
): void {
  const [first, ...others] = slips
  if (!first) return
  const related = others.slice(0, shown).map(({ span }) => ({ message: alsoHere, at: span }))
  const fix = mend ? fixOf(slips, mend) : null
  sink.report(definition, first.span, params, fix ? { related, fix } : { related })
}

/** {@link reportTogether} with the first of them quoted, as it is and as it should be, and their count. */
export function reportMiswritings(
  sink: Sink,
  definition: DiagnosticDefinition<'written' | 'expected' | 'count'>,
  found: readonly Miswriting[],
  mend: Mend,
): void {
  const [first] = found
  if (!first) return
  const { written, expected } = first
  reportTogether(sink, definition, found, { written, expected, count: found.length }, mend)
}

function fixOf(slips: readonly Slip[], { title, safe }: Mend): Fix | null {
  const edits = slips.flatMap(({ edit }) => (edit ? [edit] : []))
  return edits.length > 0 ? { title, safe, edits } : null
}

/** The fix of a single place. */
export function fixWith(edit: TextEdit | null, title: Bilingual, safe: boolean): { readonly fix: Fix } | undefined {
  return edit ? { fix: { title, safe, edits: [edit] } } : undefined
}

/** Which of several ways of writing a paper uses most; of equal ones the first in `order`. */
export function majority<Way extends string>(ways: readonly Way[], order: readonly Way[]): Way | null {
  const counts = new Map<Way, number>()
  for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1)
  if (counts.size < 2) return null
  const rank = (way: Way) => (order.includes(way) ? order.indexOf(way) : order.length)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || rank(a) - rank(b))
  return sorted[0]?.[0] ?? null
}
