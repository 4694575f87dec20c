import {
  draftMarkWithoutRevision,
  impossibleDate,
  invalidCount,
  missingTypeName,
  otherDocumentType,
  unknownChoice,
} from '../../diagnostics/catalogue/fields.ts'
import {
  secondSignature,
  signedRemark,
  unknownClosingLine,
  unknownLetterheadLine,
} from '../../diagnostics/catalogue/structure.ts'
import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome, type Sink } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { FieldSpans, PartyDocument } from '../../model/document.ts'
import { type EditionId, editionOn, editions } from '../../model/edition.ts'
import { fieldTable } from '../../model/field-table.ts'
import { type FieldName, type FieldValues, signatureFrom } from '../../model/fields.ts'
import { draftOf } from '../../source/joined-source.ts'
import { cover, pointAt, type Span } from '../../source/span.ts'
import type { Draft } from '../1-parse/draft.ts'
import { readAppendices } from './appendices.ts'
import { readDataAppendices } from './data-appendices.ts'
import { type DataSink, readDataBody, readDataText } from './data-body.ts'
import { deriveFields } from './fields/derive-fields.ts'
import { fieldLabel } from './fields/entries.ts'
import { mergeFields } from './fields/merge-fields.ts'
import { readFields } from './fields/read-fields.ts'
import { dataFootnotes, footnotesOf, identifiersOf } from './footnotes.ts'
import { type Entry, readParagraphs } from './paragraphs.ts'
import { reportBlankLines } from './repair/blank-lines.ts'
import { joinCutParagraphs } from './repair/cut-paragraphs.ts'
import { mendItemLabels } from './repair/item-labels.ts'
import { findLostLabels } from './repair/lost-labels.ts'
import { mendSectionLabels } from './repair/section-labels.ts'
import { buildBlocks, buildTree, type MadeLabels } from './tree/build.ts'
import { readMarks } from './tree/marked.ts'
import { checkNumbering } from './tree/numbering.ts'
import { type BodyParts, partBody } from './tree/opening.ts'
import type { Cell } from './zones/cells.ts'
import { readCosignatures, type TypedCosignatures } from './zones/cosignatures.ts'
import { isSignedRemark } from './zones/words.ts'
import { readZones, type Zones } from './zones/zones.ts'

export interface AnalyseContext {
  readonly stage: Stage
  /** Forced edition; `null`: as the draft says, else by its date. */
  readonly edition: EditionId | null
  readonly profile: FieldValues
  readonly overrides: FieldValues
}

/**
 * Draft → typed tree, the same one for the same paper in every dialect. Nothing throws: what is missing is `null` or
 * empty, what contradicts is a finding (2xxx fields, 3xxx structure), the rest of the tree stands.
 */
export function analyse(draft: Draft, context: AnalyseContext): Outcome<PartyDocument> {
  const sink = createSink(draft.source, context.stage)
  const scope = draft.dialect === 'yaml' ? 'yaml-draft' : 'draft'
  const declared = draft.data ? readFields(draft.data, scope, sink) : {}
  const zones = readZones(draft, sink, [context.overrides, declared, context.profile])
  const layers = { overrides: context.overrides, draft: declared, text: zones.values, profile: context.profile }
  const merged = mergeFields(layers, sink)
  const edition = context.edition ?? merged.edition?.value ?? editionOn(merged.date?.value ?? null)
  const cosigned = readCosignatures(zones.furtherSignatures, merged, edition)
  reportUnread(zones, cosigned, sink)
  const fields = deriveFields({ ...cosigned.values, ...merged }, edition)
  const { sectionSeparator, itemSeparator } = editions[edition].punctuation
  const made: MadeLabels = { section: sectionSeparator, item: itemSeparator }

  const written = footnotesOf(draft.blocks, draft.source.text)
  const dataSink: DataSink = { ...sink, footnotes: identifiersOf(written, fields.footnotes?.value) }
  const parts = bodyParts(fields, zones, { draft, made, sink: dataSink })
  const sections = buildTree(parts.sections, made, sink.source.text)
  checkNumbering(sections, sink)
  const notes = [...written, ...dataFootnotes(fields.footnotes?.value, dataSink)]
  const identifiers = new Set(dataSink.footnotes)
  const given =
    fields.appendices && readDataAppendices(fields.appendices.value, { draft, made, sink: dataSink, identifiers })
  const appendices = [
    ...readAppendices(zones.appendices, { made, sink, comments: draft.comments }),
    ...(given?.appendices ?? []),
  ]
  for (const appendix of appendices) checkNumbering(appendix.children, sink)

  const enacting = parts.enactingClause
  const document: PartyDocument = {
    type: 'document',
    kind: 'conclusion',
    edition,
    stage: context.stage,
    ...typedFields(fields, edition, zones),
    preamble: buildBlocks(parts.preamble, made, sink.source.text),
    enactingClause: enacting && {
      type: 'paragraph',
      text: enacting.text,
      content: enacting.content,
      span: enacting.span,
    },
    sections,
    closing: buildBlocks(parts.closing, made, sink.source.text),
    footnotes: [...notes, ...(given?.footnotes ?? [])],
    appendices,
    span: { start: 0, end: draftOf(draft.source).text.length },
  }
  return outcome(document, sink)
}

