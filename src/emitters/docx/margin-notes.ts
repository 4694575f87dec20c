import { FrameAnchorType, FrameWrap, Header, HeightRule, Paragraph } from 'docx'
import type { Composition, MarginNote } from '../../model/composition.ts'
import { textArea } from '../../model/text-area.ts'
import { helperStyles, namedStyles } from './named-styles.ts'
import { drawRuns } from './runs.ts'

/** The header of a first page: what stands at its upper edge, or nothing; never a number (HD05 IV.5.1). */
export function firstHeader(composition: Composition, withNotes: boolean): Header {
  const { page, marginNotes } = composition
  const notes = withNotes ? marginNotes.filter(({ edge }) => edge === 'top') : []
  const drawn = notes.map((note) => {
    const below = Math.round(note.fromEdge - page.pageNumber.fromEdge)
    return new Paragraph({ ...look(note, composition), ...(below > 0 && { spacing: { before: below } }) })
  })
  return new Header({
    children: drawn.length > 0 ? drawn : [new Paragraph({ style: namedStyles[page.pageNumber.style].id })],
  })
}

/**
 * What stands at the lower edge of the paper's last page: a frame that goes to the page of what it stands before. Word has
 * no footer for a last page. `lines`: how many the note has.
 */
export function lastPageFrames(composition: Composition, linesOf: (id: string) => number): Paragraph[] {
  const { page, styles, marginNotes } = composition
  return marginNotes
    .filter(({ edge }) => edge === 'bottom')
    .map((note) => {
      const height = Math.max(1, linesOf(note.block.id)) * styles[note.block.style].lineHeight
      return new Paragraph({
        ...look(note, composition),
        frame: {
          type: 'absolute',
          position: { x: 0, y: Math.round(page.height - note.fromEdge - height) },
          width: textArea(page).textWidth,
          height: Math.round(height),
          rule: HeightRule.EXACT,
          wrap: FrameWrap.AROUND,
          // Rectos and versos have their margins on different sides.
          anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
        },
      })
    })
}

/** A point high, as the typesetter reserves it. */
export function frameAnchor(): Paragraph {
  return new Paragraph({ style: helperStyles.gap.id })
}

function look({ block }: MarginNote, { styles }: Composition) {
  return { style: namedStyles[block.style].id, children: drawRuns(block.runs, styles[block.style], new Set()) }
}
