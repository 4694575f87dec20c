import * as fieldSays from '../diagnostics/catalogue/fields.ts'
import * as structureSays from '../diagnostics/catalogue/structure.ts'
import * as textSays from '../diagnostics/catalogue/text.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type PartyDocument, signaturesOf } from '../model/document.ts'
import type { TopField } from '../model/field-table.ts'
import type { Draft } from '../phases/1-parse/draft.ts'
import { parse } from '../phases/1-parse/parse.ts'
import { read } from '../phases/1-parse/read.ts'
import { analyse } from '../phases/2-analyse/analyse.ts'
import { isYamlPath, sourceOf } from '../source/decode.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Span } from '../source/span.ts'
import type { BodyForm } from '../writer/body.ts'
import { type Dialect, writeDraft } from '../writer/writer.ts'

/** What became of a draft that was to be written anew. */
export type Rewritten =
  | { readonly kind: 'written'; readonly text: string; readonly dialect: Dialect }
  /** The bytes are no text; the findings say why. */
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  /** Something the author wrote is not in the tree, and would be lost. */
  | { readonly kind: 'lossy'; readonly source: SourceFile; readonly diagnostics: readonly Diagnostic[] }
  /** No form of this dialect reads as the same tree. */
  | { readonly kind: 'inexpressible'; readonly source: SourceFile; readonly dialect: Dialect }

export interface RewriteOptions {
  /** `null`: the one it is written in. */
  readonly dialect: Dialect | null
  /** Longest line; `null`: a paragraph is one line. */
  readonly width: number | null
}

