import { describe, expect, test } from 'vitest'
import { toolchain } from '../../compiler/toolchain.ts'
import { type MemoryHost, memoryHost } from '../../host/memory-host.ts'
import { run } from '../run.ts'

const term = '- {nhiệm kỳ: "2025-2030", từ: 2025-08-16}\n'
const draft = (fields = '') => `---
cấp trên: Đảng bộ tỉnh Nam Sơn
cơ quan: Đảng uỷ xã Lâm Khê
ký hiệu: KL/ĐU
${fields}địa danh: Lâm Khê
trích yếu: về phòng, chống cháy rừng
người ký: {quyền hạn: T/M Đảng uỷ, chức vụ: Bí thư, họ tên: Lò Văn Pâng}
nơi nhận: [Các chi bộ trực thuộc, Lưu Văn phòng Đảng uỷ]
---

Ban Chấp hành Đảng bộ xã kết luận như sau:

1. Mỗi thôn có một tổ tuần tra rừng.
`

/** An office of two drafts, its register with `lines`, and what `ketluan number` says there. */
function office(lines = '', fields = '') {
  const files = { 'so-van-ban.yaml': `${term}${lines}`, 'a.md': draft(fields), 'b.md': draft() }
  return memoryHost({ files, today: '2026-06-05' })
}

async function number(host: MemoryHost, ...words: string[]) {
  const before = host.written.stderr().length
  const code = await run(host, ['number', ...words], async () => toolchain)
  return { code, err: host.written.stderr().slice(before), out: host.written.stdout() }
}

describe('a number that another paper has is given to nobody', () => {
  test.each([
    ['in the register with a file', '- {số: 7, ký hiệu: KL/ĐU, tệp: b.md}\n', '“b.md”'],
    [
      'in the register by hand, with its subject',
      '- {số: 7, ký hiệu: KL/ĐU, trích yếu: về vụ mùa}\n',
      'văn bản “về vụ mùa”',
    ],
    [
      'in the register by hand, with its day',
      '- {số: 7, ký hiệu: KL/ĐU, ngày: 2026-05-19}\n',
      'văn bản ngày 19/5/2026',
    ],
    ['in the register by hand, with nothing else', '- {số: 7, ký hiệu: KL/ĐU}\n', 'một văn bản chưa ghi tên'],
  ])('%s', async (_, line, other) => {
    const host = office(line)
    const { code, err, out } = await number(host, 'a.md', '--number', '7')
    expect(err).toContain(`lỗi KL7115 Số 07-KL/ĐU đã cấp cho ${other}\n --> a.md\n`)
    expect(out).toBe('')
    expect(code).not.toBe(0)
    expect(host.text('a.md')).toBe(draft())
    expect(host.text('so-van-ban.yaml')).toBe(`${term}${line}`)
  })

  test('also where the draft bears it already', async () => {
    const line = '- {số: 7, ký hiệu: KL/ĐU, tệp: b.md}\n'
    const host = office(line, 'số: 7\n')
    expect((await number(host, 'a.md')).err).toContain('“b.md”')
    expect(host.text('so-van-ban.yaml')).toBe(`${term}${line}`)
  })
})

describe('a draft and the register that disagree', () => {
  test('about the day: both days are told, and nothing is written', async () => {
    const line = '- {số: 7, ký hiệu: KL/ĐU, ngày: 2026-05-19, tệp: a.md}\n'
    const host = office(line, 'số: 7\nngày: 05/6/2026\n')
    const { code, err } = await number(host, 'a.md')
    expect(err).toContain('19/5/2026')
    expect(err).toContain('05/6/2026')
    expect(code).not.toBe(0)
    expect(host.text('so-van-ban.yaml')).toBe(`${term}${line}`)
    expect(host.text('a.md')).toBe(draft('số: 7\nngày: 05/6/2026\n'))
  })

  test('or twice with itself: both papers are named', async () => {
    const host = office('- {số: 7, ký hiệu: KL/ĐU, trích yếu: về vụ mùa}\n- {số: 7, ký hiệu: KL/ĐU, tệp: b.md}\n')
    const { code, err } = await number(host)
    expect(err).toContain('có hai lần trong nhiệm kỳ 2025-2030: “b.md” và văn bản “về vụ mùa”\n')
    expect(code).toBe(1)
  })

  test('a line by hand takes the draft that bears its number', async () => {
    const host = office('- {số: 7, ký hiệu: KL/ĐU, ngày: 2026-06-05}\n', 'số: 7\nngày: 05/6/2026\n')
    const { code, out } = await number(host, 'a.md')
    expect(out).toBe('07-KL/ĐU\n')
    expect(code).toBe(0)
  })
})

describe('what cannot be written', () => {
  test('the register: no number is given, and the draft stays as it was', async () => {
    const held = memoryHost({ platform: 'win32', files: { 'so-van-ban.yaml': term, 'a.md': draft() } })
    held.hold('so-van-ban.yaml')
    const { code, err, out } = await number(held, 'a.md', '--date', '5/6/2026')
    expect(err).toContain('so-van-ban.yaml')
    expect(out).toBe('')
    expect(code).not.toBe(0)
    expect(held.text('a.md')).toBe(draft())
    expect(held.text('so-van-ban.yaml')).toBe(term)
  })

  test('the draft: the register is put back as it was', async () => {
    const host = memoryHost({ platform: 'win32', files: { 'so-van-ban.yaml': term, 'a.md': draft() } })
    host.hold('a.md')
    const { code, err, out } = await number(host, 'a.md', '--date', '5/6/2026')
    expect(err).toContain('a.md')
    expect(out).toBe('')
    expect(code).not.toBe(0)
    expect(host.text('a.md')).toBe(draft())
    expect(host.text('so-van-ban.yaml')).toBe(term)
    host.release('a.md')
    expect((await number(host, 'a.md', '--date', '5/6/2026')).out).toBe('01-KL/ĐU\n')
  })
})

describe('the command line', () => {
  test.each([
    ['a draft that is not there', ['mất.md'], /mất\.md/],
    ['a term without a name', ['--open', ' ', '--from', '16/8/2030'], /--open/],
    ['a format it does not write', ['--format', 'jsn'], /“jsn”/],
  ])('%s is refused with a sentence', async (_, words, sentence) => {
    const { code, err } = await number(office(), ...words)
    expect(err).toMatch(/KL\d{4}/)
    expect(err).toMatch(sentence)
    expect(code).toBe(2)
  })

  test('a register without a number yet says whose term it is', async () => {
    const { code, err } = await number(office())
    expect(err).toContain('2025-2030')
    expect(code).toBe(0)
  })
})
