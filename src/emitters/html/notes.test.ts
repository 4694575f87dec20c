import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Appendix, Orientation, PartyDocument } from '../../model/document.ts'
import type { FontFace, PagedDocument } from '../../model/paged-document.ts'
import {
  composed,
  note as mark,
  paper,
  para,
  section,
  table,
  text,
} from '../../phases/4-compose/papers.test-support.ts'
import { typeset } from '../../phases/5-typeset/typeset.ts'
import { html } from './html.ts'

const source = { path: 'thu.md', text: '', original: '', toOriginal: (offset: number) => offset }
const files: Record<FontFace, string> = {
  regular: 'tinos-regular.ttf',
  bold: 'tinos-bold.ttf',
  italic: 'tinos-italic.ttf',
  boldItalic: 'tinos-bold-italic.ttf',
}

async function write(document: PartyDocument): Promise<{ markup: string; paged: PagedDocument }> {
  const paged = typeset(composed(document).composition, { source, stage: 'du-thao' }).value
  const bytes = await html.emit({
    paged,
    timestamp: '2026-06-05T00:00:00Z',
    producer: 'ketluan 0',
    font: (face) => new Uint8Array(readFileSync(new URL(`../../../templates/fonts/${files[face]}`, import.meta.url))),
    iccProfile: () => new Uint8Array(),
  })
  return { markup: new TextDecoder().decode(bytes), paged }
}

const sentence = 'Các chi bộ trực thuộc rà soát diện tích tưới tiêu và báo cáo kết quả bằng văn bản. '
const note = (identifier: string) => ({
  identifier,
  content: [text(`Ghi chú ${identifier}.`)],
  span: { start: 0, end: 0 },
})
const noted = (count: number, identifier: string) =>
  para([text('Nội dung'), mark(identifier), text(` ${sentence.repeat(count)}`)])

/** The pages whose notes stand in the file, in order. */
const feet = (markup: string) =>
  [...markup.matchAll(/<(div|span) class="notes n(\d+)">/g)].map((found) => Number(found[2]))

