import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { createSink } from '../../../diagnostics/sink.ts'
import type { FieldScope } from '../../../model/field-table.ts'
import type { FieldValues } from '../../../model/fields.ts'
import { sourceOf } from '../../../source/decode.ts'
import { parseYaml } from '../../1-parse/yaml.ts'
import { readFields } from './read-fields.ts'

function read(yaml: string, scope: FieldScope = 'draft') {
  const source = sourceOf(yaml, 'nhap.yaml')
  const sink = createSink(source, 'du-thao')
  const data = parseYaml(sink, { start: 0, end: source.text.length })
  const fields = data ? readFields(data, scope, sink) : {}
  const under = (span: { start: number; end: number } | null | undefined) =>
    span ? source.text.slice(span.start, span.end) : null
  /** `name: words` for every finding, the words being those it points at. */
  const findings = sink.diagnostics.map((d) => `${d.definition.name}: ${under(d.location?.span)}`)
  return { fields, findings, diagnostics: sink.diagnostics, under, source }
}

/** The values alone. */
const plain = (fields: FieldValues) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== 'signatureSpan')
      .map(([name, { value }]) => [name, value]),
  )

const applied = (text: string, diagnostic: Diagnostic | undefined) =>
  (diagnostic?.fix?.edits ?? []).reduce(
    (t, { span, text: by }) => t.slice(0, span.start) + by + t.slice(span.end),
    text,
  )

describe('a whole front matter', () => {
  const yaml = `
Loại: Kết luận
the-thuc: HD05
cấp trên: Đảng bộ tỉnh Lam Giang
CO_QUAN: |
  Đảng uỷ xã
  Vĩnh Hoà
số: 05
ký hiệu: KL/ĐU
địa danh: Vĩnh Hoà
ngày: ngày 05 tháng 6 năm 2026
tác giả:
  - Hội nghị Đảng uỷ
  - lần thứ 2
trích yếu: |
  về vụ mùa
  năm 2026
người ký:
  quyền hạn: T/M Đảng uỷ
  chức vụ: Bí thư
  họ và tên: Lê Thị Mận
nơi nhận:
  - Thường trực Tỉnh uỷ (để báo cáo);
  - tên: Các chi bộ
    ghi chú: (để thực hiện)
  - Lưu: VPĐU
độ khẩn: Hỏa tốc
dự thảo lần: lần thứ 3
liên hệ: 0900123456
`
  const { fields, findings, under } = read(yaml)

  it('has no finding', () => expect(findings).toEqual([]))

  it('becomes typed values', () => {
    const { recipients, ...values } = plain(fields)
    expect(values).toEqual({
      type: 'conclusion',
      edition: 'hd05',
      superior: 'ĐẢNG BỘ TỈNH LAM GIANG',
      issuer: 'ĐẢNG UỶ XÃ VĨNH HOÀ',
      number: 5,
      symbol: 'KL/ĐU',
      place: 'Vĩnh Hoà',
      date: { year: 2026, month: 6, day: 5 },
      author: ['HỘI NGHỊ ĐẢNG UỶ', 'LẦN THỨ 2'],
      subject: ['về vụ mùa', 'năm 2026'],
      authority: 'T/M ĐẢNG UỶ',
      position: 'BÍ THƯ',
      name: 'Lê Thị Mận',
      urgency: 'hoả tốc',
      draftRevision: 3,
      contact: '0900123456',
    })
    expect(fields.recipients?.value.map(({ text, note, filing }) => [text, note, filing])).toEqual([
      ['Thường trực Tỉnh uỷ', 'để báo cáo', false],
      ['Các chi bộ', 'để thực hiện', false],
      ['Lưu: VPĐU', null, true],
    ])
  })

  it('keeps the places', () => {
    expect(under(fields.number?.span)).toBe('05')
    expect(under(fields.name?.span)).toBe('Lê Thị Mận')
    expect(under(fields.recipients?.value[0]?.span)).toBe('Thường trực Tỉnh uỷ (để báo cáo);')
    expect(under(fields.recipients?.value[2]?.span)).toBe('Lưu: VPĐU')
    expect(under(fields.signatureSpan)).toContain('T/M Đảng uỷ')
  })

  it('takes the English names for the same', () => {
    const english = read(`
type: conclusion
edition: hd05
superior: Đảng bộ tỉnh Lam Giang
issuer: Đảng uỷ xã Vĩnh Hoà
number: 5
symbol: KL/ĐU
place: Vĩnh Hoà
date: { day: 5, month: 6, year: 2026 }
author: [Hội nghị Đảng uỷ, lần thứ 2]
subject: [về vụ mùa, năm 2026]
signature: { authority: T/M Đảng uỷ, position: Bí thư, name: Lê Thị Mận }
recipients: [{ text: Thường trực Tỉnh uỷ, note: để báo cáo }, { text: Các chi bộ, note: để thực hiện }, 'Lưu: VPĐU']
urgency: hoả tốc
draftRevision: 3
contact: '0900123456'
`)
    expect(english.findings).toEqual([])
    const bare = ({ recipients, ...values }: Record<string, unknown>) => values
    expect(bare(plain(english.fields))).toEqual(bare(plain(fields)))
  })
})

