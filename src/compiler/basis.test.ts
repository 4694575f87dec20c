import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderHuman } from '../diagnostics/render/human.ts'
import { renderJson } from '../diagnostics/render/json.ts'
import { renderSarif } from '../diagnostics/render/sarif.ts'
import { compile } from './compile.ts'
import { packReport, unpackReport } from './parallel/pack.ts'

const base = readFileSync(new URL('../../fixtures/findings/base/commune.md', import.meta.url), 'utf8')

function report(text: string) {
  const bytes = new TextEncoder().encode(text)
  const { diagnostics } = compile(bytes, 'a.md', { stage: 'du-thao', edition: null, profile: null, overrides: {} })
  const one = { path: 'a.md', diagnostics, notEvaluated: [] }
  // As it comes from another thread.
  return [unpackReport(packReport(one))]
}

const basisOf = (text: string, code: string) =>
  JSON.parse(renderJson(report(text), 'vi')).files[0].diagnostics.find((one: { code: string }) => one.code === code)
    ?.basis

describe('the provision a finding cites', () => {
  const wrong = base.replace('quyền hạn: T/M ĐẢNG UỶ', 'quyền hạn: TM. ĐẢNG UỶ')
  const old = wrong.replace('ngày: 12/6/2026', 'ngày: 12/5/2026').replace('10/6/2026', '10/5/2026')

  it('is that of the guideline the paper lies under', () => {
    expect(basisOf(wrong, 'KL4120')).toBe('HD05 I.7.1.1')
    expect(basisOf(old, 'KL4120')).toBe('HD36')
  })

  it('is said to be of the new guideline alone where the old one has none', () => {
    const gone = old.replace('- Các chi bộ trực thuộc', '- Huyện uỷ Thanh Lâm')
    expect(basisOf(gone, 'KL4171')).toBe('HD05 I.2.1.2c (HD36 không có điều này)')
    expect(basisOf(gone.replace('12/5/2026', '12/6/2026'), 'KL4171')).toBe('HD05 I.2.1.2c')
  })

  it('is told alike in every form', () => {
    expect(renderHuman(report(old), { language: 'en', paint: (_, text) => text, width: 80 })).toContain('Basis: HD36')
    expect(
      renderSarif(report(old), {
        language: 'vi',
        version: '1',
        addressOf: (path) => path,
        pageOf: (code) => code,
        stage: 'du-thao',
      }),
    ).toContain('"basis": "HD36"')
  })
})
