import type { Block, ParagraphBlock, Region, Role, Run } from '../../model/composition.ts'
import type * as ast from '../../model/document.ts'
import type { StyleName } from '../../model/edition.ts'
import { cover, type Span } from '../../source/span.ts'
import { type Compositor, contentRuns, paragraph } from './compositor.ts'
import { composeImage } from './image.ts'
import { textRun } from './runs.ts'
import { composeTable } from './table.ts'

/** Where a block stands: how deep its headings are, and the list whose item it continues. */
export interface Place {
  readonly region: Region
  readonly headingLevel: number
  readonly list: { readonly id: string; readonly depth: number } | null
}

type HeadingLevel = Extract<Role, { type: 'heading' }>['level']

const plain: Role = { type: 'paragraph' }

/** Everything between title and signature, in order. */
export function composeBody(compositor: Compositor): Block[] {
  const { preamble, enactingClause, sections, closing } = compositor.document
  const place: Place = { region: 'body', headingLevel: 2, list: null }
  return [
    ...composeBlocks(compositor, preamble, place),
    ...(enactingClause ? [textParagraph(compositor, enactingClause, 'enactingClause', place)] : []),
    ...composeBlocks(compositor, sections, place),
    ...composeBlocks(compositor, closing, place),
  ]
}

/** Blocks of the tree as printed blocks. Labels are text; a heading keeps with what stands under it. */
export function composeBlocks(compositor: Compositor, blocks: readonly ast.SectionChild[], place: Place): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'section':
        return composeSection(compositor, block, place)
      case 'item':
        return composeItem(compositor, block, place)
      case 'taskList':
        return composeTaskList(compositor, block, place)
      case 'paragraph':
        return [textParagraph(compositor, block, place.list ? 'task' : 'body', place)]
      case 'table':
        return composeTable(compositor, block, place.region)
      case 'image':
        return composeImage(compositor, block, place.region)
    }
  })
}

/** A paragraph under a list item goes on with that item. */
function roleAt(place: Place): Role {
  return place.list ? { type: 'listContinuation', list: place.list.id, depth: place.list.depth } : plain
}

function headingRole({ headingLevel }: Place): Role {
  return { type: 'heading', level: Math.min(6, headingLevel) as HeadingLevel }
}

function textParagraph(compositor: Compositor, node: ast.Paragraph, style: StyleName, place: Place): ParagraphBlock {
  const runs = contentRuns(compositor, node.content, style)
  return paragraph(compositor, { region: place.region, style, runs, span: node.span, role: roleAt(place) })
}

function composeSection(compositor: Compositor, section: ast.Section, place: Place): Block[] {
  const { styles } = compositor
  // `Phần I` stands on a line of its own above its title (HD05 I.6.2.4), `I.` before it.
  const apart = /\s/.test(section.numeral) && section.heading !== ''
  const numeral = apart ? [partLabel(compositor, section, place)] : []
  const label = apart ? [] : [textRun(styles.sectionHeading, `${section.numeral}${section.separator} `)]
  // A remark after the heading is no part of it: upright and regular (CONVENTION).
  const note = section.note === null ? [] : [textRun(styles.body, ` (${section.note})`)]
  const heading = paragraph(compositor, {
    region: place.region,
    style: 'sectionHeading',
    role: headingRole(place),
    runs: [...label, ...contentRuns(compositor, section.content, 'sectionHeading'), ...note],
    span: headingSpan(section.span, section.spans),
    keepWithNext: section.children.length > 0,
  })
  const inner = { ...place, headingLevel: place.headingLevel + 1 }
  return [...numeral, heading, ...composeBlocks(compositor, section.children, inner)]
}

function partLabel(compositor: Compositor, { numeral, spans, span }: ast.Section, { region }: Place): ParagraphBlock {
  const runs = [textRun(compositor.styles.sectionHeading, numeral)]
  return paragraph(compositor, {
    region,
    style: 'sectionHeading',
    runs,
    span: spans.numeral ?? span,
    keepWithNext: true,
  })
}

function headingSpan(whole: Span, parts: Readonly<Record<string, Span>>): Span {
  const written = Object.values(parts)
  return written.length > 0 ? written.reduce(cover) : whole
}

function composeItem(compositor: Compositor, item: ast.Item, place: Place): Block[] {
  const inner = { ...place, headingLevel: place.headingLevel + 1 }
  const [first, ...rest] = item.children
  const hasHeading = item.heading !== ''
  if (hasHeading && !(item.runIn && first?.type === 'paragraph')) {
    const heading = paragraph(compositor, {
      region: place.region,
      style: 'itemHeading',
      role: place.list ? roleAt(place) : headingRole(place),
      runs: itemHeadingRuns(compositor, item),
      span: headingSpan(item.span, item.spans),
      keepWithNext: item.children.length > 0,
    })
    return [heading, ...composeBlocks(compositor, item.children, inner)]
  }
  // Run-in heading, or a plain numbered paragraph: label and text are one paragraph.
  const opening = hasHeading
    ? [...itemHeadingRuns(compositor, item), textRun(compositor.styles.body, ' ')]
    : [textRun(compositor.styles.body, itemLabel(item))]
  const text = first?.type === 'paragraph' ? contentRuns(compositor, first.content, 'body') : []
  const opener = paragraph(compositor, {
    region: place.region,
    style: 'body',
    role: roleAt(place),
    runs: [...opening, ...text],
    span: first?.type === 'paragraph' ? cover(headingSpan(item.span, item.spans), first.span) : item.span,
  })
  return [opener, ...composeBlocks(compositor, first?.type === 'paragraph' ? rest : item.children, inner)]
}

const itemLabel = (item: ast.Item): string => `${item.label}${item.separator} `

/** Label and heading, bold as a heading on its own line and as a run-in one (CONVENTION). */
function itemHeadingRuns(compositor: Compositor, item: ast.Item): Run[] {
  const label = textRun(compositor.styles.itemHeading, itemLabel(item))
  return [label, ...contentRuns(compositor, item.content, 'itemHeading')]
}

/** A run of dash items; runs inside a task belong to the same list, one level deeper. */
function composeTaskList(compositor: Compositor, list: ast.TaskList, place: Place): Block[] {
  const id = place.list?.id ?? compositor.listId()
  const depth = (place.list?.depth ?? 0) + 1
  const style: StyleName = depth === 1 ? 'task' : 'subTask'
  const label = `${list.marker} `
  return list.children.flatMap((task): Block[] => {
    const item = paragraph(compositor, {
      region: place.region,
      style,
      role: { type: 'listItem', list: id, depth, labelLength: label.length },
      runs: [textRun(compositor.styles[style], label), ...contentRuns(compositor, task.content, style)],
      span: task.span,
    })
    return [item, ...composeBlocks(compositor, task.children, { ...place, list: { id, depth } })]
  })
}
