import { describe, expect, it } from 'vitest'
import type { Role } from '../../model/composition.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { pdf } from './pdf.ts'
import { dumpPages } from './test-support/page-dump.ts'
import {
  emitInput,
  footnote,
  grid,
  line,
  type PageParts,
  paged,
  paragraph,
  paragraphBlock,
  rule,
  table,
  tableBlock,
} from './test-support/paged-builder.ts'
import { readPdf } from './test-support/pdf-objects.ts'
import { dumpTags, outlineOf } from './test-support/tag-dump.ts'

const read = async (document: PagedDocument) => readPdf(await pdf.emit(emitInput(document)))
const tags = async (...pages: PageParts[]) => outlineOf(dumpTags(await read(paged(pages))))
const one = (text: string, role?: Role) => paragraph([line([text], 2000, { last: true })], role ? { role } : {})
const heading = (text: string, level: 1 | 2 | 3 | 4) => one(text, { type: 'heading', level })
const item = (text: string, list: string, depth = 1, labelLength = 2) =>
  one(text, { type: 'listItem', list, depth, labelLength })
const more = (text: string, list: string, depth = 1) => one(text, { type: 'listContinuation', list, depth })

describe('parts of the paper', () => {
  it('are sections; the cells of a layout grid are divisions read row by row, and rules are not read', async () => {
    const cell = (text: string) => paragraph([line([text], 1134, { last: true })], { region: 'letterhead' })
    const letterhead = grid([
      [cell('TỈNH UỶ LÂM SƠN'), cell('*')],
      [cell('ĐẢNG CỘNG SẢN VIỆT NAM'), rule(1500, 4130)],
      [],
    ])
    const title = paragraph([line(['KẾT LUẬN'], 2000)], { region: 'title', role: { type: 'heading', level: 1 } })
    expect(await tags({ fragments: [letterhead, title, one('Hội nghị họp.')] })).toBe(
      'Document(Sect(Div(P"TỈNH UỶ LÂM SƠN" P"*") Div(P"ĐẢNG CỘNG SẢN VIỆT NAM")) Sect(H1"KẾT LUẬN") Sect(P"Hội nghị họp."))',
    )
  })

  it('begin anew with every appendix', async () => {
    const appendix = (text: string) => paragraph([line([text], 2000)], { region: 'appendix' })
    const pages = [
      { fragments: [one('Thân.')] },
      { fragments: [appendix('PHỤ LỤC 1')], number: 1 },
      { fragments: [appendix('tiếp')], number: 2 },
      { fragments: [appendix('PHỤ LỤC 2')], number: 1 },
    ]
    expect(await tags(...pages)).toBe('Document(Sect(P"Thân.") Sect(P"PHỤ LỤC 1" P"tiếp") Sect(P"PHỤ LỤC 2"))')
  })
})

describe('headings', () => {
  it('have no gap between their levels', async () => {
    const levels = [
      heading('KẾT LUẬN', 1),
      heading('1. Một', 3),
      heading('a) A', 4),
      heading('2. Hai', 3),
      heading('I- Ba', 2),
    ]
    expect(await tags({ fragments: levels })).toBe(
      'Document(Sect(H1"KẾT LUẬN" H2"1. Một" H3"a) A" H2"2. Hai" H2"I- Ba"))',
    )
  })
})

describe('paragraphs', () => {
  it('over two pages are one element', async () => {
    const block = paragraphBlock('Giao Văn phòng theo dõi.')
    const pages = [
      { fragments: [one('Trước.'), paragraph([line(['Giao Văn phòng '], 15000)], { block, ends: false })] },
      {
        fragments: [
          paragraph([line(['theo dõi.'], 1134, { start: 15, last: true })], { block, starts: false }),
          one('Sau.'),
        ],
      },
    ]
    expect(await tags(...pages)).toBe('Document(Sect(P"Trước." P("Giao Văn phòng " "theo dõi.") P"Sau."))')
  })

  it('without text leave no trace', async () => {
    expect(await tags({ fragments: [one(' '), one('Có.')] })).toBe('Document(Sect(P"Có."))')
  })
})

