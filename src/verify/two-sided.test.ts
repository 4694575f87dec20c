import { describe, expect, it } from 'vitest'
import type { Fragment, PagedDocument } from '../model/paged-document.ts'
import { fullDraft, pagesOf, written } from './papers.test-support.ts'
import { verify } from './verify.ts'

// Margins of HD05 IV.4: 30 and 15 mm, on versos 15 and 30.
const [inner, outer] = [1701, 850]
const long = fullDraft.replace(
  'II- Nhiệm vụ',
  `${'Chi bộ các thôn cải tạo nương chè già cỗi. '.repeat(90)}\n\nII- Nhiệm vụ`,
)
const oneSided = pagesOf(long)
const twoSided = pagesOf(long, null, true)

const textOf = (fragment: Fragment): readonly string[] => {
  if (fragment.kind === 'paragraph') return fragment.lines.map((line) => line.segments.map(({ text }) => text).join(''))
  if (fragment.kind === 'grid' || fragment.kind === 'table')
    return fragment.rows.flatMap((row) =>
      row.cells.flatMap((cell): readonly string[] => (cell.fragments as readonly Fragment[]).flatMap(textOf)),
    )
  return []
}
const linesOf = ({ pages }: PagedDocument) =>
  pages.filter(({ fragments }) => fragments.length > 0).map(({ fragments }) => fragments.flatMap(textOf))

describe('a paper for both sides of its sheets', () => {
  it('breaks lines and pages where the one-sided paper does', () => {
    expect(oneSided.pages.length).toBeGreaterThan(4)
    expect(linesOf(twoSided)).toEqual(linesOf(oneSided))
  })

  it('has its margins change places on versos, and the page number in the middle of the text', () => {
    for (const { index, fragments, pageNumber } of twoSided.pages) {
      const left = index % 2 === 0 ? outer : inner
      for (const { box } of fragments) expect(box.x).toBeGreaterThanOrEqual(left)
      const widest = Math.max(0, ...fragments.map(({ box }) => box.x + box.width))
      if (fragments.length > 0) expect(widest).toBe(left + 9355)
      if (!pageNumber) continue
      const [first, last] = [pageNumber.segments[0], pageNumber.segments.at(-1)]
      expect(((first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)) / 2).toBeCloseTo(left + 9355 / 2, -1)
    }
  })

  it('begins every appendix on a recto, behind a blank verso where it must', () => {
    const begins = twoSided.pages.filter(({ number }) => number === 1)
    expect(begins).toHaveLength(3)
    for (const { index } of begins) expect(index % 2).toBe(1)
    const blank = twoSided.pages.filter(({ fragments }) => fragments.length === 0)
    expect(blank.length).toBeGreaterThan(0)
    for (const { index, pageNumber } of blank) {
      expect(pageNumber).toBeNull()
      expect(twoSided.pages[index]?.number).toBe(1)
    }
  })

  it.each(['docx', 'pdf', 'html'] as const)('is measured as one, and nothing differs: %s', async (format) => {
    const found = await verify(await written(format, twoSided), format, { edition: null, against: twoSided })
    if (found.kind !== 'measured') throw new Error(found.reason.en)
    expect(found.rows.filter(({ verdict }) => verdict === 'different')).toEqual([])
    const verso = found.rows.find(({ clause }) => clause === 'page.margin.verso')
    expect(verso?.verdict).toBe('same')
    expect(verso?.measured.en).toMatch(/^left 1[45].*right (?:29|30)/)
  })
})
