import { describe, expect, it } from 'vitest'
import type { Composition, RuleBlock } from '../../model/composition.ts'
import { textWidth } from '../../model/font-metrics.ts'
import { points, twipsToMm } from '../../model/measures.ts'
import { allBlocks, composed, grid, inStyle, paper, printed, words } from './papers.test-support.ts'

const codes = (result: ReturnType<typeof composed>) => result.diagnostics.map(({ definition }) => definition.code)

function columnsMm(composition: Composition): readonly number[] {
  return grid(composition, 'letterhead').columns.map((column) => Math.round(twipsToMm(column) * 10) / 10)
}

/** Cells as lists of what they print. */
function cellTexts(composition: Composition): string[][] {
  return grid(composition, 'letterhead').rows.flatMap((row) =>
    row.cells.map((cell) => cell.blocks.map((block) => (block.kind === 'paragraph' ? block.style : block.kind))),
  )
}

describe('letterhead', () => {
  it('has issuer and title in the first row, number and date in the second', () => {
    expect(cellTexts(composed(paper()).composition)).toEqual([
      ['superior', 'issuer', 'star'],
      ['partyTitle', 'rule'],
      ['number'],
      ['placeDate'],
    ])
  })

  it('draws a rule as long as the title: 72.9 mm at 15 pt bold', () => {
    const rule = allBlocks(composed(paper()).composition).find((block): block is RuleBlock => block.kind === 'rule')
    expect(twipsToMm(rule?.length ?? 0)).toBeCloseTo(72.9, 1)
    expect(rule).toMatchObject({ align: 'center', weight: 15 })
  })

  it('writes the number with two digits and no colon', () => {
    const number = (value: number) => printed(composed(paper({ letterhead: { number: value } })).composition, 'number')
    expect([1, 12, 214].map(number)).toEqual([['Số 01-KL/ĐU'], ['Số 12-KL/ĐU'], ['Số 214-KL/ĐU']])
  })

  it('pads days below 10 and months below 3 only', () => {
    const line = (day: number, month: number) =>
      printed(composed(paper({ letterhead: { date: { year: 2026, month, day } } })).composition, 'placeDate')[0]
    expect(line(3, 2)).toBe('Vĩnh Hoà, ngày 03 tháng 02 năm 2026')
    expect(line(27, 5)).toBe('Vĩnh Hoà, ngày 27 tháng 5 năm 2026')
    expect(line(10, 11)).toBe('Vĩnh Hoà, ngày 10 tháng 11 năm 2026')
  })

  it('leaves room on the blank forms of a draft', () => {
    const { composition } = composed(
      paper({ letterhead: { number: null, date: { year: 2026, month: null, day: null } } }),
    )
    const boxes = (style: 'number' | 'placeDate') =>
      inStyle(composition, style)[0]?.runs.map((run) => (run.kind === 'text' ? [run.text, run.box] : [])) ?? []
    const room = (count: number) => '\u00a0'.repeat(count)
    expect(boxes('number')).toEqual([
      ['Số ', null],
      [room(5), 'number'],
      ['-KL/ĐU', null],
    ])
    expect(boxes('placeDate')).toEqual([
      ['Vĩnh Hoà, ngày ', null],
      [room(4), 'date'],
      [' tháng ', null],
      [room(4), 'date'],
      [' năm 2026', null],
    ])
    // The room is as wide as the two digits that go there.
    expect(textWidth(room(4), 'italic', points(14))).toBe(textWidth('12', 'italic', points(14)))
  })

  it('leaves room for everything that a bare draft does not know', () => {
    const bare = { superior: null, issuer: null, number: null, symbol: null, place: null, date: null }
    const { composition } = composed(paper({ letterhead: bare }))
    const room = (count: number) => '\u00a0'.repeat(count)
    expect(cellTexts(composition)[0]).toEqual(['issuer', 'star'])
    expect(printed(composition, 'issuer')).toEqual([room(1)])
    expect(printed(composition, 'number')).toEqual([`Số ${room(5)}-KL/${room(6)}`])
    expect(printed(composition, 'placeDate')).toEqual([`${room(20)}, ngày ${room(4)} tháng ${room(4)} năm ${room(8)}`])
  })

  it('sets urgency and draft mark under the number, secrecy above it, circulation at the top right', () => {
    const markings = { urgency: 'hoả tốc', draftRevision: 2, secrecy: 'mật', circulation: 'tài liệu hội nghị' }
    const { composition } = composed(paper({ markings }))
    expect(cellTexts(composition)[0]).toEqual(['superior', 'issuer', 'star', 'secrecy'])
    expect(cellTexts(composition)[2]).toEqual(['number', 'urgency', 'draftMark'])
    expect(printed(composition, 'urgency')).toEqual(['HOẢ TỐC'])
    expect(printed(composition, 'secrecy')).toEqual(['MẬT'])
    expect(printed(composition, 'draftMark')).toEqual(['Dự thảo lần 2'])
    expect(composition.blocks[0]).toMatchObject({ kind: 'grid', name: 'letterhead' })
    expect(composition.marginNotes).toMatchObject([{ edge: 'top', fromEdge: 567, block: { style: 'circulation' } }])
    expect(composition.marginNotes.map(({ block }) => words(block.runs))).toEqual(['TÀI LIỆU HỘI NGHỊ'])
    expect(composition.styles.circulation).toMatchObject({ size: 12, bold: true, align: 'right' })
  })

  it('sets the note that belongs on the last page at its foot, however its letters are written', () => {
    const circulation = 'không phổ biến trên phương tiện thông tin đại chúng'
    const { composition } = composed(paper({ markings: { circulation } }))
    expect(composition.marginNotes).toMatchObject([{ edge: 'bottom', fromEdge: 567, block: { style: 'lastPageNote' } }])
    expect(composition.styles.lastPageNote).toMatchObject({ size: 12, bold: true, align: 'center' })
  })

  it('takes the draft mark off when the paper is issued', () => {
    const { composition } = composed(paper({ markings: { draftRevision: 2 } }), { stage: 'phat-hanh' })
    expect(printed(composition, 'draftMark')).toEqual([])
  })
})

