import { FootnoteReference, type IRunOptions, NoBreakHyphen, TextRun, UnderlineType } from 'docx'
import type { ParagraphStyle, Run, TextRun as TextOfComposition } from '../../model/composition.ts'
import { raised } from './named-styles.ts'
import { cutWords, type Piece } from './words.ts'
import { legal } from './xml.ts'

/**
 * The runs of a paragraph in its style: only what differs from the style is said again. `joints` are the offsets in the
 * paragraph's text at which no program may break.
 */
export function drawRuns(runs: readonly Run[], style: ParagraphStyle, joints: ReadonlySet<number>): TextRun[] {
  const pieces = cutWords(runs, joints)
  return runs.flatMap((run, index) => {
    switch (run.kind) {
      case 'text':
        return drawText(pieces[index] ?? [], look(run, style))
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'footnoteReference':
        return [new TextRun({ style: raised(style.size).id, children: [new FootnoteReference(run.number)] })]
    }
  })
}

function drawText(pieces: readonly Piece[], options: IRunOptions): TextRun[] {
  const drawn: TextRun[] = []
  let children: (string | NoBreakHyphen)[] = []
  const flush = () => {
    if (children.length > 0) drawn.push(new TextRun({ ...options, children }))
    children = []
  }
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        children.push(legal(piece.text))
        break
      case 'noBreakHyphen':
        children.push(new NoBreakHyphen())
        break
      case 'wordJoiner':
        flush()
        // Times New Roman has no glyph for it; what some version of Word may show instead is too small to be seen.
        drawn.push(new TextRun({ text: '\u2060', size: 2 }))
        break
    }
  }
  flush()
  return drawn
}

function look(run: TextOfComposition, style: ParagraphStyle): IRunOptions {
  return {
    ...(run.superscript && { style: raised(style.size).id }),
    ...(run.bold !== style.bold && { bold: run.bold }),
    ...(run.italic !== style.italic && { italics: run.italic }),
    ...(run.underline !== style.underline && {
      underline: { type: run.underline ? UnderlineType.SINGLE : UnderlineType.NONE },
    }),
    ...(run.tracking !== 0 && { characterSpacing: Math.round(run.tracking) }),
  }
}
