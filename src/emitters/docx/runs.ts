import { FootnoteReferenceRun, type IRunOptions, NoBreakHyphen, TextRun, UnderlineType } from 'docx'
import type { ParagraphStyle, Run, TextRun as TextOfComposition } from '../../model/composition.ts'
import type { Point } from '../../model/measures.ts'
import { superscript } from '../../model/superscript.ts'
import { footnoteReference } from './named-styles.ts'
import { cutWords, type Piece } from './words.ts'
import { legal } from './xml.ts'

/**
 * The runs of a paragraph in its style: only what differs from the style is said again. `joints` are the offsets in the
 * paragraph's text at which no program may break; `repeated` the marks of notes that an earlier mark has called already:
 * Word prints a note as often as it is called, so these are the number alone.
 */
export function drawRuns(
  runs: readonly Run[],
  style: ParagraphStyle,
  joints: ReadonlySet<number>,
  repeated: ReadonlySet<Run> = new Set(),
): (TextRun | FootnoteReferenceRun)[] {
  const pieces = cutWords(runs, joints)
  return runs.flatMap((run, index) => {
    switch (run.kind) {
      case 'text':
        return drawText(pieces[index] ?? [], look(run, style))
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'footnoteReference':
        return [
          repeated.has(run)
            ? new TextRun({ style: footnoteReference.id, text: String(run.number) })
            : new FootnoteReferenceRun(run.number),
        ]
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
      case 'endOfWhite':
        // The zero-width joiner, which Times New Roman has and which takes no room.
        children.push('\u200d')
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
    ...(run.superscript && raised(style.size)),
    ...(run.bold !== style.bold && { bold: run.bold }),
    ...(run.italic !== style.italic && { italics: run.italic }),
    ...(run.underline !== style.underline && {
      underline: { type: run.underline ? UnderlineType.SINGLE : UnderlineType.NONE },
    }),
    ...(run.tracking !== 0 && { characterSpacing: Math.round(run.tracking) }),
  }
}

/**
 * Raised text by size and position, not by Word's superscript, which LibreOffice draws smaller than Word: the line would
 * be another length in each. It stands in the run, since LibreOffice shrinks what a style raises.
 */
function raised(textSize: Point): IRunOptions {
  const { size, rise } = superscript(textSize)
  return { size: size * 2, position: `${rise / 20}pt` }
}

/** docx writes the position with a unit, which Word before 2010 does not read: half-points without one mean the same. */
export function plainPositions(xml: string): string {
  return xml.replace(
    /<w:position w:val="([\d.]+)pt"\/>/g,
    (_, points) => `<w:position w:val="${Math.round(Number(points) * 2)}"/>`,
  )
}
