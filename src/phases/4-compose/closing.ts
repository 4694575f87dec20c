import { signatureLineWraps } from '../../diagnostics/catalogue/layout.ts'
import type { GapBlock, GridBlock, GridCell, GridRow, ParagraphBlock, RuleBlock } from '../../model/composition.ts'
import type { PartyDocument, Signature } from '../../model/document.ts'
import type { StyleName } from '../../model/edition.ts'
import { mmToTwips, ptToTwips, type Twip, twips } from '../../model/measures.ts'
import type { Span } from '../../source/span.ts'
import { balancedLines } from './balance.ts'
import { type ColumnDemand, fitColumns } from './columns.ts'
import { balancing, type Compositor, paragraph, styledText } from './compositor.ts'
import { styledWidth, widestLine } from './measure.ts'
import { stacked, textRun } from './runs.ts'

/**
 * Recipients on the left, authority, position, room for signature and seal, and name on the right (HD05 I.7, I.9), and
 * the contact line under its rule (HD05 II). In a joint paper the signatures stand two and two, the responsible one at the top right
 * (HD05 I.7.2.4), and the recipients below them. Reports {@link signatureLineWraps}.
 */
export function composeClosing(compositor: Compositor): (GridBlock | RuleBlock | ParagraphBlock)[] {
  return [closingGrid(compositor), ...contactLine(compositor)]
}

function closingGrid(compositor: Compositor): GridBlock {
  const { document } = compositor
  const id = compositor.blockId()
  const columns = closingColumns(compositor)
  return {
    kind: 'grid',
    // The contact line never stands alone on a page.
    keepWithNext: document.markings.contact !== null,
    id,
    region: 'closing',
    span: document.signature?.span ?? null,
    name: 'closing',
    columns,
    rows: isJoint(document) ? jointRows(compositor, columns) : [singleRow(compositor, columns[1])],
  }
}

type SignatureStyle = 'authority' | 'position' | 'signatory'

/** The printed parts of a signature. A head who signs for himself has a title for authority: it stands first and looks so. */
function signatureLines(signature: Signature | null): readonly (readonly [keyof Signature['spans'], SignatureStyle])[] {
  if (signature === null) return []
  const position = signature.authority === null ? 'authority' : 'position'
  const parts = [
    ['authority', 'authority'],
    ['position', position],
    ['name', 'signatory'],
  ] as const
  return parts.filter(([field]) => signature[field] !== null)
}

const betweenTitles = / KIÊM (?=TRƯỞNG BAN CHỈ ĐẠO(?!\p{L}))/u

/**
 * What stands on lines of its own: `PHÓ BÍ THƯ`, a small `kiêm`, `TRƯỞNG BAN CHỈ ĐẠO` where a steering committee has no
 * seal of its own (HD05 I.7.1.4).
 */
function printedParts(field: keyof Signature['spans'], text: string): readonly string[] {
  const small = field === 'position' ? betweenTitles.exec(text) : null
  return small ? [text.slice(0, small.index), 'kiêm', text.slice(small.index + small[0].length)] : [text]
}

const isJoint = ({ cosignatures }: PartyDocument): boolean => cosignatures.length > 0

const clearanceOf = ({ edition }: Compositor): Twip => mmToTwips(edition.closing.clearanceMm)

function closingColumns(compositor: Compositor): readonly [Twip, Twip] {
  const { edition, styles, document, textWidth } = compositor
  const demands = (side: 'left' | 'right', signature: Signature | null): ColumnDemand[] =>
    signatureLines(signature).map(([field, style]) => ({
      side,
      width: (available) => {
        const room = balancing(compositor, style, available)
        const lines = printedParts(field, signature?.[field] ?? '').flatMap((part) => balancedLines(part, room))
        return widestLine(lines, styles[style])
      },
    }))
  const preferredLeft = isJoint(document) ? twips(Math.floor(textWidth / 2)) : mmToTwips(edition.closing.leftMm)
  return fitColumns({
    total: textWidth,
    preferredLeft,
    clearance: clearanceOf(compositor),
    leftMin: Math.max(
      mmToTwips(edition.closing.recipientsMinMm),
      styledWidth(edition.words.recipientsHeading, styles.recipientsHeading),
    ),
    rightMin: 0,
    demands: signatureRows(document).flatMap(([left, right]) => [...demands('right', right), ...demands('left', left)]),
  })
}

