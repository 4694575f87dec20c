import { describe, expect, it } from 'vitest'
import { compile } from '../../../compiler/compile.ts'

/** The clause that opens the conclusions, and whether a paper without one is told. */
function opened(body: string) {
  const text = `---\ncơ quan: Đảng uỷ xã Vĩnh Hoà\n---\n\n${body}\n`
  const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
  const { document, diagnostics } = compile(new TextEncoder().encode(text), 'a.md', options)
  const isTold = diagnostics.some(({ definition }) => definition.code === 'KL2109')
  return { clause: document?.enactingClause?.text ?? null, isTold }
}
const items = '\n\n1. Giữ vững an ninh.\n\n2. Báo cáo hằng quý.'

describe('a paper opens its conclusions', () => {
  it.each([
    'Đảng uỷ xã kết luận như sau:',
    'Ban Thường vụ Quận uỷ yêu cầu các cấp uỷ, tổ chức đảng thực hiện tốt một số nội dung sau:',
    'Tình hình đã khá hơn. Ban Thường vụ Tỉnh uỷ chỉ đạo như sau:',
    'Sau khi thảo luận, Ban Thường vụ Đảng uỷ họp và quyết định:',
    'Xem xét Tờ trình số 12-TTr/ĐU, ngày 05/3/2026, Ban Thường vụ Đảng uỷ đồng ý:',
    'Hai bên yêu cầu các chi bộ thực hiện một số việc sau:',
  ])('with a formula or a decision of its own: %s', (clause) => {
    expect(opened(`${clause}${items}`)).toEqual({ clause, isTold: false })
  })

  it.each([
    'Năm 2025, Uỷ ban nhân dân xã đã yêu cầu các thôn làm những việc sau:',
    'Tình hình thực hiện như sau:',
    'Ban Thường vụ Đảng uỷ xã họp phiên thường kỳ.',
  ])('and not with what others did: %s', (text) => {
    expect(opened(`${text}${items}`)).toEqual({ clause: null, isTold: true })
  })

  it('with the formula, where a decision stands before it', () => {
    const clause = 'Đảng uỷ xã kết luận như sau:'
    const decision = 'Ban Thường vụ Tỉnh uỷ yêu cầu các xã làm tốt các việc sau:'
    expect(opened(`${decision}\n\n- Rà soát.\n\n${clause}${items}`).clause).toBe(clause)
  })

  it.each([
    'Qua bỏ phiếu kín, Chi bộ kết luận: 04 đồng chí hoàn thành xuất sắc nhiệm vụ.',
    'Ban Thường vụ Đảng uỷ xã họp và kết luận không đồng ý chủ trương lập quỹ.',
  ])('in one sentence, where it has no points: %s', (text) => {
    expect(opened(text).isTold).toBe(false)
    expect(opened(`${text}${items}`).isTold).toBe(true)
  })

  it('and not in a sentence on conclusions of others', () => {
    expect(opened('Đảng uỷ xã đã thực hiện kết luận của Tỉnh uỷ.').isTold).toBe(true)
  })
})
