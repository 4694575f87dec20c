import type { Span } from '../source/span.ts'

/** Inline content with the names of mdast. Positions stand only under `span`. */
export type Inline = Text | Emphasis | Strong | Break | FootnoteReference | InlineImage

export interface Text {
  readonly type: 'text'
  readonly value: string
  readonly span: Span
}

export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
  readonly span: Span
}

export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
  readonly span: Span
}

/** A line break the author asked for. */
export interface Break {
  readonly type: 'break'
  readonly span: Span
}

export interface FootnoteReference {
  readonly type: 'footnoteReference'
  /** Normalised label; the note itself stands in `PartyDocument.footnotes`. */
  readonly identifier: string
  readonly span: Span
}

/** An image inside text; an image alone in its paragraph is a block of its own. */
export interface InlineImage {
  readonly type: 'image'
  readonly url: string
  readonly alt: string
  readonly span: Span
}

/** The image that content is all of; `null` where there is more, or other. */
export function imageAlone(content: readonly Inline[]): InlineImage | null {
  const [only, more] = content
  return only?.type === 'image' && !more ? only : null
}

/** Plain text of inline content: a break is one space, marks are gone, a footnote's mark is not text. */
export function plainText(content: readonly Inline[]): string {
  const [only, ...others] = content
  if (only?.type === 'text' && others.length === 0) return only.value
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value
        case 'emphasis':
        case 'strong':
          return plainText(node.children)
        case 'break':
          return ' '
        case 'footnoteReference':
          return ''
        case 'image':
          return node.alt
      }
    })
    .join('')
}
