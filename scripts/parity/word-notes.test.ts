import { Document, FootnoteReferenceRun, Paragraph, TextRun } from 'docx'
import { layoutDocument } from 'docx/layout'
import { expect, test } from 'vitest'
import { keepMarksWithWords } from './word-notes.ts'

/** Words of a growing length before a mark, so that it comes to the margin in some of them. */
const texts = Array.from({ length: 40 }, (_, letters) => `${'một hai ba '.repeat(9)}${'i'.repeat(letters + 1)}`)

function linesOf(kept: boolean): string[] {
  const note = { children: [new Paragraph('Ghi chú.')] }
  const paragraphs = texts.map(
    (text, index) =>
      new Paragraph({
        children: [new TextRun(text), new FootnoteReferenceRun(index + 1), new TextRun({ text: ', hết', bold: true })],
      }),
  )
  const document = new Document({
    footnotes: Object.fromEntries(texts.map((_, index) => [index + 1, note])),
    sections: [{ children: paragraphs }],
  })
  if (kept) keepMarksWithWords(document)
  const { pages } = layoutDocument(document, { guess: true })
  return pages.flatMap((page) =>
    page.body.flatMap((block) => (block.type === 'table' ? [] : block.lines.map(({ text }) => text))),
  )
}

const beginsWithMark = (line: string) => /^\d/.test(line)

test('no line begins with the mark of a note', () => {
  expect(linesOf(false).some(beginsWithMark)).toBe(true)
  const lines = linesOf(true)
  expect(lines.filter(beginsWithMark)).toEqual([])
  expect(lines.join('\n').match(/ba i+\d+,|^i+\d+,/gm)).toHaveLength(texts.length)
})