describe('notes', () => {
  it('stand before the first line of the next page, on the page of their mark, and under its text', async () => {
    const { markup, paged } = await write(
      paper({ sections: [section('I', 'KẾT QUẢ', [noted(60, 'a')])], footnotes: [note('a')] }),
    )
    const [first] = paged.pages
    expect(first?.footnotes).toHaveLength(1)
    expect(feet(markup)).toEqual([1])
    expect(markup).toMatch(/Ghi chú a\.<\/span><\/span><\/span><span class="l pb p2">/)
    const bottom = Math.max(...(first?.fragments ?? []).map(({ box }) => box.y + box.height))
    const above = Number(/\.n1\{margin-top:([\d.]+)pt\}/.exec(markup)?.[1])
    expect(above).toBeCloseTo(((first?.footnotes[0]?.box.y ?? 0) - bottom) / 20, 0)
    expect(markup).toMatch(/\.n1::before\{top:-3\.35pt;width:144pt;height:0\.5pt\}/)
  })

  it('are no part of a heading or a paragraph that begins the next page', async () => {
    const filler = Array.from({ length: 3 }, () => para(sentence.repeat(4)))
    for (let lines = 1; lines < 25; lines++) {
      const { markup, paged } = await write(
        paper({
          sections: [
            section('I', 'KẾT QUẢ', [noted(3, 'a'), ...filler, ...Array.from({ length: lines }, () => para('Dòng.'))]),
            section('II', 'NHIỆM VỤ', [para(sentence.repeat(5))]),
          ],
          footnotes: [note('a')],
        }),
      )
      const second = paged.pages[1]?.fragments[0]
      if (second?.kind !== 'paragraph' || second.block.style !== 'sectionHeading') continue
      expect(markup).toMatch(/<div class="notes n1">(?:(?!<h2).)*<\/div><h2[^>]*><span class="l i e pb p2">/s)
      return
    }
    expect.unreachable('no paper has a heading at the head of page 2')
  })

  it('stand between the rows where a table goes on', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Thôn ${index}`, '12'])
    const { markup, paged } = await write(
      paper({
        sections: [section('I', 'KẾT QUẢ', [noted(1, 'a'), table([['Thôn', 'Diện tích'], ...rows])])],
        footnotes: [note('a')],
      }),
    )
    expect(paged.pages[0]?.footnotes).toHaveLength(1)
    expect(markup).toMatch(
      /<tr class="foot"><td colspan="2"><div class="notes n1">.*?<div class="pb p2"[^>]*><\/div><\/td><\/tr><tr class="turn">/s,
    )
  })

  it('lead back to their first mark, and no name is given twice', async () => {
    const { markup } = await write(
      paper({
        sections: [section('I', 'KẾT QUẢ', [noted(1, 'a'), noted(1, 'a'), noted(1, 'b')])],
        footnotes: [note('a'), note('b')],
      }),
    )
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
    expect(ids.length).toBe(new Set(ids).size)
    expect([...markup.matchAll(/href="#(ref-)?f1"/g)]).toHaveLength(3)
    expect([...markup.matchAll(/role="doc-backlink"/g)]).toHaveLength(2)
    for (const [, target] of markup.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
})

const appendix = (label: string, orientation: Orientation | null = null): Appendix => ({
  type: 'appendix',
  orientation,
  label,
  title: 'Danh mục',
  children: [para(sentence.repeat(60))],
  span: { start: 0, end: 0 },
  spans: {},
})

it('page numbers begin again with every appendix, and first pages have none', async () => {
  const { markup, paged } = await write(
    paper({
      sections: [section('I', 'KẾT QUẢ', [para(sentence.repeat(60))])],
      appendices: [appendix('1'), appendix('2')],
    }),
  )
  expect(paged.pages.map((page) => page.number)).toEqual([1, 2, 1, 2, 1, 2])
  expect(markup).toContain(String.raw`symbols:"\200B" "2" "\200B" "2" "\200B" "2";`)
})

it('sheets on their side stand in a box and print on pages of their own', async () => {
  const { markup, paged } = await write(
    paper({
      sections: [section('I', 'KẾT QUẢ', [noted(1, 'a')])],
      appendices: [appendix('1'), appendix('2', 'landscape'), appendix('3', 'landscape'), appendix('4')],
      footnotes: [note('a')],
    }),
  )
  expect(paged.pages.map(({ width, height }) => width > height)).toEqual([
    ...[false, false, false, true, true, true, true, false, false],
  ])
  const boxes = markup.split(/(?=<div class="paper)/).slice(1)
  expect(boxes.map((box) => /^<div class="([^"]+)"/.exec(box)?.[1])).toEqual(['paper', 'paper wide run2', 'paper run3'])
  expect(boxes.map((box) => [...box.matchAll(/PHỤ LỤC \d/g)].map(([label]) => label.at(-1)))).toEqual([
    ['1'],
    ['2', '3'],
    ['4'],
  ])
  // The first sheet of a box is opened by the box, the others by the line they begin with.
  expect(boxes.map((box) => [...box.matchAll(/ pb p(\d)/g)].map(([, page]) => page))).toEqual([
    ['2', '3'],
    ['5', '6', '7'],
    ['9'],
  ])
  expect(markup).toContain('@page wide{size:841.9pt 595.3pt}')
  expect(markup).toMatch(/@media print\{[^@]*\.wide\{page:wide\}\.paper\+\.paper\{break-before:page\}/)
  expect(markup).toContain('.wide{width:714.35pt}')
  const landmarks = [...markup.matchAll(/<section aria-label="([^"]+)"/g)].map(([, name]) => name)
  expect(landmarks).toEqual(['Phụ lục', 'Phụ lục, phần 2', 'Phụ lục, phần 3'])
})

it('notes at the end of a box stay in it', async () => {
  const appendix = {
    type: 'appendix' as const,
    orientation: 'landscape' as const,
    label: null,
    title: 'Danh mục',
    children: [noted(1, 'b')],
    span: { start: 0, end: 0 },
    spans: {},
  }
  const { markup } = await write(
    paper({
      sections: [section('I', 'KẾT QUẢ', [noted(1, 'a')])],
      appendices: [appendix],
      footnotes: [note('a'), note('b')],
    }),
  )
  const boxes = markup.split(/(?=<div class="paper)/).slice(1)
  expect(boxes.map((box) => [...box.matchAll(/Ghi chú (.)\./g)].map(([, name]) => name))).toEqual([['a'], ['b']])
})

it('notes in the margins stand in the text for readers and in boxes of the page in print', async () => {
  const circulation = 'Không phổ biến trên phương tiện thông tin đại chúng "1"'
  const children = [para(sentence.repeat(60))]
  const top = await write(
    paper({ markings: { circulation: 'tài liệu hội nghị' }, sections: [section('I', 'A', children)] }),
  )
  const bottom = await write(paper({ markings: { circulation }, sections: [section('I', 'A', children)] }))
  expect(top.markup).toMatch(
    /<header>\s*<p class="s-circulation margin m-b\d+"[^>]*><span[^>]*>TÀI LIỆU HỘI NGHỊ<\/span><\/p>\s*<div class="grid/,
  )
  expect(top.markup).toMatch(/symbols:"TÀI LIỆU HỘI NGHỊ" "\\200B "; ?suffix:""\}\n@page\{@top-right\{/)
  expect(bottom.markup).toMatch(/<p class="s-lastPageNote margin m-b\d+"(?:(?!<footer).)*<\/footer>/s)
  expect(bottom.markup).toMatch(
    /symbols:"\\200B " "KHÔNG PHỔ BIẾN [^"]* \\22 1\\22 ";suffix:""\}\n@page\{@bottom-center\{/,
  )
  for (const { markup } of [top, bottom]) expect(markup).toContain('@media print{.margin{display:none}}')
})
