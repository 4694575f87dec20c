import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignmentsIn, paper } from '../../tasks/assignments.test-support.ts'
import { type Installed, install } from '../program.test-support.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
  mkdirSync(join(ketluan.folder, 'kl'))
  put('kl/a.md', paper('1. Giao Văn phòng Đảng uỷ báo cáo trước ngày 30/9/2026.\n\n2. Giao Công an xã tuần tra.'))
  put('kl/b.md', paper('1. Yêu cầu các chi bộ đăng ký đảng viên mới trong quý IV.').replace('số: 12', 'số: 13'))
})
afterAll(() => ketluan.remove())

const at = (name: string) => join(ketluan.folder, name)
const put = (name: string, text: string) => writeFileSync(at(name), text)
const run = (words: readonly string[], input = '') => ketluan.run(['tasks', ...words], { input })

describe('ketluan tasks', () => {
  test('prints one table of many conclusions', () => {
    const { stdout, stderr, status } = run(['kl'])
    expect(stdout).toMatch(/^STT {2}Văn bản +Mục +Nhiệm vụ +Chủ trì +Thời hạn +Ngày đến hạn +Vị trí\n─/)
    expect(stdout).toMatch(/\n1 +12-KL\/ĐU +1 +Giao Văn phòng Đảng uỷ .* 30\/9\/2026 +kl\/a\.md:12\n/)
    expect(stdout).toMatch(/\n3 +13-KL\/ĐU .*các chi bộ +trong quý IV +31\/12\/2026/)
    expect([stderr, status]).toEqual(['', 0])
  })

  test('filters by body, period and what is late; says what could not be judged', () => {
    const numbers = (words: readonly string[]) =>
      JSON.parse(run(['kl', '--format', 'json', ...words]).stdout).tasks.map((task: { lead: string[] }) => task.lead[0])
    expect(numbers(['--body', 'van phong dang uy'])).toEqual(['Văn phòng Đảng uỷ'])
    expect(numbers(['--body', 'công an', '--body', 'chi bộ'])).toEqual(['Công an xã', 'các chi bộ'])
    expect(numbers(['--period', 'quý IV/2026'])).toEqual(['các chi bộ'])
    expect(numbers(['--overdue', '--as-of', '1/10/2026'])).toEqual(['Văn phòng Đảng uỷ'])
    expect(numbers(['--overdue', '--as-of', '2026-09-30'])).toEqual([])
    expect(run(['kl', '--overdue', '--as-of', '1/10/2026']).stderr).toBe(
      '1 nhiệm vụ không rõ ngày đến hạn nên không xét được\n',
    )
  })

  test('without --as-of the day of the clock is told; else no output hangs on it', () => {
    expect(run(['kl', '--overdue']).stderr).toMatch(/^Không có --as-of: tính quá hạn đến hôm nay, \d\d\/\d\d\/\d{4}\n/)
    const once = run(['kl', '--format', 'ics']).stdout
    expect(once).toContain('DTSTAMP:20260605T000000Z')
    expect(ketluan.run(['tasks', 'kl', '--format', 'ics'], { env: { TZ: 'Asia/Ho_Chi_Minh' } }).stdout).toBe(once)
  })

  test('writes a file in the form its name says, and keeps what someone else wrote', () => {
    for (const name of ['t.xlsx', 't.csv', 't.ics', 't.md', 't.json']) expect(run(['kl', '-o', name]).status).toBe(0)
    expect(readFileSync(at('t.csv'), 'utf8').startsWith('\ufeffSTT,')).toBe(true)
    expect(readFileSync(at('t.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect(run(['kl', '-o', 't.xlsx']).stderr).toBe('Đã ghi t.xlsx (3 nhiệm vụ)\n')
    expect(run(['kl/a.md', '-o', 't.csv']).stderr).not.toContain('KL704')
    put('t.csv', 'ghi chú của văn thư')
    put('cu.csv', 'bảng của văn thư')
    expect(run(['kl', '-o', 't.csv']).stderr).toContain('t (bản đã sửa).csv')
    expect(readFileSync(at('t (bản đã sửa).csv'), 'utf8')).toBe('ghi chú của văn thư')
    expect(run(['kl', '-o', 'cu.csv']).stderr).toContain('cu (tệp cũ).csv')
    expect(readFileSync(at('cu (tệp cũ).csv'), 'utf8')).toBe('bảng của văn thư')
    expect(readdirSync(ketluan.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('“-” as the file to write is standard output', () => {
    expect(run(['kl', '--format', 'csv', '-o', '-']).stdout).toBe(run(['kl', '--format', 'csv']).stdout)
    expect(readdirSync(ketluan.folder)).not.toContain('-')
  })

  test('reads standard input; a paper without work is told', () => {
    expect(run(['-', '--format', 'csv', '--separator', ';'], paper('1. Giao Xã đoàn mở lớp bơi.')).stdout).toContain(
      ';Giao Xã đoàn mở lớp bơi.;Xã đoàn;',
    )
    expect(run(['-'], paper('1. Ghi nhận kết quả.'))).toMatchObject({
      stdout: '',
      stderr: 'Không thấy nhiệm vụ nào được giao\n',
      status: 0,
    })
  })

  test.each([
    [['kl', '--format', 'xlsx'], 'KL7100'],
    [['kl', '--format', 'xlsx', '-o', '-'], 'KL7100'],
    [['kl', '-o', 'ra.doc'], 'KL7101'],
    [['kl', '--format', 'excel'], 'KL7014'],
    [['kl', '--period', 'quý V/2026'], 'KL7014'],
    [['kl', '--as-of', '2026'], 'KL7014'],
    [['kl', '--separator', 'x'], 'KL7014'],
    [['kl', '--perod', '2026'], 'KL7011'],
    [[], 'KL7012'],
    [['khong-co.md'], 'KL7001'],
  ])('%j is refused with a sentence', (words, code) => {
    const { stdout, stderr, status } = run(words)
    expect(stderr).toContain(`lỗi ${code}`)
    expect([stdout, status]).toEqual(['', 2])
  })

  test('an option it does not have: the help of this command is named', () => {
    expect(run(['kl', '--khong-co']).stderr).toContain('Xem các tuỳ chọn: ketluan tasks --help\n')
  })

  test('help has an example in both languages', () => {
    expect(run(['--help']).stdout).toContain('ketluan tasks ket-luan/ -o phan-cong.xlsx')
    expect(run(['--help', '--lang', 'en']).stdout).toContain('ketluan tasks conclusions/ -o tasks.xlsx')
    expect(ketluan.run(['--lang', 'en', 'tasks', '--help']).stdout).toContain('Examples:')
  })
})

test('the example papers give what their words say', () => {
  const draft = readFileSync(new URL('../../../examples/huyen-uy-2024.md', import.meta.url), 'utf8')
  expect(assignmentsIn(draft).length).toBeGreaterThan(3)
})
