import { Paragraph } from 'docx'
import type { Composition } from '../../model/composition.ts'
import { findJoints, type LinesByBlock } from './joints.ts'
import { namedStyles, raised } from './named-styles.ts'
import { drawRuns } from './runs.ts'

/** The notes by number, as docx wants them. */
export function drawNotes({ footnotes, styles }: Composition, lines: LinesByBlock) {
  const style = styles.footnote
  return Object.fromEntries(
    footnotes.map((note) => [
      note.number,
      {
        children: [
          new Paragraph({
            style: namedStyles.footnote.id,
            children: drawRuns(note.runs, style, findJoints(note.runs, lines.get(note.id) ?? [], style.size)),
          }),
        ],
      },
    ]),
  )
}

const reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'

/**
 * docx sets a note's number in a style of its own and puts one even into the rule over the notes. Here it has the raised
 * style of the notes, and the rule is only a rule.
 */
export function mendNotes(xml: string, { styles }: Composition): string {
  const number = `<w:r><w:rPr><w:rStyle w:val="${raised(styles.footnote.size).id}"/></w:rPr><w:footnoteRef/></w:r>`
  return xml
    .replace(/<w:footnote w:type=.*?<\/w:footnote>/gs, (separator) => separator.replace(reference, ''))
    .replaceAll(reference, number)
}
