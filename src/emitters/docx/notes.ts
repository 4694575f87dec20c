import { Paragraph } from 'docx'
import type { Composition } from '../../model/composition.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { findJoints, type LinesByBlock } from './joints.ts'
import { namedStyles } from './named-styles.ts'
import { drawRuns, plainPositions } from './runs.ts'

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
            ...(note.before > 0 && { spacing: { before: Math.round(note.before) } }),
            children: drawRuns(note.runs, style, findJoints(note.runs, lines.get(note.id) ?? [], style.size)),
          }),
        ],
      },
    ]),
  )
}

const reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
const separator = /<w:footnote w:type=.*?<\/w:footnote>/gs
const normalLine = /<w:spacing [^>]*\/>/

/**
 * docx puts a note's number even into the rule over the notes: here that is only a rule, as high as the pages have it. It
 * is drawn as high over its line as the letters of its size are: small ones, or the exact line would cut it off. A
 * no-break space stands behind the number of a note.
 */
export function mendNotes(xml: string, paged: PagedDocument): string {
  const line = `<w:spacing w:before="0" w:after="0" w:line="${separatorHeight(paged)}" w:lineRule="exact"/>`
  return plainPositions(xml)
    .replace(separator, (part) =>
      part
        .replace(reference, '')
        .replace(normalLine, line)
        .replace('<w:r>', '<w:r><w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr>'),
    )
    .replaceAll(reference, `${reference}<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>`)
}

/** Height of the rule with its white, of which the paginator puts one half on either side. */
export function separatorHeight({ pages, composition }: PagedDocument): number {
  for (const { footnoteRule, footnotes } of pages) {
    const [first] = footnotes
    if (footnoteRule && first) return Math.round((first.box.y - first.block.before - footnoteRule.y1) * 2)
  }
  return composition.styles.footnote.lineHeight
}
