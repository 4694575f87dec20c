import { describe, expect, it } from 'vitest'
import { missingIssuer, unusedSetting } from '../diagnostics/catalogue/fields.ts'
import type { DiagnosticDefinition } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { sourceOf } from '../source/decode.ts'
import { readProfile, withSeverities } from './profile.ts'

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
  KL2103: tắt
  missing-place: Cảnh báo
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
      ['kl2103', 'off'],
      ['missing-place', 'warning'],
    ])
  })
  it.each<[string, string[]]>([
    ['', []],
    ['# chưa có gì\n', []],
    ['bỏ qua:', []],
    ['cơ quan: [a, {b: 1}]', ['wrong-field-type: {b: 1}']],
    ['bỏ qua: { a: 1 }', ['wrong-field-type: { a: 1 }']],
    ['mức độ: tắt', ['wrong-field-type: tắt']],
    ['mức độ: { KL2103: to }', ['unknown-choice: to']],
    ['mức độ: { gì đó: tắt }', ['unknown-field: gì đó']],
    ['plugins: [a]', ['unused-setting: plugins']],
    ['phụ lục: [a.md]', ['misplaced-field: phụ lục']],
    ['co quann: a', ['unknown-field: co quann']],
    ['chỉ là chữ', ['yaml-not-mapping: chỉ là chữ']],
  ])('%j', (yaml, expected) => {
    expect(read(yaml).findings).toEqual(expected)
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
    withSeverities([finding(definition)], read(yaml).profile).map((d) => d.severity)

  it.each([
    ['mức độ: { KL2101: lỗi }', ['error']],
    ['severities: { missing-issuer: warning }', ['warning']],
    ['mức độ: { kl2101: tắt }', []],
    ['mức độ: { KL2102: lỗi }', ['hint']],
    ['', ['hint']],
  ])('%s', (yaml, expected) => expect(told(yaml, missingIssuer)).toEqual(expected))

  it('a convention never becomes an error', () => {
    expect(told('mức độ: { KL2012: lỗi }', unusedSetting)).toEqual(['warning'])
  })
  it('without a profile nothing changes', () => {
    expect(withSeverities([finding(missingIssuer)], null)).toEqual([finding(missingIssuer)])
  })
})
