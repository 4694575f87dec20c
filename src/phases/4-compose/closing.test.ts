import { describe, expect, it } from 'vitest'
import { textWidth } from '../../model/font-metrics.ts'
import { points } from '../../model/measures.ts'
import { allBlocks, composed, grid, inStyle, paper, printed, recipient } from './papers.test-support.ts'

const list = [
  recipient('Thường trực Tỉnh uỷ', 'để báo cáo'),
  recipient('Các chi bộ trực thuộc'),
  recipient('Lưu Văn phòng Đảng uỷ', null, true),
]

describe('recipients', () => {
  it('end with semicolons in HD 05 and commas in HD 36, the last with a full stop', () => {
    const lines = (edition: 'hd05' | 'hd36') =>
      printed(composed(paper({ edition, recipients: list })).composition, 'recipient')
    expect(lines('hd05')).toEqual([
      '- Thường trực Tỉnh uỷ (để báo cáo);',
      '- Các chi bộ trực thuộc;',
      '- Lưu Văn phòng Đảng uỷ.',
    ])
    expect(lines('hd36').slice(0, 2)).toEqual(['- Thường trực Tỉnh uỷ (để báo cáo),', '- Các chi bộ trực thuộc,'])
    expect(lines('hd36')[2]).toBe('- Lưu Văn phòng Đảng uỷ.')
  })

  it('have an underlined heading at 14 pt, are a list at 12 pt, and end with the drafter mark', () => {
    const { composition } = composed(paper({ recipients: list, markings: { drafter: 'LeVanKhoa-26' } }))
    expect(inStyle(composition, 'recipientsHeading')[0]?.runs[0]).toMatchObject({
      text: 'Nơi nhận:',
      underline: true,
      bold: false,
    })
    expect(composition.styles.recipientsHeading.size).toBe(14)
    expect(composition.styles.recipient.size).toBe(12)
    const roles = inStyle(composition, 'recipient').map((block) => block.role)
    expect(new Set(roles.map((role) => role.type === 'listItem' && role.list)).size).toBe(1)
    expect(grid(composition, 'closing').rows[0]?.cells[0]?.blocks.at(-1)).toMatchObject({ style: 'drafter' })
  })

  it('have the drafter mark of each edition: 11 pt as written, 8 pt in capitals', () => {
    const mark = (edition: 'hd05' | 'hd36') => {
      const { composition } = composed(paper({ edition, markings: { drafter: 'abc-268' } }))
      return [printed(composition, 'drafter')[0], composition.styles.drafter.size]
    }
    expect(mark('hd05')).toEqual(['abc-268', 11])
    expect(mark('hd36')).toEqual(['ABC-268', 8])
  })

  it('leave no heading behind when there are none', () => {
    const { composition } = composed(paper({ recipients: [] }))
    expect(printed(composition, 'recipientsHeading')).toEqual([])
  })
})

describe('signature', () => {
  const right = (composition: ReturnType<typeof composed>['composition']) =>
    grid(composition, 'closing').rows[0]?.cells[1]?.blocks.map((block) =>
      block.kind === 'paragraph' ? block.style : `${block.kind} ${block.kind === 'gap' ? block.height : ''}`,
    )

  it('stands as authority, position, room of four lines, name', () => {
    const { composition } = composed(paper())
    expect(right(composition)).toEqual(['authority', 'position', 'gap 1440', 'signatory'])
    expect(inStyle(composition, 'authority')[0]?.runs[0]).toMatchObject({ bold: true })
    expect(inStyle(composition, 'position')[0]?.runs[0]).toMatchObject({ bold: false })
    expect(inStyle(composition, 'signatory')[0]?.runs[0]).toMatchObject({ bold: true })
  })

  it('keeps its room when nobody is named yet', () => {
    expect(right(composed(paper({ signature: null })).composition)).toEqual(['gap 1440'])
  })

  it('of a steering committee without a seal has a small “kiêm” between the two titles', () => {
    const signed = (position: string) => {
      const { composition, diagnostics } = composed(paper({ signature: { authority: null, position } }))
      expect(diagnostics).toEqual([])
      return printed(composition, 'authority')
    }
    expect(signed('PHÓ BÍ THƯ KIÊM TRƯỞNG BAN CHỈ ĐẠO')).toEqual(['PHÓ BÍ THƯ⏎kiêm⏎TRƯỞNG BAN CHỈ ĐẠO'])
    expect(signed('PHÓ BÍ THƯ KIÊM CHỦ TỊCH')).toEqual(['PHÓ BÍ THƯ KIÊM CHỦ TỊCH'])
  })

  it('widens its column for a long authority and wraps it in balance when even that is too little', () => {
    const authority = 'T/M BAN CHẤP HÀNH ĐẢNG BỘ'
    const wide = composed(paper({ signature: { authority } }))
    expect(printed(wide.composition, 'authority')).toEqual([authority])
    expect(wide.diagnostics).toEqual([])
    const long = composed(
      paper({ signature: { authority: 'T/L BAN THƯỜNG VỤ ĐẢNG UỶ UỶ BAN NHÂN DÂN THÀNH PHỐ HẢI ĐĂNG' } }),
    )
    expect(printed(long.composition, 'authority')).toEqual([
      'T/L BAN THƯỜNG VỤ⏎ĐẢNG UỶ UỶ BAN NHÂN DÂN⏎THÀNH PHỐ HẢI ĐĂNG',
    ])
    expect(long.diagnostics.map(({ definition }) => definition.code)).toEqual(['KL5103'])
    const [left = 0, width = 0] = grid(long.composition, 'closing').columns
    expect(left + width).toBe(9355)
    for (const line of printed(long.composition, 'authority')[0]?.split('⏎') ?? [])
      expect(textWidth(line, 'bold', points(14))).toBeLessThan(width - 160)
  })
})

describe('contact line', () => {
  it('stands under a rule of the full text width at the end', () => {
    const { composition } = composed(paper({ markings: { contact: 'Số 1, đường Bờ Kênh; điện thoại 02043.812.345' } }))
    const [rule, line] = allBlocks(composition).slice(-2)
    expect(rule).toMatchObject({ kind: 'rule', length: 9355, align: 'left' })
    expect(line).toMatchObject({ kind: 'paragraph', style: 'contact' })
    expect(composition.styles.contact.size).toBe(10)
  })
})
