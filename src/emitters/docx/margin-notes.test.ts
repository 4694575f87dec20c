import { describe, expect, test } from 'vitest'
import type { MarginNote } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import { appendixBreak, closing, letterhead, paper, paragraph, rule } from './papers.test-support.ts'
import { all, type Element, emit, one, shownText, valOf } from './xml-tree.test-support.ts'

const note = (edge: MarginNote['edge'], text: string): MarginNote => ({
  block: paragraph(edge === 'top' ? 'circulation' : 'lastPageNote', text),
  edge,
  fromEdge: twips(567),
})
const styleOf = (found: Element) => valOf(found, 'w:pStyle')
const inFront = [letterhead(), paragraph('body', 'Một đoạn.')]

describe('the note on circulation', () => {
  test('stands in the first page’s header, 10 mm from the edge, and in no appendix’s', async () => {
    const blocks = [...inFront, closing(), appendixBreak, paragraph('appendixLabel', 'PHỤ LỤC')]
    const file = await emit(paper(blocks, { marginNotes: [note('top', 'TÀI LIỆU HỘI NGHỊ')] }))
    const body = file.part('word/document.xml')
    const relations = all(file.part('word/_rels/document.xml.rels'), 'Relationship')
    const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target]))
    const first = all(body, 'w:sectPr').map((section) =>
      all(section, 'w:headerReference')
        .filter((reference) => reference.attributes['w:type'] === 'first')
        .map((reference) => shownText(file.part(`word/${targets.get(reference.attributes['r:id'])}`))),
    )
    expect(first).toEqual([['TÀI LIỆU HỘI NGHỊ'], ['']])
    expect(all(body, 'w:pgMar').map((margin) => margin.attributes['w:header'])).toEqual(['567', '567'])
    expect(shownText(body)).not.toContain('TÀI LIỆU')
  })

  test('stands in a frame at the foot of the page of the signature', async () => {
    const contact = [rule(9355), paragraph('contact', 'Thôn Đông')]
    for (const [behind, next] of [
      [[], 'Gap'],
      [contact, 'Rule'],
    ] as const) {
      const blocks = [...inFront, closing(), ...behind]
      const file = await emit(paper(blocks, { marginNotes: [note('bottom', 'KHÔNG PHỔ BIẾN')] }))
      const body = one(file.part('word/document.xml'), 'w:body')
      const paragraphs = all(body, 'w:p')
      const at = paragraphs.findIndex((found) => all(found, 'w:framePr').length > 0)
      expect(shownText(paragraphs[at] as Element)).toBe('KHÔNG PHỔ BIẾN')
      expect(one(paragraphs[at] as Element, 'w:framePr').attributes).toMatchObject({
        'w:w': '9355',
        'w:x': '0',
        'w:y': String(16838 - 567 - 280),
        'w:hAnchor': 'margin',
        'w:vAnchor': 'page',
      })
      expect(styleOf(paragraphs[at + 1] as Element)).toBe(next)
      expect(valOf(paragraphs[at] as Element, 'w:jc')).toBeUndefined()
    }
  })
})

describe('the contact line', () => {
  const kept = { ...closing(), keepWithNext: true }
  const contact = [
    { ...rule(9355), keepWithNext: true },
    { ...paragraph('contact', 'Thôn Đông'), keepTogether: true },
  ]

  test('is a row under the signature, over both columns, that stays with it', async () => {
    const file = await emit(paper([...inFront, kept, ...contact]))
    const rows = all(all(file.part('word/document.xml'), 'w:tbl')[1] as Element, 'w:tr')
    expect(rows).toHaveLength(2)
    const [signature, line] = rows as [Element, Element]
    expect(all(signature, 'w:p').every((found) => all(found, 'w:keepNext').length === 1)).toBe(true)
    expect(valOf(line, 'w:gridSpan')).toBe('2')
    expect(all(line, 'w:cantSplit')).toHaveLength(1)
    expect(all(line, 'w:p').map(styleOf)).toEqual(['Rule', 'Contact'])
    // What is kept here would go to the next page with what follows the table.
    expect(all(line, 'w:keepNext')).toEqual([])
    expect(shownText(file.part('word/document.xml')).match(/Thôn Đông/g)).toHaveLength(1)
  })

  test('stays with the anchor of a note at the foot of the page, where there is one', async () => {
    const file = await emit(paper([...inFront, kept, ...contact], { marginNotes: [note('bottom', 'KHÔNG PHỔ BIẾN')] }))
    const line = all(all(file.part('word/document.xml'), 'w:tbl')[1] as Element, 'w:tr')[1] as Element
    expect(all(line, 'w:p').map((found) => all(found, 'w:keepNext').length)).toEqual([1, 1])
  })
})
