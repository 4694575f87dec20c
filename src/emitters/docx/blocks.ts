import { BorderStyle, ImageRun, LineRuleType, Paragraph } from 'docx'
import type { Composition, GapBlock, ImageBlock, ParagraphBlock, RuleBlock, Run } from '../../model/composition.ts'
import { findJoints, type LinesByBlock } from './joints.ts'
import { helperStyles, namedStyles } from './named-styles.ts'
import { drawRuns } from './runs.ts'
import { legal } from './xml.ts'

/** What decides a block's look besides the block: its styles and the column it stands in. */
export interface Surroundings {
  readonly composition: Composition
  /** Where each paragraph's lines end, by the block's id. */
  readonly lines: LinesByBlock
  /** Marks of notes that are called before, in reading order. */
  readonly repeated: ReadonlySet<Run>
  /** Twips between the edges the block may fill. */
  readonly width: number
  /** The block opens a page by the composition's will. */
  readonly pageBreakBefore: boolean
  /** Stay on the page of what follows, whatever the style says: rows of a grid hold together. */
  readonly keepWithNext: boolean
  /** White above a paragraph besides its style's. */
  readonly whiteAbove: number
}

const emuPerTwip = 635
const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

export function drawParagraph(block: ParagraphBlock, around: Surroundings, alignment?: 'left' | 'center' | 'right') {
  const style = around.composition.styles[block.style]
  return new Paragraph({
    style: namedStyles[block.style].id,
    ...flow(around, style.keepWithNext, block.keepWithNext, block.keepTogether),
    ...(around.whiteAbove > 0 && { spacing: { before: Math.round(style.before + around.whiteAbove) } }),
    ...(alignment !== undefined && alignment !== style.align && { alignment }),
    children: drawRuns(
      block.runs,
      style,
      findJoints(block.runs, around.lines.get(block.id) ?? [], style.size),
      around.repeated,
    ),
  })
}

/**
 * A drawn line: the top border of an empty paragraph whose indents leave exactly its length. The border takes its own
 * weight of height below `before`; an exact line fills the rest of `after`.
 */
export function drawRule(block: RuleBlock, around: Surroundings): Paragraph {
  const length = Math.round(Math.min(block.length, around.width))
  const left = block.align === 'center' ? Math.round((around.width - length) / 2) : 0
  return new Paragraph({
    style: helperStyles.rule.id,
    ...flow(around, false, block.keepWithNext, false),
    border: { top: { style: BorderStyle.SINGLE, size: eighths(block.weight), space: 0, color: '000000' } },
    indent: { left, right: Math.round(around.width) - length - left, firstLine: 0 },
    spacing: { before: block.before, after: 0, ...exact(Math.max(1, Math.round(block.after - block.weight))) },
  })
}

export function drawGap(block: GapBlock, around: Surroundings): Paragraph {
  return new Paragraph({
    style: helperStyles.gap.id,
    ...flow(around, false, block.keepWithNext, false),
    spacing: { before: 0, after: 0, ...exact(Math.round(block.height)) },
  })
}

/** `number` is the picture's position in the file, from 1: Word wants it unique. */
export function drawImage(block: ImageBlock, around: Surroundings, number: number): Paragraph {
  const pixels = (twips: number) => (twips * emuPerTwip) / emuPerPixel
  return new Paragraph({
    style: namedStyles.image.id,
    ...flow(around, around.composition.styles.image.keepWithNext, block.keepWithNext, false),
    children: [
      new ImageRun({
        type: block.mediaType === 'image/png' ? 'png' : 'jpg',
        data: block.data,
        transformation: { width: pixels(block.width), height: pixels(block.height) },
        altText: { id: String(number), name: `Hình ${number}`, description: legal(block.alt) },
      }),
    ],
  })
}

const emuPerPixel = 9525

/** A paragraph that only the file's grammar wants, hidden so that it takes no room. */
export function emptyParagraph(): Paragraph {
  return new Paragraph({ style: helperStyles.empty.id })
}

/** Weights are written in eighths of a point; Word draws from 2 to 96. */
export function eighths(weight: number): number {
  return Math.min(96, Math.max(2, Math.round((weight / 20) * 8)))
}

function flow(around: Surroundings, inStyle: boolean, keepWithNext: boolean, keepTogether: boolean) {
  const kept = keepWithNext || around.keepWithNext
  return {
    ...(kept !== inStyle && { keepNext: kept }),
    ...(keepTogether && { keepLines: true }),
    ...(around.pageBreakBefore && { pageBreakBefore: true }),
  }
}
