import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../compiler/compile.ts'
import { pastedDraft } from './trial.ts'

describe('the draft that code is kept for', () => {
  const bytes = readFileSync(new URL(`../../templates/${pastedDraft}`, import.meta.url))
  const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
  const { paged, diagnostics, notEvaluated } = compile(bytes, pastedDraft, options)

  test('is set in pages, though much has to be said of it and some cannot be', () => {
    expect(paged).not.toBeNull()
    expect(notEvaluated.length).toBeGreaterThan(0)
    const kinds = new Set(diagnostics.map(({ definition }) => definition.code.slice(0, 4)))
    expect(new Set(diagnostics.map(({ definition }) => definition.code)).size).toBeGreaterThan(20)
    expect([...kinds].sort()).toEqual(['KL21', 'KL22', 'KL30', 'KL41', 'KL42', 'KL43'])
  })

  test('has what is shown under a finding: another place, a basis, a fix that is safe and one to be reviewed', () => {
    expect(diagnostics.some(({ related }) => related.length > 0)).toBe(true)
    expect(diagnostics.some(({ definition }) => definition.basis !== null)).toBe(true)
    expect(new Set(diagnostics.map(({ fix }) => fix?.safe ?? null))).toEqual(new Set([true, false, null]))
  })

  test('is written in Markdown, and not in its plainest form', () => {
    const text = bytes.toString()
    for (const sign of [/^#{4} \*\*/m, /\S\*\*[^*]/, /\(\*[^*]+\*\)/, /^ {2}\+ /m, /^\| --- /m, /\*{3}$|\*{3} {2}$/m])
      expect(text).toMatch(sign)
  })
})
