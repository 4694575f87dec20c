import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { Block, Composition, ParagraphBlock, Run } from '../../model/composition.ts'
import type {
  Block as AstBlock,
  Item,
  Letterhead,
  Markings,
  Paragraph,
  PartyDocument,
  Recipient,
  Section,
  Signature,
  Table,
  Task,
  TaskList,
} from '../../model/document.ts'
import type { StyleName } from '../../model/edition.ts'
import { type Inline, plainText } from '../../model/inline.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { compose } from './compose.ts'
import type { ImageLoader } from './image.ts'

// Papers of made-up bodies, built node by node, and ways to look at what was composed of them.

const span = { start: 0, end: 0 }

export const text = (value: string): Inline => ({ type: 'text', value, span })
export const em = (...children: Inline[]): Inline => ({ type: 'emphasis', children, span })
export const strong = (...children: Inline[]): Inline => ({ type: 'strong', children, span })
export const note = (identifier: string): Inline => ({ type: 'footnoteReference', identifier, span })

type Words = string | readonly Inline[]
const inlines = (words: Words): readonly Inline[] => (typeof words === 'string' ? [text(words)] : words)

export function para(words: Words): Paragraph {
  const content = inlines(words)
  return { type: 'paragraph', text: plainText(content), content, span }
}

export function section(numeral: string, words: Words, children: readonly AstBlock[] = [], note?: string): Section {
  const content = inlines(words)
  const heading = plainText(content)
  return {
    type: 'section',
    numeral,
    ordinal: 1,
    separator: '.',
    heading,
    content,
    note: note ?? null,
    children,
    span,
    spans: {},
  }
}

export function item(label: string, words: Words, children: readonly AstBlock[] = [], runIn = false): Item {
  const content = inlines(words)
  return {
    type: 'item',
    label,
    separator: '.',
    heading: plainText(content),
    content,
    runIn,
    children,
    span,
    spans: {},
  }
}

export function tasks(entries: readonly (Words | Task)[], marker: '-' | '+' = '-'): TaskList {
  const isTask = (entry: Words | Task): entry is Task => typeof entry === 'object' && 'type' in entry
  return { type: 'taskList', marker, children: entries.map((entry) => (isTask(entry) ? entry : task(entry))), span }
}

export function task(words: Words, children: readonly AstBlock[] = []): Task {
  const content = inlines(words)
  return {
    type: 'task',
    text: plainText(content),
    content,
    children,
    assigns: false,
    assignees: null,
    deadline: null,
    targets: [],
    citations: [],
    span,
  }
}

export function table(rows: readonly (readonly string[])[], align: Table['align'] = []): Table {
  return {
    type: 'table',
    align,
    rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ text: cell, content: inlines(cell), span })), span })),
    span,
  }
}

export const recipient = (words: string, note: string | null = null, filing = false): Recipient => ({
  text: words,
  note,
  filing,
  span,
})

export interface PaperParts extends Partial<Omit<PartyDocument, 'letterhead' | 'markings' | 'title' | 'signature'>> {
  readonly letterhead?: Partial<Letterhead>
  readonly markings?: Partial<Markings>
  readonly author?: readonly string[]
  readonly subject?: readonly string[]
  readonly signature?: Partial<Signature> | null
}

/** A whole paper of a commune; any part may be given. */
export function paper({ letterhead, markings, author, subject, signature, ...parts }: PaperParts = {}): PartyDocument {
  return {
    type: 'document',
    kind: 'conclusion',
    edition: 'hd05',
    stage: 'du-thao',
    letterhead: {
      superior: 'ĐẢNG BỘ TỈNH LAM GIANG',
      issuer: 'ĐẢNG UỶ XÃ VĨNH HOÀ',
      number: 5,
      symbol: 'KL/ĐU',
      place: 'Vĩnh Hoà',
      date: { year: 2026, month: 6, day: 5 },
      spans: {},
      ...letterhead,
    },
    markings: {
      secrecy: null,
      urgency: null,
      circulation: null,
      draftRevision: null,
      drafter: null,
      contact: null,
      spans: {},
      ...markings,
    },
    title: { label: 'KẾT LUẬN', author: author ?? [], subject: subject ?? ['về công tác thuỷ lợi'], spans: {} },
    preamble: [],
    enactingClause: null,
    sections: [],
    closing: [],
    signature:
      signature === null
        ? null
        : { authority: 'T/M ĐẢNG UỶ', position: 'BÍ THƯ', name: 'Lê Văn Khoa', span, spans: {}, ...signature },
    cosignatures: [],
    recipients: [recipient('Thường trực Tỉnh uỷ', 'để báo cáo'), recipient('Lưu Văn phòng Đảng uỷ', null, true)],
    footnotes: [],
    appendices: [],
    span,
    ...parts,
  }
}

const source: SourceFile = { path: 'du-thao.md', text: '', original: '', toOriginal: (offset) => offset }

export interface Composed {
  readonly composition: Composition
  readonly diagnostics: readonly Diagnostic[]
}

export function composed(document: PartyDocument, options: { stage?: Stage; image?: ImageLoader } = {}): Composed {
  const { stage = 'du-thao', image } = options
  const result = compose(document, image ? { source, stage, image } : { source, stage })
  return { composition: result.value, diagnostics: result.diagnostics }
}

/** Every block in order, those in cells of grids included. */
export function allBlocks({ blocks }: Composition): Block[] {
  return blocks.flatMap((block): Block[] =>
    block.kind === 'grid'
      ? [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.blocks]))]
      : [block],
  )
}

export const paragraphs = (composition: Composition): ParagraphBlock[] =>
  allBlocks(composition).filter((block) => block.kind === 'paragraph')

export const inStyle = (composition: Composition, style: StyleName): ParagraphBlock[] =>
  paragraphs(composition).filter((block) => block.style === style)

/** What is printed: a break is `⏎`, a footnote's mark `[1]`. */
export const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '⏎' : `[${run.number}]`)).join('')

export const printed = (composition: Composition, style: StyleName): string[] =>
  inStyle(composition, style).map((block) => words(block.runs))

export function grid(composition: Composition, name: 'letterhead' | 'closing') {
  const found = composition.blocks.find((block) => block.kind === 'grid' && block.name === name)
  if (found?.kind !== 'grid') throw new Error(`no ${name}`)
  return found
}
