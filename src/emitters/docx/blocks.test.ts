import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { ptToTwips, twips } from '../../model/measures.ts'
import { superscript } from '../../model/superscript.ts'
import { namedStyles } from './named-styles.ts'
import {
  closing,
  dataTable,
  gap,
  inputOf,
  letterhead,
  note,
  paper,
  paragraph,
  picture,
  rule,
  run,
  samplePaper,
  styles,
  titleLength,
} from './papers.test-support.ts'
import {
  all,
  canonical,
  childrenOf,
  type DocxFile,
  type Element,
  emit,
  one,
  shownText,
  valOf,
} from './xml-tree.test-support.ts'

let sample: DocxFile
let body: Element
beforeAll(async () => {
  sample = await emit(samplePaper())
  body = one(sample.part('word/document.xml'), 'w:body')
})

const styleOf = (paragraph: Element) => valOf(one(paragraph, 'w:pPr'), 'w:pStyle')
const named = (root: Element, id: string) => all(root, 'w:p').filter((paragraph) => styleOf(paragraph) === id)

describe('paragraphs', () => {
  test('carry only what their style does not say', async () => {
    const file = await emit(samplePaper())
    const allowed = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:jc', 'w:sectPr'])
    const helpers = new Set(['Rule', 'Gap'])
    for (const found of all(file.part('word/document.xml'), 'w:p')) {
      const style = styleOf(found) ?? ''
      const properties = childrenOf(one(found, 'w:pPr')).map((child) => child.name)
      if (helpers.has(style)) continue
      for (const property of properties) expect(allowed).toContain(property)
      if (properties.includes('w:jc')) expect(style).toBe('TableCell')
    }
    const runs = new Set(
      all(file.part('word/document.xml'), 'w:rPr').flatMap((found) => childrenOf(found).map((child) => child.name)),
    )
    expect([...runs].sort()).toEqual([
      'w:b',
      'w:bCs',
      'w:i',
      'w:iCs',
      'w:position',
      'w:rStyle',
      'w:spacing',
      'w:sz',
      'w:szCs',
      'w:u',
    ])
  })

  test('keep with the next or whole where the style does not say so', () => {
    const kept = all(body, 'w:p').filter((found) => all(found, 'w:keepLines').length > 0)
    expect(kept.map((found) => [styleOf(found), valOf(found, 'w:keepNext')])).toEqual([['BodyText', 'on']])
    expect(valOf(named(body, 'Heading2')[0] as Element, 'w:keepNext')).toBeUndefined()
  })

  test('a heading that was let go says so against its style', async () => {
    const file = await emit(paper([paragraph('sectionHeading', 'I- MỤC', { keepWithNext: false })]))
    expect(valOf(one(file.part('word/document.xml'), 'w:pPr'), 'w:keepNext')).toBe('false')
  })

  test('runs say what differs from the style, in both directions', async () => {
    const heading = paragraph('sectionHeading', [
      run('I- ', 'sectionHeading'),
      run('thường', 'sectionHeading', { bold: false }),
      run('nghiêng', 'sectionHeading', { italic: true, tracking: twips(-1) }),
      run('gạch', 'sectionHeading', { underline: true }),
    ])
    const heading2 = paragraph('recipientsHeading', [run('không gạch', 'recipientsHeading', { underline: false })])
    const file = await emit(paper([heading, heading2]))
    const runs = all(file.part('word/document.xml'), 'w:r')
    const looks = runs.map((found) =>
      Object.fromEntries(
        all(found, 'w:rPr')
          .flatMap((look) => childrenOf(look))
          .map((child) => [child.name, child.attributes['w:val'] ?? 'on']),
      ),
    )
    expect(looks).toEqual([
      {},
      { 'w:b': 'false', 'w:bCs': 'false' },
      { 'w:i': 'on', 'w:iCs': 'on', 'w:spacing': '-1' },
      { 'w:u': 'single' },
      { 'w:u': 'none' },
    ])
  })

  test('print every character once, in order, spaces kept', async () => {
    const text = '  Số 03-NQ/ĐU,  ngày 06/8/2025: “a & b” <c> – 5% \u00A0\u00A0.'
    const file = await emit(paper([paragraph('body', [run(text), { kind: 'break' }, run('hết')])]))
    const found = one(file.part('word/document.xml'), 'w:p')
    expect(shownText(found)).toBe(`${text}\nhết`)
    for (const piece of all(found, 'w:t')) expect(piece.attributes['xml:space']).toBe('preserve')
    expect(all(found, 'w:noBreakHyphen')).toHaveLength(1)
  })

  test('characters XML cannot hold do not reach the file', async () => {
    const file = await emit(paper([paragraph('body', 'a\u0001\u000Bb\uD800')], { footnotes: [] }))
    expect(shownText(one(file.part('word/document.xml'), 'w:p'))).toBe('ab')
  })

  test('raised text has exactly the size and the rise the lines were measured with', () => {
    const [found] = all(body, 'w:r').filter((each) => all(each, 'w:position').length > 0) as [Element]
    expect(shownText(found)).toBe('2')
    const { size, rise } = superscript(styles.body.size)
    expect(valOf(found, 'w:sz')).toBe(String(size * 2))
    expect(valOf(found, 'w:position')).toBe(String(rise / 10))
  })
})