describe('letterhead columns', () => {
  const fill = ({ composition }: ReturnType<typeof composed>) =>
    grid(composition, 'letterhead').columns.reduce<number>((sum, column) => sum + column, 0)

  it('are 75 and 90 mm where the names leave the choice', () => {
    const result = composed(paper())
    expect(columnsMm(result.composition)).toEqual([75, 90])
    expect(fill(result)).toBe(9355)
    expect(codes(result)).toEqual([])
  })

  it('give the issuer room while title and date still fit', () => {
    const result = composed(paper({ letterhead: { superior: 'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH', place: 'Tân An' } }))
    expect(printed(result.composition, 'superior')).toEqual(['ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH'])
    // 84.5 mm and 1 mm of white.
    expect(columnsMm(result.composition)[0]).toBeCloseTo(85.5, 0)
    expect(codes(result)).toEqual([])
  })

  it('put the date line before the names: at 106 mm the superior body wraps', () => {
    const result = composed(
      paper({
        letterhead: {
          superior: 'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH',
          issuer: 'ĐẢNG UỶ ĐẶC KHU CÔN ĐẢO',
          place: 'Thành phố Hồ Chí Minh',
          date: { year: 2026, month: 10, day: 29 },
        },
      }),
    )
    expect(printed(result.composition, 'placeDate')).toEqual(['Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2026'])
    expect(printed(result.composition, 'superior')).toEqual(['ĐẢNG BỘ THÀNH PHỐ⏎HỒ CHÍ MINH'])
    expect(printed(result.composition, 'issuer')).toEqual(['ĐẢNG UỶ⏎ĐẶC KHU CÔN ĐẢO'])
    expect(columnsMm(result.composition)[1]).toBeCloseTo(107, 0)
    expect(fill(result)).toBe(9355)
    expect(codes(result)).toEqual(['KL5101', 'KL5101'])
    expect(result.diagnostics[0]?.params).toEqual({ name: 'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH', lines: 2 })
  })

  it('wrap the date only after the comma, and only when it is wider than title and number leave', () => {
    const result = composed(paper({ letterhead: { place: 'Phường Nguyễn Thị Minh Khai Đông Bắc Hạ Thượng' } }))
    expect(printed(result.composition, 'placeDate')).toEqual([
      'Phường Nguyễn Thị Minh Khai Đông Bắc Hạ Thượng,⏎ngày 05 tháng 6 năm 2026',
    ])
    expect(codes(result)).toContain('KL5102')
  })

  it('never let the title wrap', () => {
    const issuer = `ĐẢNG UỶ ${'CÔNG TY TRÁCH NHIỆM HỮU HẠN '.repeat(9).trim()}`
    const { composition } = composed(paper({ letterhead: { issuer } }))
    const title = textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', points(15))
    expect(grid(composition, 'letterhead').columns[1]).toBeGreaterThan(title)
    expect(printed(composition, 'partyTitle')).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM'])
  })

  it('hold every line they were fitted for, with white to spare', () => {
    const long = {
      superior: 'ĐẢNG BỘ TẬP ĐOÀN CÔNG NGHIỆP THAN - KHOÁNG SẢN MIỀN ĐÔNG BẮC',
      issuer: 'ĐẢNG UỶ CÔNG TY CỔ PHẦN TUYỂN THAN CỬA LỤC',
    }
    const { composition } = composed(paper({ letterhead: long }))
    const [left = 0] = grid(composition, 'letterhead').columns
    for (const [style, face] of [
      ['superior', 'regular'],
      ['issuer', 'bold'],
    ] as const) {
      for (const line of printed(composition, style).flatMap((name) => name.split('⏎')))
        expect(textWidth(line, face, points(14))).toBeLessThanOrEqual(left - 56)
    }
  })

  it('put a congress on a line of its own without a finding', () => {
    const issuer = 'ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH LAM GIANG'
    const result = composed(paper({ letterhead: { superior: null, issuer, symbol: 'KL/ĐH' } }))
    expect(printed(result.composition, 'issuer')).toEqual(['ĐẠI HỘI ĐẠI BIỂU⏎ĐẢNG BỘ TỈNH LAM GIANG'])
    expect(codes(result)).toEqual([])
  })
})
