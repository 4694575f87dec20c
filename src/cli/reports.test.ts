import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { addresses } from './addresses.ts'
import { run } from './run.ts'
import { fakeToolchain } from './toolchain.test-support.ts'

async function ketluan(words: string, options: MemoryHostOptions = {}) {
  const host = memoryHost(options)
  const code = await run(host, words.split(' '), async () => fakeToolchain())
  return { code, out: host.written.stdout(), err: host.written.stderr() }
}

describe('reports for programs', () => {
  const files = { 'hồ sơ/a.md': 'error warning', 'hồ sơ/b.md': 'undated', 'c.md': '' }

  test('SARIF alone on standard output, with the pages that ship', async () => {
    const { out, err, code } = await ketluan('check . --format sarif', {
      files,
      manual: { 'diagnostics/KL3999.md': '<!-- -->\n\n# KL3999\n\nMột\n\n## English\n\nOne\n' },
    })
    const log: Log = JSON.parse(out)
    const [sarif] = log.runs
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(sarif?.artifacts?.map(({ location }) => location?.uri)).toEqual([
      'c.md',
      'h%E1%BB%93%20s%C6%A1/a.md',
      'h%E1%BB%93%20s%C6%A1/b.md',
    ])
    expect(sarif?.results?.map(({ level }) => level)).toEqual(['error', 'warning'])
    expect(sarif?.tool.driver.rules?.[0]?.help?.markdown).toBe('# KL3999\n\nMột\n\n---\n\nOne\n')
  })

  test('JUnit fails what makes the command fail', async () => {
    const loud = await ketluan('check . --format junit --max-warnings 0', { files })
    expect(loud.out).toMatch(/<testsuites name="ketluan" tests="4" failures="2" errors="0">/)
    expect(loud.err).toBe('')
    expect((await ketluan('check . --format junit', { files })).out).toMatch(/failures="1"/)
    const release = await ketluan('check . --format junit --stage release --lang en', { files })
    expect(release.out).toMatch(/failures="2"[\s\S]*Nothing to mend[\s\S]*<skipped message="the paper is undated"\/>/)
  })

  test('annotations on standard output, the sums beside them', async () => {
    const { out, err } = await ketluan('check . --format github', { files })
    expect(out.split('\n').map((line) => line.split(',')[0])).toEqual([
      '::error file=hồ sơ/a.md',
      '::warning file=hồ sơ/a.md',
      '',
    ])
    expect(err).toContain('1 lỗi, 1 cảnh báo trong 3 bản thảo\n')
    expect((await ketluan('check . --format github -q', { files })).err).toBe('')
  })

  test('in a folder of a checkout files are named from its root', async () => {
    const { out } = await ketluan('check c.md --format github', {
      files: { 'c.md': 'error' },
      env: { GITHUB_WORKSPACE: '/' },
    })
    expect(out).toMatch(/^::error file=van-phong\/c\.md,/)
  })
})

describe('addresses', () => {
  test.each([
    ['linux', 'a b/c%.md', 'a b/c%.md', 'a%20b/c%25.md'],
    ['linux', '/van-phong/x.md', 'x.md', 'x.md'],
    ['linux', '../y/x:1.md', '/y/x:1.md', 'file:///y/x%3A1.md'],
    ['linux', 'a:b.md', 'a:b.md', 'a%3Ab.md'],
    ['linux', '-', '-', '-'],
    ['win32', 'a\\ộ.md', 'a/ộ.md', 'a/%E1%BB%99.md'],
    ['win32', 'D:\\x y\\z.md', 'D:/x y/z.md', 'file:///D:/x%20y/z.md'],
    ['win32', '\ud800.md', '\ud800.md', '%EF%BF%BD.md'],
  ] as const)('%s: %s', (platform, path, name, uri) => {
    const { pathOf, addressOf } = addresses(memoryHost({ platform }))
    expect(pathOf(path)).toBe(name)
    expect(addressOf(path)).toBe(uri)
  })
})

describe('quiet and --max-warnings', () => {
  const files = { 'a.md': 'hint warning', 'b.md': 'warning' }

  test('quiet shows the warnings that were too many, and only then', async () => {
    const { err, code } = await ketluan('check . -q --max-warnings 1', { files })
    expect(code).toBe(1)
    expect(err.match(/KL3999 Từ “warning”/g)).toHaveLength(2)
    expect(err).not.toContain('“hint”')
    expect(await ketluan('check . -q --max-warnings 2', { files })).toMatchObject({ code: 0, err: '' })
  })

  test('the sum says by how much', async () => {
    const { err } = await ketluan('check . --max-warnings 0 --lang en', { files })
    expect(err).toContain('2 warnings, 1 hint in 2 drafts\nThe warnings (2) are more than --max-warnings 0\n')
  })

  test('of drafts that are not there none is counted', async () => {
    const { err, code } = await ketluan('check khong.md a.md', { files })
    expect(code).toBe(2)
    expect(err).toContain('trong 1 bản thảo\n')
    expect((await ketluan('check khong.md', { files })).err).toMatch(/\n1 lỗi\n$/)
  })

  test('on a terminal the loudest finding is the one to have explained', async () => {
    const loud = { 'a.md': 'hint', 'b.md': 'error' }
    const { err } = await ketluan('check .', { files: loud, terminal: true })
    expect(err).toContain('Vì sao, và cách sửa: ketluan explain KL3999\n')
    expect((await ketluan('check .', { files: loud })).err).not.toContain('explain')
    expect((await ketluan('check khong.md', { terminal: true })).err).not.toContain('explain')
  })

  test('what many drafts have in common is said once', async () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, 'undated']))
    const { err } = await ketluan('check .', { files: many })
    expect(err).toContain('Chưa kiểm tra được trong 4 bản thảo (chưa có ngày): date-rule\n')
  })
})