function singleRow(compositor: Compositor, width: Twip): GridRow {
  const recipients = recipientsCell(compositor)
  const parts = signatureParts(compositor, compositor.document.signature, width)
  return { cells: [recipients, signatureCell(compositor, parts, null)] }
}

/** Left and right signature of each row: the responsible one at the top right, then from right to left; an odd last one on the left. */
function signatureRows(document: PartyDocument): readonly (readonly [Signature | null, Signature | null])[] {
  const { signature, cosignatures } = document
  const rows: [Signature | null, Signature | null][] = [[cosignatures[0] ?? null, signature]]
  for (let index = 1; index < cosignatures.length; index += 2) {
    const [next = null, after = null] = cosignatures.slice(index)
    rows.push(after ? [after, next] : [next, null])
  }
  return rows
}

function jointRows(compositor: Compositor, columns: readonly [Twip, Twip]): GridRow[] {
  const { document } = compositor
  const { recipients, markings } = document
  const signed = signatureRows(document).map((row) => jointRow(compositor, row, columns))
  const isListed = recipients.length > 0 || markings.drafter !== null
  const rows = isListed ? [...signed, { cells: [recipientsCell(compositor), { blocks: [] }] }] : signed
  return rows.map((row, index) => (index === 0 ? row : { cells: row.cells.map((cell) => lowered(compositor, cell)) }))
}

/** Two signatures with their names on one level. */
function jointRow(compositor: Compositor, row: readonly (Signature | null)[], columns: readonly [Twip, Twip]): GridRow {
  const set = row.map((signature, index) => signatureParts(compositor, signature, columns[index] ?? 0))
  const deepest = Math.max(...set.map(({ aboveHeight }) => aboveHeight))
  const cells = set.map((parts, index): GridCell => {
    const signature = row[index]
    if (!signature) return { blocks: [] }
    const signatory = signature.name ?? signature.position ?? signature.authority ?? ''
    return signatureCell(compositor, parts, { deeper: deepest - parts.aboveHeight, signatory })
  })
  return { cells }
}

/** The cell below some white that parts it from the row above. */
function lowered(compositor: Compositor, { blocks }: GridCell): GridCell {
  if (blocks.length === 0) return { blocks }
  return { blocks: [gap(compositor, 'space', ptToTwips(compositor.edition.closing.jointGapPt)), ...blocks] }
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

interface SignatureParts {
  readonly above: readonly ParagraphBlock[]
  readonly aboveHeight: number
  readonly below: readonly ParagraphBlock[]
}

function signatureParts(compositor: Compositor, signature: Signature | null, width: number): SignatureParts {
  const { styles, sink } = compositor
  let aboveHeight = 0
  const set = signatureLines(signature).map(([field, style]) => {
    const text = signature?.[field] ?? ''
    const parts = printedParts(field, text)
    const room = balancing(compositor, style, width - clearanceOf(compositor))
    const lines = parts.flatMap((part) => balancedLines(part, room))
    const span = signature?.spans[field] ?? signature?.span ?? null
    if (lines.length > parts.length && span) sink.report(signatureLineWraps, span, { text, lines: lines.length })
    if (field !== 'name') aboveHeight += lines.length * styles[style].lineHeight
    const runs = stacked(lines.map((words) => [textRun(styles[style], words)]))
    return { field, block: paragraph(compositor, { region: 'closing', style, runs, span }) }
  })
  const blocks = (isName: boolean) => set.flatMap(({ field, block }) => ((field === 'name') === isName ? [block] : []))
  return { above: blocks(false), aboveHeight, below: blocks(true) }
}

/** `deeper`: further room above the name. */
function signatureCell(
  compositor: Compositor,
  { above, below }: SignatureParts,
  joint: { readonly deeper: number; readonly signatory: string } | null,
): GridCell {
  const height = ptToTwips(compositor.edition.closing.signatureGapPt) + (joint?.deeper ?? 0)
  const room = gap(compositor, 'signature', twips(height))
  return { blocks: [...above, joint ? { ...room, signatory: joint.signatory } : room, ...below] }
}

function gap(compositor: Compositor, name: GapBlock['name'], height: Twip): GapBlock {
  const id = compositor.blockId()
  return { kind: 'gap', keepWithNext: false, id, region: 'closing', span: null, name, height }
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