/** A draft without its profile: what the profile gives is not the draft's to write down. */
interface ReadDraft {
  readonly source: SourceFile
  readonly draft: Draft
  readonly document: PartyDocument
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Writes a draft anew in its canonical form. The result was read again and is the same paper; where it would not be, or
 * something would be lost, nothing is written and the reason is told.
 */
export function rewriteDraft(bytes: Uint8Array, path: string, { dialect, width }: RewriteOptions): Rewritten {
  const reading = read(bytes, path, { stage: 'du-thao' })
  const source = reading.value
  if (!source) return { kind: 'unreadable', diagnostics: reading.diagnostics }
  const given = readAgain(source)
  const lost = given.diagnostics.filter(({ definition }) => lossy.has(definition.code))
  if (lost.length > 0) return { kind: 'lossy', source, diagnostics: lost }
  const wanted = dialect ?? dialectOf(given)
  const before = bareTree(given.document)
  for (const form of formsFor(width)) {
    let declared: readonly TopField[] = []
    // A field that the text does not tell is declared above it, and the text is tried again.
    for (let tries = 0; tries < 3; tries++) {
      const text = writeDraft(given.document, given.draft, { ...form, dialect: wanted, declared })
      const after = readAgain(sourceOf(text, wanted === 'yaml' ? 'draft.yaml' : 'draft.md'))
      const isLossy = after.diagnostics.some(({ definition }) => lossy.has(definition.code))
      if (bareTree(after.document) === before && !isLossy) return { kind: 'written', text, dialect: wanted }
      const untold = wanted === 'text' ? untoldFields(given.document, after.document) : []
      if (untold.every((name) => declared.includes(name))) break
      declared = [...declared, ...untold]
    }
  }
  return { kind: 'inexpressible', source, dialect: wanted }
}

/** Fields that the second document has otherwise. */
function untoldFields(a: PartyDocument, b: PartyDocument): readonly TopField[] {
  const differs = (one: unknown, other: unknown) => bareTree(one) !== bareTree(other)
  const isOtherDate = differs(a.letterhead.date, b.letterhead.date)
  const parts = [
    ...(['superior', 'issuer', 'number', 'symbol', 'date'] as const).map(
      (name) => [name, differs(a.letterhead[name], b.letterhead[name])] as const,
    ),
    // They are printed in one line: a place alone reads as a place with a blank date.
    ['place', isOtherDate || differs(a.letterhead.place, b.letterhead.place)] as const,
    ...(['secrecy', 'urgency', 'circulation', 'draftRevision', 'drafter', 'contact'] as const).map(
      (name) => [name, differs(a.markings[name], b.markings[name])] as const,
    ),
    ...(['author', 'subject'] as const).map((name) => [name, differs(a.title[name], b.title[name])] as const),
    ['signature', differs(signaturesOf(a), signaturesOf(b))] as const,
    ['recipients', differs(a.recipients, b.recipients)] as const,
  ]
  return parts.flatMap(([name, isOther]) => (isOther ? [name] : []))
}

function readAgain(source: SourceFile): ReadDraft {
  const parsing = parse(source, { stage: 'du-thao' })
  const analysing = analyse(parsing.value, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
  return {
    source,
    draft: parsing.value,
    document: analysing.value,
    diagnostics: [...parsing.diagnostics, ...analysing.diagnostics],
  }
}

/** The dialect a draft is written in: with fields above the body, or typed in the text as far as a text can say them. */
function dialectOf({ source, draft, document }: ReadDraft): Dialect {
  if (isYamlPath(source.path)) return 'yaml'
  const { letterhead, title, recipients } = document
  const bodyStart = draft.dataSpan?.end ?? 0
  const isTyped = (span: Span | undefined) => span !== undefined && span.start >= bodyStart
  if (draft.data !== null) return isTyped(title.spans.label) && isTyped(letterhead.spans.issuer) ? 'text' : 'markdown'
  const parts = [title.spans.label, letterhead.spans.issuer, letterhead.spans.number, recipients[0]?.span]
  return parts.some(isTyped) ? 'text' : 'markdown'
}

/** The ways to write a body, the canonical one first; the others are for what it cannot say. */
function formsFor(width: number | null): readonly BodyForm[] {
  const forms = (['bold', 'hashes'] as const).map((headings) => ({ headings, madeLabels: false, width, marks: false }))
  const labelled = forms.map((form) => ({ ...form, madeLabels: true }))
  const plain = [...forms, ...labelled]
  const all = [...plain, ...plain.map((form) => ({ ...form, marks: true }))]
  return width === null ? all : [...all, ...all.map((form) => ({ ...form, width: null }))]
}

/** A tree or a part of it without places, as a text to compare. */
function bareTree(part: unknown): string {
  return JSON.stringify(part, (key, value) => (key === 'span' || key === 'spans' ? undefined : value))
}

/** Findings that say that something written stands nowhere in the tree, or stands there as it was not meant. */
const lossy: ReadonlySet<string> = new Set(
  [
    textSays.nestedTooDeep,
    textSays.tcvn3Text,
    textSays.vniText,
    textSays.visciiText,
    textSays.doubleEncodedText,
    textSays.unclosedFrontMatter,
    textSays.unclosedComment,
    textSays.unreadMarks,
    textSays.yamlSyntax,
    textSays.yamlTab,
    textSays.yamlMissingColon,
    textSays.yamlIndentation,
    textSays.yamlUnclosedQuote,
    textSays.yamlUnquotedValue,
    textSays.yamlDuplicateKey,
    textSays.yamlAlias,
    textSays.yamlTag,
    textSays.yamlNotMapping,
    textSays.yamlSeveralDocuments,
    textSays.yamlKeyNotText,
    fieldSays.unknownField,
    fieldSays.misplacedField,
    fieldSays.duplicateField,
    fieldSays.wrongFieldType,
    fieldSays.unknownChoice,
    fieldSays.impossibleDate,
    fieldSays.unreadableDate,
    fieldSays.invalidCount,
    fieldSays.invalidNumberSymbol,
    fieldSays.contradictoryField,
    fieldSays.draftMarkWithoutRevision,
    fieldSays.otherDocumentType,
    structureSays.repeatedPageHeader,
    structureSays.unknownLetterheadLine,
    structureSays.unknownClosingLine,
    structureSays.secondSignature,
    structureSays.unreadableBodyEntry,
    structureSays.appendixNotIncluded,
  ].map(({ code }) => code),
)
