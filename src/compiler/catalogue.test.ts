import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DiagnosticDefinition } from '../diagnostics/define.ts'
import { catalogue, findDefinition } from './catalogue.ts'

const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)

test('every code and every name is given once', () => {
  expect(catalogue.length).toBeGreaterThan(100)
  expect(repeated(catalogue.map(({ code }) => code))).toEqual([])
  expect(repeated(catalogue.map(({ name }) => name))).toEqual([])
})

test('no file of the catalogue is left out', async () => {
  const folder = new URL('../diagnostics/catalogue/', import.meta.url)
  const files = readdirSync(folder).filter((name) => /^[a-z]+\.ts$/.test(name))
  const declared = await Promise.all(files.map((file) => import(new URL(file, folder).href)))
  const codes = declared.flatMap((module: Record<string, DiagnosticDefinition>) =>
    Object.values(module).map(({ code }) => code),
  )
  const known = new Set(catalogue.map(({ code }) => code))
  expect(codes.filter((code) => !known.has(code))).toEqual([])
})

test('a finding is found by what people call it', () => {
  const name = 'symbol-of-other-type'
  for (const word of ['KL2202', 'kl2202', '2202', name, ` ${name.toUpperCase()} `]) {
    expect(findDefinition(word)?.name).toBe(name)
  }
  expect(findDefinition('KL9999')).toBeUndefined()
})
