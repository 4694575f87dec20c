import { describe, expect, test } from 'vitest'
import type { Block, Run } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import {
  composition,
  dice,
  footnote,
  gap,
  linesOf,
  paragraph,
  run,
  set,
  styles,
  table,
  textWidth,
} from './pages.test-support.ts'

const syllables =
  'cấp uỷ, chính quyền rà soát, bổ sung quy hoạch; “hạ tầng” (giao thông) 265,9% 03-NQ/HU nghiêmtúc'.split(' ')

/** A paper of everything, the same for the same seed. */
function randomPaper(seed: string) {
  const roll = dice(seed)
  const int = (below: number) => Math.floor(roll() * below)
  const words = (count: number) => Array.from({ length: count }, () => syllables[int(syllables.length)]).join(' ')
  const notes: ReturnType<typeof footnote>[] = []
  const runs = (): Run[] =>
    Array.from({ length: 1 + int(6) }, (_, index): Run[] => {
      const text = run(`${index === 0 ? '' : ' '}${words(1 + int(20))}`, { bold: roll() < 0.2, italic: roll() < 0.2 })
      if (roll() < 0.1) return [text, { kind: 'break' }]
      if (roll() < 0.1) return [text, run('2', { superscript: true })]
      if (roll() > 0.15) return [text]
      notes.push(footnote(notes.length + 1, words(1 + int(25))))
      return [text, { kind: 'footnoteReference', footnote: `n${notes.length}`, number: notes.length }]
    }).flat()
  const blocks = Array.from({ length: 3 + int(25) }, (): Block => {
    if (roll() < 0.08) return table(1 + int(12))
    if (roll() < 0.05) return gap('seal', 100 + int(900))
    const style = roll() < 0.6 ? 'body' : 'task'
    return paragraph(runs(), { style, keepWithNext: roll() < 0.2, keepTogether: roll() < 0.1 })
  })
  const spaced = { ...styles, body: { ...styles.body, after: twips(120) } }
  return composition(blocks, { footnotes: notes, styles: spaced })
}

const textOfRuns = (runs: readonly Run[]) =>
  runs.map((each) => (each.kind === 'text' ? each.text : each.kind === 'break' ? '\n' : '')).join('')

describe.each(Array.from({ length: 25 }, (_, index) => `paper ${index + 1}`))('%s', (seed) => {
  const paper = randomPaper(seed)
  const { paged } = set(paper)
  const fragments = paged.pages.flatMap((page) => page.fragments)

  test('prints every character once and in order', () => {
    for (const block of paged.composition.blocks) {
      if (block.kind !== 'paragraph') continue
      const parts = fragments.flatMap((each) => (each.kind === 'paragraph' && each.block === block ? [each] : []))
      const lines = parts.flatMap((part) => part.lines)
      const text = textOfRuns(block.runs)
      expect(lines.map((line) => line.start)).toEqual([0, ...lines.slice(0, -1).map((line) => line.end)])
      expect(lines.at(-1)?.end).toBe(text.length)
      for (const line of lines) {
        const printed = line.segments.map((segment) => (segment.footnote ? '' : segment.text)).join('')
        expect(printed).toBe(text.slice(line.start, line.end).replace('\n', ''))
      }
      expect(parts.map((part) => part.starts)).toEqual(parts.map((_, index) => index === 0))
      expect(parts.map((part) => part.ends)).toEqual(parts.map((_, index) => index === parts.length - 1))
    }
    const order = [...new Set(fragments.map((each) => each.block.id))]
    expect(order).toEqual(paper.blocks.map((block) => block.id))
  })

  test('has no line wider than its measure, and justified ones exactly as wide', () => {
    for (const line of paged.pages.flatMap(linesOf)) {
      expect(line.width).toBeLessThanOrEqual(line.measure + 1e-6)
      const last = line.segments.at(-1)
      const right = last ? last.x + last.width : line.x
      if (line.spaceStretch > 0) expect(right).toBeCloseTo(line.x + line.measure, 4)
      else expect(right).toBeCloseTo(line.x + line.width, 4)
      line.segments.slice(1).forEach((segment, index) => {
        const before = line.segments[index]
        expect(segment.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 6)
      })
    }
  })

  test('has no page fuller than its text area, and nothing on top of another', () => {
    for (const page of paged.pages) {
      const foot = page.footnotes[0]?.box.y ?? page.height - 1134
      let bottom = 1134
      for (const { box } of page.fragments) {
        expect(box.y).toBeGreaterThanOrEqual(bottom - 1e-6)
        bottom = box.y + box.height
      }
      expect(bottom).toBeLessThanOrEqual(foot + 1e-6)
      expect(page.fragments.length).toBeGreaterThan(0)
    }
  })

  test('has every note on the page of its mark', () => {
    const onPages = paged.pages.map((page) => page.footnotes.map((note) => note.block.id))
    const marks = paged.pages.map((page) =>
      linesOf(page).flatMap((line) => line.segments.flatMap((segment) => segment.footnote?.id ?? [])),
    )
    expect(onPages).toEqual(marks)
  })

  test('comes out the same when its settled composition is set again', () => {
    const again = set(paged.composition).paged
    expect(again.composition).toEqual(paged.composition)
    expect(again.pages).toEqual(paged.pages)
  })
})