describe('several signatories', () => {
  const names = (yaml: string) => {
    const { fields, findings } = read(yaml)
    return [fields.name?.value, fields.cosignatures?.value.map(({ name }) => name), findings]
  }

  it('are a list: the first answers for the paper', () => {
    const { fields, findings } = read(`
người ký:
  - chức vụ: Trưởng ban
    họ tên: Lê Văn Khoa
  - quyền hạn: K/T Trưởng ban
    chức vụ: Phó Trưởng ban
    họ tên: Trần Thị Hạnh
`)
    expect(findings).toEqual([])
    expect(plain(fields)).toMatchObject({ position: 'TRƯỞNG BAN', name: 'Lê Văn Khoa' })
    expect(fields.cosignatures?.value).toMatchObject([
      { authority: 'K/T TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN', name: 'Trần Thị Hạnh' },
    ])
    expect(fields.authority).toBeUndefined()
  })

  it('may be one, or one that is still blank', () => {
    expect(names('người ký:\n  - {chức vụ: Bí thư, họ tên: Lê Văn Khoa}')).toEqual(['Lê Văn Khoa', undefined, []])
    const blank = 'người ký:\n  - {chức vụ: Bí thư, họ tên: Lê Văn Khoa}\n  - {chức vụ: , họ tên: }'
    expect(names(blank)).toEqual(['Lê Văn Khoa', [], []])
  })

  it('are no signature in pieces', () => {
    const [name, others, findings] = names('người ký:\n  - chức vụ: Bí thư\n  - họ tên: Lê Văn Khoa')
    expect([name, others]).toEqual([undefined, undefined])
    expect(findings).toEqual(['wrong-field-type: - chức vụ: Bí thư\n  - họ tên: Lê Văn Khoa'])
  })

  it('are read where one of them is no group, which is told', () => {
    const found = names('người ký:\n  - {chức vụ: Bí thư, họ tên: Lê Văn Khoa}\n  - T/M Đảng uỷ xã Đồi Chè')
    expect(found).toEqual(['Lê Văn Khoa', undefined, ['wrong-field-type: T/M Đảng uỷ xã Đồi Chè']])
  })
})

