import { type PartyDocument, signaturesOf } from '../../../../model/document.ts'
import { suspectLegacy } from '../../../../source/legacy/suspect.ts'
import type { Span } from '../../../../source/span.ts'
import type { TextEdit } from '../../../../source/text-edit.ts'
import type { ProseZone } from '../../prose.ts'
import type { RuleContext } from '../../rule.ts'
import { type Spelling, type Word, wordsOf } from './words.ts'

/** A text in which words are looked at: running text as it is printed, or a part of the paper as the author typed it. */
export interface Passage {
  /** `title`: author and subject lines; `field`: the other parts outside the running text. */
  readonly zone: ProseZone | 'title' | 'field'
  readonly text: string
  at(start: number, end: number): Span
}

/** Title lines as typed and the running text, in the order of the draft. To be shared, as all of these. */
export function textsOf({ title }: PartyDocument, { prose, draft }: RuleContext): readonly Passage[] {
  return ordered([...typed([title.spans.author, title.spans.subject], 'title', draft.source.text), ...prose])
}

/** {@link textsOf} without title lines that are values of YAML, whose quotation marks may be those of the value. */
export function quotableTextsOf(_: PartyDocument, context: RuleContext): readonly Passage[] {
  const end = context.draft.dataSpan?.end ?? 0
  const isValue = ({ zone, at }: Passage) => zone === 'title' && at(0, 0).start < end
  return context.share(textsOf).filter((passage) => !isValue(passage))
}

/** Everything whose words are the author's: the above, names of bodies, place, recipients, signing line. */
export function allTextsOf(document: PartyDocument, context: RuleContext): readonly Passage[] {
  const { letterhead, recipients } = document
  const spans = [
    letterhead.spans.superior,
    letterhead.spans.issuer,
    letterhead.spans.place,
    ...recipients.map(({ span }) => span),
    ...signaturesOf(document).flatMap(({ spans }) => [spans.authority, spans.position]),
  ]
  return ordered([...context.share(textsOf), ...typed(spans, 'field', context.draft.source.text)])
}

/** The words of {@link allTextsOf}, but for what is in an old code page: that is no Vietnamese until it is converted. */
export function wordsByPassage(_: PartyDocument, context: RuleContext): ReadonlyMap<Passage, readonly Word[]> {
  const spellings = new Map<string, Spelling>()
  const garbled = suspectLegacy(context.draft.source.text)?.conversions ?? []
  let at = 0
  /** Asked for places in the order of the draft. */
  const isGarbled = (start: number, end: number): boolean => {
    while ((garbled[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return (garbled[at]?.start ?? Number.POSITIVE_INFINITY) < end
  }
  const readable = (passage: Passage) => {
    const words = wordsOf(passage, spellings)
    if (garbled.length === 0) return words
    return words.filter((word) => {
      const { start, end } = passage.at(word.start, word.end)
      return !isGarbled(start, end)
    })
  }
  return new Map(context.share(allTextsOf).map((passage) => [passage, readable(passage)]))
}

function typed(spans: readonly (Span | undefined)[], zone: Passage['zone'], source: string): Passage[] {
  return spans.flatMap((span) => {
    if (!span) return []
    const { start } = span
    const at = (from: number, to: number) => ({ start: start + from, end: start + to })
    return [{ zone, text: source.slice(start, span.end), at }]
  })
}

function ordered(passages: readonly Passage[]): Passage[] {
  const keyed = passages.map((passage) => ({ passage, start: passage.at(0, passage.text.length).start }))
  return keyed.sort((a, b) => a.start - b.start).map(({ passage }) => passage)
}

/**
 * Replaces a stretch of a passage; `null` where the draft writes it otherwise than it is printed (an escape, a wrapped line,
 * a mark in between), since there the place of each character is not sure.
 */
export function replace(passage: Passage, start: number, end: number, text: string, source: string): TextEdit | null {
  const span = passage.at(start, end)
  return source.slice(span.start, span.end) === passage.text.slice(start, end) ? { span, text } : null
}

/** Puts text behind the character at `index`; `null` where that character is written otherwise. */
export function insertAfter(passage: Passage, index: number, text: string, source: string): TextEdit | null {
  const { start, end } = passage.at(index, index + 1)
  if (source.slice(start, end) !== passage.text.charAt(index)) return null
  return { span: { start: end, end }, text }
}
