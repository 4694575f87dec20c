import { dateLineWraps, nameWraps } from '../../diagnostics/catalogue/layout.ts'
import type { GridBlock, GridCell, ParagraphBlock, RuleBlock, Run } from '../../model/composition.ts'
import type { StyleName } from '../../model/edition.ts'
import { mmToTwips, ptToTwips, type Twip, twips } from '../../model/measures.ts'
import { pointAt, type Span } from '../../source/span.ts'
import { balancedLines } from './balance.ts'
import { fitColumns } from './columns.ts'
import { balancing, type Compositor, paragraph, styledText } from './compositor.ts'
import { runsWidth, styledWidth, widestLine } from './measure.ts'
import { datePart, numberLine, placePart } from './official-forms.ts'
import { reserved, stacked, textRun } from './runs.ts'

/**
 * The two columns at the head of page 1: issuing body, star and number on the left; title, rule, place and date on the
 * right (HD05 I.1–I.4). Reports {@link nameWraps} and {@link dateLineWraps}.
 */
export function composeLetterhead(compositor: Compositor): GridBlock {
  const id = compositor.blockId()
  const columns = letterheadColumns(compositor)
  const [left, right] = columns
  return {
    kind: 'grid',
    keepWithNext: false,
    id,
    region: 'letterhead',
    span: null,
    name: 'letterhead',
    columns,
    rows: [
      { cells: [issuerCell(compositor, left), titleCell(compositor)] },
      { cells: [numberCell(compositor), dateCell(compositor, right)] },
    ],
  }
}

const clearanceOf = ({ edition }: Compositor): Twip => mmToTwips(edition.letterhead.clearanceMm)

function letterheadColumns(compositor: Compositor): readonly [Twip, Twip] {
  const { edition, styles, document } = compositor
  const { superior, issuer } = document.letterhead
  const name = (style: StyleName, text: string | null) => ({
    side: 'left' as const,
    width: (available: number) =>
      widestLine(text === null ? [] : nameLines(compositor, style, text, available), styles[style]),
  })
  const place = runsWidth(placeRuns(compositor), styles.placeDate)
  const date = runsWidth(dateRuns(compositor), styles.placeDate)
  const wholeLine = place + styledWidth(' ', styles.placeDate) + date
  return fitColumns({
    total: compositor.textWidth,
    preferredLeft: mmToTwips(edition.letterhead.leftMm),
    clearance: clearanceOf(compositor),
    leftMin: runsWidth(numberRuns(compositor), styles.number),
    rightMin: styledWidth(edition.words.party, styles.partyTitle) + mmToTwips(edition.letterhead.titleWhiteMm),
    demands: [
      { side: 'right', width: (available) => (wholeLine <= available ? wholeLine : Math.max(place, date)) },
      name('issuer', issuer),
      name('superior', superior),
    ],
  })
}

const numberRuns = (compositor: Compositor) =>
  numberLine(compositor.document.letterhead, compositor.edition, compositor.styles.number)
const placeRuns = (compositor: Compositor) =>
  placePart(compositor.document.letterhead, compositor.edition, compositor.styles.placeDate)
const dateRuns = (compositor: Compositor) =>
  datePart(compositor.document.letterhead, compositor.edition, compositor.styles.placeDate)

/** A congress stands on a line of its own before the organisation that holds it (HD05 I.2.1.1). */
function namePieces({ edition }: Compositor, text: string): string[] {
  const opening = edition.words.ownLine.find((words) => text.startsWith(`${words} `))
  return opening ? [opening, text.slice(opening.length + 1)] : [text]
}

function nameLines(compositor: Compositor, style: StyleName, text: string, maxWidth: number): string[] {
  return namePieces(compositor, text).flatMap((piece) => balancedLines(piece, balancing(compositor, style, maxWidth)))
}

type LetterheadField = keyof Compositor['document']['letterhead']['spans']
type MarkingField = keyof Compositor['document']['markings']['spans']

function spanOf({ document }: Compositor, field: LetterheadField | MarkingField): Span | null {
  const spans: Partial<Record<LetterheadField | MarkingField, Span>> = {
    ...document.letterhead.spans,
    ...document.markings.spans,
  }
  return spans[field] ?? null
}

