import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../program.test-support.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
})
afterAll(() => ketluan.remove())

const at = (name: string) => join(ketluan.folder, name)
const put = (name: string, text: string) => writeFileSync(at(name), text)
const get = (name: string) => readFileSync(at(name), 'utf8')
const run = (words: readonly string[], input = '') => ketluan.run(words, { input })

const untidy = 'số:  5\r\ncơ quan: Đảng uỷ xã Vĩnh Hoà\r\n---\r\n\r\n1.  Việc **một**.\r\n\r\n\r\n* Làm ngay.\r\n'
const tidy = '---\r\ncơ quan: Đảng uỷ xã Vĩnh Hoà\r\nsố: 5\r\n---\r\n\r\n1. Việc **một**.\r\n\r\n- Làm ngay.\r\n'

describe('ketluan fmt', () => {
  test('puts a draft in order in its place, with the line ends of the file; once is enough', () => {
    put('a.md', `---\r\n${untidy}`)
    expect(run(['fmt', 'a.md'])).toMatchObject({ stdout: '', stderr: 'Đã chỉnh a.md\n', status: 0 })
    expect(get('a.md')).toBe(tidy)
    expect(run(['fmt', 'a.md'])).toMatchObject({ stdout: '', stderr: '', status: 0 })
  })

  test('--check names the drafts and writes nothing', () => {
    put('b.md', `---\r\n${untidy}`)
    put('c.md', tidy)
    const { stderr, status } = run(['fmt', 'b.md', 'c.md', '--check'])
    expect(stderr).toContain('KL7300')
    expect(stderr).toContain('b.md')
    expect(stderr).not.toContain('c.md')
    expect(status).toBe(1)
    expect(get('b.md')).toBe(`---\r\n${untidy}`)
    expect(run(['fmt', 'c.md', '--check']).status).toBe(0)
  })

  test('standard input to standard output, in the dialect the name says; lines broken by wish', () => {
    expect(run(['fmt', '-'], `---\n${untidy.replaceAll('\r', '')}`).stdout).toBe(tidy.replaceAll('\r', ''))
    expect(run(['fmt', '-', '--stdin-filename', 'a.yaml'], 'nội dung: ["1. A."]\nsố: 3').stdout).toBe(
      'số: 3\nnội dung:\n  - 1. A.\n',
    )
    const long = `1. ${'chữ '.repeat(40)}hết.`
    expect(run(['fmt', '-', '--width', '60'], long).stdout.split('\n').length).toBeGreaterThan(3)
  })

  test('a draft with something not understood stays as it is', () => {
    put('d.md', '---\nmàu: đỏ\nsố: 5\n---\n1.  A.\n')
    const { stderr, status } = run(['fmt', 'd.md'])
    expect(stderr).toMatch(/KL7301[\s\S]*KL2001/)
    expect(status).toBe(1)
    expect(get('d.md')).toContain('màu: đỏ')
    expect(run(['fmt', '-'], get('d.md')).stdout).toBe('')
  })
})

describe('ketluan convert', () => {
  const pasted =
    'ĐẢNG BỘ TỈNH HOÀ SƠN\n**ĐẢNG UỶ XÃ VĨNH HOÀ**\n*\nSố 05-KL/ĐU\n\nKẾT LUẬN\nvề nông nghiệp\n-----\n\nĐảng uỷ kết luận:\n\n1. Cấy lúa.\n'

  test('pasted text becomes fields and body, data, and text again', () => {
    put('dan.txt', pasted)
    expect(run(['convert', 'dan.txt', '-o', 'e.md'])).toMatchObject({ stderr: 'Đã ghi e.md\n', status: 0 })
    expect(get('e.md')).toBe(
      '---\ncấp trên: ĐẢNG BỘ TỈNH HOÀ SƠN\ncơ quan: ĐẢNG UỶ XÃ VĨNH HOÀ\nsố: 5\nký hiệu: KL/ĐU\ntrích yếu: về nông nghiệp\n---\n\nĐảng uỷ kết luận:\n\n1. Cấy lúa.\n',
    )
    const yaml = run(['convert', 'e.md', '--to', 'yaml']).stdout
    expect(yaml).toContain('câu kết luận: "Đảng uỷ kết luận:"\nnội dung:\n  - 1. Cấy lúa.\n')
    const back = run(['convert', '-', '--stdin-filename', 'e.yaml', '--to', 'text'], yaml).stdout
    expect(back).toContain('Số 05-KL/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n\nKẾT LUẬN\nvề nông nghiệp\n-----\n')
  })

  test('writes over nothing without --force', () => {
    put('f.txt', pasted)
    put('f.md', 'của tôi')
    expect(run(['convert', 'f.txt', '-o', 'f.md'])).toMatchObject({ status: 3 })
    expect(get('f.md')).toBe('của tôi')
    expect(run(['convert', 'f.txt', '-o', 'f.md', '--force']).status).toBe(0)
  })
})

test.each([
  [['fmt'], 'KL7012'],
  [['fmt', 'khong-co.md'], 'KL7001'],
  [['fmt', 'a.md', '--width', '5'], 'KL7014'],
  [['fmt', 'a.md', '--chek'], 'KL7011'],
  [['convert', 'a.md'], 'KL7306'],
  [['convert', 'a.md', '--to', 'word'], 'KL7014'],
  [['convert', '.', '--to', 'yaml'], 'KL7007'],
  [['convert', 'a.md', '-o', '-'], 'KL7306'],
])('%j is refused with a sentence', (words, code) => {
  put('a.md', tidy)
  const { stdout, stderr, status } = run(words)
  expect(stderr).toContain(code)
  expect([stdout, status]).toEqual(['', 2])
})

test('help has an example in both languages', () => {
  for (const command of ['fmt', 'convert']) {
    expect(run([command, '--help']).stdout).toContain(`Ví dụ:\n  ketluan ${command} `)
    expect(run([command, '--help', '--lang', 'en']).stdout).toContain(`Examples:\n  ketluan ${command} `)
  }
})
