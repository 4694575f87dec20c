import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../program.test-support.ts'

let ketluan: Installed
let folder: string
let count = 0
beforeAll(() => {
  ketluan = install()
})
afterAll(() => ketluan.remove())

/** A folder of its own with a register. */
const office = (register = '- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n') => {
  folder = join(ketluan.folder, `vp${++count}`)
  mkdirSync(folder)
  if (register !== '') put('so-van-ban.yaml', register)
}
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const run = (...words: string[]) => ketluan.run(words, { cwd: folder })
const number = (...words: string[]) => run('number', ...words)
const draft = (fields = '') => `---
cấp trên: Đảng bộ tỉnh Nam Sơn
cơ quan: Đảng uỷ xã Lâm Khê
ký hiệu: KL/ĐU
địa danh: Lâm Khê
${fields}trích yếu: về phòng, chống cháy rừng
người ký: {quyền hạn: T/M Đảng uỷ, chức vụ: Bí thư, họ tên: Lò Văn Pâng}
nơi nhận: [Các chi bộ trực thuộc, Lưu Văn phòng Đảng uỷ]
---

Ngày 02/6/2026, Ban Chấp hành Đảng bộ xã họp bàn về phòng, chống cháy rừng. Ban Chấp hành Đảng bộ xã kết luận như sau:

1. Mỗi thôn có một tổ tuần tra rừng.

2. Phát dọn đường băng cản lửa trước mùa khô.
`