/** Findings need a place; what came from a profile has none in the draft. */
const placeInDraft = (compositor: Compositor, span: Span | null): Span =>
  span ?? pointAt(compositor.document.span.start)

function lineOf(compositor: Compositor, style: StyleName, text: string, span: Span | null): ParagraphBlock {
  return paragraph(compositor, { region: 'letterhead', style, runs: [styledText(compositor, text, style)], span })
}

function issuerCell(compositor: Compositor, width: Twip): GridCell {
  const { letterhead, markings } = compositor.document
  const { edition, styles } = compositor
  const superior = letterhead.superior === null ? [] : [namePart(compositor, 'superior', letterhead.superior, width)]
  const issuer =
    letterhead.issuer === null
      ? paragraph(compositor, { region: 'letterhead', style: 'issuer', runs: [reserved(styles.issuer, 1)] })
      : namePart(compositor, 'issuer', letterhead.issuer, width)
  const star = lineOf(compositor, 'star', edition.words.star, null)
  const secrecy =
    markings.secrecy === null ? [] : [lineOf(compositor, 'secrecy', markings.secrecy, spanOf(compositor, 'secrecy'))]
  return { blocks: [...superior, issuer, star, ...secrecy] }
}

function namePart(compositor: Compositor, style: 'superior' | 'issuer', text: string, width: Twip): ParagraphBlock {
  const lines = nameLines(compositor, style, text, width - clearanceOf(compositor))
  const span = spanOf(compositor, style)
  if (lines.length > namePieces(compositor, text).length)
    compositor.sink.report(nameWraps, placeInDraft(compositor, span), { name: text, lines: lines.length })
  const runs = stacked(lines.map((line) => [styledText(compositor, line, style)]))
  return paragraph(compositor, { region: 'letterhead', style, runs, span })
}

function titleCell(compositor: Compositor): GridCell {
  const { edition, styles } = compositor
  const title = lineOf(compositor, 'partyTitle', edition.words.party, null)
  const rule: RuleBlock = {
    kind: 'rule',
    keepWithNext: false,
    id: compositor.blockId(),
    region: 'letterhead',
    span: null,
    length: twips(Math.round(styledWidth(edition.words.party, styles.partyTitle))),
    weight: ptToTwips(edition.letterhead.ruleWeightPt),
    align: 'center',
    before: ptToTwips(edition.letterhead.ruleBeforePt),
    after: ptToTwips(edition.letterhead.ruleAfterPt),
  }
  return { blocks: [title, rule] }
}

function numberCell(compositor: Compositor): GridCell {
  const { document, edition } = compositor
  const { urgency, draftRevision } = document.markings
  const number = paragraph(compositor, {
    region: 'letterhead',
    style: 'number',
    runs: numberRuns(compositor),
    span: spanOf(compositor, 'number') ?? spanOf(compositor, 'symbol'),
  })
  const below: ParagraphBlock[] = []
  if (urgency !== null) below.push(lineOf(compositor, 'urgency', urgency, spanOf(compositor, 'urgency')))
  // A paper that is issued is no draft any more.
  if (draftRevision !== null && compositor.sink.stage !== 'phat-hanh')
    below.push(
      lineOf(
        compositor,
        'draftMark',
        `${edition.words.draftMark} ${draftRevision}`,
        spanOf(compositor, 'draftRevision'),
      ),
    )
  return { blocks: [number, ...below] }
}

function dateCell(compositor: Compositor, width: Twip): GridCell {
  const { styles } = compositor
  const place = placeRuns(compositor)
  const date = dateRuns(compositor)
  const oneLine: Run[] = [...place, textRun(styles.placeDate, ' '), ...date]
  const span = spanOf(compositor, 'place') ?? spanOf(compositor, 'date')
  const wraps = runsWidth(oneLine, styles.placeDate) > width - clearanceOf(compositor)
  if (wraps) compositor.sink.report(dateLineWraps, placeInDraft(compositor, span), {})
  const runs = wraps ? stacked([place, date]) : oneLine
  return { blocks: [paragraph(compositor, { region: 'letterhead', style: 'placeDate', runs, span })] }
}
