import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paper } from '../../tasks/assignments.test-support.ts'
import { type Installed, install } from '../program.test-support.ts'

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

/** What a terminal of so many columns shows; standard output and error are one there. */
function shown(words: string, columns: number): string {
  const command = `stty cols ${columns} rows 50; '${process.execPath}' '${ketluan.program}' ${words}`
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

  test('what is late is red, unless colours are not wanted', () => {
    const red = /\u001b\[31m30\/9\/2026/
    expect(shown('tasks kl --as-of 1/10/2026', 120)).toMatch(red)
    expect(shown('tasks kl --as-of 30/9/2026', 120)).not.toMatch(red)
    expect(shown('tasks kl --as-of 1/10/2026 --no-color', 120)).not.toContain('\u001b[31m')
  })
})
