import type { Block, Run } from '../../model/composition.ts'
import type { Appendix } from '../../model/document.ts'
import { composeBlocks } from './body.ts'
import { balancedRuns, type Compositor, onPages, paragraph, styledText } from './compositor.ts'
import { runsWidth, wrapSafety } from './measure.ts'
import { citedDate, documentNumber } from './official-forms.ts'
import { nameInRunningText } from './phrases.ts'
import { type Look, reserved, stacked, textRun } from './runs.ts'
import { pageSetup } from './styles.ts'

/**
 * Each appendix on its own pages, upright or on their side, with its own page numbers: label, title, pointer to the paper,
 * hyphens, content (HD05 II.1).
 */
export function composeAppendices(paper: Compositor): Block[] {
  return paper.document.appendices.flatMap((appendix) => {
    const page = pageSetup(paper.edition, paper.page.twoSided, appendix.orientation ?? 'portrait')
    return composeAppendix(onPages(paper, page), appendix)
  })
}

function composeAppendix(compositor: Compositor, appendix: Appendix): Block[] {
  const { edition, page, textWidth } = compositor
  const region = 'appendix'
  const label = appendix.label === null ? edition.words.appendix : `${edition.words.appendix} ${appendix.label}`
  const title =
    appendix.title === null
      ? []
      : [
          paragraph(compositor, {
            region,
            style: 'appendixTitle',
            runs: balancedRuns(compositor, appendix.title, 'appendixTitle', textWidth - wrapSafety),
            span: appendix.spans.title ?? null,
          }),
        ]
  return [
    { kind: 'pageBreak', id: compositor.blockId(), region, span: null, restartNumbering: true, page },
    paragraph(compositor, {
      region,
      style: 'appendixLabel',
      role: { type: 'heading', level: 2 },
      runs: [styledText(compositor, label, 'appendixLabel')],
      span: appendix.spans.label ?? null,
    }),
    ...title,
    paragraph(compositor, { region, style: 'appendixPointer', runs: pointerRuns(compositor) }),
    paragraph(compositor, {
      region,
      style: 'titleSeparator',
      runs: [styledText(compositor, edition.words.titleSeparator, 'titleSeparator')],
    }),
    ...composeBlocks(compositor, appendix.children, { region, headingLevel: 3, list: null }),
  ]
}

/** `(Kèm theo Kết luận số 05-KL/ĐU, ngày 05/6/2026 của Đảng uỷ xã Vĩnh Hoà)`, with room for what is still open. */
function pointerRuns({ document, edition, styles, textWidth }: Compositor): Run[] {
  const { letterhead } = document
  const { words, blanks } = edition
  const look: Look = styles.appendixPointer
  const number =
    letterhead.number === null
      ? reserved(look, blanks.number, 'number')
      : textRun(look, documentNumber(letterhead.number))
  const symbol =
    letterhead.symbol === null
      ? [textRun(look, `-${words.typeSymbols.conclusion}/`), reserved(look, blanks.symbol)]
      : [textRun(look, `-${letterhead.symbol}`)]
  const paper = [
    textRun(look, `(${words.attachedTo} ${words.typeInText.conclusion} ${words.number} `),
    number,
    ...symbol,
    textRun(look, ', '),
    ...citedDate(letterhead.date, edition, look),
  ]
  const issuer = [textRun(look, `${words.of} `), issuerInPointer(document, edition, look), textRun(look, ')')]
  const oneLine = [...paper, textRun(look, ' '), ...issuer]
  return runsWidth(oneLine, styles.appendixPointer) <= textWidth - wrapSafety ? oneLine : stacked([paper, issuer])
}

/** The author named in the title (`CỦA BAN THƯỜNG VỤ …`), else the issuing body. */
function issuerInPointer(
  { title, letterhead }: Compositor['document'],
  { words, blanks }: Compositor['edition'],
  look: Look,
): Run {
  const author = title.author.join(' ')
  const opening = `${words.of.toUpperCase()} `
  const name = author.startsWith(opening) ? author.slice(opening.length) : letterhead.issuer
  return name === null ? reserved(look, blanks.place) : textRun(look, nameInRunningText(name, words))
}
