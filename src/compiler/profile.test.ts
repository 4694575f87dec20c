import { describe, expect, it } from 'vitest'
import { missingIssuer, missingPlace, unusedSetting } from '../diagnostics/catalogue/fields.ts'
import type { DiagnosticDefinition, ForeignCode } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { defaultChoices } from '../model/choices.ts'
import { sourceOf } from '../source/decode.ts'
import { withSeverities } from './profile/severities.ts'
import { readProfile } from './profile.ts'

const read = (yaml: string) => {
  const { value, diagnostics } = readProfile(sourceOf(yaml, 'ketluan.yaml'))
  const words = (d: Diagnostic) => d.location?.source.text.slice(d.location.span.start, d.location.span.end)
  return { profile: value, findings: diagnostics.map((d) => `${d.definition.name}: ${words(d)}`), diagnostics }
}

describe('readProfile', () => {
  const { profile, findings } = read(`
cơ quan: Đảng uỷ xã Vĩnh Hoà
cấp trên: Đảng bộ tỉnh Lam Giang
người ký:
  chức vụ: Bí thư
nơi nhận:
  - Lưu VPĐU
bỏ qua: [mau/**, '*.bak.md']
mức độ:
  KL2001: tắt
  missing-place:
    mức: Cảnh báo
    lý do: nơi ban hành do Văn phòng ghi sau
lựa chọn:
  dấu kết: ./.
  dấu thanh: ủy
`)

  it('gives the fields without places', () => {
    expect(findings).toEqual([])
    expect(profile.values).toEqual({
      issuer: { value: 'ĐẢNG UỶ XÃ VĨNH HOÀ', span: null },
      superior: { value: 'ĐẢNG BỘ TỈNH LAM GIANG', span: null },
      position: { value: 'BÍ THƯ', span: null },
      recipients: {
        value: [{ text: 'Lưu VPĐU', note: null, filing: true, span: { start: 0, end: 0 } }],
        span: null,
      },
    })
  })
  it('and the settings', () => {
    expect(profile.ignore).toEqual(['mau/**', '*.bak.md'])
    expect([...profile.severities]).toEqual([
      ['KL2001', 'off'],
      ['KL2105', 'warning'],
    ])
    expect(profile.choices).toEqual({ ...defaultChoices, endMark: './.', toneMarks: 'ủy' })
  })
  it.each<[string, string[]]>([
    ['', []],
    ['# chưa có gì\n', []],
    ['bỏ qua:', []],
    ['cơ quan: [a, {b: 1}]', ['wrong-field-type: {b: 1}']],
    ['bỏ qua: { a: 1 }', ['wrong-field-type: { a: 1 }']],
    ['mức độ: tắt', ['wrong-field-type: tắt']],
    ['mức độ: { KL2001: to }', ['unknown-choice: to']],
    ['mức độ: { gì đó: tắt }', ['unknown-finding: gì đó']],
    ['mức độ: { KL2001: tắt, unknown-field: lỗi }', ['duplicate-field: unknown-field']],
    ['mức độ: { KL2001: { muc: tắt, vi: x y } }', []],
    ['mức độ: { KL2001: { mưc độ: tắt, lý doo: x } }', ['unknown-field: lý doo']],
    ['mức độ: { KL2001: { lý do: chưa ghi mức } }', []],
    ['lựa chọn: ./.', ['wrong-field-type: ./.']],
    ['lựa chọn: { dấu kết: "!" }', ['unknown-choice: "!"']],
    ['lựa chọn: { dấu thanh: uy }', ['unknown-choice: uy']],
    ['lựa chọn: { dấu kêt: ./. }', []],
    ['lựa chọn: { dấu cuốii: ./. }', ['unknown-field: dấu cuốii']],
    ['lựa chọn: { sectionSeparator: I., dấu thanh: }', []],
    ['emitters: { docx: {} }', ['unused-setting: emitters']],
    ['plugins: [a.mjs, b.mjs]', []],
    ['plugins: { a: b }', ['wrong-field-type: { a: b }']],
    ['phụ lục: [a.md]', ['misplaced-field: phụ lục']],
    ['co quann: a', ['unknown-field: co quann']],
    ['chỉ là chữ', ['yaml-not-mapping: chỉ là chữ']],
  ])('%j', (yaml, expected) => {
    expect(read(yaml).findings).toEqual(expected)
  })
})