/** What was typed in the place of a part and is none, and lines that are no part of a paper. */
function reportUnread(zones: Zones, { unread, surplus }: TypedCosignatures, sink: Sink): void {
  const report = (definition: DiagnosticDefinition<'text'>, cells: readonly Cell[]) => {
    for (const { text, span } of cells) sink.report(definition, span, { text: clipped(text) })
  }
  const written = ({ start, end }: Span) => sink.source.text.slice(start, end)
  const { impossibleDate: noDate, invalidNumber, draftMark, otherType, otherMarkings } = zones.told
  report(unknownLetterheadLine, zones.unknownAbove)
  const below = [...zones.unknownBelow, ...unread]
  report(
    unknownClosingLine,
    below.filter(({ text }) => !isSignedRemark(text)),
  )
  report(
    signedRemark,
    below.filter(({ text }) => isSignedRemark(text)),
  )
  for (const cells of surplus) {
    const [first] = cells
    if (first) sink.report(secondSignature, cells.map((cell) => cell.span).reduce(cover), { text: clipped(first.text) })
  }
  if (draftMark) report(draftMarkWithoutRevision, [draftMark])
  if (otherType) report(otherDocumentType, [otherType])
  if (zones.otherTitle) sink.report(otherDocumentType, zones.otherTitle, { text: written(zones.otherTitle) })
  if (zones.untitledAt) reportUntitled(zones.untitledAt, sink)
  if (noDate) sink.report(impossibleDate, noDate, { text: written(noDate) })
  if (invalidNumber)
    sink.report(invalidCount, invalidNumber, { field: fieldLabel(fieldTable, 'number'), text: written(invalidNumber) })
  for (const { cell, field } of otherMarkings) {
    const choices = (fieldTable[field].choices ?? []).map(({ value }) => value).join(', ')
    sink.report(unknownChoice, cell.span, { field: fieldLabel(fieldTable, field), value: cell.text, choices })
  }
}

function reportUntitled({ start }: Span, sink: Sink): void {
  const line = sink.source.text.lastIndexOf('\n', start - 1) + 1
  const edits = [{ span: pointAt(line), text: 'KẾT LUẬN\n' }]
  const title = { vi: 'Thêm dòng “KẾT LUẬN” lên trên', en: 'Add the line “KẾT LUẬN” above' }
  sink.report(missingTypeName, pointAt(start), {}, { fix: { title, safe: false, edits } })
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
}

/** The body, from data where a YAML draft gives it, else from the text. */
function bodyParts(
  fields: FieldValues,
  zones: Zones,
  { draft, made, sink }: { readonly draft: Draft; readonly made: MadeLabels; readonly sink: DataSink },
): BodyParts {
  const read = (name: 'preamble' | 'sections' | 'closing'): Entry[] => {
    const value = fields[name]?.value
    return value ? readDataBody(value, sink) : []
  }
  const given = fields.preamble ?? fields.enactingClause ?? fields.sections ?? fields.closing
  if (!given) {
    const units = findLostLabels(mendSectionLabels(mendItemLabels(zones.body, sink), made.section, sink))
    const { entries, closing } = readMarks(readParagraphs(units, sink.source.text), draft.comments)
    const whole = joinCutParagraphs(entries, sink)
    const last = closing && joinCutParagraphs(closing, sink)
    reportBlankLines([...whole, ...(last ?? [])], sink)
    const found = partBody(whole)
    return last ? { ...found, sections: [...found.sections, ...found.closing], closing: last } : found
  }
  const clause = fields.enactingClause ? readDataText(fields.enactingClause.value, sink) : null
  const preamble = read('preamble')
  const found = partBody(clause ? read('sections') : [...preamble, ...read('sections')])
  const closing = fields.closing ? read('closing') : found.closing
  const sections = fields.closing ? [...found.sections, ...found.closing] : found.sections
  if (!clause && found.enactingClause) return { ...found, sections, closing }
  const body = clause
    ? [...found.preamble, ...(found.enactingClause ? [found.enactingClause] : []), ...sections]
    : sections
  return { preamble: clause ? preamble : found.preamble, enactingClause: clause, sections: body, closing }
}

type TypedFields = Pick<
  PartyDocument,
  'letterhead' | 'markings' | 'title' | 'signature' | 'cosignatures' | 'recipients'
>

function typedFields(fields: FieldValues, edition: EditionId, zones: Zones): TypedFields {
  const spans = <N extends FieldName>(...names: readonly N[]): FieldSpans<N> => {
    const entries = names.flatMap((name) => {
      const span = fields[name]?.span
      return span ? [[name, span]] : []
    })
    return Object.fromEntries(entries) as FieldSpans<N>
  }
  return {
    letterhead: {
      superior: fields.superior?.value ?? null,
      issuer: fields.issuer?.value ?? null,
      number: fields.number?.value ?? null,
      symbol: fields.symbol?.value ?? null,
      place: fields.place?.value ?? null,
      date: fields.date?.value ?? null,
      spans: {
        // Written, but not to be read: there is a place without a value.
        ...(zones.told.impossibleDate && { date: zones.told.impossibleDate }),
        ...(zones.told.invalidNumber && { number: zones.told.invalidNumber }),
        ...spans('superior', 'issuer', 'number', 'symbol', 'place', 'date'),
      },
    },
    markings: {
      secrecy: fields.secrecy?.value ?? null,
      urgency: fields.urgency?.value ?? null,
      circulation: fields.circulation?.value ?? null,
      draftRevision: fields.draftRevision?.value ?? null,
      drafter: fields.drafter?.value ?? null,
      contact: fields.contact?.value ?? null,
      spans: spans('secrecy', 'urgency', 'circulation', 'draftRevision', 'drafter', 'contact'),
    },
    title: {
      label: editions[edition].words.typeNames.conclusion,
      author: fields.author?.value ?? [],
      subject: fields.subject?.value ?? [],
      spans: { ...(zones.titleSpan && { label: zones.titleSpan }), ...spans('author', 'subject') },
    },
    signature: signatureFrom(fields),
    cosignatures: fields.cosignatures?.value ?? [],
    recipients: fields.recipients?.value ?? [],
  }
}
