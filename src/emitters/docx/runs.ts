import { FootnoteReferenceRun, type IRunOptions, NoBreakHyphen, TextRun, UnderlineType } from 'docx'
import type { ParagraphStyle, Run, TextRun as TextOfComposition } from '../../model/composition.ts'
import { cutAtHyphens, type Piece } from './words.ts'
import { legal } from './xml.ts'

/** The runs of a paragraph in its style: only what differs from the style is said again. */
export function drawRuns(runs: readonly Run[], style: ParagraphStyle): (TextRun | FootnoteReferenceRun)[] {
  const pieces = cutAtHyphens(runs)
  return runs.map((run, index) => {
    switch (run.kind) {
      case 'text':
        return new TextRun({ ...look(run, style), children: (pieces[index] ?? []).map(drawPiece) })
      case 'break':
        return new TextRun({ break: 1 })
      case 'footnoteReference':
        return new FootnoteReferenceRun(run.number)
    }
  })
}

function drawPiece(piece: Piece): string | NoBreakHyphen {
  switch (piece.kind) {
    case 'text':
      return legal(piece.text)
    case 'noBreakHyphen':
      return new NoBreakHyphen()
  }
}

function look(run: TextOfComposition, style: ParagraphStyle): IRunOptions {
  return {
    ...(run.bold !== style.bold && { bold: run.bold }),
    ...(run.italic !== style.italic && { italics: run.italic }),
    ...(run.underline !== style.underline && {
      underline: { type: run.underline ? UnderlineType.SINGLE : UnderlineType.NONE },
    }),
    ...(run.superscript && { superScript: true }),
    ...(run.tracking !== 0 && { characterSpacing: run.tracking }),
  }
}