describe('an error that rests on a provision', () => {
  it.each([
    ['mức độ: { KL2105: tắt }', ['lowered-without-reason: tắt']],
    ['mức độ: { missing-place: gợi ý }', ['lowered-without-reason: gợi ý']],
    ['mức độ: { KL2105: { mức: tắt } }', ['lowered-without-reason: tắt']],
    ['mức độ: { KL2105: { mức: tắt, lý do: } }', ['lowered-without-reason: tắt']],
    ['mức độ: { KL2105: { mức: tắt, lý do: "-" } }', ['lowered-without-reason: tắt']],
    ['mức độ: { KL2105: { mức: tắt, lý do: phôi in sẵn } }', []],
    ['mức độ: { KL2105: lỗi }', []],
  ])('%s', (yaml, expected) => {
    const { profile, findings } = read(yaml)
    expect(missingPlace.tier).toBe('rule')
    expect(findings).toEqual(expected)
    expect(profile.severities.has('KL2105')).toBe(expected.length === 0)
  })

  it('is told with what was meant', () => {
    const { diagnostics } = read('mức độ: { KL21055: tắt, missing-placce: tắt }')
    expect(diagnostics.map(({ params }) => JSON.stringify(params.suggestion))).toEqual([
      expect.stringContaining('KL2105'),
      expect.stringContaining('missing-place'),
    ])
  })
})

describe('withSeverities', () => {
  const finding = (definition: DiagnosticDefinition): Diagnostic => ({
    definition,
    severity: 'hint',
    params: {},
    location: null,
    related: [],
    fix: null,
  })
  const told = (yaml: string, definition: DiagnosticDefinition) =>
    withSeverities([finding(definition)], read(yaml).profile.severities).map((d) => d.severity)

  it.each([
    ['mức độ: { KL2101: lỗi }', ['error']],
    ['severities: { missing-issuer: { level: warning, reason: preprinted } }', ['warning']],
    ['mức độ: { kl2101: { mức: tắt, lý do: phôi in sẵn } }', []],
    ['mức độ: { KL2102: lỗi }', ['hint']],
    ['', ['hint']],
  ])('%s', (yaml, expected) => expect(told(yaml, missingIssuer)).toEqual(expected))

  it('a convention never becomes an error', () => {
    expect(told('mức độ: { KL2012: lỗi }', unusedSetting)).toEqual(['warning'])
  })
  it('a plug-in’s finding goes by its code or name, and never becomes an error', () => {
    const foreign: DiagnosticDefinition = {
      code: 'VP001' as ForeignCode,
      name: 'van-phong/viec',
      severity: 'hint',
      tier: 'practice',
      basis: null,
      message: { vi: 'Việc', en: 'Task' },
      help: null,
    }
    const plugins = 'phần mở rộng: [x.mjs]\n'
    expect(told(`${plugins}mức độ: { VP001: cảnh báo }`, foreign)).toEqual(['warning'])
    expect(told(`${plugins}mức độ: { van-phong/viec: tắt }`, foreign)).toEqual([])
    expect(told(`${plugins}mức độ: { VP001: lỗi }`, foreign)).toEqual(['warning'])
    expect(read(`${plugins}mức độ: { VP001: tắt, KL001: tắt, VP002: nặng, vp001: tắt }`).findings).toEqual([
      'unknown-finding: KL001',
      'unknown-choice: nặng',
      'duplicate-field: vp001',
    ])
    expect(read('mức độ: { VP001: tắt }').findings).toEqual(['unknown-finding: VP001'])
  })
  it('without a profile nothing changes', () => {
    expect(withSeverities([finding(missingIssuer)], undefined)).toEqual([finding(missingIssuer)])
  })
})
