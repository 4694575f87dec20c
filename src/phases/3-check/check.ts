import type { Bilingual } from '../../diagnostics/define.ts'
import type { Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { Draft } from '../1-parse/draft.ts'
import { findPlaces } from './places.ts'
import { rules } from './rules/index.ts'

const unreadableFields: Bilingual = {
  vi: 'Phần khai báo không đọc được',
  en: 'The front matter could not be read',
}

/**
 * Runs every rule over the tree. The draft only lends places for what is missing; neither is touched. An empty draft has
 * been told so and is asked for nothing; fields that could not be read at all leave their rules not evaluated.
 */
export function check(document: PartyDocument, draft: Draft, { stage }: { readonly stage: Stage }): Outcome<null> {
  const sink = createSink(draft.source, stage)
  const places = findPlaces(document, draft)
  const unreadable = hasUnreadableData(draft)
  if (draft.blocks.length === 0 && draft.data === null && !unreadable) return outcome(null, sink)
  for (const rule of rules) {
    const readable = !unreadable || (rule.needs === 'body' && draft.dialect === 'markdown')
    if (readable) rule.run(document, { sink, places })
    else sink.notEvaluated(rule.name, unreadableFields)
  }
  return outcome(null, sink)
}

/** Front matter with nothing but white space and comments is empty, not unreadable. */
function hasUnreadableData({ data, dataSpan, source }: Draft): boolean {
  if (data !== null || dataSpan === null) return false
  return /^(?![ \t]*(?:#|-{3}|\.{3}|$))/m.test(source.text.slice(dataSpan.start, dataSpan.end).trim())
}
