import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DiagnosticDefinition, Severity } from '../define.ts'

const families: Readonly<Record<string, string>> = {
  text: '1',
  fields: '2',
  structure: '3',
  wording: '4',
  layout: '5',
  emitters: '6',
  command: '7',
  lists: '71',
  papers: '72',
  authoring: '73',
  plugins: '74',
  fault: '9',
}

interface Entry {
  readonly family: string
  readonly definition: DiagnosticDefinition
}

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[a-z]+\.ts$/.test(name))
const entries: readonly Entry[] = (
  await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(`./${file}`)
      return Object.values(exported)
        .filter(
          (value): value is DiagnosticDefinition => typeof value === 'object' && value !== null && 'code' in value,
        )
        .map((definition) => ({ family: file.replace('.ts', ''), definition }))
    }),
  )
).flat()
const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)
const severitiesOf = ({ severity }: DiagnosticDefinition): readonly Severity[] =>
  typeof severity === 'string' ? [severity] : Object.values(severity)
const parameters = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

test('codes and names are given once', () => {
  expect(entries.length).toBeGreaterThan(40)
  expect(repeated(entries.map(({ definition }) => definition.code))).toEqual([])
  expect(repeated(entries.map(({ definition }) => definition.name))).toEqual([])
})

describe.each(entries.map((entry) => [entry.definition.code, entry] as const))('%s', (code, { family, definition }) => {
  test('stands in the file of its family', () => {
    expect(code).toMatch(new RegExp(`^KL${families[family]}\\d+$`))
    expect(definition.name).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/)
  })

  test('is no louder than what it rests on', () => {
    if (definition.tier === 'sample' || definition.tier === 'practice') {
      expect(severitiesOf(definition)).not.toContain('error')
    }
    if (definition.tier === 'rule') expect(definition.basis).not.toBeNull()
  })

  test('says the same in both languages', () => {
    const { message, help } = definition
    expect(parameters(message.vi)).toEqual(parameters(message.en))
    if (!help) return
    expect(parameters(help.vi)).toEqual(parameters(help.en))
    for (const name of parameters(help.vi)) expect(parameters(message.vi)).toContain(name)
  })
})
