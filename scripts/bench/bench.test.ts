import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { enlarged, writeBatch } from './drafts.ts'
import { exponent, median, quantile, ratio } from './figures.ts'
import { type Case, type Measured, measure } from './measure.ts'
import { growthTable, peersTable, timesTable, withPart } from './page.ts'

const folder = mkdtempSync(join(tmpdir(), 'ketluan-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('figures', () => {
  test('medians, quarters, ratios of the same round, powers', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
    expect(ratio([10, 40, 90], [10, 20, 30])).toBe(2)
    expect(exponent(2, 20, 10)).toBeCloseTo(1)
    expect(exponent(2, 200, 10)).toBeCloseTo(2)
  })
})

describe('longer drafts', () => {
  const body = '**I. MỘT**\n\nNội dung.'

  test.each([
    ['a typed head', 'KẾT LUẬN\nHỘI NGHỊ\n\n-----\n', '#### Nơi nhận:\n\n- Lưu.'],
    ['front matter', '---\nsố: 5\n---\n', 'Nơi nhận:\n- Lưu.'],
    ['no recipients', '---\nsố: 5\n---\n', ''],
  ])('%s: the body alone is there again, and differs in every paragraph', (_, head, tail) => {
    const long = enlarged(`${head}\n${body}\n\n${tail}\n`, 3)
    expect(long.startsWith(head)).toBe(true)
    expect(long.match(/I\. MỘT/g)).toHaveLength(3)
    expect(long.match(/Nội dung\.|Nội dung \(2\.1\)\.|Nội dung \(3\.1\)\./g)).toHaveLength(3)
    expect(long.match(/Nơi nhận/g) ?? []).toHaveLength(tail === '' ? 0 : 1)
    expect(long.trimEnd().endsWith(tail === '' ? '(3.1).' : tail)).toBe(true)
  })

  test('many drafts are many, and no two the same', () => {
    writeBatch(join(folder, 'many'), 'Một.\n\nHai.', 12)
    const texts = readdirSync(join(folder, 'many')).map((name) => readFileSync(join(folder, 'many', name), 'utf8'))
    expect(new Set(texts).size).toBe(12)
  })
})

describe('measuring', () => {
  const node = (code: string): readonly string[] => [process.execPath, '-e', code]
  const one = (name: string, more: Partial<Case>): Case => ({ name, job: name, command: node('0'), ...more })
  const made = join(folder, 'made')
  const cases = [
    one('works', {}),
    one('finds something', { command: node('process.exit(1)'), codes: [0, 1] }),
    one('fails', { command: node('process.exit(47)') }),
    one('is not there', { command: ['no-such-program'] }),
    one('calls what is not there', { needs: [process.execPath, 'no-such-tool'] }),
    one('makes nothing', { makes: made }),
    one('makes it each time', {
      command: node(`require('fs').writeFileSync(${JSON.stringify(made)}, 'x')`),
      makes: made,
      prepare: () => rmSync(made, { force: true }),
    }),
  ]
  const measured = measure(cases, 2, folder, () => {})

  test('what fails is never timed, and told why', () => {
    expect(measured.map(({ failed }) => failed)).toEqual([
      null,
      null,
      'exit code 47',
      'no no-such-program on this machine',
      'no no-such-tool on this machine',
      'made nothing',
      null,
    ])
    expect(measured.map(({ milliseconds }) => milliseconds.length)).toEqual([2, 2, 0, 0, 0, 0, 2])
  })
})

describe('the page', () => {
  const fake = (name: string, job: string, milliseconds: readonly number[], peak = 50): Measured => {
    return { case: { name, job, command: [] }, milliseconds, peak, failed: null }
  }

  test('a line tells times as multiples of a bare start, or why there is none', () => {
    const bare = fake('node', 'start', [100, 100])
    const slow = fake('slow', 'check', [200, 400])
    const goal = { ...slow, case: { ...slow.case, goal: 2 } }
    const failed = { ...fake('fails', 'check', []), failed: 'exit code 47' }
    expect(timesTable([goal], bare)).toContain('| slow | 300 ms | 250 ms to 350 ms | × 3.00 | ≤ 2 | 50 MB |')
    expect(timesTable([failed], bare)).toContain('| fails | not measured: exit code 47 |  |  |  |  |')
    expect(timesTable([slow, failed], null)).toBe(
      '|  | median | middle half | memory |\n| --- | --- | --- | --- |\n' +
        '| slow | 300 ms | 250 ms to 350 ms | 50 MB |\n| fails | not measured: exit code 47 |  |  |\n',
    )
  })

  test('a peer stands beside what we take for its job', () => {
    const bare = fake('node', 'start', [100, 100])
    const table = peersTable([fake('other', 'docx', [400, 800])], [fake('ours', 'docx', [200, 200])], bare)
    expect(table).toContain('| docx | other | 600 ms | 500 ms to 700 ms | × 6.00 | × 0.38 | 50 MB |')
  })

  test('growth is told by the two larger sizes', () => {
    const sizes = [fake('a', 'a', [100]), fake('a', 'a', [200], 100), fake('a', 'a', [2000], 1000)]
    expect(growthTable([{ name: 'a', sizes }])).toContain('| 1.00 | 1.00 |')
  })

  test('a run replaces its own part and leaves the rest', () => {
    const first = withPart('# How fast\n', 'ours', 'one')
    const second = withPart(first, 'peers', 'two')
    expect(withPart(second, 'ours', 'three')).toBe(
      '# How fast\n\n<!-- ours -->\nthree\n<!-- /ours -->\n\n<!-- peers -->\ntwo\n<!-- /peers -->\n',
    )
  })
})
