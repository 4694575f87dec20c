import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../../source/decode.ts'
import { parse } from '../../../1-parse/parse.ts'
import { analyse } from '../../../2-analyse/analyse.ts'
import { check } from '../../check.ts'

function found(text: string, path = 'a.md'): string[] {
  const source = sourceOf(text, path)
  const draft = parse(source, { stage: 'du-thao' }).value
  const { value } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
  return check(value, draft, { stage: 'du-thao' })
    .diagnostics.filter(({ definition }) => /^KL1/.test(definition.code))
    .map(
      ({ definition, location, fix }) =>
        `${definition.name} ${source.text.slice(location?.span.start, location?.span.end)} → ${fix?.edits.map((edit) => edit.text).join(',')}`,
    )
}

describe('letters of other alphabets', () => {
  it('are told in words of Vietnamese, with every place mended', () => {
    expect(found('Ðảng uỷ, ðồng chí, HÐND và QÐ-UBND, KL/ÐU')).toEqual([
      'foreign-d Ðảng → Đảng,HĐND,QĐ,ĐU',
      'foreign-d ðồng → đồng',
    ])
    expect(found('Các сhi bộ ІІ và hộ')).toEqual(['lookalike-letter сhi → chi,II'])
  })

  it.each([
    'Tổng thống Guðni Jóhannesson, ông SIGURÐSSON và GUÐNI',
    'âm [ð] và chữ Ð của tiếng Iceland',
    'Москва, СССР, Россия, Ελλάδα, hệ số α, β, Δt, 5 μm, 10 kΩ',
    '<!-- ðồng chí viết nháp сhi -->Nội dung.',
    'Thủ tướng Recep Tayyip Erdoğan ở Diyarbakır; tỉnh Hǎinán',
    'số ½, m², 25 °C, №, ☎, “…” – —',
  ])('are left where they belong: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('what a finding says of letters in another form', () => {
  const finding = (text: string) => {
    const source = sourceOf(text, 'a.md')
    const draft = parse(source, { stage: 'du-thao' }).value
    const { value } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
    const { diagnostics } = check(value, draft, { stage: 'du-thao' })
    return diagnostics.find(({ definition }) => definition.name === 'letter-form')
  }

  it('is the first word, what it should be and how many there are, with a safe fix that says what it does', () => {
    const { params, fix } = finding('Số Ｈộ và ﬁle, hộ Ⅱ.') ?? {}
    expect(params).toEqual({ written: 'Ｈộ', meant: 'Hộ', count: 3 })
    expect(fix).toMatchObject({ safe: true, title: { vi: 'Viết bằng chữ thường', en: 'Write plain letters' } })
  })
})

describe('marks and forms', () => {
  it('compose what was typed in another order or with other marks', () => {
    expect(found('k\u00e9\u0302 hoạch, n\u01CEm, d\u0336\u1ed3ng')).toEqual([
      'misordered-mark \u00e9\u0302 → ế,đ',
      'letter-form n\u01CEm → năm',
    ])
  })

  it('tell of marks that make no letter, and mend nothing', () => {
    expect(found('t\u0309ỉnh')).toEqual(['stray-mark t\u0309 → undefined'])
  })

  it('write plain forms, fields of a YAML draft too', () => {
    expect(found('tác giả: Hội nghị lần thứ ５\nđịa danh: Vĩnh\u2003Hoà\n', 'a.yaml')).toEqual([
      'letter-form ５ → 5',
      'unusual-space \u2003 →  ',
    ])
  })

  it('leave no-break spaces alone and keep the unbreakable ones so', () => {
    expect(found('Ngày\u00A05 tháng\u202F6')).toEqual(['unusual-space \u202F → \u00A0'])
  })
})
