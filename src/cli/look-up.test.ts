import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../compiler/catalogue.ts'
import { type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { run } from './run.ts'

const page = readFileSync(new URL('../../docs/diagnostics/KL2202.md', import.meta.url), 'utf8')

async function ketluan(words: string, options: MemoryHostOptions = {}) {
  const host = memoryHost({ manual: { 'diagnostics/KL2202.md': page }, ...options })
  const code = await run(host, words.split(' '), async () => {
    throw new Error('no compiler is needed')
  })
  return { code, out: host.written.stdout(), err: host.written.stderr() }
}

describe('explain', () => {
  test.each(['KL2202', 'kl2202', '2202', 'symbol-of-other-type'])('%s: the page, on standard output', async (word) => {
    const { code, out, err } = await ketluan(`explain ${word}`)
    expect(code).toBe(0)
    expect(err).toBe('')
    for (const words of ['KL2202 · symbol-of-other-type', 'Căn cứ', 'Vì sao', 'Sai:', 'Đúng:']) {
      expect(out).toContain(words)
    }
    expect(out).not.toMatch(/\u001b|Why|<!--/)
  })

  test('speaks English', async () => {
    const { out } = await ketluan('explain KL2202 --lang en')
    expect(out).toContain('ketluan says: The symbol')
    expect(out).not.toContain('Vì sao')
  })

  test('a terminal gets the same in colours', async () => {
    const { out } = await ketluan('explain KL2202', { terminal: true })
    expect(out).toContain('\u001b[1mKL2202')
    expect(stripVTControlCharacters(out)).toBe((await ketluan('explain KL2202')).out)
    expect((await ketluan('explain KL2202', { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b')
  })

  test('without the pages the declaration speaks', async () => {
    const { out, code } = await ketluan('explain KL2201', { manual: {} })
    expect(code).toBe(0)
    expect(out).toContain('KL2201 · malformed-symbol')
    expect(out).toContain('Viết như KL/ĐU')
  })

  test('one that is not known is told, the others are shown', async () => {
    const { code, out, err } = await ketluan('explain KL2220 KL2202 symbol-of-other-typo')
    expect(code).toBe(2)
    expect(out).toContain('KL2202 · ')
    expect(err).toContain('Không có nhận xét “KL2220” để tra (có phải “KL22')
    expect(err).toContain('“symbol-of-other-typo” để tra (có phải “symbol-of-other-type” không?)')
    expect((await ketluan('explain --lang en')).err).toContain('explain needs to be told')
    expect((await ketluan('explain khongcogi')).err).toContain('Không có nhận xét “khongcogi” để tra\n')
  })
})

describe('rules', () => {
  test('lists every finding by family', async () => {
    const { code, out, err } = await ketluan('rules')
    expect(code).toBe(0)
    expect(err).toBe('')
    const lines = out.split('\n')
    for (const { code: listed, name } of catalogue) {
      expect(lines.filter((line) => line.startsWith(listed) && line.includes(` ${name} `))).toHaveLength(1)
    }
    expect(out).toContain('Các thành phần của văn bản\n')
    expect((await ketluan('rules --lang en')).out).toMatch(/KL2202 +warning +rule +symbol-of-other-type +The symbol/)
  })

  test('or those that are asked for', async () => {
    const codes = ({ out }: { out: string }) => out.match(/^KL\d{4}/gm) ?? []
    expect(new Set(codes(await ketluan('rules KL22')).map((code) => code.slice(0, 4)))).toEqual(new Set(['KL22']))
    expect(codes(await ketluan('rules other-type'))).toContain('KL2202')
    expect(await ketluan('rules xyz')).toMatchObject({ code: 2, out: '' })
  })

  test('as JSON, both languages', async () => {
    const { version, rules } = JSON.parse((await ketluan('rules --format json')).out)
    expect(version).toBe(1)
    expect(rules).toHaveLength(catalogue.length)
    expect(rules.find(({ code }: { code: string }) => code === 'KL2202')).toMatchObject({
      name: 'symbol-of-other-type',
      severity: { 'du-thao': 'warning', 'phat-hanh': 'warning' },
      tier: 'rule',
      message: { en: 'The symbol “{symbol}” is not that of a conclusion' },
    })
    expect((await ketluan('rules --format sarif')).code).toBe(2)
  })

  test('no line is wider than the terminal', async () => {
    const { out } = await ketluan('rules', { terminal: true, columns: 90 })
    const lines = stripVTControlCharacters(out).split('\n')
    expect(out).toContain('\u001b[')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(90)
    expect(lines.some((line) => line.endsWith('…'))).toBe(true)
  })
})
