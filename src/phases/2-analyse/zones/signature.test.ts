import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../source/decode.ts'
import { parse } from '../../1-parse/parse.ts'
import { analyse } from '../analyse.ts'

function signatoryOf(line: string) {
  const text = [
    'KẾT LUẬN',
    '-----',
    'Ban Thường vụ Đảng uỷ xã kết luận như sau:',
    '1. Giữ vững an ninh.',
    'Nơi nhận:',
    '- Các chi bộ trực thuộc;',
    '- Lưu Văn phòng Đảng uỷ.',
    '',
    'T/M BAN THƯỜNG VỤ',
    'PHÓ BÍ THƯ',
    line,
  ].join('\n')
  const draft = parse(sourceOf(text, 'a.txt'), { stage: 'du-thao' }).value
  const { value, diagnostics } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
  const told = diagnostics
    .filter(({ definition }) => definition.code === 'KL3021' || definition.code === 'KL3029')
    .map(({ location }) => text.slice(location?.span.start, location?.span.end))
  return { name: value.signature?.name ?? null, told }
}

describe('the last line of a signature', () => {
  it.each(["K'Brơi", 'K’Mák', 'H’Linh Niê', 'Lò thị Xuân', 'Y Thanh', 'Lê Thị Mận', 'V.B. Rê'])(
    'is the name: %s',
    (line) => {
      expect(signatoryOf(line)).toEqual({ name: line, told: [] })
    },
  )

  it.each([
    ['Huỳnh Ngọc Diễm (đã ký)', 'Huỳnh Ngọc Diễm', '(đã ký)'],
    ['K’Mák [Đã ký]', 'K’Mák', '[Đã ký]'],
  ])('is the name with a remark that is told: %s', (line, name, remark) => {
    expect(signatoryOf(line)).toEqual({ name, told: [remark] })
  })

  it.each(['Đoạn', 'Văn bản thị xã', 'Các chi bộ (đã ký)'])('is no name: %s', (line) => {
    expect(signatoryOf(line)).toEqual({ name: null, told: [line] })
  })
})
