import { signatureLineWraps } from '../../diagnostics/catalogue/layout.ts'
import type { GridBlock, GridCell, ParagraphBlock, RuleBlock } from '../../model/composition.ts'
import type { Signature } from '../../model/document.ts'
import type { StyleName } from '../../model/edition.ts'
import { mmToTwips, ptToTwips, type Twip } from '../../model/measures.ts'
import type { Span } from '../../source/span.ts'
import { balancedLines } from './balance.ts'
import { fitColumns } from './columns.ts'
import { balancing, type Compositor, paragraph, styledText } from './compositor.ts'
import { styledWidth, widestLine } from './measure.ts'
import { stacked, textRun } from './runs.ts'

/**
 * Recipients on the left, authority, position, room for signature and seal, and name on the right (HD05 I.7, I.9), and
 * the contact line under its rule (HD05 II). Reports {@link signatureLineWraps}.
 */
export function composeClosing(compositor: Compositor): (GridBlock | RuleBlock | ParagraphBlock)[] {
  return [closingGrid(compositor), ...contactLine(compositor)]
}

function closingGrid(compositor: Compositor): GridBlock {
  const id = compositor.blockId()
  const columns = closingColumns(compositor)
  return {
    kind: 'grid',
    // The contact line never stands alone on a page.
    keepWithNext: compositor.document.markings.contact !== null,
    id,
    region: 'closing',
    span: compositor.document.signature?.span ?? null,
    name: 'closing',
    columns,
    rows: [{ cells: [recipientsCell(compositor), signatureCell(compositor, columns[1])] }],
  }
}

const signatureFields = [
  ['authority', 'authority'],
  ['position', 'position'],
  ['name', 'signatory'],
] as const satisfies readonly (readonly [keyof Signature['spans'], StyleName])[]

const clearanceOf = ({ edition }: Compositor): Twip => mmToTwips(edition.closing.clearanceMm)

function closingColumns(compositor: Compositor): readonly [Twip, Twip] {
  const { edition, styles, document } = compositor
  return fitColumns({
    total: compositor.textWidth,
    preferredLeft: mmToTwips(edition.closing.leftMm),
    clearance: clearanceOf(compositor),
    leftMin: Math.max(
      mmToTwips(edition.closing.recipientsMinMm),
      styledWidth(edition.words.recipientsHeading, styles.recipientsHeading),
    ),
    rightMin: 0,
    demands: signatureFields.map(([field, style]) => ({
      side: 'right',
      width: (available) => {
        const text = document.signature?.[field] ?? ''
        const lines = balancedLines(text, balancing(compositor, style, available))
        return widestLine(lines, styles[style])
      },
    })),
  })
}

function recipientsCell(compositor: Compositor): GridCell {
  const { document, edition } = compositor
  const { recipients, markings } = document
  const blocks: ParagraphBlock[] = []
  const add = (style: StyleName, text: string, span: Span | null, list: string | null = null) =>
    blocks.push(
      paragraph(compositor, {
        region: 'closing',
        style,
        runs: [styledText(compositor, text, style)],
        span,
        role: list
          ? { type: 'listItem', list, depth: 1, labelLength: edition.punctuation.recipientDash.length }
          : { type: 'paragraph' },
      }),
    )
  if (recipients.length > 0) {
    const list = compositor.listId()
    const { recipientDash, recipientEnd, filingEnd } = edition.punctuation
    add('recipientsHeading', edition.words.recipientsHeading, null)
    recipients.forEach(({ text, note, span }, index) => {
      const end = index === recipients.length - 1 ? filingEnd : recipientEnd
      add('recipient', `${recipientDash}${text}${note === null ? '' : ` (${note})`}${end}`, span, list)
    })
  }
  if (markings.drafter !== null) add('drafter', markings.drafter, markings.spans.drafter ?? null)
  return { blocks }
}

function signatureCell(compositor: Compositor, width: Twip): GridCell {
  const { edition, document } = compositor
  const { signature } = document
  const line = (field: (typeof signatureFields)[number][0], style: StyleName): ParagraphBlock[] => {
    const text = signature?.[field] ?? null
    if (signature === null || text === null) return []
    const lines = balancedLines(text, balancing(compositor, style, width - clearanceOf(compositor)))
    const span = signature.spans[field] ?? signature.span
    if (lines.length > 1) compositor.sink.report(signatureLineWraps, span, { text, lines: lines.length })
    const runs = stacked(lines.map((words) => [textRun(compositor.styles[style], words)]))
    return [paragraph(compositor, { region: 'closing', style, runs, span })]
  }
  const above = [...line('authority', 'authority'), ...line('position', 'position')]
  const gap = {
    kind: 'gap',
    keepWithNext: false,
    id: compositor.blockId(),
    region: 'closing',
    span: null,
    name: 'signature',
    height: ptToTwips(edition.closing.signatureGapPt),
  } as const
  return { blocks: [...above, gap, ...line('name', 'signatory')] }
}

function contactLine(compositor: Compositor): (RuleBlock | ParagraphBlock)[] {
  const { edition, document, textWidth } = compositor
  const { contact, spans } = document.markings
  if (contact === null) return []
  const { contactRuleWeightPt, contactRuleBeforePt, contactRuleAfterPt } = edition.closing
  const rule: RuleBlock = {
    kind: 'rule',
    keepWithNext: true,
    id: compositor.blockId(),
    region: 'closing',
    span: null,
    length: textWidth,
    weight: ptToTwips(contactRuleWeightPt),
    align: 'left',
    before: ptToTwips(contactRuleBeforePt),
    after: ptToTwips(contactRuleAfterPt),
  }
  const runs = [styledText(compositor, contact, 'contact')]
  const line = paragraph(compositor, { region: 'closing', style: 'contact', runs, span: spans.contact ?? null })
  return [rule, { ...line, keepTogether: true }]
}
