import { describe, expect, it } from 'vitest'
import {
  allBlocks,
  composed,
  em,
  inStyle,
  item,
  note,
  paper,
  para,
  printed,
  section,
  strong,
  table,
  task,
  tasks,
  text,
  words,
} from './papers.test-support.ts'

describe('compose', () => {
  it('prints every part once and in order', () => {
    const { composition } = composed(
      paper({
        author: ['CỦA BAN THƯỜNG VỤ ĐẢNG UỶ'],
        preamble: [para('Ngày 02/6/2026, Ban Thường vụ họp.')],
        enactingClause: para([em(text('Ban Thường vụ kết luận như sau:'))]),
        sections: [
          section('I', 'ĐÁNH GIÁ', [para('Đã làm tốt.'), tasks(['Kênh chính đã nạo vét.', 'Còn hai trạm bơm hỏng.'])]),
          section(
            'II',
            'TỔ CHỨC THỰC HIỆN',
            [item('1', 'Văn phòng:', [para('Theo dõi, đôn đốc.')], true)],
            'có biểu riêng',
          ),
        ],
        closing: [para('Kết luận này được phổ biến đến chi bộ.')],
      }),
    )
    const lines = allBlocks(composition).flatMap((block) => (block.kind === 'paragraph' ? [words(block.runs)] : []))
    expect(lines).toEqual([
      'ĐẢNG BỘ TỈNH LAM GIANG',
      'ĐẢNG UỶ XÃ VĨNH HOÀ',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 05-KL/ĐU',
      'Vĩnh Hoà, ngày 05 tháng 6 năm 2026',
      'KẾT LUẬN',
      'CỦA BAN THƯỜNG VỤ ĐẢNG UỶ',
      'về công tác thuỷ lợi',
      '-----',
      'Ngày 02/6/2026, Ban Thường vụ họp.',
      'Ban Thường vụ kết luận như sau:',
      'I. ĐÁNH GIÁ',
      'Đã làm tốt.',
      '- Kênh chính đã nạo vét.',
      '- Còn hai trạm bơm hỏng.',
      'II. TỔ CHỨC THỰC HIỆN (có biểu riêng)',
      '1. Văn phòng: Theo dõi, đôn đốc.',
      'Kết luận này được phổ biến đến chi bộ.',
      'Nơi nhận:',
      '- Thường trực Tỉnh uỷ (để báo cáo);',
      '- Lưu Văn phòng Đảng uỷ.',
      'T/M ĐẢNG UỶ',
      'BÍ THƯ',
      'Lê Văn Khoa',
    ])
  })

  it('gives blocks stable identifiers, each once', () => {
    const document = paper({ sections: [section('I', 'A', [tasks(['x'])])] })
    const ids = () => allBlocks(composed(document).composition).map((block) => block.id)
    expect(new Set(ids()).size).toBe(ids().length)
    expect(ids()).toEqual(ids())
    expect(ids()[0]).toBe('b1')
  })

  it('names the paper in its metadata, with number and date only when they stand', () => {
    const whole = composed(paper({ author: ['HỘI NGHỊ LẦN THỨ BA'] })).composition.metadata
    expect(whole).toEqual({
      title: 'KẾT LUẬN HỘI NGHỊ LẦN THỨ BA về công tác thuỷ lợi',
      author: 'ĐẢNG UỶ XÃ VĨNH HOÀ',
      subject: 'về công tác thuỷ lợi',
      number: '05-KL/ĐU',
      date: '2026-06-05',
    })
    const open = composed(paper({ letterhead: { number: null, date: { year: 2026, month: 6, day: null } } }))
    expect(open.composition.metadata).toMatchObject({ number: null, date: null })
  })

  it('numbers footnotes in order of their first mark', () => {
    const { composition } = composed(
      paper({
        sections: [para([text('Một'), note('b'), text(' hai'), note('a'), text(' ba'), note('b'), note('x')])],
        footnotes: [
          { identifier: 'a', content: [text('Chú thích a.')], span: { start: 0, end: 0 } },
          { identifier: 'b', content: [text('Chú thích b.')], span: { start: 0, end: 0 } },
        ],
      }),
    )
    expect(printed(composition, 'body')).toEqual(['Một[1] hai[2] ba[1]'])
    expect(composition.footnotes.map(({ number, runs }) => [number, words(runs)])).toEqual([
      [1, 'Chú thích b.'],
      [2, 'Chú thích a.'],
    ])
  })
})

