import { describe, expect, test } from 'vitest'
import { textWidth } from '../../model/font-metrics.ts'
import { points, twips } from '../../model/measures.ts'
import type { Line, PagedDocument } from '../../model/paged-document.ts'
import { findJoints, linesByBlock } from './joints.ts'
import { paper, paragraph, run } from './papers.test-support.ts'

const size = points(14)

function line(start: number, end: number, room: number, last = false): Line {
  const nothing = twips(0)
  return {
    x: nothing,
    y: nothing,
    baseline: nothing,
    height: nothing,
    width: twips(9355 - room),
    measure: twips(9355),
    spaceStretch: nothing,
    segments: [],
    last,
    start,
    end,
  }
}

/** Joints of `trước <word> sau` when the word opens the second line and the first one has room to spare. */
function joints(word: string, room: number, last = false): number[] {
  const text = `trước ${word} sau`
  const found = findJoints([run(text)], [line(0, 6, room, last), line(6, text.length, 0, true)], size)
  return [...found].map((at) => at - 6).sort((a, b) => a - b)
}

const width = (text: string) => textWidth(text, 'regular', size) + textWidth(' ', 'regular', size)

describe('a word that opens a line is held together where its beginning would still fit on the line before', () => {
  test.each([
    ['QĐ/TU', [3]],
    ['thu–chi', [4]],
    ['thu—chi', [3, 4]],
    ['đó…rồi', [3]],
    ['năm%thu', [3]],
    ['a\\b|c!d?e', [2, 4, 6, 8]],
    ['QĐ/', []],
    ['%thu', []],
    ['2025-2030', []],
  ])('%s', (word, expected) => {
    expect(joints(word, 5000)).toEqual(expected)
  })

  test('not where the line before is full', () => {
    expect(joints('QĐ/TU', width('QĐ/') - 20)).toEqual([])
    expect(joints('QĐ/TU', width('QĐ/'))).toEqual([3])
    expect(joints('QĐ/TU/ĐU', width('QĐ/') + 50)).toEqual([3])
  })

  test('of a word of many pages in time, each line as if it were alone', () => {
    const word = 'a/'.repeat(150_000)
    const runs = Array.from({ length: 1000 }, () => run(word.slice(0, 300)))
    const lines = Array.from({ length: 6000 }, (_, index) => line(index * 50, index * 50 + 50, 1000, index === 5999))
    const began = performance.now()
    const found = findJoints(runs, lines, size)
    expect(performance.now() - began).toBeLessThan(3000)
    const behind = [...findJoints(runs.slice(0, 1), lines.slice(0, 2), size)]
    expect(behind.length).toBeGreaterThan(0)
    expect([...found].slice(0, behind.length)).toEqual(behind)
    expect(found.size).toBe(behind.length * 5999)
  })

  test('not behind a break the author made', () => {
    expect(joints('QĐ/TU', 5000, true)).toEqual([])
  })
})

test('lines are found wherever a paragraph may stand, and over pages', () => {
  const body = paragraph('body', 'một hai')
  const box = { x: twips(0), y: twips(0), width: twips(0), height: twips(0) }
  const fragment = (start: number) => ({
    kind: 'paragraph' as const,
    block: body,
    box,
    lines: [line(start, start + 3, 0)],
    starts: true,
    ends: true,
  })
  const composition = paper([body])
  const page = (start: number) => ({
    index: 1,
    number: 1,
    width: twips(0),
    height: twips(0),
    setup: composition.page,
    pageNumber: null,
    fragments: [fragment(start)],
    footnotes: [],
    marginNotes: [],
    footnoteRule: null,
    boxes: [],
  })
  const paged: PagedDocument = { composition, pages: [page(0), page(4)] }
  expect(
    linesByBlock(paged)
      .get(body.id)
      ?.map((found) => found.start),
  ).toEqual([0, 4])
})