describe('a line', () => {
  const [line] = set([paragraph('một hai')]).paged.pages.flatMap(linesOf)

  test('stands at the indent, its baseline at four fifths of its height', () => {
    expect(line).toMatchObject({
      x: 1701 + 567,
      y: 1134,
      baseline: 1134 + 288,
      height: 360,
      measure: textWidth - 567,
      last: true,
    })
  })

  test('raises small figures and passes reserved places on', () => {
    const runs = [run('Số '), run('\u00a0\u00a0\u00a0', { box: 'number' }), run(' m'), run('2', { superscript: true })]
    const {
      pages: [page],
    } = set([paragraph(runs, { style: 'task' })]).paged
    const segments = page?.fragments.flatMap((each) =>
      each.kind === 'paragraph' ? (each.lines[0]?.segments ?? []) : [],
    )
    expect(segments?.map(({ text, size, rise, box }) => [text, size, rise, box])).toEqual([
      ['Số ', 14, 0, null],
      ['\u00a0\u00a0\u00a0', 14, 0, 'number'],
      [' m', 14, 0, null],
      ['2', 9, 90, null],
    ])
    const place = segments?.[1]
    expect(page?.boxes).toEqual([{ name: 'number', box: { x: place?.x, y: 1134, width: place?.width, height: 360 } }])
  })
})

describe('findings', () => {
  const names = (blocks: readonly Block[], source = '') =>
    set(blocks, source).diagnostics.map(({ definition, params, location }) => [definition.name, params, location?.span])

  test('point at a character the font lacks, once for all its places', () => {
    const source = 'Tổng số ✓ và ✓ 中'
    expect(names([paragraph('Tổng số ✓ và ✓ 中', { span: { start: 0, end: source.length } })], source)).toEqual([
      ['missing-glyph', { character: '✓', codePoint: 'U+2713', count: 2 }, { start: 8, end: 9 }],
      ['missing-glyph', { character: '中', codePoint: 'U+4E2D', count: 1 }, { start: 15, end: 16 }],
    ])
  })

  test('point at a word that had to be cut, once for all its pieces', () => {
    const word = 'w'.repeat(150)
    const source = `đường dẫn ${word} dài`
    const found = names([paragraph(source, { span: { start: 0, end: source.length } })], source)
    expect(found.map(([name, , span]) => [name, (span as { start: number }).start])).toEqual([['word-too-wide', 10]])
  })

  test('are none for an ordinary paper', () => {
    expect(names([paragraph('Ban Thường vụ Đảng uỷ xã thống nhất.'), table(3)])).toEqual([])
  })
})