describe('letterhead and closing', () => {
  test('are borderless tables of exactly the composition’s columns, from the left margin', () => {
    const grids = all(body, 'w:tbl').filter((found) => valOf(found, 'w:tblStyle') === 'LayoutTable')
    expect(grids).toHaveLength(2)
    for (const found of grids) {
      expect(all(found, 'w:gridCol').map((column) => column.attributes['w:w'])).toEqual(['4535', '4820'])
      expect(all(found, 'w:tcW').map((width) => width.attributes['w:w'])).toEqual(['4535', '4820'])
      expect(one(found, 'w:tblW').attributes).toEqual({ 'w:w': '9355', 'w:type': 'dxa' })
      expect(one(found, 'w:tblInd').attributes).toEqual({ 'w:w': '0', 'w:type': 'dxa' })
      expect(one(found, 'w:tblLayout').attributes['w:type']).toBe('fixed')
      expect(all(found, 'w:tblBorders')).toEqual([])
      expect(all(found, 'w:trPr').every((row) => valOf(row, 'w:cantSplit') === 'on')).toBe(true)
      expect(one(found, 'w:tblLook').attributes['w:firstRow']).toBe('false')
      expect(all(found, 'w:tblHeader')).toEqual([])
      expect(valOf(found, 'w:tblDescription')).toMatch(/^Bảng chỉ để trình bày/)
    }
    expect(grids.map((found) => valOf(found, 'w:tblCaption'))).toEqual(['Phần đầu văn bản', 'Phần cuối văn bản'])
  })

  test('the layout style has no padding', () => {
    const style = all(sample.part('word/styles.xml'), 'w:style').find(
      (found) => found.attributes['w:styleId'] === 'LayoutTable',
    ) as Element
    expect(childrenOf(one(style, 'w:tblCellMar')).map((side) => side.attributes['w:w'])).toEqual(['0', '0', '0', '0'])
  })

  test('rows of a grid hold together', async () => {
    const [row] = letterhead().rows
    const twoRows = { ...letterhead(), rows: [row, row].filter((found) => found !== undefined) }
    const file = await emit(paper([twoRows]))
    const rows = all(file.part('word/document.xml'), 'w:tr')
    const kept = rows.map((found) => all(found, 'w:p').map((each) => valOf(each, 'w:keepNext')))
    expect(kept[0]?.every((value) => value === 'on')).toBe(true)
    expect(kept[1]?.every((value) => value === undefined)).toBe(true)
  })

  test('the rule leaves exactly its length between its indents, and takes its height', () => {
    const [found] = named(body, 'Rule') as [Element]
    const { 'w:left': left, 'w:right': right } = one(found, 'w:ind').attributes
    expect(4820 - Number(left) - Number(right)).toBe(titleLength)
    expect(Math.abs(Number(left) - Number(right))).toBeLessThanOrEqual(1)
    expect(one(found, 'w:top').attributes).toMatchObject({ 'w:val': 'single', 'w:sz': '6', 'w:space': '0' })
    const spacing = one(found, 'w:spacing').attributes
    const weight = 15
    expect(Number(spacing['w:before']) + weight + Number(spacing['w:line']) + Number(spacing['w:after'])).toBe(120)
    expect(spacing['w:lineRule']).toBe('exact')
  })

  test('a rule at the left edge and one over the full width', async () => {
    const file = await emit(paper([rule(3000, { align: 'left' }), rule(9355, { align: 'left' })]))
    const indents = named(file.part('word/document.xml'), 'Rule').map((found) => one(found, 'w:ind').attributes)
    expect(indents).toEqual([
      { 'w:left': '0', 'w:right': '6355', 'w:firstLine': '0' },
      { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' },
    ])
  })

  test('the room for the signature is exact', () => {
    const [found] = named(body, 'Gap') as [Element]
    expect(one(found, 'w:spacing').attributes).toMatchObject({
      'w:line': String(ptToTwips(72)),
      'w:lineRule': 'exact',
      'w:before': '0',
      'w:after': '0',
    })
  })
})

describe('tables and the paragraphs Word wants beside them', () => {
  test('a hidden one behind a table that ends a section, and none where text follows', () => {
    const children = childrenOf(body)
    children.forEach((child, index) => {
      if (child.name !== 'w:tbl') return
      expect(children[index + 1]?.name).toBe('w:p')
    })
    expect(named(body, 'Empty')).toHaveLength(3)
    expect(all(named(body, 'Empty')[1] as Element, 'w:sectPr')).toHaveLength(1)
  })

  test('one between two tables, or Word would join them', async () => {
    const file = await emit(paper([letterhead(), dataTable(), closing()]))
    const names = childrenOf(one(file.part('word/document.xml'), 'w:body')).map((child) => child.name)
    expect(names).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })

  test('white below one is white above the text behind it, or a paragraph where none follows', async () => {
    const white = { ...gap(6), name: 'space' } as const
    const file = await emit(
      paper([dataTable(), white, paragraph('titleSeparator', 'a'), dataTable(), white, dataTable(), white]),
    )
    const children = childrenOf(one(file.part('word/document.xml'), 'w:body'))
    expect(children.map((child) => (child.name === 'w:p' ? styleOf(child) : child.name))).toEqual([
      'w:tbl',
      'TitleSeparator',
      'w:tbl',
      'Gap',
      'w:tbl',
      'Gap',
      'w:sectPr',
    ])
    const spacing = one(children[1] as Element, 'w:spacing').attributes
    expect(spacing).toEqual({ 'w:before': String(styles.titleSeparator.before + ptToTwips(6)) })
  })

  test('header rows repeat, rows stay whole, cells align as the draft says', () => {
    const [found] = all(body, 'w:tbl').filter((table) => all(table, 'w:tblBorders').length > 0) as [Element]
    const rows = all(found, 'w:tr')
    expect(rows.map((row) => valOf(row, 'w:tblHeader'))).toEqual(['on', ...rows.slice(1).map(() => undefined)])
    expect(rows.every((row) => valOf(row, 'w:cantSplit') === 'on')).toBe(true)
    expect(all(rows[1] as Element, 'w:p').map((cell) => valOf(cell, 'w:jc'))).toEqual(['center', undefined, 'right'])
    const borders = childrenOf(one(found, 'w:tblBorders')).map((side) => side.attributes['w:sz'])
    expect(borders).toEqual(['4', '4', '4', '4', '4', '4'])
    // Mode 14 measures the indent to the text: the edge then lies at the margin.
    expect(one(found, 'w:tblInd').attributes['w:w']).toBe(one(one(found, 'w:tblCellMar'), 'w:left').attributes['w:w'])
  })

  test('rows are at least as high as one line of theirs, and no higher for it', () => {
    const { before, lineHeight, after } = styles.tableCell
    const least = { 'w:val': String(before + lineHeight + after), 'w:hRule': 'atLeast' }
    for (const table of all(body, 'w:tbl')) {
      const isRuled = all(table, 'w:tblBorders').length > 0
      for (const row of all(table, 'w:tr'))
        expect(all(row, 'w:trHeight').map(({ attributes }) => attributes)).toEqual(isRuled ? [least] : [])
    }
  })
})

describe('notes', () => {
  test('are Word’s own, numbered by Word', () => {
    const notes = all(sample.part('word/footnotes.xml'), 'w:footnote')
    expect(notes.map((found) => found.attributes['w:type'])).toEqual(['separator', 'continuationSeparator', undefined])
    const [separator, , text] = notes as [Element, Element, Element]
    expect(all(separator, 'w:footnoteRef')).toEqual([])
    expect(styleOf(one(text, 'w:p'))).toBe('FootnoteText')
    expect(valOf(text, 'w:rStyle')).toBe('FootnoteReference')
    expect(shownText(text)).toContain('\u00a0Số liệu đến ngày 31/5/2026')
    const [reference] = all(body, 'w:footnoteReference') as [Element]
    expect(reference.attributes['w:id']).toBe(text.attributes['w:id'])
  })

  test('the rule over them is as high as on the pages', async () => {
    const composition = samplePaper()
    const at = (y: number) => ({ x1: twips(0), y1: twips(y), x2: twips(0), y2: twips(y), weight: twips(10) })
    const foot = {
      kind: 'footnote' as const,
      block: { ...note, before: twips(77) },
      box: { x: twips(0), y: twips(14077), width: twips(0), height: twips(0) },
      lines: [],
    }
    const page = {
      index: 1,
      number: 1,
      width: composition.page.width,
      height: composition.page.height,
      setup: composition.page,
      pageNumber: null,
      fragments: [],
      footnotes: [foot],
      marginNotes: [],
      footnoteRule: at(13938),
      boxes: [],
    }
    const file = await emit(composition, { ...inputOf(composition), paged: { composition, pages: [page] } })
    const [separator] = all(file.part('word/footnotes.xml'), 'w:footnote') as [Element]
    expect(one(separator, 'w:spacing').attributes).toEqual({
      'w:before': '0',
      'w:after': '0',
      'w:line': '124',
      'w:lineRule': 'exact',
    })
  })

  test('a paper without notes has no part for them', async () => {
    const file = await emit(paper([paragraph('body', 'Một dòng.')]))
    expect(file.names).not.toContain('word/footnotes.xml')
    expect(all(file.part('word/settings.xml'), 'w:footnotePr')).toEqual([])
  })

  test('white over a note is its own, and no part of the height of the rule', async () => {
    const reference = { kind: 'footnoteReference', footnote: 'note1', number: 1 } as const
    const file = await emit(
      paper([paragraph('body', [run('x'), reference])], { footnotes: [{ ...note, before: twips(77) }] }),
    )
    const [, , text] = all(file.part('word/footnotes.xml'), 'w:footnote') as [Element, Element, Element]
    expect(one(text, 'w:spacing').attributes).toEqual({ 'w:before': '77' })
  })

  test('a note is called once: its further marks are its number, in their look', async () => {
    const reference = () => ({ kind: 'footnoteReference', footnote: 'note1', number: 1 }) as const
    const blocks = [
      paragraph('body', [run('x'), reference(), run(' y'), reference()]),
      paragraph('body', [reference()]),
    ]
    const body = (await emit(paper(blocks, { footnotes: [note] }))).part('word/document.xml')
    expect(all(body, 'w:footnoteReference')).toHaveLength(1)
    const marks = all(body, 'w:r').filter((each) => all(each, 'w:rStyle').length > 0)
    expect(marks.map(shownText)).toEqual(['', '1', '1'])
    expect(marks.map((each) => valOf(each, 'w:rStyle'))).toEqual(Array(3).fill('FootnoteReference'))
  })

  test('a note of several looks stands as written', async () => {
    const mixed = { ...note, runs: [run('Theo ', 'footnote'), run('Báo cáo 12-BC/ĐU', 'footnote', { italic: true })] }
    const file = await emit(
      paper([paragraph('body', [run('x'), { kind: 'footnoteReference', footnote: 'note1', number: 1 }])], {
        footnotes: [mixed],
      }),
    )
    expect(shownText(all(file.part('word/footnotes.xml'), 'w:footnote')[2] as Element)).toContain(
      'Theo Báo cáo 12-BC/ĐU',
    )
  })
})

describe('pictures', () => {
  test.each([
    ['image/png', 'png'],
    ['image/jpeg', 'jpg'],
  ] as const)('%s keeps its bytes, its size and its alternative text', async (mediaType, extension) => {
    const data = new Uint8Array([1, 2, 3, 4])
    const file = await emit(paper([picture({ mediaType, data }), picture({ mediaType, data })]))
    const [media] = Object.entries(unzipSync(file.bytes)).filter(([name]) => name.startsWith('word/media/'))
    expect(media?.[0]).toMatch(new RegExp(`\\.${extension}$`))
    expect([...(media?.[1] ?? [])]).toEqual([...data])
    const document = file.part('word/document.xml')
    expect(all(document, 'wp:extent')[0]?.attributes).toEqual({ cx: '3810000', cy: '1270000' })
    const properties = all(document, 'wp:docPr').map((found) => found.attributes)
    expect(properties[0]?.descr).toBe(picture().alt)
    expect(new Set(properties.map((found) => found.id)).size).toBe(2)
    expect(named(document, namedStyles.image.id)).toHaveLength(2)
  })

  test('the file does not depend on what was written before it', async () => {
    const composition = paper([picture()])
    const first = canonical((await emit(composition)).part('word/document.xml'))
    await emit(samplePaper())
    expect(canonical((await emit(composition)).part('word/document.xml'))).toBe(first)
  })
})
