import { describe, expect, it } from 'vitest'
import { twips } from '../../model/measures.ts'
import { composed, inStyle, paper, para, printed, section, table, tasks, text, words } from './papers.test-support.ts'
import { distribute } from './table-columns.ts'

const span = { start: 0, end: 0 }

describe('title', () => {
  it('is one heading of level 1 with author, subject and five hyphens below', () => {
    const { composition } = composed(paper({ author: ['HỘI NGHỊ LẦN THỨ 24,', 'NHIỆM KỲ 2025 - 2030'] }))
    const title = composition.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.region === 'title' ? [[words(block.runs), block.role.type]] : [],
    )
    expect(title).toEqual([
      ['KẾT LUẬN', 'heading'],
      ['HỘI NGHỊ LẦN THỨ 24,', 'paragraph'],
      ['NHIỆM KỲ 2025 - 2030', 'paragraph'],
      ['về công tác thuỷ lợi', 'paragraph'],
      ['-----', 'paragraph'],
    ])
  })

  it('wraps a subject wider than the page in balance', () => {
    const subject = ['về tiếp tục đổi mới, nâng cao hiệu quả quản lý, khai thác công trình thuỷ lợi trên địa bàn xã']
    const lines = printed(composed(paper({ subject })).composition, 'subject')[0]?.split('⏎') ?? []
    expect(lines).toHaveLength(2)
    const [first = '', second = ''] = lines
    expect(Math.abs(first.length - second.length)).toBeLessThan(10)
  })
})

describe('tables', () => {
  const rows = [
    ['TT', 'Khu dân cư', 'Dung tích (m³)'],
    ['1', 'Bãi Dài', '96'],
    ['2', 'Hòn Chài'],
  ]

  it('fill the text width and keep the alignment of the cells', () => {
    const { composition } = composed(paper({ sections: [section('I', 'A', [table(rows, ['center', null, 'right'])])] }))
    const block = composition.blocks.find((candidate) => candidate.kind === 'table')
    if (block?.kind !== 'table') throw new Error('no table')
    expect(block.columns.reduce<number>((sum, width) => sum + width, 0)).toBe(9355)
    expect(block.headerRows).toBe(1)
    expect(block.rows.map((row) => row.cells.map((cell) => cell.align))).toEqual([
      ['center', 'center', 'center'],
      ['center', 'left', 'right'],
      ['center', 'left', 'right'],
    ])
    expect(block.rows[2]?.cells[2]?.blocks.map((cell) => cell.runs)).toEqual([[]])
    expect(composition.styles.tableCell.size).toBe(13)
  })

  it('leave white below, as paragraphs do', () => {
    const { composition } = composed(paper({ sections: [table(rows), para('Hết.')] }))
    const index = composition.blocks.findIndex((block) => block.kind === 'table')
    expect(composition.blocks[index + 1]).toMatchObject({ kind: 'gap', name: 'space', height: 120 })
  })

  it('are reported when even single words do not fit', () => {
    const wide = [Array.from({ length: 14 }, (_, column) => `TrungTâmDịchVụCông${column}`)]
    const { diagnostics } = composed(paper({ sections: [table(wide)] }))
    expect(diagnostics.map(({ definition, params }) => [definition.code, params])).toEqual([
      ['KL5106', { columns: 14, sheet: { vi: 'cả trang giấy ngang', en: 'even a page on its side' } }],
    ])
  })
})

describe('distribute', () => {
  const need = (least: number, most: number) => ({ least, most })

  it('shares room to spare by what columns would use', () => {
    expect(distribute([need(100, 100), need(100, 300)], twips(800))).toEqual([200, 600])
  })

  it('keeps short columns on one line and gives long ones the rest', () => {
    expect(distribute([need(20, 60), need(50, 9000), need(50, 140)], twips(1000))).toEqual([60, 800, 140])
  })

  it('lets the fuller of two long columns be wider, not in proportion', () => {
    expect(distribute([need(50, 10000), need(50, 40000)], twips(900))).toEqual([300, 600])
  })

  it('gives every column its longest word before any wish', () => {
    expect(distribute([need(800, 2000), need(100, 400)], twips(900))).toEqual([800, 100])
    expect(distribute([need(290, 2000), need(10, 90000), need(10, 20)], twips(1000))).toEqual([290, 690, 20])
  })

  it('shrinks in proportion when the words themselves are too wide', () => {
    expect(distribute([need(600, 600), need(1200, 1200)], twips(900))).toEqual([300, 600])
  })

  it('adds up exactly whatever the fractions', () => {
    const widths = distribute(
      [need(1, 3), need(1, 3), need(1, 3)].map((n) => n),
      twips(1000),
    )
    expect(widths.reduce<number>((sum, width) => sum + width, 0)).toBe(1000)
  })
})