describe('the register', () => {
  test('is begun, gives numbers, tells next, gaps and numbers twice', () => {
    office('')
    expect(number().stderr).toContain('lỗi KL7112')
    expect(number('--open', '2025-2030', '--from', '16/8/2025').status).toBe(0)
    put('a.md', draft())
    expect(number('a.md', '--date', '5/6/2026')).toMatchObject({
      stdout: '01-KL/ĐU\n',
      stderr: 'Đã lấy số 01-KL/ĐU, ngày 05/6/2026 cho a.md và vào sổ so-van-ban.yaml\n',
      status: 0,
    })
    expect(read('a.md')).toBe(draft().replace('---\n', '---\nsố: 1\nngày: 2026-06-05\n'))
    put(
      'so-van-ban.yaml',
      `${read('so-van-ban.yaml')}# ghi tay\n- {số: 4, ký hiệu: kl/đu}\n- {số: 1, ký hiệu: KL/ĐU, tệp: b.md}\n`,
    )
    const shown = number()
    expect(shown.stdout).toMatch(/\n2025-2030 +KL\/ĐU +3 +04-kl\/đu +– +05-KL\/ĐU +2–3 +1\n/)
    expect(shown.stderr).toMatch(/lỗi KL7111[\s\S]*“b\.md” và “a\.md”[\s\S]*so-van-ban\.yaml:7:3/)
    expect(shown.status).toBe(1)
    expect(JSON.parse(number('--format', 'json').stdout).series[0]).toMatchObject({
      next: 5,
      gaps: [2, 3],
      duplicates: [1],
    })
    put('c.md', draft())
    number('c.md', '--date', '6/6/2026', '--number', '3')
    expect(read('so-van-ban.yaml')).toContain('# ghi tay\n')
    expect(read('so-van-ban.yaml')).toMatch(
      /- \{số: 3, ký hiệu: KL\/ĐU, ngày: 2026-06-06, tệp: c\.md, trích yếu: "về phòng, .*"\}\n$/,
    )
  })

  test('counts anew with each term, by the day of the paper', () => {
    office('- {nhiệm kỳ: "2020-2025", từ: 2020-08-01}\n- {số: 97, ký hiệu: KL/ĐU}\n')
    expect(number('--open', '2025-2030', '--from', '2025-08-16').status).toBe(0)
    put('a.md', draft())
    put('b.md', draft())
    expect(number('a.md', '--date', '2026-01-09').stdout).toBe('01-KL/ĐU\n')
    expect(number('b.md', '--date', '2025-08-15').stdout).toBe('98-KL/ĐU\n')
    expect(
      read('so-van-ban.yaml')
        .split('\n')
        .map((line) => /số: \d+|nhiệm kỳ/.exec(line)?.[0]),
    ).toEqual(['nhiệm kỳ', 'số: 97', 'số: 98', 'nhiệm kỳ', 'số: 1', undefined])
    expect(number('--open', '2025-2030', '--from', '2030-01-01').stderr).toContain('KL7120')
    expect(number('--open', 'cũ', '--from', '2019-01-01').stderr).toContain('KL7120')
  })

  test('fills typed letterheads, front matter and data; BOM and CRLF stay', () => {
    office()
    const typed =
      '\ufeffĐẢNG UỶ XÃ LÂM KHÊ\r\n*\r\nSố ...-KL/ĐU\r\n\r\nLâm Khê, ngày     tháng 6 năm 2026\r\n\r\nKẾT LUẬN\r\nvề chợ\r\n-----\r\n\r\nĐảng uỷ kết luận:\r\n\r\n1. Xây chợ.\r\n'
    put('a.txt', typed)
    put(
      'b.yaml',
      '# dữ liệu\ncơ quan: Đảng uỷ xã Lâm Khê\nký hiệu: KL/ĐU\nSố:   # chưa có\nnội dung:\n  - "1. Xây chợ."\n',
    )
    expect(number('a.txt', 'b.yaml', '--date', '5/6/2026').stdout).toBe('01-KL/ĐU\n02-KL/ĐU\n')
    expect(read('a.txt')).toBe(typed.replace('Số ...-', 'Số 01-').replace('ngày     tháng', 'ngày 05 tháng'))
    expect(read('b.yaml')).toBe(
      '# dữ liệu\nngày: 2026-06-05\ncơ quan: Đảng uỷ xã Lâm Khê\nký hiệu: KL/ĐU\nSố: 2   # chưa có\nnội dung:\n  - "1. Xây chợ."\n',
    )
  })

  test('is idle for a draft that has its number, and takes up what was broken off', () => {
    office('- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n- {số: 7, ký hiệu: KL/ĐU, ngày: 2026-06-05, tệp: a.md}\n')
    put('a.md', draft())
    expect(number('a.md').stdout).toBe('07-KL/ĐU\n')
    const before = read('so-van-ban.yaml')
    expect(number('a.md').stderr).toBe('a.md đã có số 07-KL/ĐU trong sổ so-van-ban.yaml\n')
    expect(read('so-van-ban.yaml')).toBe(before)
  })

  test('says what it would do, and when the day is the machine’s', () => {
    office()
    put('a.md', draft())
    const { stdout, stderr } = number('a.md', '--dry-run')
    expect(stderr).toMatch(
      /^Bản thảo chưa ghi ngày, không có --date: lấy hôm nay, \d\d\/\d\d\/\d{4}\nSẽ lấy số 01-KL\/ĐU/,
    )
    expect(stdout).toBe('01-KL/ĐU\n')
    expect([read('a.md'), readdirSync(folder)]).toEqual([draft(), ['a.md', 'so-van-ban.yaml']])
  })

  test.each([
    ['- số 5', 'không phải là một số văn bản'],
    ['số: 5', 'phải là một danh sách'],
    ['- {số: 5, ký hiệu: KL/ĐU}', 'trước mọi nhiệm kỳ'],
    ['- {nhiệm kỳ: A, từ: 2025-08-16}\n- {số: năm, ký hiệu: KL/ĐU}', '“năm” không phải là số văn bản'],
    ['- {nhiệm kỳ: A, từ: 2025-08-16}\n- {số: 5}', 'chưa có “ký hiệu”'],
    [
      '- {nhiệm kỳ: A, từ: 2025-08-16}\n- {số: 5, ký hiệu: KL/ĐU, ngày: 31/2/2026}',
      '“31/2/2026” không phải là một ngày',
    ],
    ['- {nhiệm kỳ: A, từ: 2025-08-16}\n- {số: 5, ký hiệu: KL/ĐU, ngày: 1/8/2025}', 'ngày trước nhiệm kỳ'],
    ['- {nhiệm kỳ: A, từ: 2025-08-16}\n- {số: 5, ký hiệu: KL/ĐU, ghi chú: x}', 'không hiểu mục “ghi chú”'],
    ['- {nhiệm kỳ: A}', 'chưa có ngày bắt đầu'],
    ['- {nhiệm kỳ: A, từ: 2025-08-16', 'không đúng YAML'],
    ['\u0000\u0001', 'KL'],
  ])('edited into nonsense is a sentence, and nothing is lost: %j', (register, reason) => {
    office(register)
    put('a.md', draft())
    for (const words of [[], ['a.md'], ['--open', 'B', '--from', '2031-01-01']]) {
      const { stderr, stdout, status } = number(...words)
      expect(stderr).toContain(reason)
      expect([stdout, status]).toEqual(['', 2])
    }
    expect([read('so-van-ban.yaml'), read('a.md')]).toEqual([register, draft()])
  })

  test('two drafts with one number', () => {
    office('- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n- {số: 7, ký hiệu: KL/ĐU, ngày: 2026-06-05, tệp: b.md}\n')
    put('a.md', draft('số: 7\nngày: 2026-06-05\n'))
    expect(number('a.md').stderr).toContain('KL7115')
    put('c.md', draft())
    expect(number('c.md', '--number', '7', '--date', '2026-06-05').stderr).toContain('KL7115')
    expect(read('c.md')).toBe(draft())
  })

  test.each([
    [['a.md', '--date', '6/2026'], 'KL7014'],
    [['a.md', '--number', '0'], 'KL7014'],
    [['--number', '5'], 'KL7122'],
    [['--dry-run'], 'KL7122'],
    [['--open', 'A'], 'KL7122'],
    [['--from', '1/1/2026'], 'KL7122'],
    [['a.md', '--open', 'A', '--from', '1/1/2026'], 'KL7122'],
    [['--open', 'A', '--from', 'mai'], 'KL7014'],
    [['-', '--date', '5/6/2026'], 'KL7122'],
    [['a.md', '--date', '5/6/2020'], 'KL7113'],
    [['co-ngay.md', '--date', '6/6/2026'], 'KL7123'],
    [['co-ngay.md', '--number', '9'], 'KL7122'],
    [['khong-ky-hieu.md', '--date', '6/6/2026'], 'KL7114'],
  ])('%j is refused with a sentence', (words, code) => {
    office()
    put('a.md', draft())
    put('co-ngay.md', draft('số: 8\nngày: 2026-06-05\n'))
    put('khong-ky-hieu.md', '---\ntrích yếu: về chợ\n---\n\nĐảng uỷ kết luận:\n\n1. Xây chợ.\n')
    const { stderr, stdout, status } = number(...words)
    expect(stderr).toContain(`lỗi ${code}`)
    expect([stdout, status, read('a.md')]).toEqual(['', 2, draft()])
  })

  test('many clerks at once get many numbers', async () => {
    office()
    const names = Array.from({ length: 8 }, (_, at) => `kl-${at}.md`)
    for (const name of names) put(name, draft())
    const one = (name: string) =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, [ketluan.program, 'number', name, '--date', '5/6/2026'], { cwd: folder })
        let out = ''
        child.stdout.on('data', (chunk) => (out += chunk))
        child.on('close', () => resolve(out.trim()))
      })
    const given = await Promise.all(names.map(one))
    expect([...given].sort()).toEqual(names.map((_, at) => `0${at + 1}-KL/ĐU`))
    expect(read('so-van-ban.yaml').match(/số: \d/g)).toHaveLength(8)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('help has an example in both languages', () => {
    expect(run('number', '--help').stdout).toContain('ketluan number --open 2025-2030 --from 16/8/2025')
    expect(run('number', '--help', '--lang', 'en').stdout).toContain(
      'ketluan number conclusion-12.md --date 2026-06-05',
    )
  })
})

