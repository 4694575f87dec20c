import type { PartyDocument } from '../model/document.ts'
import type { TopField } from '../model/field-table.ts'
import type { Draft } from '../phases/1-parse/draft.ts'
import { type BodyForm, namedAppendices, writeAnnex, writeBody } from './body.ts'
import { writeAppendices, writeDataAnnex, writeDataBody } from './data-body.ts'
import { belowBody, writeFields } from './fields.ts'
import { type Remarks, remarksOf } from './remarks.ts'
import { writeClosing, writeLetterhead } from './typed.ts'
import { writeYaml } from './yaml-nodes.ts'

/** The three ways to write one paper (design: the draft): fields above the body, everything typed in the text, all data. */
export const dialects = ['markdown', 'text', 'yaml'] as const
export type Dialect = (typeof dialects)[number]

export interface WriteForm extends BodyForm {
  readonly dialect: Dialect
  /** Fields that stand above a text instead of in it: what cannot be told there from its surroundings. */
  readonly declared: readonly TopField[]
}

/** No paper prints them. */
const unprinted: readonly TopField[] = ['type', 'edition', 'appendices']

/**
 * A paper as a draft again, in one canonical form: the order of the fields, labels, emphasis, blank lines. Only what its author
 * wrote is written, comments included. Pure; that the result reads as the same tree is for the caller to see, since not
 * every tree can be written in every dialect and form.
 */
export function writeDraft(document: PartyDocument, draft: Draft, form: WriteForm): string {
  const remarks = remarksOf(draft, document)
  switch (form.dialect) {
    case 'markdown':
      return writeMarkdown(document, draft, form, remarks)
    case 'text':
      return writeText(document, draft, form, remarks)
    case 'yaml':
      return writeData(document, draft, form, remarks)
  }
}

function writeMarkdown(document: PartyDocument, draft: Draft, form: BodyForm, remarks: Remarks): string {
  const named = writeAppendices(namedAppendices(document), form, remarks)
  const fields = [...writeFields(document, draft, remarks), ...named]
  const front = fields.length > 0 ? `---\n${writeYaml(fields, null)}---\n` : ''
  const body = writeBody(document, form, remarks)
  const annex = writeAnnex(document, form, remarks)
  return ended([front, body, annex, ...commentsOf(remarks)])
}

function writeText(document: PartyDocument, draft: Draft, form: WriteForm, remarks: Remarks): string {
  const fields = [
    ...writeFields(document, draft, remarks),
    ...writeAppendices(namedAppendices(document), form, remarks),
  ]
  const isTyped = (name: TopField) => !unprinted.includes(name) && !form.declared.includes(name)
  const head = writeLetterhead(document, fields, isTyped)
  const body = writeBody(document, form, remarks)
  const closing = writeClosing(document, isTyped)
  const annex = writeAnnex(document, form, remarks)
  return ended([head, body, closing, annex, ...commentsOf(remarks)])
}

function writeData(document: PartyDocument, draft: Draft, form: BodyForm, remarks: Remarks): string {
  const fields = writeFields(document, draft, remarks)
  const isBelow = ({ key }: { readonly key: string }) => belowBody.includes(key)
  const all = [
    ...fields.filter((field) => !isBelow(field)),
    ...writeDataBody(document, form, remarks),
    ...fields.filter(isBelow),
    ...writeDataAnnex(document, form, remarks),
  ]
  return writeYaml(all, form.width, remarks.rest())
}

function commentsOf(remarks: Remarks): readonly string[] {
  return remarks.rest().map((remark) => `<!-- ${remark} -->`)
}

function ended(parts: readonly string[]): string {
  const written = parts.map((part) => part.trimEnd()).filter((part) => part !== '')
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`
}
