import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../program.test-support.ts'
import { nodeVersion } from './doctor.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
  mkdirSync(at('xa'))
  writeFileSync(
    at('xa/ketluan.yaml'),
    'cấp trên: Đảng bộ tỉnh Hoà Sơn\nlựa chọn:\n  dấu kết: ./.\nmức độ:\n  KL4230: tắt\n',
  )
  writeFileSync(
    at('xa/a.md'),
    '---\ncơ quan: Đảng uỷ xã Vĩnh Hoà\nthể thức: hd36\n---\n\nKẾT LUẬN\nvề lúa,\ncây màu\n-----\n\nĐảng uỷ kết luận:\n\n1. Cấy.\n',
  )
})
afterAll(() => ketluan.remove())

const at = (name: string) => join(ketluan.folder, name)
const run = (...words: readonly string[]) => ketluan.run(words)

describe('ketluan doctor', () => {
  const states = (...words: readonly string[]) => {
    const { stdout, status } = run('doctor', '--format', 'json', ...words)
    const checks: readonly { name: string; state: string; found: string }[] = JSON.parse(stdout).checks
    return { status, of: Object.fromEntries(checks.map(({ name, state }) => [name, state])), checks }
  }

  test('finds a whole installation well, and says what is only worth knowing', () => {
    const { status, of } = states()
    expect(status).toBe(0)
    expect(of).toMatchObject({
      node: 'good',
      fonts: 'good',
      'write-access': 'good',
      profile: 'note',
      edition: 'good',
      trial: 'good',
    })
    expect(states('xa').of.profile).toBe('good')
    expect(run('doctor').stdout).toContain('Quyền ghi')
    expect(run('doctor', '--lang', 'en').stdout).toContain('Write access')
  })

  test('a broken profile and a closed folder', () => {
    mkdirSync(at('hong'))
    writeFileSync(at('hong/ketluan.yaml'), 'cơ qan: x\n')
    expect(states('hong')).toMatchObject({ status: 1, of: { profile: 'bad' } })
    mkdirSync(at('khoa'))
    chmodSync(at('khoa'), 0o500)
    // The superuser may write everywhere.
    if (process.getuid?.() !== 0) expect(states('khoa')).toMatchObject({ status: 1, of: { 'write-access': 'bad' } })
    chmodSync(at('khoa'), 0o700)
  })

  test('an installation that lost a font', () => {
    const root = dirname(dirname(ketluan.program))
    rmSync(join(root, 'templates'))
    cpSync(new URL('../../../templates', import.meta.url), join(root, 'templates'), { recursive: true })
    rmSync(join(root, 'templates/fonts/tinos-bold.ttf'))
    const { status, of, checks } = states()
    expect([status, of.fonts, of.trial]).toEqual([1, 'bad', 'bad'])
    expect(checks.find(({ name }) => name === 'fonts')?.found).toContain('tinos-bold.ttf')
    expect(run('fonts')).toMatchObject({ status: 1 })
    cpSync(
      new URL('../../../templates/fonts/tinos-bold.ttf', import.meta.url),
      join(root, 'templates/fonts/tinos-bold.ttf'),
    )
  })

  test('an old Node', () => {
    expect([nodeVersion('18.20.4'), nodeVersion('20.18.3'), nodeVersion('22.1.0')].map(({ state }) => state)).toEqual([
      'bad',
      'bad',
      'good',
    ])
  })
})

test('ketluan fonts lists the faces and what they are for', () => {
  const { stdout, status } = run('fonts')
  expect(stdout).toMatch(/Tinos đậm nghiêng +fonts\/tinos-bold-italic\.ttf +\d+ KB +\d{3}/)
  expect(stdout).toContain('Times New Roman')
  expect(status).toBe(0)
  const faces: readonly { lacking: string[] }[] = JSON.parse(run('fonts', '--format', 'json').stdout).faces
  expect(faces.map(({ lacking }) => lacking)).toEqual([[], [], [], []])
})

describe('--values', () => {
  test('tells what holds and who said so, and does nothing', () => {
    const { stdout, status } = run('build', 'xa/a.md', '--values', '--stage', 'trinh-ky')
    const lines = stdout.split('\n')
    const line = (start: string) => lines.find((one) => one.startsWith(start))?.replace(/ {2,}/g, '|')
    expect(line('--stage')).toBe('--stage|trinh-ky|dòng lệnh')
    expect(line('--to')).toBe('--to|docx|mặc định')
    expect(line('thể thức')).toBe('thể thức|hd36|khai báo, dòng 3')
    expect(line('cấp trên')).toBe(`cấp trên|ĐẢNG BỘ TỈNH HOÀ SƠN|${join('xa', 'ketluan.yaml')}`)
    expect(line('cơ quan')).toBe('cơ quan|ĐẢNG UỶ XÃ VĨNH HOÀ|khai báo, dòng 2')
    expect(line('trích yếu')).toBe('trích yếu|về lúa, cây màu|chữ trong bản thảo, dòng 7')
    expect(line('ký hiệu')).toBe('ký hiệu|KL/ĐU|suy ra')
    expect(line('dấu kết')).toBe(`dấu kết|./.|${join('xa', 'ketluan.yaml')}`)
    expect(line('mức độ KL4230')).toBe(`mức độ KL4230|off|${join('xa', 'ketluan.yaml')}`)
    expect(status).toBe(0)
  })

  test('as JSON; the command line wins', () => {
    const { stdout } = run('check', 'xa/a.md', '--values', '--format', 'json', '--edition', 'hd05')
    const [file] = JSON.parse(stdout).files
    expect(file.values).toContainEqual(
      expect.objectContaining({ name: 'edition', value: 'hd05', origin: 'command-line' }),
    )
    expect(file.values).toContainEqual(expect.objectContaining({ name: 'issuer', origin: 'front-matter', line: 2 }))
  })
})

test.each([
  [['doctor', 'khong-co'], 'KL7001'],
  [['doctor', '--format', 'xml'], 'KL7014'],
  [['fonts', '--fromat', 'json'], 'KL7011'],
  [['check', 'khong-co.md', '--values'], 'KL7001'],
])('%j is refused with a sentence', (words, code) => {
  const { stderr, status } = run(...words)
  expect(stderr).toContain(code)
  expect(status).toBe(2)
})

test('help has an example in both languages', () => {
  for (const command of ['doctor', 'fonts']) {
    expect(run(command, '--help').stdout).toContain(`Ví dụ:\n  ketluan ${command}`)
    expect(run(command, '--help', '--lang', 'en').stdout).toContain(`Examples:\n  ketluan ${command}`)
  }
})
