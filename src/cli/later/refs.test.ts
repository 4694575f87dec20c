import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paper } from '../../tasks/assignments.test-support.ts'
import { type Installed, install } from '../program.test-support.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
  mkdirSync(join(ketluan.folder, 'kl'))
  const put = (name: string, body: string, number: string) =>
    writeFileSync(join(ketluan.folder, name), paper(body).replace('số: 12', `số: ${number}`))
  put(
    'kl/a.md',
    `I. VỀ NGHỊ QUYẾT SỐ 08-NQ/TU

1. Tiếp tục thực hiện Nghị quyết số 08-NQ/TU, ngày 12/3/2025 của Ban Chấp hành Đảng bộ tỉnh về phát triển rừng.

2. Gắn Nghị quyết số 08-NQ/TU với Luật Lâm nghiệp năm 2017.`,
    '12',
  )
  put(
    'kl/b.md',
    '1. Sơ kết Nghị quyết số 08-NQ/TU, ngày 21/3/2025 của Ban Chấp hành Đảng bộ tỉnh về phát triển rừng.\n\n2. Rà soát Kế hoạch số 30-KH/ĐU.',
    '13',
  )
  put('kl/c.md', '1. Ghi nhận kết quả.', '14')
})
afterAll(() => ketluan.remove())

const run = (words: readonly string[], input = '') => ketluan.run(['refs', ...words], { input })

describe('ketluan refs', () => {
  test('one row a paper: the first full citation, all places, what disagrees', () => {
    const { stdout, stderr, status } = run(['kl'])
    expect(stdout).toMatch(
      /\n1 +Nghị quyết số 08-NQ\/TU +12\/3\/2025 +Ban Chấp hành Đảng bộ +phát triển rừng +4 +kl\/a\.md:12, 14, 16; +ngày: “12\/3\/2025”/,
    )
    expect(stdout.replace(/\s+/g, ' ')).toContain('kl/b.md:12')
    expect(stdout).toContain('Kế hoạch số 30-KH/ĐU')
    expect([stderr, status]).toEqual(['1 văn bản được ghi khác nhau giữa các chỗ viện dẫn\n', 0])
  })

  test('JSON has places in the author’s text, and who cites what', () => {
    const { documents, conclusions } = JSON.parse(run(['kl', '--format', 'json']).stdout)
    const [first, second] = documents
    expect(first).toMatchObject({
      number: 1,
      documentType: 'Nghị quyết',
      numberSymbol: '08-NQ/TU',
      date: '2025-03-12',
      full: { path: 'kl/a.md', start: { line: 14 } },
      disagreements: [{ part: 'date', here: { text: '21/3/2025', path: 'kl/b.md' }, there: { text: '12/3/2025' } }],
    })
    const text = readFileSync(join(ketluan.folder, 'kl/a.md'), 'utf8')
    const { start, end } = first.full
    expect(text.slice(start.offset, end.offset)).toBe(first.full.text)
    expect(second).toMatchObject({ numberSymbol: null, year: 2017 })
    expect(conclusions.map(({ path, cites }: { path: string; cites: number[] }) => [path, cites])).toEqual([
      ['kl/a.md', [1, 2]],
      ['kl/b.md', [1, 3]],
      ['kl/c.md', []],
    ])
  })

  test('a row for each conclusion; one paper looked for', () => {
    expect(run(['kl', '--by', 'conclusion']).stdout).toMatch(/\n14-KL\/ĐU \(kl\/c\.md\) +–\n/)
    expect(
      run(['kl', '--paper', '30-kh/đu'])
        .stdout.split('\n')
        .filter((line) => /^\d/.test(line)),
    ).toHaveLength(1)
    expect(run(['kl', '--paper', 'không có']).stderr).toContain('Có 3 văn bản được viện dẫn, không văn bản nào khớp')
  })

  test('two papers of one number in different years stay two', () => {
    const body =
      '1. Thực hiện Nghị quyết số 05-NQ/HU, ngày 02/3/2016 của Huyện uỷ.\n\n2. Thực hiện Nghị quyết số 05-NQ/HU, ngày 09/6/2021 của Huyện uỷ.'
    const { documents } = JSON.parse(run(['-', '--format', 'json'], paper(body)).stdout)
    expect(documents.map(({ date }: { date: string }) => date)).toEqual(['2016-03-02', '2021-06-09'])
  })

  test.each([
    [['kl', '--format', 'csv'], 'KL7014'],
    [['kl', '--by', 'paper'], 'KL7014'],
    [['kl', '-o', 'a.doc'], 'KL7101'],
    [[], 'KL7012'],
  ])('%j is refused with a sentence', (words, code) => {
    const { stdout, stderr, status } = run(words)
    expect(stderr).toContain(`lỗi ${code}`)
    expect([stdout, status]).toEqual(['', 2])
  })

  test('help has an example in both languages', () => {
    expect(run(['--help']).stdout).toContain('ketluan refs ket-luan/ --paper 03-NQ/TU')
    expect(run(['--help', '--lang', 'en']).stdout).toContain('ketluan refs conclusions/ -o refs.json')
  })
})
