import { describe, expect, it } from 'vitest'
import { edited, fullDraft, pagesOf, written } from './papers.test-support.ts'
import { verify } from './verify.ts'

const rows = Array.from(
  { length: 50 },
  (_, index) => `| ${index + 1} | Thôn Đồi | Rà soát nương chè | 12,5 | Chi bộ thôn |`,
)
const table = `| STT | Đơn vị | Việc | Diện tích | Chủ trì |\n|---|---|---|---:|---|\n${rows.join('\n')}`
const draft = (between: string) =>
  fullDraft
    .replace('## Lịch họp', 'Hướng giấy: ngang\n\n## Lịch họp')
    .replace('Họp giao ban', `${between}\n\nHọp giao ban`) +
  '\n# Phụ lục 3\n\n## Danh sách\n\n- Chi bộ thôn Đồi.\n\n[^1]: Số liệu đến ngày 31/5/2026.\n'
const sentence = 'Diện tích chè của xã tăng đều qua các năm[^1], đời sống người làm chè được nâng lên rõ rệt. '.repeat(
  4,
)

async function measured(bytes: Uint8Array, format: 'docx' | 'pdf' | 'html', against: ReturnType<typeof pagesOf>) {
  const found = await verify(bytes, format, { edition: null, against })
  if (found.kind !== 'measured') throw new Error(found.reason.en)
  return {
    different: found.rows
      .filter(({ verdict }) => verdict === 'different')
      .map(({ clause, measured: m }) => [clause, m.en]),
    wide: found.rows.find(({ clause }) => clause === 'page.margin.landscape'),
  }
}

describe.each(['docx', 'pdf', 'html'] as const)('sheets on their side in %s', (format) => {
  it.each([
    ['text, a note and a table of several sheets', `${sentence}\n\n${table}`],
    ['a table alone', table.replace('Thôn Đồi', 'Thôn Đồi[^1]')],
    ['a short table', `| A | B |\n|---|---|\n| 1 | 2 |`],
  ])('with %s: nothing differs, upright ones between them included', async (_, between) => {
    const paged = pagesOf(draft(between))
    expect(paged.pages.some(({ width, height }) => width > height)).toBe(true)
    const { different } = await measured(await written(format, paged), format, paged)
    expect(different).toEqual([])
  })

  it('have the margins of upright ones, each at its own side, on rectos too', async () => {
    for (const twoSided of [false, true]) {
      const paged = pagesOf(draft(`${sentence.repeat(5)}\n\n${table}`), null, twoSided)
      const { different, wide } = await measured(await written(format, paged), format, paged)
      expect(different).toEqual([])
      expect(wide).toMatchObject({ verdict: 'same' })
      expect(wide?.measured.en).toMatch(/^20, [\d.]+, 30, 15 mm$/)
    }
  })
})

it('margins that were turned with the sheet are right as well, others are not', async () => {
  const paged = pagesOf(draft(table))
  const file = await written('docx', paged)
  const withMargins = (top: number, bottom: number, left: number, right: number) =>
    edited(file, (parts) => {
      const [before = '', after = ''] = (parts['word/document.xml'] ?? '').split('w:orient="landscape"/>')
      const turned = after.replace(
        /w:top="\d+" w:right="\d+" w:bottom="\d+" w:left="\d+"/,
        `w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"`,
      )
      parts['word/document.xml'] = `${before}w:orient="landscape"/>${turned}`
    })
  const verdict = async (bytes: Uint8Array) => (await measured(bytes, 'docx', paged)).wide?.verdict
  expect(await verdict(withMargins(1701, 850, 1134, 1134))).toBe('same')
  expect(await verdict(withMargins(850, 1701, 1134, 1134))).toBe('same')
  expect(await verdict(withMargins(1134, 1134, 1134, 1134))).toBe('different')
})