describe('lists', () => {
  it('hold items with label and body, further paragraphs and deeper lists', async () => {
    const fragments = [
      item('- Một.', 'l1'),
      more('Thêm.', 'l1'),
      item('- Hai:', 'l1'),
      item('+ Hai một.', 'l2', 2),
      item('+ Hai hai.', 'l2', 2),
      item('- Ba.', 'l1'),
      one('Sau.'),
    ]
    expect(await tags({ fragments })).toBe(
      'Document(Sect(L(LI(Lbl"- " LBody(P"Một." P"Thêm.")) ' +
        'LI(Lbl"- " LBody(P"Hai:" L(LI(Lbl"+ " LBody(P"Hai một.")) LI(Lbl"+ " LBody(P"Hai hai."))))) ' +
        'LI(Lbl"- " LBody(P"Ba."))) P"Sau."))',
    )
  })

  it('end where another begins or where a paragraph stands between', async () => {
    const fragments = [item('- A.', 'l1'), item('- B.', 'l2'), one('C.'), item('- D.', 'l2')]
    const single = (text: string) => `L(LI(Lbl"- " LBody(P"${text}")))`
    expect(await tags({ fragments })).toBe(`Document(Sect(${single('A.')} ${single('B.')} P"C." ${single('D.')}))`)
  })

  it('take a continuation of no open item as a paragraph', async () => {
    expect(await tags({ fragments: [one('A.'), more('B.', 'l1')] })).toBe('Document(Sect(P"A." P"B."))')
  })

  it('say how their labels count', async () => {
    const numbering = async (label: string) => {
      const file = await read(paged([{ fragments: [item(`${label} việc.`, 'l1', 1, label.length)] }]))
      return JSON.stringify([...file.objects.values()].map(({ value }) => value)).match(
        /ListNumbering":{"name":"(\w+)/,
      )?.[1]
    }
    const labels = ['-', '1.', '(1)', 'a)', 'đ)', 'II-', '(ii)']
    expect(await Promise.all(labels.map(numbering))).toEqual([
      'Disc',
      'Decimal',
      'Decimal',
      'LowerAlpha',
      'LowerAlpha',
      'UpperRoman',
      'LowerRoman',
    ])
  })

  it('cut the label out of its segment without moving the text', async () => {
    const set = line(['1. Giao các cơ quan'], 2000, { width: 9000 })
    const role = { type: 'listItem', list: 'l1', depth: 1, labelLength: 3 } as const
    const [page] = dumpPages(await read(paged([{ fragments: [paragraph([set], { role })] }])))
    const [label, text] = page?.texts ?? []
    expect([label?.text, text?.text]).toEqual(['1. ', 'Giao các cơ quan'])
    expect(text?.x).toBeCloseTo(label?.end ?? 0, 2)
    expect(text?.end).toBeCloseTo(set.x / 20 + 450, 2)
  })
})

describe('tables', () => {
  it('have header cells with scope; rows of two pages are one table, a repeated header is not read again', async () => {
    const block = tableBlock([
      ['Chỉ tiêu', 'Số'],
      ['Hộ nghèo', '25'],
      ['Trường', ''],
    ])
    const pages = [
      { fragments: [table(block, [0, 1], 2000)] },
      { fragments: [table(block, [0, 2], 1134, false), one('Sau.')] },
    ]
    expect(await tags(...pages)).toBe(
      'Document(Sect(Table(TR(TH(P"Chỉ tiêu") TH(P"Số")) TR(TD(P"Hộ nghèo") TD(P"25")) TR(TD(P"Trường") TD())) P"Sau."))',
    )
    const [, second] = dumpPages(await read(paged(pages)))
    expect(second?.texts.filter((run) => run.mark === 'Artifact Pagination').map((run) => run.text)).toEqual([
      '2',
      'Chỉ tiêu',
      'Số',
    ])
    expect(second?.paths.map((path) => path.mark)).toEqual(['Artifact Layout'])
  })
})

describe('footnotes', () => {
  const mark = (number: string, size: number) => [number, { size, rise: 90, footnote: `n${number}` }] as const
  const note = (number: number, text: string) =>
    footnote(`n${number}`, number, [line([mark(String(number), 8), [`\u00a0${text}`, { size: 11 }]], 15000)])

  it('follow the paragraph that points to them', async () => {
    const pointing = paragraph([line(['Đạt khá', mark('1', 9), ' và tốt', mark('2', 9), '.'], 2000, { last: true })])
    const page = { fragments: [pointing, one('Sau.')], footnotes: [note(1, 'Báo cáo.'), note(2, 'Số liệu.')] }
    expect(await tags(page)).toBe(
      'Document(Sect(P("Đạt khá" Reference(Link"1") " và tốt" Reference(Link"2") ".") ' +
        'Note(Lbl"1" " Báo cáo.") Note(Lbl"2" " Số liệu.") P"Sau."))',
    )
  })

  it('lie in the body of a list item that points to them', async () => {
    const role = { type: 'listItem', list: 'l1', depth: 1, labelLength: 2 } as const
    const pointing = paragraph([line(['- Đạt', mark('1', 9)], 2000, { last: true })], { role })
    expect(await tags({ fragments: [pointing], footnotes: [note(1, 'Rõ.')] })).toBe(
      'Document(Sect(L(LI(Lbl"- " LBody(P("Đạt" Reference(Link"1")) Note(Lbl"1" " Rõ."))))))',
    )
  })
})

describe('page numbers', () => {
  it('and the rule over notes are no part of the text', async () => {
    const [, second] = dumpPages(await read(paged([{ fragments: [one('A.')] }, { fragments: [one('B.')] }])))
    expect(second?.texts.map((run) => [run.text, run.mark])).toEqual([
      ['2', 'Artifact Pagination'],
      ['B.', 'P 0'],
    ])
  })
})
