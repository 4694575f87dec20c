import { define } from '../../../../diagnostics/define.ts'
import type { Appendix, PartyDocument } from '../../../../model/document.ts'
import { lookUp } from '../../../../model/field-lookup.ts'
import { fieldTable } from '../../../../model/field-table.ts'
import { namedTypes } from '../../../2-analyse/facts/document-types.ts'
import { isBlank } from '../../../2-analyse/fields/values.ts'
import type { Prose } from '../../prose.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { type AppendixMention, appendixKey, appendixMentions } from './appendix-mentions.ts'

export const missingAppendix = define({
  code: 'KL3025',
  name: 'missing-appendix',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 II.1',
  message: {
    vi: 'Văn bản nhắc đến “{text}” nhưng không có phụ lục đó',
    en: 'The text announces “{text}”, but there is no such appendix',
  },
  help: {
    vi: 'Thêm phụ lục vào cuối bản thảo dưới dòng “# Phụ lục 1”, hoặc sửa câu này.',
    en: 'Add it at the end of the draft under a line “# Phụ lục 1”, or mend the sentence.',
  },
})

export const unannouncedAppendix = define({
  code: 'KL3026',
  name: 'unannounced-appendix',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 II.1',
  message: {
    vi: 'Văn bản có {appendix} nhưng nội dung không nhắc đến',
    en: 'The text does not announce “{appendix}”, which stands below',
  },
  help: {
    vi: 'Ghi vào chỗ liên quan, ví dụ “(có phụ lục kèm theo)” hoặc “theo Phụ lục 1”.',
    en: 'Write it where it belongs, as “(có phụ lục kèm theo)” or “theo Phụ lục 1”.',
  },
})

/** Appendices that the text announces and the paper lacks, and the reverse, each by its label (HD05 II.1). */
export const appendixAnnounced: Rule = {
  name: 'appendix-announced',
  needs: 'body',
  reports: [missingAppendix, unannouncedAppendix],
  run(document, context) {
    const places = context.prose
      .filter(({ text }) => /phụ/i.test(text))
      .flatMap((prose) => appendixMentions(prose.text).map((mention) => ({ prose, mention })))
      .filter(({ mention }) => mention.claim !== 'foreign')
    reportMissing(document, context, places)
    reportUnannounced(document, context, places)
  },
}

interface MentionPlace {
  readonly prose: Prose
  readonly mention: AppendixMention
}

function reportMissing({ appendices }: PartyDocument, context: RuleContext, mentions: readonly MentionPlace[]): void {
  // Given as a file that is not read here: told on its own.
  if (appendices.length < givenInData(context)) return
  const there = new Set(appendices.map(keyOf))
  const told = new Set<string>()
  for (const { prose, mention } of mentions) {
    if (prose.inAppendix || mention.claim !== 'sure') continue
    const report = (key: string, start: number, end: number, text = prose.text.slice(start, end)) => {
      if (told.has(key)) return
      told.add(key)
      context.sink.report(missingAppendix, prose.at(start, end), { text })
    }
    const [only, more] = mention.named
    if (!only) {
      if (appendices.length === 0) report('', mention.start, mention.end)
    } else if (more) {
      for (const { key, label, start, end } of mention.named)
        if (!there.has(key)) report(key, start, end, `Phụ lục ${label}`)
    } else if (!there.has(only.key)) report(only.key, mention.start, mention.end)
  }
}

/** How many appendices the draft's data gives, as text or by the name of a file. */
function givenInData({ draft }: RuleContext): number {
  const value = draft.data?.entries.find(({ key }) => lookUp(fieldTable, key) === 'appendices')?.value
  if (!value || isBlank(value)) return 0
  return value.type === 'list' ? value.items.length : 1
}

function reportUnannounced(
  { appendices }: PartyDocument,
  { prose, sink }: RuleContext,
  mentions: readonly MentionPlace[],
): void {
  if (appendices.length === 0) return
  // Words that name none of them may mean them all: `các phụ lục kèm theo`, `danh sách kèm theo`.
  if (mentions.some(({ prose, mention }) => !prose.inAppendix && mention.named.length === 0)) return
  if (prose.some(({ text, inAppendix }) => !inAppendix && announcesSomething(text))) return
  const named = new Set(mentions.flatMap(({ mention }) => mention.named.map(({ key }) => key)))
  for (const [index, appendix] of appendices.entries()) {
    if (named.has(keyOf(appendix, index))) continue
    const { label, span, spans } = appendix
    sink.report(unannouncedAppendix, spans.label ?? spans.title ?? span, {
      appendix: label === null ? 'phụ lục' : `Phụ lục ${label}`,
    })
  }
}

/** `(danh sách kèm theo)`; not what is attached to another paper, nor an appendix, which is looked at by its label. */
function announcesSomething(text: string): boolean {
  if (!/[Kk]èm/.test(text)) return false
  return [...text.matchAll(/(?:kèm\s+theo|đính\s+kèm)(?!\p{L})\s*/giu)].some(({ index, 0: words }) => {
    const rest = text.slice(index + words.length, index + words.length + 40)
    if (/^(?:các\s+)?phụ\s+lục(?!\p{L})/iu.test(rest)) return false
    const [owner] = namedTypes(rest)
    return owner?.start !== 0 && !/phụ\s+lục[^.;:()]{0,60}$/iu.test(text.slice(Math.max(0, index - 80), index))
  })
}

/** An appendix without label counts by its place. */
function keyOf({ label }: Appendix, index: number): string {
  return label === null ? String(index + 1) : appendixKey(label)
}
