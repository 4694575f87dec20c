import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts'
import { editRange } from '../../source/apply-edits.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'

/** Which fixes the user asked for. */
export interface WantedFixes {
  readonly safe: boolean
  /** Those that change what the paper says; not those that go by name only. */
  readonly unsafe: boolean
  /** Codes whose fix is wanted whatever it does. */
  readonly codes: ReadonlySet<string>
}

export type Fixable = Diagnostic & { readonly fix: Fix }

export function isWanted(diagnostic: Diagnostic, wanted: WantedFixes): diagnostic is Fixable {
  const { fix, definition } = diagnostic
  if (!fix || fix.edits.length === 0) return false
  if (wanted.codes.has(definition.code)) return true
  return fix.byName ? false : fix.safe ? wanted.safe : wanted.unsafe
}

/**
 * Fixes that can be made in one go: a fix is made as a whole or not at all, and none touches the place of another. The first
 * in the text wins; the others are found again when the text is checked anew.
 */
export function pickFixes(
  source: SourceFile,
  diagnostics: readonly Diagnostic[],
  wanted: WantedFixes,
): readonly Fixable[] {
  const taken: Span[] = []
  const places = (fix: Fix) => fix.edits.map((edit) => editRange(source, edit))
  return diagnostics
    .filter((diagnostic): diagnostic is Fixable => isWanted(diagnostic, wanted))
    .filter(({ location }) => location?.source === source)
    .map((diagnostic) => ({ diagnostic, ranges: places(diagnostic.fix) }))
    .sort((a, b) => firstOf(a.ranges) - firstOf(b.ranges))
    .flatMap(({ diagnostic, ranges }) => {
      if (ranges.some((range) => touches(taken, range))) return []
      for (const range of ranges) taken.splice(slotOf(taken, range), 0, range)
      return [diagnostic]
    })
}

function firstOf(ranges: readonly Span[]): number {
  return Math.min(...ranges.map(({ start }) => start))
}

/** Side by side counts: what two fixes do to one place in one go nobody has checked. `taken` is sorted. */
function touches(taken: readonly Span[], range: Span): boolean {
  const slot = slotOf(taken, range)
  const [before, after] = [taken[slot - 1], taken[slot]]
  return (before !== undefined && before.end >= range.start) || (after !== undefined && after.start <= range.end)
}

function slotOf(taken: readonly Span[], { start }: Span): number {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((taken[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