describe('forms of a value', () => {
  it.each<[string, Partial<Record<keyof FieldValues, unknown>>]>([
    ['số: 05-KL/ĐU', { number: 5, symbol: 'KL/ĐU' }],
    ['số: Số 12-KL/TU', { number: 12, symbol: 'KL/TU' }],
    ['số: -KL/ĐU', { symbol: 'KL/ĐU' }],
    ['số và ký hiệu: 7-KL/CB', { number: 7, symbol: 'KL/CB' }],
    ['ký hiệu: kết luận', { symbol: 'kết luận' }],
    ['số:', {}],
    ['số: ~', {}],
    ['địa danh: ""', {}],
    ['nơi nhận: []', {}],
    ['ngày: 2026-06-05', { date: { year: 2026, month: 6, day: 5 } }],
    ['ngày: 05/6/2026', { date: { year: 2026, month: 6, day: 5 } }],
    ['ngày: tháng 6/2026', { date: { year: 2026, month: 6, day: null } }],
    ['ngày: 2026', { date: { year: 2026, month: null, day: null } }],
    ['ngày: { tháng: 6, năm: 2026 }', { date: { year: 2026, month: 6, day: null } }],
    ['ngày: ngày    tháng    năm', {}],
    ['người ký: Lê Thị Mận', { name: 'Lê Thị Mận' }],
    ['độ mật: TUYỆT MẬT', { secrecy: 'tuyệt mật' }],
    ['thể thức: 36-HD/VPTW', { edition: 'hd36' }],
  ])('%s', (yaml, expected) => {
    const { fields, findings } = read(yaml)
    expect(plain(fields)).toEqual(expected)
    expect(findings).toEqual([])
  })

  it('recipients in one text: a line each, or between semicolons', () => {
    const lines = read('nơi nhận: |\n  - Tỉnh uỷ (để b/c),\n  - Lưu VP.\n')
    expect(lines.fields.recipients?.value.map((r) => [r.text, lines.under(r.span)])).toEqual([
      ['Tỉnh uỷ', '- Tỉnh uỷ (để b/c),'],
      ['Lưu VP', '- Lưu VP.'],
    ])
    const line = read('nơi nhận: Tỉnh uỷ; Các chi bộ; Lưu VP')
    expect(line.fields.recipients?.value.map((r) => line.under(r.span))).toEqual(['Tỉnh uỷ', 'Các chi bộ', 'Lưu VP'])
  })

  it('the body of a YAML draft stays data', () => {
    const { fields, findings } = read('nội dung:\n  - mục: "1. Về an ninh"\nlời kết:\n  - Giữ vững.', 'yaml-draft')
    expect(findings).toEqual([])
    expect([fields.sections?.value.type, fields.closing?.value.type]).toEqual(['list', 'list'])
  })
})