describe('body', () => {
  const look = (runs: ReturnType<typeof inStyle>[number]['runs']) =>
    runs.map((run) => (run.kind === 'text' ? `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}:${run.text}` : run.kind))

  it('sets a heading bold whatever the author did and keeps the italic', () => {
    const { composition } = composed(paper({ sections: [section('I', [strong(text('VỀ ĐÊ')), em(text(' (mới)'))])] }))
    expect(look(inStyle(composition, 'sectionHeading')[0]?.runs ?? [])).toEqual(['b:I. VỀ ĐÊ', 'bi: (mới)'])
  })

  it('sets the note after a heading upright and regular', () => {
    const { composition } = composed(paper({ sections: [section('III', 'SƠ KẾT', [], 'Có thông báo riêng')] }))
    expect(look(inStyle(composition, 'sectionHeading')[0]?.runs ?? [])).toEqual([
      'b:III. SƠ KẾT',
      ': (Có thông báo riêng)',
    ])
  })

  it('joins runs of one look, nests emphasis and makes one space of many', () => {
    const content = [text('Thu  ngân\tsách '), strong(em(text(' tăng')), text(' mạnh')), text(' \u00a0rõ\n')]
    const { composition } = composed(paper({ sections: [para(content)] }))
    expect(look(inStyle(composition, 'body')[0]?.runs ?? [])).toEqual([
      ':Thu ngân sách ',
      'bi:tăng',
      'b: mạnh',
      ': \u00a0rõ',
    ])
  })

  it('never touches quotes, dashes or spacing of punctuation', () => {
    const written = '"Dân vận khéo" - năm 2025-2030 ; tỷ lệ ...'
    expect(printed(composed(paper({ sections: [para(written)] })).composition, 'body')).toEqual([written])
  })

  it('keeps a heading with what stands under it, and lets an empty one go', () => {
    const { composition } = composed(
      paper({
        sections: [section('I', 'CÓ', [para('Nội dung.')]), section('II', 'KHÔNG'), para('Một.'), para('Hai.')],
      }),
    )
    expect(inStyle(composition, 'sectionHeading').map((block) => block.keepWithNext)).toEqual([true, false])
  })

  it('gives headings the level of their place', () => {
    const roman = composed(paper({ sections: [section('I', 'A', [item('1', 'B', [item('1.1', 'C', [para('d')])])])] }))
    const levels = (composition: typeof roman.composition) =>
      allBlocks(composition).flatMap((block) =>
        block.kind === 'paragraph' && block.role.type === 'heading' ? [block.role.level] : [],
      )
    expect(levels(roman.composition)).toEqual([1, 2, 3, 4])
    expect(levels(composed(paper({ sections: [item('1', 'B', [para('c')])] })).composition)).toEqual([1, 2])
  })

  it('sets a plain numbered paragraph, a run-in heading and a heading of its own', () => {
    const { composition } = composed(
      paper({
        sections: [
          item('1', '', [para('Ghi nhận kết quả.')]),
          item('2', [strong(text('Ban Tổ chức:'))], [para('Rà soát.'), para('Báo cáo.')], true),
          item('3', 'Nguồn lực', [para('Ngân sách xã.')]),
        ],
      }),
    )
    expect(inStyle(composition, 'body').map((block) => look(block.runs))).toEqual([
      [':1. Ghi nhận kết quả.'],
      ['b:2. Ban Tổ chức:', ': Rà soát.'],
      [':Báo cáo.'],
      [':Ngân sách xã.'],
    ])
    expect(inStyle(composition, 'itemHeading').map((block) => look(block.runs))).toEqual([['b:3. Nguồn lực']])
  })

  it('prints the label with the separator it was given', () => {
    const dashed = { ...section('IV', 'X'), separator: '-' as const }
    const lettered = { ...item('a', '', [para('Việc một.')]), separator: ')' as const }
    const { composition } = composed(paper({ sections: [dashed, lettered] }))
    expect(printed(composition, 'sectionHeading')).toEqual(['IV- X'])
    expect(printed(composition, 'body')).toEqual(['a) Việc một.'])
  })

  it('marks dash items, inner runs and continuations as one list', () => {
    const { composition } = composed(
      paper({
        sections: [tasks([task('Một', [para('Thêm.'), tasks(['Nhỏ'], '+')]), 'Hai']), para('Giữa.'), tasks(['Ba'])],
      }),
    )
    const roles = allBlocks(composition).flatMap((block) =>
      block.kind === 'paragraph' && block.region === 'body' ? [[words(block.runs), block.role]] : [],
    )
    expect(roles).toEqual([
      ['- Một', { type: 'listItem', list: 'l1', depth: 1, labelLength: 2 }],
      ['Thêm.', { type: 'listContinuation', list: 'l1', depth: 1 }],
      ['+ Nhỏ', { type: 'listItem', list: 'l1', depth: 2, labelLength: 2 }],
      ['- Hai', { type: 'listItem', list: 'l1', depth: 1, labelLength: 2 }],
      ['Giữa.', { type: 'paragraph' }],
      ['- Ba', { type: 'listItem', list: 'l2', depth: 1, labelLength: 2 }],
    ])
  })
})

describe('lines that stay with the signature', () => {
  const kept = (last: string[]) => {
    const { composition } = composed(paper({ sections: [para('Đầu.'), ...last.map((line) => para(line))] }))
    return inStyle(composition, 'body').map((block) => block.keepWithNext)
  }

  it('are the last paragraph when it has two lines', () => {
    expect(
      kept([
        'Kết luận này được phổ biến đến các chi bộ trực thuộc để tổ chức thực hiện nghiêm túc, có báo cáo hằng quý.',
      ]),
    ).toEqual([false, true])
  })

  it('are the last two paragraphs when the last one is a single line', () => {
    expect(kept(['Dài vừa phải.', 'Hết.'])).toEqual([false, true, true])
  })
})

describe('large papers', () => {
  it('compose in time that grows with their length', () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => [`${index}`, 'Bãi Dài'])
    const long = 'về công tác '.repeat(60_000).trim()
    const { composition } = composed(paper({ subject: [long], sections: [table(rows), para(long)] }))
    expect(printed(composition, 'subject')[0]?.replaceAll('⏎', ' ')).toBe(long)
    const block = composition.blocks.find((candidate) => candidate.kind === 'table')
    expect(block?.kind === 'table' && block.rows.length).toBe(150_000)
  }, 20_000)
})
