import { inlineImageAsText } from '../../diagnostics/catalogue/layout.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type {
  FootnoteBlock,
  PageSetup,
  ParagraphBlock,
  ParagraphStyle,
  Region,
  Role,
  Run,
} from '../../model/composition.ts'
import type { Footnote, PartyDocument } from '../../model/document.ts'
import type { Edition, StyleName } from '../../model/edition.ts'
import type { Inline } from '../../model/inline.ts'
import { type Twip, twips } from '../../model/measures.ts'
import { textArea } from '../../model/text-area.ts'
import type { Span } from '../../source/span.ts'
import { type Balancing, balancedLines } from './balance.ts'
import type { ImageLoader } from './image.ts'
import { styledWidth } from './measure.ts'
import { bondsBetween } from './phrases.ts'
import { type InlineServices, inlineRuns, type Look, stacked, textRun, tidyRuns } from './runs.ts'

/** What every part of the paper is set with: the edition's figures, and the counters of this one composition. */
export interface Compositor {
  readonly document: PartyDocument
  readonly edition: Edition
  readonly styles: Readonly<Record<StyleName, ParagraphStyle>>
  readonly page: PageSetup
  readonly textWidth: Twip
  readonly textHeight: Twip
  readonly sink: Sink
  readonly loadImage: ImageLoader | null
  /** Next identifier of a block, in order of composing: `b1`. */
  blockId(): string
  /** Next identifier of a list: `l1`. */
  listId(): string
  readonly inline: InlineServices
  /** Notes referred to so far, numbered in reading order. */
  readonly footnotes: readonly FootnoteBlock[]
}

export type CompositorInput = Pick<Compositor, 'document' | 'edition' | 'styles' | 'page' | 'sink' | 'loadImage'>

export function createCompositor(input: CompositorInput): Compositor {
  let blocks = 0
  let lists = 0
  const notes = createNotes(input.document.footnotes, input.styles.footnote, input.sink)
  return {
    ...input,
    ...textArea(input.page),
    blockId: () => `b${++blocks}`,
    listId: () => `l${++lists}`,
    inline: notes.inline,
    footnotes: notes.blocks,
  }
}

/** The same compositor for other pages. */
export function onPages(compositor: Compositor, page: PageSetup): Compositor {
  return { ...compositor, page, ...textArea(page) }
}

function createNotes(
  footnotes: readonly Footnote[],
  style: Look,
  sink: Sink,
): { inline: InlineServices; blocks: FootnoteBlock[] } {
  const blocks: FootnoteBlock[] = []
  const byIdentifier = new Map(footnotes.map((note) => [note.identifier, note]))
  const numbers = new Map<string, number>()
  const inlineImage: InlineServices['inlineImage'] = (image) => sink.report(inlineImageAsText, image.span, {})
  const footnote: InlineServices['footnote'] = (identifier) => {
    const note = byIdentifier.get(identifier)
    if (!note) return null
    let number = numbers.get(identifier)
    if (number === undefined) {
      number = numbers.size + 1
      numbers.set(identifier, number)
      // A note inside a note has no place on the page.
      const runs = tidyRuns(inlineRuns(note.content, style, { inlineImage, footnote: () => null }))
      blocks.push({
        kind: 'footnote',
        id: `f${number}`,
        region: 'body',
        span: note.span,
        number,
        before: twips(0),
        runs,
      })
    }
    return { kind: 'footnoteReference', footnote: `f${number}`, number }
  }
  return { inline: { footnote, inlineImage }, blocks }
}

export interface ParagraphSpec {
  readonly region: Region
  readonly style: StyleName
  readonly runs: readonly Run[]
  readonly span?: Span | null
  readonly role?: Role
  /** Default: as the style says. */
  readonly keepWithNext?: boolean
}

export function paragraph(compositor: Compositor, spec: ParagraphSpec): ParagraphBlock {
  return {
    kind: 'paragraph',
    id: compositor.blockId(),
    region: spec.region,
    span: spec.span ?? null,
    style: spec.style,
    role: spec.role ?? { type: 'paragraph' },
    runs: tidyRuns(spec.runs),
    keepWithNext: spec.keepWithNext ?? compositor.styles[spec.style].keepWithNext,
    keepTogether: false,
  }
}

/** Inline nodes in the look of a style. */
export function contentRuns(compositor: Compositor, content: readonly Inline[], style: StyleName): Run[] {
  return inlineRuns(content, compositor.styles[style], compositor.inline)
}

/** Plain text in the look of a style, in capitals where the edition makes them. */
export function styledText(compositor: Compositor, text: string, style: StyleName): Run {
  const capitals = compositor.edition.styles[style].capitals ?? false
  return textRun(compositor.styles[style], capitals ? text.toUpperCase() : text)
}

/** How a name or title set in a style is broken over lines of `maxWidth`. */
export function balancing(compositor: Compositor, style: StyleName, maxWidth: number): Balancing {
  return {
    maxWidth,
    measure: (text) => styledWidth(text, compositor.styles[style]),
    bonds: (words) => bondsBetween(words, compositor.edition.words),
  }
}

/** A name or title broken in balance, one run a line. */
export function balancedRuns(compositor: Compositor, text: string, style: StyleName, maxWidth: number): Run[] {
  const lines = balancedLines(text, balancing(compositor, style, maxWidth))
  return stacked(lines.map((line) => [styledText(compositor, line, style)]))
}
