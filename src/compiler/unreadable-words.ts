import { unknownField } from '../diagnostics/catalogue/fields.ts'
import { doubleEncodedText, tcvn3Text, visciiText, vniText } from '../diagnostics/catalogue/text.ts'
import type { DiagnosticDefinition } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { missingEndMark } from '../phases/3-check/rules/form/end-mark.ts'
import { missingAppendix } from '../phases/3-check/rules/structure/appendix-announced.ts'
import { missingPreamble } from '../phases/3-check/rules/structure/missing-preamble.ts'
import { draftOf, offsetIn } from '../source/joined-source.ts'
import { byStart, firstEndingBehind } from '../source/sorted-spans.ts'
import type { Location, SourceFile } from '../source/source-file.ts'
import type { Span } from '../source/span.ts'

/** Findings that tell of words in another encoding; their mends cover all of those words. */
const encodings: ReadonlySet<DiagnosticDefinition> = new Set([doubleEncodedText, tcvn3Text, vniText, visciiText])

/**
 * Findings of a draft and its files, in `source`, without those that rest on words nobody can read: `sá»‘` is no unknown field, and
 * what is looked for may stand in them. That the words are there stays told, and so does all that `reading` the draft said.
 */
export function withoutUnreadable(
  found: readonly Diagnostic[],
  reading: readonly Diagnostic[],
  source: SourceFile,
): readonly Diagnostic[] {
  const words = found.filter(({ definition }) => encodings.has(definition)).flatMap((one) => mendedBy(one, source))
  if (words.length === 0) return found
  words.sort(byStart)
  const read = new Set(reading)
  const stays = (one: Diagnostic) => read.has(one) || encodings.has(one.definition)
  const isUnreadable = ({ location }: Diagnostic) => location !== null && touches(words, placeIn(source, location))
  const legible = found.filter((one) => stays(one) || !isUnreadable(one))
  const hidesFields = found.some((one) => one.definition === unknownField && isUnreadable(one))
  return hidesFields || isMostly(words, draftOf(source))
    ? legible.filter((one) => stays(one) || !isMissingPart(one))
    : legible
}

/** What a finding's mend replaces, as places of the whole text. */
function mendedBy({ location, fix }: Diagnostic, whole: SourceFile): Span[] {
  if (!location || !fix) return []
  return fix.edits.map(({ span }) => placeIn(whole, { ...location, span }))
}

function placeIn(whole: SourceFile, location: Location): Span {
  const { start, end } = location.span
  const at = offsetIn(whole, location) ?? start
  return { start: at, end: at + end - start }
}

/** More than a third of the draft's own text. */
function isMostly(words: readonly Span[], { text }: SourceFile): boolean {
  const covered = words.filter(({ end }) => end <= text.length).reduce((sum, { start, end }) => sum + end - start, 0)
  return covered * 3 > text.length
}

/** What else the paper is said to lack, besides KL2101–KL2115. */
const lacking: ReadonlySet<DiagnosticDefinition> = new Set([missingAppendix, missingPreamble, missingEndMark])

/** Says of a part of the paper that it is not there; a missing space is no such part. */
function isMissingPart({ definition }: Diagnostic): boolean {
  return definition.code.startsWith('KL21') || lacking.has(definition)
}

/** Whether one of the sorted words shares a letter with this place. */
function touches(words: readonly Span[], { start, end }: Span): boolean {
  const first = words[firstEndingBehind(words, start)]
  return first !== undefined && first.start < Math.max(end, start + 1)
}
