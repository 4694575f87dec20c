import { describe, expect, test } from 'vitest'
import { toolchain } from '../compiler/toolchain.ts'
import { memoryHost } from '../host/memory-host.ts'
import { run } from './run.ts'

const files = {
  'hồ sơ/kl.md': `---
cơ quan: Đảng uỷ xã Vĩnh Hoà
số: 5
ký hiệu: KL/ĐU
ngày: 05/6/2026
phụ lục:
  - tệp: phụ/một.md
    số: 1
---

Ban Thường vụ kết luận như sau:

Giao Văn phòng Đảng uỷ theo dõi, chi tiết tại phụ lục kèm theo.
`,
  'hồ sơ/phụ/một.md': `# Phụ lục

## Phân công

- Giao Công an xã tuần tra theo Nghị quyết số 03-NQ/HU, ngày 06/8/2021 của Huyện uỷ ,báo cáo trước ngày 30/9/2026.
`,
}

async function ketluan(words: string, more: Readonly<Record<string, string>> = {}) {
  const host = memoryHost({ files: { ...files, ...more } })
  const code = await run(host, words.split(' '), async () => toolchain)
  return { code, host, out: host.written.stdout(), err: host.written.stderr() }
}
const check = async (format: string) => (await ketluan(`check hồ*/kl.md --format ${format}`)).out

describe('findings in an appendix of its own file name that file', () => {
  test('on the terminal and in lines', async () => {
    const { err } = await ketluan('check hồ*/kl.md')
    expect(err).toMatch(/KL4302[^\n]*\n +--> hồ sơ\/phụ\/một\.md:5:\d+\n/)
    expect(await check('short')).toMatch(/^hồ sơ\/phụ\/một\.md:5:\d+: .*KL4302/m)
  })

  test('in JSON, beside the draft’s own, which name none', async () => {
    const [file] = JSON.parse(await check('json')).files
    const named = (code: string) => file.diagnostics.find((one: { code: string }) => one.code === code)
    expect(file.path).toBe('hồ sơ/kl.md')
    expect(named('KL4302')).toMatchObject({ file: 'hồ sơ/phụ/một.md', start: { line: 5 }, fix: null })
    expect(file.diagnostics.some((one: { file?: string }) => one.file === undefined)).toBe(true)
  })

  test('in SARIF, annotations and JUnit', async () => {
    const log = JSON.parse(await check('sarif'))
    const result = log.runs[0].results.find((one: { ruleId: string }) => one.ruleId === 'KL4302')
    const { artifactLocation, region } = result.locations[0].physicalLocation
    expect(decodeURI(artifactLocation.uri)).toBe('hồ sơ/phụ/một.md')
    expect(region.startLine).toBe(5)
    expect(await check('github')).toMatch(/^::warning file=hồ sơ\/phụ\/một\.md,line=5,.*KL4302/m)
    expect(await check('junit')).toMatch(
      /name="KL4302 [^"]*\(hồ sơ\/phụ\/một\.md:5:\d+\)" file="hồ sơ\/phụ\/một\.md" line="5"/,
    )
  })
})

describe('commands with an appendix of its own file', () => {
  test('ast: its places count in that file', async () => {
    const [appendix] = JSON.parse((await ketluan('ast hồ*/kl.md')).out).appendices
    expect(appendix).toMatchObject({ label: '1', title: 'Phân công', file: 'phụ/một.md' })
    const start = files['hồ sơ/phụ/một.md'].indexOf('Phân công')
    expect(appendix.spans.title).toEqual({ start, end: start + 9, file: 'hồ sơ/phụ/một.md' })
    expect(appendix.spans.label).toEqual({ start: 107, end: 108 })
  })

  test('tasks and refs: rows name it', async () => {
    const { tasks } = JSON.parse((await ketluan('tasks hồ*/kl.md --format json')).out)
    expect(tasks.map(({ file, start }: { file: string; start: { line: number } }) => `${file}:${start.line}`)).toEqual([
      'hồ sơ/kl.md:13',
      'hồ sơ/phụ/một.md:5',
    ])
    expect((await ketluan('tasks hồ*/kl.md')).out).toContain('hồ sơ/phụ/một.md:5')
    expect((await ketluan('refs hồ*/kl.md')).out).toContain('hồ sơ/phụ/một.md:5')
  })

  test('fmt, convert: it stays a name, whether it can be read or not', async () => {
    const { host, code } = await ketluan('fmt hồ*/kl.md')
    const text = new TextDecoder().decode(host.readFile('hồ sơ/kl.md'))
    expect(code).toBe(0)
    expect(text).toContain('phụ lục:\n  - tệp: phụ/một.md\n    số: "1"\n')
    expect(text).not.toContain('Phân công')
    expect(new TextDecoder().decode(host.readFile('hồ sơ/phụ/một.md'))).toBe(files['hồ sơ/phụ/một.md'])
    const gone = { 'hồ sơ/kl.md': files['hồ sơ/kl.md'].replace('một.md', 'thiếu.md') }
    expect((await ketluan('convert hồ*/kl.md --to yaml', gone)).out).toContain('tệp: phụ/thiếu.md')
    expect((await ketluan('convert hồ*/kl.md --to text', gone)).out).toMatch(
      /^---\nphụ lục:\n {2}- tệp: phụ\/thiếu\.md\n/,
    )
  })

  test('check --fix writes the draft alone', async () => {
    const { host } = await ketluan('check hồ*/kl.md --fix')
    expect(new TextDecoder().decode(host.readFile('hồ sơ/phụ/một.md'))).toBe(files['hồ sơ/phụ/một.md'])
  })
})
