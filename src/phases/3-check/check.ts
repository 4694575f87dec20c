import type { Bilingual } from '../../diagnostics/define.ts'
import type { Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome, type Sink } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import { type Choices, defaultChoices } from '../../model/choices.ts'
import type { PartyDocument } from '../../model/document.ts'
import { editions } from '../../model/edition.ts'
import type { Draft } from '../1-parse/draft.ts'
import { type CitedPaper, citedPapers } from './cited-papers.ts'
import { findPlaces } from './places.ts'
import { type Prose, proseOf } from './prose.ts'
import type { RuleContext } from './rule.ts'
import { rules } from './rules/index.ts'

const unreadableFields: Bilingual = {
  vi: 'Phần khai báo không đọc được',
  en: 'The front matter could not be read',
}

const undated: Bilingual = {
  vi: 'Văn bản chưa ghi tháng, năm',
  en: 'The paper bears no month and year yet',
}

export interface CheckContext {
  readonly stage: Stage
  /** Of the office profile; the defaults where it says nothing. */
  readonly choices?: Choices
}

/**
 * Runs every rule over the tree. The draft only lends places for what is missing; neither is touched. An empty draft has
 * been told so and is asked for nothing; fields that could not be read at all leave their rules not evaluated.
 */
export function check(document: PartyDocument, draft: Draft, { stage, choices }: CheckContext): Outcome<null> {
  const sink = createSink(draft.source, stage)
  const unreadable = hasUnreadableData(draft)
  if (draft.blocks.length === 0 && draft.data === null && !unreadable) return outcome(null, sink)
  const context = contextOf(document, draft, sink, choices ?? defaultChoices)
  for (const rule of rules) {
    const readable = !unreadable || (rule.needs === 'body' && draft.dialect === 'markdown')
    if (!readable) sink.notEvaluated(rule.name, unreadableFields)
    else if (rule.needsDate && context.date === null) sink.notEvaluated(rule.name, undated)
    else rule.run(document, context)
  }
  return outcome(null, sink)
}

function contextOf(document: PartyDocument, draft: Draft, sink: Sink, choices: Choices): RuleContext {
  let prose: readonly Prose[] | null = null
  let citations: readonly CitedPaper[] | null = null
  const shared = new Map<unknown, unknown>()
  const { year = null, month = null, day = null } = document.letterhead.date ?? {}
  return {
    sink,
    draft,
    choices,
    places: findPlaces(document, draft),
    date: year === null || month === null ? null : { year, month, day },
    edition: editions[document.edition],
    share<T>(make: (document: PartyDocument, context: RuleContext) => T): T {
      if (!shared.has(make)) shared.set(make, make(document, this))
      return shared.get(make) as T
    },
    // Laid out once, when the first rule asks for it.
    get prose() {
      prose ??= proseOf(document, draft.source.text)
      return prose
    },
    get citations() {
      citations ??= citedPapers(this.prose)
      return citations
    },
  }
}

/** Front matter with nothing but white space and comments is empty, not unreadable. */
function hasUnreadableData({ data, dataSpan, source }: Draft): boolean {
  if (data !== null || dataSpan === null) return false
  return /^(?![ \t]*(?:#|-{3}|\.{3}|$))/m.test(source.text.slice(dataSpan.start, dataSpan.end).trim())
}
