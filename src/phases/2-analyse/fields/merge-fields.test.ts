import { describe, expect, it } from 'vitest'
import { createSink } from '../../../diagnostics/sink.ts'
import type { FieldValues } from '../../../model/fields.ts'
import { sourceOf } from '../../../source/decode.ts'
import { deriveFields } from './derive-fields.ts'
import { type FieldLayers, mergeFields } from './merge-fields.ts'

const above = { start: 0, end: 4 }
const below = { start: 20, end: 24 }
const declared = <T>(value: T) => ({ value, span: above })
const typed = <T>(value: T) => ({ value, span: below })
const given = <T>(value: T) => ({ value, span: null })

function merge(layers: Partial<FieldLayers>) {
  const sink = createSink(sourceOf('x'.repeat(40), 'nhap.md'), 'du-thao')
  const fields = mergeFields({ overrides: {}, draft: {}, text: {}, profile: {}, ...layers }, sink)
  return { fields, diagnostics: sink.diagnostics }
}

describe('mergeFields', () => {
  it('the strongest hand wins: command line, front matter, text, profile', () => {
    const layers: FieldLayers = {
      overrides: { number: given(9) },
      draft: { number: declared(8), place: declared('Vĩnh Hoà') },
      text: { number: typed(8), place: typed('Vĩnh Hoà'), issuer: typed('CHI BỘ 1') },
      profile: { issuer: given('CHI BỘ 2'), superior: given('ĐẢNG BỘ SỞ Y TẾ') },
    }
    const { fields, diagnostics } = merge(layers)
    expect(fields).toEqual({
      number: given(9),
      place: declared('Vĩnh Hoà'),
      issuer: typed('CHI BỘ 1'),
      superior: given('ĐẢNG BỘ SỞ Y TẾ'),
    })
    expect(diagnostics).toEqual([])
  })

  it.each<[string, FieldValues, FieldValues, string | null]>([
    ['names', { issuer: declared('CHI BỘ 1') }, { issuer: typed('CHI BỘ 2') }, 'CHI BỘ 2'],
    ['the same with another tone mark', { issuer: declared('TỈNH UỶ') }, { issuer: typed('Tỉnh  ủy') }, null],
    ['numbers', { number: declared(5) }, { number: typed(6) }, '6'],
    ['lines', { author: declared(['HỘI NGHỊ', 'LẦN 2']) }, { author: typed(['HỘI NGHỊ LẦN 3']) }, 'HỘI NGHỊ LẦN 3'],
    [
      'lines broken elsewhere',
      { author: declared(['HỘI NGHỊ', 'LẦN 2']) },
      { author: typed(['HỘI NGHỊ LẦN 2']) },
      null,
    ],
    [
      'dates',
      { date: declared({ year: 2026, month: 6, day: 5 }) },
      { date: typed({ year: 2026, month: 7, day: null }) },
      '…/7/2026',
    ],
    [
      'recipients',
      { recipients: declared([{ text: 'Lưu VP', note: null, filing: true, span: above }]) },
      { recipients: typed([{ text: 'Lưu VP', note: 'bản giấy', filing: true, span: below }]) },
      'Lưu VP (bản giấy)',
    ],
  ])('a contradiction is told with both places: %s', (_, draft, text, other) => {
    const { diagnostics } = merge({ draft, text })
    expect(diagnostics.map((d) => d.params.other)).toEqual(other === null ? [] : [other])
    for (const diagnostic of diagnostics) {
      expect(diagnostic.location?.span).toEqual(below)
      expect(diagnostic.related.map((place) => place.location.span)).toEqual([above])
    }
  })

  it('is not told of what the command line settles', () => {
    const layers = { overrides: { number: given(7) }, draft: { number: declared(5) }, text: { number: typed(6) } }
    expect(merge(layers).diagnostics).toEqual([])
  })

  it('the profile may differ: that is what front matter is for', () => {
    const { diagnostics } = merge({ draft: { place: declared('Vĩnh Hoà') }, profile: { place: given('Lam Giang') } })
    expect(diagnostics).toEqual([])
  })

  it('blanks of a date are filled from the text', () => {
    const draft = { date: declared({ year: 2026, month: 6, day: null }) }
    const { fields, diagnostics } = merge({ draft, text: { date: typed({ year: 2026, month: 6, day: 5 }) } })
    expect(fields.date).toEqual(declared({ year: 2026, month: 6, day: 5 }))
    expect(diagnostics).toEqual([])
  })

  it('the signature stands where its parts stand', () => {
    const draft = { name: declared('Lê Thị Mận') }
    const text = { position: typed('BÍ THƯ'), signatureSpan: below }
    expect(merge({ draft, text }).fields.signatureSpan).toEqual(below)
    expect(merge({ draft: { ...draft, signatureSpan: above }, text }).fields.signatureSpan).toEqual(above)
  })
})

describe('deriveFields', () => {
  it('adds type and symbol where the issuer leaves no doubt, without a place', () => {
    const fields = { issuer: declared('ĐẢNG UỶ XÃ VĨNH HOÀ') }
    expect(deriveFields(fields, 'hd05')).toEqual({ ...fields, type: given('conclusion'), symbol: given('KL/ĐU') })
  })
  it('leaves alone what was given', () => {
    const fields = { type: declared('conclusion'), issuer: declared('TỈNH UỶ LAM GIANG'), symbol: declared('KL/X') }
    expect(deriveFields(fields, 'hd05')).toEqual(fields)
  })
  it('guesses nothing', () => {
    expect(deriveFields({ issuer: declared('HỘI LÀM VƯỜN') }, 'hd05').symbol).toBeUndefined()
    expect(deriveFields({}, 'hd36').symbol).toBeUndefined()
  })
})
