import { describe, expect, it } from 'vitest'
import { compile } from '../../../../compiler/compile.ts'

/** The codes of what is told of a paper that is signed so, with the words they point at. */
function told(signature: string, issuer = 'Đảng uỷ xã Vĩnh Hoà') {
  const text = `---\ncơ quan: ${issuer}\n${signature}\n---\n\nĐảng uỷ xã kết luận như sau:\n\n1. Giữ vững an ninh.\n`
  const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
  const { diagnostics } = compile(new TextEncoder().encode(text), 'a.md', options)
  const ofSignature = ['KL2004', 'KL2111', 'KL2112', 'KL2113', 'KL2117']
  return diagnostics.flatMap(({ definition: { code }, location }) =>
    ofSignature.includes(code) ? [`${code} ${text.slice(location?.span.start, location?.span.end)}`] : [],
  )
}

describe('a signature', () => {
  it.each([
    ['người ký: [Lê Văn Khoa, Trần Thị Hạnh]', 'KL2004 [Lê Văn Khoa, Trần Thị Hạnh]'],
    ['người ký: [{chức vụ: Bí thư}, {họ tên: Lê Văn Khoa}]', 'KL2004 [{chức vụ: Bí thư}, {họ tên: Lê Văn Khoa}]'],
    ['người ký: {quyền hạn: , họ tên: }', 'KL2111 người ký'],
    ['người ký:', 'KL2111 người ký'],
  ])('that cannot be read is not told to be missing as well: %s', (signature, expected) => {
    expect(told(signature)).toEqual([expected])
  })

  it('of each body of a joint paper must have its parts', () => {
    const joint = 'Đảng uỷ xã Vĩnh Hoà - Đảng uỷ xã Đồi Chè'
    const signature = 'người ký: [{chức vụ: Bí thư, họ tên: Lê Văn Khoa}, {họ tên: Trần Thị Hạnh}]'
    expect(told(signature, joint)).toEqual(['KL2112 Trần Thị Hạnh'])
    expect(told(signature, 'Đảng uỷ xã Vĩnh Hoà')).toEqual(['KL2112 Trần Thị Hạnh', 'KL2117 Trần Thị Hạnh'])
  })
})
