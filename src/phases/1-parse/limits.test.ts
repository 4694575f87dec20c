import { describe, expect, test } from 'vitest'
import { maxLines, sourceOf } from '../../source/decode.ts'
import { analyse } from '../2-analyse/analyse.ts'
import { parse } from './parse.ts'
import { read } from './read.ts'

const stage = 'du-thao'
const parsed = (text: string, path = 'draft.md') => parse(sourceOf(text, path), { stage })
const names = ({
  diagnostics,
}: {
  readonly diagnostics: readonly { readonly definition: { readonly name: string } }[]
}) => diagnostics.map(({ definition }) => definition.name)

describe('a draft of more lines than a thousand pages hold', () => {
  const bytes = (lines: number) => new TextEncoder().encode('một\n\n \n'.repeat(lines))

  test('is refused at the line that is one too many; blank lines do not count', () => {
    expect(read(bytes(maxLines), 'a.md', { stage }).value).not.toBeNull()
    const refused = read(bytes(maxLines + 1), 'a.md', { stage })
    expect(refused.value).toBeNull()
    expect(names(refused)).toEqual(['too-many-lines'])
    expect(refused.diagnostics[0]?.location?.span.start).toBe(maxLines * 7)
  })

  test('is refused whatever ends its lines', () => {
    for (const end of ['\r\n', '\r', '\u2028', '\f'])
      expect(names(read(new TextEncoder().encode(`một${end}`.repeat(maxLines + 1)), 'a.md', { stage }))).toContain(
        'too-many-lines',
      )
  })
})

describe('marks', () => {
  const table = (rows: number) => `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(rows)}`

  test('a table is one up to twenty thousand rows; a longer one is text, and no word of it is lost', () => {
    expect(parsed(table(19_000)).value.blocks.map(({ type }) => type)).toEqual(['table'])
    const long = parsed(table(30_000))
    expect(names(long)).toEqual(['unread-marks'])
    const [block] = long.value.blocks
    expect(block?.type).toBe('paragraph')
    expect(JSON.stringify(block).match(/\| c \| d \|/g)).toHaveLength(30_000)
  })

  test.each([
    ['draft.md', 'một [hai](ba\n\n'],
    ['draft.md', '> một\n\n'],
    ['draft.yaml', '  - một [hai](ba\n'],
  ])('of a whole %s of %j are read as long as it takes no minutes, then are text', (path, piece) => {
    const text = `${path.endsWith('yaml') ? 'mở đầu:\n' : ''}${piece.repeat(20_000)}`
    const started = process.cpuUsage()
    const { value, ...outcome } = parsed(text, path)
    analyse(value, { stage, edition: null, profile: {}, overrides: {} })
    expect(process.cpuUsage(started).user).toBeLessThan(15_000_000)
    expect(names(outcome).filter((name) => name === 'unread-marks')).toHaveLength(1)
  })
})

describe('YAML', () => {
  test('with more values than a thousand pages hold is read as far as the limit', () => {
    const { value, ...outcome } = parsed(`mở đầu: [${'a, '.repeat(200_000)}]\n`, 'draft.yaml')
    expect(names(outcome)).toEqual(['too-many-values'])
    expect(value.data?.entries.map(({ key }) => key)).toEqual(['mở đầu'])
  })

  test('keys of JavaScript itself are keys like others, and reach no prototype', () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']
    const text = `${keys.map((key) => `${key}:\n  tainted: true\n  cơ quan: Đảng uỷ xã\n`).join('')}người ký:\n  __proto__: {họ tên: A}\n  constructor: {prototype: {tainted: true}}\n`
    for (const [path, draft] of [
      ['draft.yaml', text],
      ['draft.md', `---\n${text}---\n\nMột.\n`],
    ] as const) {
      const { value } = parsed(draft, path)
      const { value: document, diagnostics } = analyse(value, {
        stage,
        edition: null,
        profile: JSON.parse('{"__proto__": {"tainted": true}}'),
        overrides: {},
      })
      expect(({} as Record<string, unknown>).tainted).toBeUndefined()
      expect(Object.getPrototypeOf(document)).toBe(Object.prototype)
      expect(document.letterhead.issuer).toBeNull()
      const unknown = diagnostics.filter(({ definition }) => definition.name === 'unknown-field')
      expect(unknown.length).toBeGreaterThanOrEqual(keys.length)
    }
  })
})
