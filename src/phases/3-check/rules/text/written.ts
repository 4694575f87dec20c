import type { Bilingual, DiagnosticDefinition, ParamValue } from '../../../../diagnostics/define.ts'
import type { Span } from '../../../../source/span.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { RuleContext } from '../../rule.ts'

/** A piece of the draft's text and what should stand there. */
export interface Misspelling {
  readonly written: string
  readonly meant: string
  readonly span: Span
}

/**
 * Every match of `pattern` in what an author wrote, body and fields, that `mend` has a better form for; comments are left
 * out. `telltale` has no `g` flag and tells a draft that has none, which is nearly every one.
 */
export function misspellings(
  { source: { text }, comments }: Draft,
  telltale: RegExp,
  pattern: RegExp,
  mend: (written: string, start: number) => string | null,
): Misspelling[] {
  if (!telltale.test(text)) return []
  const found: Misspelling[] = []
  let comment = 0
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    if (!telltale.test(written)) continue
    while ((comments[comment]?.span.end ?? text.length + 1) <= start) comment++
    if ((comments[comment]?.span.start ?? text.length) < start) continue
    const meant = mend(written, start)
    if (meant !== null) found.push({ written, meant, span: { start, end: start + written.length } })
  }
  return found
}

/** Further places shown with the first one. */
const shownPlaces = 7

/** One finding for all places, at the first of them; the fix mends every one. */
export function reportAll<P extends string>(
  { sink }: Pick<RuleContext, 'sink'>,
  definition: DiagnosticDefinition<P>,
  places: readonly Misspelling[],
  params: Readonly<Record<P, ParamValue>>,
  fix: { readonly title: Bilingual; readonly safe: boolean } | null,
): void {
  const [first, ...rest] = places
  if (!first) return
  const related = rest
    .slice(0, shownPlaces)
    .map(({ span }) => ({ message: { vi: 'và ở đây', en: 'and here' }, at: span }))
  const edits = places.map(({ span, meant }) => ({ span, text: meant }))
  sink.report(definition, first.span, params as Parameters<typeof sink.report<P>>[2], {
    related,
    ...(fix ? { fix: { ...fix, edits } } : {}),
  })
}