describe('build --stage phat-hanh', () => {
  const build = () => run('build', 'a.md', '--stage', 'phat-hanh')
  test('wants the number in the register where there is one', () => {
    office('')
    put('a.md', draft('số: 7\nngày: 2026-06-05\n'))
    const free = build()
    expect(free.stderr).not.toMatch(/KL71\d\d/)
    put('so-van-ban.yaml', '- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n')
    expect(build()).toMatchObject({ status: 1, stderr: expect.stringContaining('KL7116') })
    expect(number('a.md').status).toBe(0)
    expect(build().stderr).not.toMatch(/KL71\d\d/)
    put('so-van-ban.yaml', read('so-van-ban.yaml').replace('a.md', 'b.md'))
    expect(build().stderr).toContain('KL7115')
    put('so-van-ban.yaml', read('so-van-ban.yaml').replace('b.md', 'a.md').replace('06-05', '06-06'))
    expect(build().stderr).toContain('KL7117')
    put('so-van-ban.yaml', 'x')
    expect(build().stderr).toContain('KL7110')
    expect(run('build', 'a.md').stderr).not.toMatch(/KL71\d\d/)
  })
})

describe('check asks the register too', () => {
  const check = (stage: string) => run('check', 'a.md', '--stage', stage).stderr.match(/KL71\d\d/g) ?? []
  test('before a signature for a number of another paper, before a release for everything, in a draft for nothing', () => {
    office('')
    put('a.md', draft('số: 7\nngày: 2026-06-05\n'))
    put('so-van-ban.yaml', '- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n')
    expect([check('du-thao'), check('trinh-ky'), check('phat-hanh')]).toEqual([[], [], ['KL7116']])
    expect(number('a.md').status).toBe(0)
    expect([check('trinh-ky'), check('phat-hanh')]).toEqual([[], []])
    put('so-van-ban.yaml', read('so-van-ban.yaml').replace('a.md', 'b.md'))
    expect([check('du-thao'), check('trinh-ky'), check('phat-hanh')]).toEqual([[], ['KL7115'], ['KL7115']])
    expect(run('check', 'a.md', '--stage', 'trinh-ky').status).toBe(1)
  })
})
