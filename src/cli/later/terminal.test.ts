import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paper } from '../../tasks/assignments.test-support.ts'
import { type Installed, install } from '../program.test-support.ts'
import { outlineProgram } from './outline-program.ts'

/** A real terminal: script(1) of util-linux gives the program one. Other systems have another script, or none. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
  mkdirSync(join(ketluan.folder, 'kl'))
  const long =
    'Giao Văn phòng Đảng uỷ rà soát hồ sơ lưu trữ của các chi bộ, lập danh mục, chỉnh lý, số hoá tài liệu còn giá trị, tiêu huỷ tài liệu hết giá trị theo đúng quy định, bàn giao kho cho bộ phận lưu trữ và báo cáo Ban Thường vụ Đảng uỷ kết quả trước ngày 30/9/2026.'
  writeFileSync(
    join(ketluan.folder, 'kl/a.md'),
    paper(`1. ${long}\n\n2. Thực hiện Nghị quyết số 08-NQ/TU, ngày 12/3/2025 của Tỉnh uỷ.`),
  )
  writeFileSync(
    join(ketluan.folder, 'so-van-ban.yaml'),
    '- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n- {số: 3, ký hiệu: KL/ĐU}\n',
  )
})
afterAll(() => ketluan.remove())

/** What a terminal of so many columns shows; standard output and error are one there. `before`: what starts the program. */
function shown(words: string, columns: number, before = ''): string {
  const command = `stty cols ${columns} rows 50; ${before} '${process.execPath}' '${ketluan.program}' ${words}`
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: ketluan.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm' },
  })
  return stdout.replaceAll('\r\n', '\n')
}
const bare = (text: string) => text.replace(/\u001b\[[\d;]*[mK]/g, '').replaceAll('\r', '')

describe.skipIf(!hasScript)('on a terminal', () => {
  test.each([72, 100, 160])('tables keep to %d columns', (columns) => {
    for (const words of ['tasks kl', 'refs kl', 'number']) {
      const lines = bare(shown(words, columns)).split('\n')
      expect(lines.length).toBeGreaterThan(3)
      expect(lines.filter((line) => [...line].length > columns)).toEqual([])
    }
  })

  test('long tasks are cut there, whole in a pipe', () => {
    expect(bare(shown('tasks kl', 80))).toContain('…')
    const piped = ketluan.run(['tasks', 'kl']).stdout
    expect(piped).not.toContain('…')
    expect(piped.replace(/\s+/g, ' ')).toContain('bàn giao kho')
  })

  /** One call of every command, and what it ends with; questions of `new` are answered in new.test.ts. */
  const calls: Readonly<Record<string, readonly [words: string, code: number]>> = {
    build: ['kl/a.md -o ra/', 0],
    check: ['kl/a.md', 0],
    preview: ['kl/a.md --port 0', 0],
    ast: ['kl/a.md', 0],
    explain: ['KL2202', 0],
    rules: ['KL2', 0],
    tasks: ['kl', 0],
    refs: ['kl', 0],
    number: ['', 0],
    // The draft has no signature.
    verify: ['ra/a.docx', 1],
    fmt: ['kl/a.md --check', 1],
    convert: ['kl/a.md --to yaml', 0],
    new: ['kl/b.md --level chi-bo --author hoi-nghi --superior A --issuer B --place C', 0],
    doctor: ['', 0],
    fonts: ['', 0],
    schema: ['', 0],
    completion: ['bash', 0],
  }
  test('every command runs there, says something, and ends as it should', async () => {
    const { commands } = await outlineProgram('vi')
    expect(Object.keys(calls).sort()).toEqual(commands.map(({ name }) => name).sort())
    for (const [name, [words, code]] of Object.entries(calls)) {
      const text = bare(
        shown(`${name} ${words}; echo "[$?]"`, 80, name === 'preview' ? 'timeout --preserve-status -s INT 5' : ''),
      )
      expect(text, name).toMatch(new RegExp(`\\S[^]*\\n\\[${code}\\]\\n$`))
      expect(text, name).not.toMatch(/^ {4}at |undefined|\[object/m)
    }
  }, 120_000)

  test('what is late is red, unless colours are not wanted', () => {
    const red = /\u001b\[31m30\/9\/2026/
    expect(shown('tasks kl --as-of 1/10/2026', 120)).toMatch(red)
    expect(shown('tasks kl --as-of 30/9/2026', 120)).not.toMatch(red)
    expect(shown('tasks kl --as-of 1/10/2026 --no-color', 120)).not.toContain('\u001b[31m')
  })
})
