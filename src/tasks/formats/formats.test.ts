import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { findValidator, skipped, validateDocx } from '../../../scripts/validate-docx.ts'
import type { Assignment } from '../assignment.ts'
import { parsePeriod } from '../period.ts'
import { renderCalendar } from './calendar.ts'
import { renderCsv } from './csv.ts'
import { renderMarkdown } from './markdown.ts'
import { renderSpreadsheet } from './spreadsheet.ts'

const one: Assignment = {
  task: 'Rà soát “quỹ đất”, báo cáo; trình ký',
  lead: ['Văn phòng Đảng uỷ'],
  with: ['Công an xã', 'Xã đoàn'],
  deadlines: [
    { text: 'trước ngày 30/9/2026', clause: 'báo cáo trước ngày 30/9/2026', kind: 'date', due: '2026-09-30' },
  ],
  targets: ['100%'],
  paper: { path: 'ket-luan.md', numberSymbol: '12-KL/ĐU', date: '2026-06-05', title: 'về quỹ đất' },
  division: 'IV.1',
  file: 'ket-luan.md',
  start: { line: 7, column: 3, offset: 120 },
}
const late = () => false

describe('CSV', () => {
  test('opens in Excel: byte order mark, CRLF, quotes where they are needed', () => {
    const text = renderCsv([one], 'vi', ',')
    expect(text.startsWith('\ufeffSTT,Văn bản,Mục,')).toBe(true)
    expect(text.split('\r\n')[1]).toBe(
      '1,12-KL/ĐU,IV.1,"Rà soát “quỹ đất”, báo cáo; trình ký",Văn phòng Đảng uỷ,Công an xã; Xã đoàn,trước ngày 30/9/2026,2026-09-30,100%,ket-luan.md:7',
    )
    expect(renderCsv([one], 'vi', ';').split('\r\n')[1]).toContain('"Công an xã; Xã đoàn"')
  })
  test.each(['=1+1', '+84', '-5 xã', '@SUM(A1)', '\t=1', '  =cmd|x'])('%j is no formula', (task) => {
    expect(renderCsv([{ ...one, task }], 'vi', ';')).toContain(`'${task}`)
  })
})

test('Markdown keeps to its cells and leaves empty columns out', () => {
  const text = renderMarkdown([{ ...one, with: [], task: 'a | b *c*\nd' }], 'en')
  expect(text.split('\n')[0]).toBe('| No. | Paper | Section | Task | In charge | Deadline | Due | Targets | Place |')
  expect(text).toContain('| a \\| b \\*c\\* d |')
})

describe('iCalendar', () => {
  const calendar = (list: readonly Assignment[]) =>
    renderCalendar(list, 'vi', { stamp: () => '20260605T000000Z', producer: 'ketluan 1' })
  const unfold = (text: string) => text.replaceAll('\r\n ', '')

  test('an all-day event for each day, lines of at most 75 octets, text escaped', () => {
    const text = calendar([one])
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(unfold(text)).toContain('DTSTART;VALUE=DATE:20260930\r\n')
    expect(unfold(text)).toContain('SUMMARY:Văn phòng Đảng uỷ: báo cáo trước ngày 30/9/2026\r\n')
    expect(unfold(text)).toContain('Rà soát “quỹ đất”\\, báo cáo\\; trình ký\\nChủ trì: ')
  })
  test('names stay the same and are never shared; what has no day has no event', () => {
    const names = (text: string) => text.match(/^UID:.*$/gm)
    expect(names(calendar([one, one]))).toHaveLength(2)
    expect(new Set(names(calendar([one, one]))).size).toBe(2)
    expect(names(calendar([one]))).toEqual(names(calendar([{ ...one, start: { line: 9, column: 1, offset: 0 } }])))
    expect(calendar([{ ...one, deadlines: [] }])).not.toContain('VEVENT')
  })
})

describe('XLSX', async () => {
  const validator = await findValidator()
  const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

  test('real dates, frozen header, filter; text is text; same bytes twice', () => {
    const bytes = renderSpreadsheet([{ ...one, task: '=1+1 <b> & \u0007' }], 'vi', late)
    const sheet = sheetOf(bytes)
    // 30/9/2026 as Excel counts days.
    expect(sheet).toContain('<c r="H2" s="4"><v>46295</v></c>')
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<autoFilter ref="A1:J2"/>')
    expect(sheet).toContain('>=1+1 &lt;b&gt; &amp; \ufffd</t>')
    expect(sheet).not.toContain('<f>')
    expect(renderSpreadsheet([one], 'vi', late)).toEqual(renderSpreadsheet([one], 'vi', late))
    expect(sheetOf(renderSpreadsheet([one], 'vi', () => true))).toContain('<c r="H2" s="5">')
  })

  test('a row is as high as its words need', () => {
    const heights = (task: string) =>
      [...sheetOf(renderSpreadsheet([{ ...one, task }], 'vi', late)).matchAll(/<row r="(\d)" ht="([\d.]+)">/g)].map(
        ([, row, height]) => [row, Number(height)],
      )
    const sentence = 'Văn phòng Đảng uỷ chủ trì, phối hợp tổng hợp kết quả thực hiện. '
    expect(heights('Một việc.')).toEqual([
      ['1', 15.75],
      ['2', 15.75],
    ])
    expect(heights(sentence.repeat(3))[1]).toEqual(['2', 3 * 15.75])
    expect(heights('x'.repeat(200))[1]).toEqual(['2', 3 * 15.75])
    // No sheet has a higher one.
    expect(heights(sentence.repeat(200))[1]).toEqual(['2', 409])
  })

  test.skipIf(validator === null)('is valid for Excel', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketluan-xlsx-'))
    try {
      for (const [name, list] of Object.entries({ some: [one, { ...one, deadlines: [] }], none: [] })) {
        const file = join(folder, `${name}.xlsx`)
        writeFileSync(file, renderSpreadsheet(list, 'vi', late))
        expect(validator && (await validateDocx(validator, file))).toEqual([])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  test('the validator is there where it has to be', () => {
    expect(validator !== null || process.env.CI !== 'true', skipped).toBe(true)
  })
})

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['02/2028', '2028-02-01', '2028-02-29'],
  ['tháng 10/2026', '2026-10-01', '2026-10-31'],
  ['quý IV/2026', '2026-10-01', '2026-12-31'],
  ['quý 4 năm 2026', '2026-10-01', '2026-12-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['15/11/2026', '2026-11-15', '2026-11-15'],
  ['01/10/2026..15/12/2026', '2026-10-01', '2026-12-15'],
  ['2026-10..2026', '2026-10-01', '2026-12-31'],
])('period %s', (words, first, last) => {
  expect(parsePeriod(words)).toEqual({ first, last })
})
test.each(['', 'quý V/2026', 'mai', '2027..2026', '31/02/2026', '2026..', '1..2..3'])('no period: %j', (words) => {
  expect(parsePeriod(words)).toBeNull()
})