describe('mistakes are findings at their words', () => {
  it.each<[string, string, string]>([
    ['wrong type', 'cơ quan: { a: 1 }', 'wrong-field-type: { a: 1 }'],
    ['list for a line', 'địa danh: [Vĩnh Hoà]', 'wrong-field-type: [Vĩnh Hoà]'],
    ['mapping for recipients', 'nơi nhận: { tên: Tỉnh uỷ }', 'wrong-field-type: { tên: Tỉnh uỷ }'],
    ['list for a signature', 'người ký: [BÍ THƯ]', 'wrong-field-type: [BÍ THƯ]'],
    ['list among recipients', 'nơi nhận: [[Tỉnh uỷ]]', 'wrong-field-type: [Tỉnh uỷ]'],
    ['zero', 'số: 0', 'invalid-count: 0'],
    ['negative', 'số: -5', 'invalid-count: -5'],
    ['fraction', 'số: 5.5', 'invalid-count: 5.5'],
    ['too large to be a number', 'số: 99999999999999999999', 'invalid-count: 99999999999999999999'],
    ['revision in words', 'dự thảo lần: hai', 'invalid-count: hai'],
    ['number in words', 'số: năm', 'invalid-number-symbol: năm'],
    ['no such day', 'ngày: 31/02/2026', 'impossible-date: 31/02/2026'],
    ['no such day in parts', 'ngày: { ngày: 31, tháng: 4 }', 'impossible-date: { ngày: 31, tháng: 4 }'],
    ['no date', 'ngày: mai', 'unreadable-date: mai'],
    ['edition', 'thể thức: hd06', 'unknown-choice: hd06'],
    ['type', 'loại: Nghị quyết', 'unknown-choice: Nghị quyết'],
    ['secrecy', 'độ mật: rất mật', 'unknown-choice: rất mật'],
    ['empty recipient', 'nơi nhận: [Tỉnh uỷ, "- ;"]', 'empty-recipient: "- ;"'],
    ['recipient without a name', 'nơi nhận: [{ ghi chú: để b/c }]', 'empty-recipient: { ghi chú: để b/c }'],
    ['unknown key', 'màu chữ: đỏ', 'unknown-field: màu chữ'],
    ['unknown key inside', 'người ký: { họ tê: A }', 'unknown-field: họ tê'],
    ['YAML-only key', 'nội dung: [a]', 'misplaced-field: nội dung'],
    ['profile key', 'bỏ qua: [a]', 'misplaced-field: bỏ qua'],
    ['same field twice', 'cơ quan: Chi bộ 1\nissuer: Chi bộ 2', 'duplicate-field: issuer'],
    ['number beside another symbol', 'ký hiệu: KL/TU\nsố: 5-KL/ĐU', 'contradictory-field: KL/TU'],
  ])('%s', (_, yaml, finding) => {
    expect(read(yaml).findings).toEqual([finding])
  })

  it('an unknown marking is still kept: a secret paper must not go out unmarked', () => {
    expect(plain(read('độ mật: rất mật').fields)).toEqual({ secrecy: 'rất mật' })
  })

  it('of two keys for one field the first counts, and both are shown', () => {
    const { fields, diagnostics, under } = read('issuer: Chi bộ 1\ncơ quan: Chi bộ 2')
    expect(fields.issuer?.value).toBe('CHI BỘ 1')
    expect(diagnostics[0]?.related.map((place) => under(place.location.span))).toEqual(['issuer'])
  })

  it('one key spelt alike twice is told by the YAML reader alone', () => {
    expect(read('số: 1\nsố: 2').findings).toEqual(['yaml-duplicate-key: số'])
  })

  it('parts of the signature at the top are told and used', () => {
    const { fields, findings } = read('chức vụ: Bí thư\nngười ký: { họ tên: Lê Thị Mận }')
    expect(findings).toEqual(['misplaced-field: chức vụ'])
    expect(plain(fields)).toEqual({ position: 'BÍ THƯ', name: 'Lê Thị Mận' })
  })
})

describe('did you mean', () => {
  it.each([
    ['noi nhan', null],
    ['nơi nhậ', 'nơi nhận'],
    ['co quan', null],
    ['cơ quant', 'cơ quan'],
    ['recipient', 'recipients'],
    ['trích yêú', null],
    ['trich yue', 'trích yếu'],
  ])('%s', (key, suggestion) => {
    const yaml = `${key}: x`
    const { diagnostics } = read(yaml)
    const unknown = diagnostics.find((d) => d.definition.name === 'unknown-field')
    expect(applied(yaml, unknown)).toBe(suggestion === null ? yaml : `${suggestion}: x`)
  })

  it('is safe to apply for one slip, and left to the author when it is far or ambiguous', () => {
    const fix = (yaml: string) => read(yaml).diagnostics.at(-1)?.fix?.safe
    expect(fix('cơ quant: x')).toBe(true)
    expect(fix('cơ quzzn: x')).toBe(false)
    expect(fix('cơ quant: x\ncơ quan: y')).toBeUndefined()
  })
})

describe('the profile', () => {
  it('knows its own settings and the fields, not the body', () => {
    const yaml = 'cơ quan: Chi bộ 1\nbỏ qua: [mau/**]\nplugins: []\nmở đầu: [a]\nbỏ qu: [b]'
    expect(read(yaml, 'profile').findings).toEqual(['misplaced-field: mở đầu', 'unknown-field: bỏ qu'])
  })
})

it('text with another form of Unicode is the same', () => {
  expect(plain(read('cơ quan: Đảng uỷ xã Vĩnh Hoà'.normalize('NFD')).fields)).toEqual({ issuer: 'ĐẢNG UỶ XÃ VĨNH HOÀ' })
})
