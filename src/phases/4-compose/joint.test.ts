import { describe, expect, it } from 'vitest'
import type { GridCell } from '../../model/composition.ts'
import type { Signature } from '../../model/document.ts'
import { ptToTwips } from '../../model/measures.ts'
import { composed, grid, type PaperParts, paper, recipient, words } from './papers.test-support.ts'

const span = { start: 0, end: 0 }
const signed = (authority: string | null, position: string | null, name: string): Signature => {
  return { authority, position, name, span, spans: {} }
}
const lead = signed('T/M TỈNH UỶ', 'BÍ THƯ', 'Lê Văn Khoa')
const others = [
  signed('K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Trần Thị Hạnh'),
  signed(null, 'CHÁNH VĂN PHÒNG', 'Đặng Văn Sơn'),
  signed('T/M ĐẢNG UỶ', 'BÍ THƯ', 'Hoàng Thị Nga'),
]

function closing(count: number, parts: PaperParts = {}) {
  return grid(
    composed(paper({ signature: lead, cosignatures: others.slice(0, count), ...parts })).composition,
    'closing',
  )
}

/** What stands in a cell, its white left out. */
const textsIn = ({ blocks }: GridCell) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [words(block.runs)] : []))
const rowsOf = (count: number, parts: PaperParts = {}) =>
  closing(count, parts).rows.map(({ cells }) => cells.map(textsIn))

const names = (rows: readonly (readonly (readonly string[])[])[]) =>
  rows.map((cells) => cells.map((texts) => texts.at(-1) ?? ''))

describe('the signatures of a joint paper', () => {
  it('stand beside each other, the responsible one on the right, with the recipients below', () => {
    const [signatures, recipients, ...more] = rowsOf(1)
    expect(signatures).toEqual([
      ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Trần Thị Hạnh'],
      ['T/M TỈNH UỶ', 'BÍ THƯ', 'Lê Văn Khoa'],
    ])
    expect(recipients?.[0]?.[0]).toBe('Nơi nhận:')
    expect(recipients?.[1]).toEqual([])
    expect(more).toEqual([])
  })

  it('go on below from right to left, an odd last one on the left', () => {
    const none = { recipients: [] }
    expect(names(rowsOf(2, none))).toEqual([
      ['Trần Thị Hạnh', 'Lê Văn Khoa'],
      ['Đặng Văn Sơn', ''],
    ])
    expect(names(rowsOf(3, none))).toEqual([
      ['Trần Thị Hạnh', 'Lê Văn Khoa'],
      ['Hoàng Thị Nga', 'Đặng Văn Sơn'],
    ])
  })

  it('leave room for the responsible one where nobody is named yet', () => {
    const [row] = closing(1, { signature: null }).rows
    expect(row?.cells.map(textsIn)).toEqual([['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Trần Thị Hạnh'], []])
  })

  it('have their names on one level and white between the rows', () => {
    const { rows } = closing(3)
    const gaps = (row: number) =>
      rows[row]?.cells.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'gap' ? [block.height] : [])))
    expect(gaps(0)).toEqual([[ptToTwips(72)], [ptToTwips(72)]])
    // One line above the name on the right, two on the left; a line is 18 pt high.
    expect(gaps(1)).toEqual([
      [ptToTwips(12), ptToTwips(72)],
      [ptToTwips(12), ptToTwips(90)],
    ])
    expect(gaps(2)).toEqual([[ptToTwips(12)], []])
  })

  it('share the width of the text, and say whose room is whose', () => {
    const { columns, rows } = closing(1, { recipients: [recipient('Lưu Văn phòng', null, true)] })
    expect(columns).toEqual([4677, 4678])
    const rooms = rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
    expect(
      rooms.flatMap((block) => (block.kind === 'gap' && block.name === 'signature' ? [block.signatory] : [])),
    ).toEqual(['Trần Thị Hạnh', 'Lê Văn Khoa'])
  })
})

describe('a head who signs for himself', () => {
  it('has his title in the first line and bold, as an authority is (HD05 I.7.1.4)', () => {
    const { composition } = composed(paper({ signature: signed(null, 'CHÁNH VĂN PHÒNG', 'Lê Văn Khoa') }))
    const right = grid(composition, 'closing').rows[0]?.cells[1]?.blocks ?? []
    expect(right.map((block) => (block.kind === 'paragraph' ? block.style : block.kind))).toEqual([
      'authority',
      'gap',
      'signatory',
    ])
    expect(right[0]).toMatchObject({ runs: [{ text: 'CHÁNH VĂN PHÒNG', bold: true }] })
  })
})