describe('images', () => {
  const image = { type: 'image', url: 'so-do.png', alt: 'Sơ đồ kênh', span } as const
  const loaded = { data: new Uint8Array([1]), mediaType: 'image/png', widthPx: 2000, heightPx: 500 } as const

  it('are made smaller in proportion to the text width', () => {
    const { composition } = composed(paper({ sections: [image] }), { image: () => loaded })
    const block = composition.blocks.find((candidate) => candidate.kind === 'image')
    expect(block).toMatchObject({ width: 9355, height: 2339, alt: 'Sơ đồ kênh' })
  })

  it('without words bear the name of their file', () => {
    const silent = { ...image, url: 'anh/so-do.png', alt: '' }
    const { composition } = composed(paper({ sections: [silent] }), { image: () => loaded })
    expect(composition.blocks.find(({ kind }) => kind === 'image')).toMatchObject({ alt: 'Hình so-do.png' })
  })

  it('keep their own size when it fits', () => {
    const { composition } = composed(paper({ sections: [image] }), {
      image: () => ({ ...loaded, widthPx: 96, heightPx: 48 }),
    })
    expect(composition.blocks.find((candidate) => candidate.kind === 'image')).toMatchObject({
      width: 1440,
      height: 720,
    })
  })

  it('are a finding when they cannot be had, and stop a paper for signature', () => {
    const severities = (['du-thao', 'trinh-ky'] as const).map(
      (stage) => composed(paper({ sections: [image, para('Hết.')] }), { stage }).diagnostics[0],
    )
    expect(severities.map((found) => [found?.definition.code, found?.severity])).toEqual([
      ['KL5104', 'warning'],
      ['KL5104', 'error'],
    ])
  })

  it('inside a sentence print as their text, with a finding', () => {
    const result = composed(paper({ sections: [para([text('Xem '), image, text('.')])] }))
    expect(printed(result.composition, 'body')).toEqual(['Xem Sơ đồ kênh.'])
    expect(result.diagnostics.map(({ definition }) => definition.code)).toEqual(['KL5105'])
  })
})

describe('appendices', () => {
  const appendix = {
    type: 'appendix',
    orientation: null,
    label: '1',
    title: 'Danh mục công trình',
    children: [para('Các công trình làm trong năm:'), tasks(['Kênh N2']), section('I', 'A', [para('x')])],
    span,
    spans: {},
  } as const

  it('start a page with its own numbers and point to the paper', () => {
    const { composition } = composed(paper({ appendices: [appendix] }))
    const start = composition.blocks.findIndex((block) => block.kind === 'pageBreak')
    expect(composition.blocks[start]).toMatchObject({ restartNumbering: true, region: 'appendix' })
    const lines = composition.blocks
      .slice(start + 1)
      .map((block) => (block.kind === 'paragraph' ? words(block.runs) : ''))
    expect(lines).toEqual([
      'PHỤ LỤC 1',
      'Danh mục công trình',
      '(Kèm theo Kết luận số 05-KL/ĐU, ngày 05/6/2026 của Đảng uỷ xã Vĩnh Hoà)',
      '-----',
      'Các công trình làm trong năm:',
      '- Kênh N2',
      'I. A',
      'x',
    ])
    expect(inStyle(composition, 'appendixLabel')[0]?.role).toEqual({ type: 'heading', level: 2 })
    expect(inStyle(composition, 'sectionHeading')[0]?.role).toEqual({ type: 'heading', level: 3 })
  })

  it('lie on their side where they say so: each margin at its own side, tables over the wider text', () => {
    const cells = Array.from({ length: 11 }, () => 'nghiêng')
    const wide = (orientation: 'portrait' | 'landscape' | null) =>
      composed(paper({ appendices: [{ ...appendix, orientation, children: [table([cells, cells])] }] }))
    const { composition, diagnostics } = wide('landscape')
    const pageBreak = composition.blocks.find((block) => block.kind === 'pageBreak')
    expect(pageBreak?.kind === 'pageBreak' && pageBreak.page).toEqual({
      ...composition.page,
      width: composition.page.height,
      height: composition.page.width,
    })
    const widthIn = ({ blocks }: typeof composition) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.columns : [])).reduce((sum, width) => sum + width, 0)
    expect(widthIn(composition)).toBe(16838 - 1701 - 850)
    expect(diagnostics).toEqual([])
    for (const orientation of ['portrait', null] as const) {
      const upright = wide(orientation)
      expect(widthIn(upright.composition)).toBe(9355)
      expect(upright.diagnostics.map(({ definition, params }) => [definition.code, params])).toEqual([
        ['KL5106', { columns: 11, sheet: { vi: 'trang giấy dọc', en: 'an upright page' } }],
      ])
    }
  })

  it('give pictures the room of their sheets', () => {
    const picture = { type: 'image', url: 'a.png', alt: 'Sơ đồ', span } as const
    const sizeIn = (orientation: 'landscape' | null) =>
      composed(paper({ appendices: [{ ...appendix, orientation, children: [picture] }] }), {
        image: () => ({ data: new Uint8Array([1]), mediaType: 'image/png', widthPx: 4000, heightPx: 400 }),
      }).composition.blocks.find((block) => block.kind === 'image')
    expect(sizeIn(null)).toMatchObject({ width: 9355 })
    expect(sizeIn('landscape')).toMatchObject({ width: 14287 })
  })

  it('wrap a long pointer before the name', () => {
    const author = ['CỦA BAN THƯỜNG VỤ ĐẢNG UỶ ĐẶC KHU NGỌC VỪNG']
    const { composition } = composed(paper({ appendices: [appendix], author }))
    expect(printed(composition, 'appendixPointer')).toEqual([
      '(Kèm theo Kết luận số 05-KL/ĐU, ngày 05/6/2026⏎của Ban Thường vụ Đảng uỷ đặc khu Ngọc Vừng)',
    ])
  })

  it('name the author of the title where it is one', () => {
    const { composition } = composed(
      paper({ appendices: [{ ...appendix, label: null }], author: ['CỦA BAN THƯỜNG VỤ ĐẢNG ỦY XÃ'] }),
    )
    expect(printed(composition, 'appendixLabel')).toEqual(['PHỤ LỤC'])
    expect(printed(composition, 'appendixPointer')[0]).toContain('của Ban Thường vụ Đảng ủy xã)')
  })
})
