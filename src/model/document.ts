import type { Stage } from '../diagnostics/stage.ts'
import type { Span } from '../source/span.ts'
import type { EditionId } from './edition.ts'
import type { Inline } from './inline.ts'

/**
 * The typed AST of a paper (`ketluan ast`). Text fields are plain text, `content` holds the inline nodes; an absent
 * scalar is `null`, an absent list `[]`. Positions stand only under `span` (a node) and `spans` (field → span):
 * nothing else depends on the path or on the dialect the paper was written in.
 */
export interface PartyDocument {
  readonly type: 'document'
  readonly kind: 'conclusion'
  readonly edition: EditionId
  readonly stage: Stage
  readonly letterhead: Letterhead
  readonly markings: Markings
  readonly title: Title
  readonly preamble: readonly Block[]
  /** The paragraph that ends in the opening formula. */
  readonly enactingClause: Paragraph | null
  /** Sections, or the items of a paper without a Roman level. */
  readonly sections: readonly SectionChild[]
  readonly closing: readonly Block[]
  /** Of a joint paper the lead body's, which answers for it. */
  readonly signature: Signature | null
  /** The other bodies' of a joint paper, as the issuer names them (HD05 I.7.2.4). */
  readonly cosignatures: readonly Signature[]
  readonly recipients: readonly Recipient[]
  readonly footnotes: readonly Footnote[]
  readonly appendices: readonly Appendix[]
  readonly span: Span
}

/**
 * Field → where it stands in the source; fields that were not written have no entry, and a field that has one without a
 * value could not be read.
 */
export type FieldSpans<Field extends string> = Readonly<Partial<Record<Field, Span>>>

export interface Letterhead {
  /** Capitals, as printed (HD05 I.2). */
  readonly superior: string | null
  readonly issuer: string | null
  readonly number: number | null
  /** Without the number: `KL/ĐU`. */
  readonly symbol: string | null
  readonly place: string | null
  readonly date: PartialDate | null
  readonly spans: FieldSpans<'superior' | 'issuer' | 'number' | 'symbol' | 'place' | 'date'>
}

/** A date whose parts may still be blank in a draft. */
export interface PartialDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

export interface Markings {
  readonly secrecy: string | null
  readonly urgency: string | null
  readonly circulation: string | null
  readonly draftRevision: number | null
  readonly drafter: string | null
  readonly contact: string | null
  readonly spans: FieldSpans<'secrecy' | 'urgency' | 'circulation' | 'draftRevision' | 'drafter' | 'contact'>
}

export interface Title {
  /** `KẾT LUẬN`. */
  readonly label: string
  /** Author or conference lines in capitals, one a printed line. */
  readonly author: readonly string[]
  /** Subject lines, one a printed line. */
  readonly subject: readonly string[]
  readonly spans: FieldSpans<'label' | 'author' | 'subject'>
}

/** What stands after a numbering label, as the author wrote it: `I.` `I-` `1-` `a)` `1/`. */
export type Separator = '.' | '-' | ')' | '/'

/**
 * A division of the Roman level, or a part above it (`A.`, `Phần I`), whose children may be sections. `isPartNumeral` tells them
 * apart.
 */
export interface Section {
  readonly type: 'section'
  /** Without separator; `null` never: a heading without a label was numbered by the compiler. */
  readonly numeral: string
  readonly ordinal: number
  readonly separator: Separator
  readonly heading: string
  /** The heading's inline nodes, without label and note. */
  readonly content: readonly Inline[]
  /** A remark in brackets after the heading: `Có Thông báo kết luận riêng`. */
  readonly note: string | null
  readonly children: readonly SectionChild[]
  readonly span: Span
  readonly spans: FieldSpans<'numeral' | 'heading' | 'note'>
}

export type SectionChild = Section | Block
export type Block = Paragraph | Table | Image | Item | TaskList

export interface Paragraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly content: readonly Inline[]
  readonly span: Span
}

export interface Table {
  readonly type: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | null)[]
  /** The first row is the header. */
  readonly rows: readonly TableRow[]
  readonly span: Span
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  readonly span: Span
}

export interface TableCell {
  readonly text: string
  readonly content: readonly Inline[]
  readonly span: Span
}

export interface Image {
  readonly type: 'image'
  readonly url: string
  readonly alt: string
  readonly span: Span
}

/** A numbered division below the Roman level: `1.` `1.1.` `a)`. */
export interface Item {
  readonly type: 'item'
  /** Without separator: `2`, `1.1`, `a`. */
  readonly label: string
  readonly separator: Separator
  /** Empty for an item that is a plain numbered paragraph (its text is then the first child). A run-in heading keeps its colon. */
  readonly heading: string
  readonly content: readonly Inline[]
  /** The heading is followed by text in the same printed paragraph: the first child. */
  readonly runIn: boolean
  readonly children: readonly Block[]
  readonly span: Span
  readonly spans: FieldSpans<'label' | 'heading'>
}

/** A run of dash items. */
export interface TaskList {
  readonly type: 'taskList'
  /** `-`, or `+` for a run inside a task. Every written dash (`–`, `*`, `•`) is `-`. */
  readonly marker: '-' | '+'
  readonly children: readonly Task[]
  readonly span: Span
}

export interface Task {
  readonly type: 'task'
  readonly text: string
  readonly content: readonly Inline[]
  /** Continuation paragraphs and inner runs. */
  readonly children: readonly Block[]
  /** The entry orders work. */
  readonly assigns: boolean
  readonly assignees: Assignees | null
  readonly deadline: Deadline | null
  readonly targets: readonly Target[]
  readonly citations: readonly Citation[]
  readonly span: Span
}

/** A typed fact points at its words; what is unsure is not claimed. */
export interface Fact {
  readonly text: string
  readonly span: Span
}

export interface Assignees {
  readonly lead: readonly Fact[]
  readonly with: readonly Fact[]
}

export interface Deadline extends Fact {
  readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'term'
  readonly date: PartialDate | null
}

export interface Target extends Fact {
  readonly value: number
  readonly unit: string | null
}

export interface Citation extends Fact {
  readonly documentType: string
  readonly numberSymbol: string | null
  readonly date: PartialDate | null
  readonly issuer: string | null
  readonly title: string | null
}

export interface Signature {
  readonly authority: string | null
  readonly position: string | null
  readonly name: string | null
  readonly span: Span
  readonly spans: FieldSpans<'authority' | 'position' | 'name'>
}

/** All signatures of a paper, the responsible one first. */
export function signaturesOf({ signature, cosignatures }: PartyDocument): readonly Signature[] {
  return signature ? [signature, ...cosignatures] : cosignatures
}

export interface Recipient {
  /** Without dash, note, brackets and end punctuation. */
  readonly text: string
  readonly note: string | null
  /** The line that files the paper: `Lưu Văn phòng …`. */
  readonly filing: boolean
  readonly span: Span
}

export interface Footnote {
  readonly identifier: string
  readonly content: readonly Inline[]
  readonly span: Span
}

/** How the sheets of an appendix lie: upright, or on their side for wide tables (HD05 IV.3). */
export const orientations = ['portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

export interface Appendix {
  readonly type: 'appendix'
  /** `1` of `Phụ lục 1`; `null` for a single unnumbered one. */
  readonly label: string | null
  readonly title: string | null
  /** `null`: as nobody said, upright. */
  readonly orientation: Orientation | null
  /** As the draft names the file it stands in; absent where it stands in the draft. */
  readonly file?: string
  readonly children: readonly SectionChild[]
  readonly span: Span
  readonly spans: FieldSpans<'label' | 'title' | 'orientation'>
}
