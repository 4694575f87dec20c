import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { patternsIn } from './patterns/find-patterns.ts'
import { judge } from './patterns/judge.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('regular expressions', () => {
  test('none of the program works longer than the text is long', async () => {
    const run = promisify(execFile)('npx', ['tsx', 'scripts/patterns.ts', '--check'], { cwd: root })
    const { stdout } = await run.catch((failure: { stdout: string }) => failure)
    expect(stdout).not.toMatch(/^(?:steep|never made|exempt,|in linear\.json)/m)
    expect(stdout).toMatch(/^\d{3,} patterns, \d{3,} linear/m)
  }, 240_000)

  test.each([
    ['exponential', /^(?:a+)+$/],
    ['the square of a run of blanks', /\s+$/],
    ['the square of what is never closed', /\/\*[\s\S]*?\*\//g],
    ['the square behind a look ahead', /(?=.)(?:,[^;]*)?;$/],
  ])('a steep one is seen: %s', async (_, { source, flags }) => {
    expect(await judge({ source, flags, place: '' }, 20_000)).toMatchObject({ kind: 'steep' })
  })

  test.each([[/(?<!\s)\s+$/], [/^\s+/], [/\/\*[\s\S]*?(?:\*\/|$)/g]])(
    'a linear one passes: %s',
    async ({ source, flags }) => {
      expect(await judge({ source, flags, place: '' }, 20_000)).toEqual({ kind: 'linear' })
    },
  )

  test('literals are found wherever they stand', () => {
    const code = "const a: RegExp = /a+/g\nif (x / y / z) f(b.replace(/[/]b/u, '/c/'))\n"
    expect(patternsIn(code, 'src/x.ts')).toEqual([
      { source: 'a+', flags: 'g', place: 'src/x.ts:1' },
      { source: '[/]b', flags: 'u', place: 'src/x.ts:2' },
    ])
  })
})
