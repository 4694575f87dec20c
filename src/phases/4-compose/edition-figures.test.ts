import { describe, expect, it } from 'vitest'
import { type EditionId, editionIds, type StyleName } from '../../model/edition.ts'
import { twipsToMm, twipsToPt } from '../../model/measures.ts'
import { composed, paper } from './papers.test-support.ts'

type Figures = readonly [size: number, bold: boolean, italic: boolean, align: string]

// HD05 Phụ lục 2; HD36's table has the same figures except the drafter mark.
const table: Partial<Record<StyleName, Figures>> = {
  partyTitle: [15, true, false, 'center'],
  superior: [14, false, false, 'center'],
  issuer: [14, true, false, 'center'],
  number: [14, false, false, 'center'],
  placeDate: [14, false, true, 'center'],
  typeName: [16, true, false, 'center'],
  author: [14, true, false, 'center'],
  subject: [14, true, false, 'center'],
  body: [14, false, false, 'justify'],
  task: [14, false, false, 'justify'],
  // A heading over two lines has wide gaps when it is justified.
  sectionHeading: [14, true, false, 'left'],
  itemHeading: [14, true, false, 'left'],
  authority: [14, true, false, 'center'],
  position: [14, false, false, 'center'],
  signatory: [14, true, false, 'center'],
  recipientsHeading: [14, false, false, 'left'],
  recipient: [12, false, false, 'left'],
  urgency: [14, true, false, 'center'],
  circulation: [12, true, false, 'right'],
  draftMark: [14, false, true, 'center'],
  contact: [10, false, false, 'left'],
  pageNumber: [14, false, false, 'center'],
}

const styled = (edition: EditionId) => composed(paper({ edition })).composition

describe.each(editionIds)('figures of %s', (edition) => {
  it('has the sizes and weights of the table of components', () => {
    const { styles } = styled(edition)
    const actual = Object.fromEntries(
      Object.keys(table).map((name) => {
        const { size, bold, italic, align } = styles[name as StyleName]
        return [name, [size, bold, italic, align]]
      }),
    )
    expect(actual).toEqual(table)
    expect(
      Object.values(styles)
        .filter((style) => style.underline)
        .map((style) => style.name),
    ).toEqual(['recipientsHeading'])
  })

  it('has an A4 page with margins 20, 20, 30, 15 mm and a text area of 9355 twips', () => {
    const { page } = styled(edition)
    const mm = (n: number) => Math.round(twipsToMm(n))
    expect([mm(page.width), mm(page.height)]).toEqual([210, 297])
    const { top, bottom, left, right } = page.margin
    expect([top, bottom, left, right].map(mm)).toEqual([20, 20, 30, 15])
    expect(page.width - left - right).toBe(9355)
    expect(mm(page.pageNumber.fromEdge)).toBe(10)
  })

  it('sets body text with a 10 mm first line, 6 pt below and exact lines of 18 to 22 pt', () => {
    const { styles } = styled(edition)
    for (const name of ['body', 'enactingClause', 'task', 'subTask', 'sectionHeading', 'itemHeading'] as const) {
      const style = styles[name]
      expect(Math.round(twipsToMm(style.firstLine))).toBe(10)
      expect(twipsToPt(style.before) + twipsToPt(style.after)).toBeGreaterThanOrEqual(6)
      expect(twipsToPt(style.lineHeight)).toBeGreaterThanOrEqual(18)
      expect(twipsToPt(style.lineHeight)).toBeLessThanOrEqual(22)
    }
  })

  it('gives every line at least the height of its type', () => {
    for (const style of Object.values(styled(edition).styles))
      expect(twipsToPt(style.lineHeight), style.name).toBeGreaterThanOrEqual(style.size * 1.1)
  })

  it('writes DOCX in the mode that breaks lines alike everywhere', () => {
    expect(styled(edition).compatibilityMode).toBe(14)
  })
})
