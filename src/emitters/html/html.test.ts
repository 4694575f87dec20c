import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PartyDocument } from '../../model/document.ts'
import type { FontFace, PagedDocument } from '../../model/paged-document.ts'
import {
  composed,
  em,
  item,
  paper,
  para,
  section,
  strong,
  table,
  task,
  tasks,
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
const font = (face: FontFace) =>
  new Uint8Array(readFileSync(new URL(`../../../templates/fonts/${files[face]}`, import.meta.url)))

const pagesOf = (document: PartyDocument): PagedDocument =>
  typeset(composed(document).composition, { source, stage: 'du-thao' }).value

async function write(document: PartyDocument): Promise<{ markup: string; paged: PagedDocument }> {
  const paged = pagesOf(document)
  const bytes = await html.emit({
    paged,
    timestamp: '2026-06-05T00:00:00Z',
    producer: 'ketluan 0',
    font,
    iccProfile: () => new Uint8Array(),
  })
  return { markup: new TextDecoder().decode(bytes), paged }
}

const sentence = 'Các chi bộ trực thuộc rà soát diện tích tưới tiêu và báo cáo kết quả bằng văn bản. '
const long = paper({
  preamble: [para(sentence.repeat(12))],
  enactingClause: para([em(text('Sau khi thảo luận, Hội nghị kết luận như sau:'))]),
  sections: [
    section('I', 'KẾT QUẢ', [
      para(['a', 'b', 'c'].map((letter) => text(`${letter} < & > "${sentence.repeat(8)}`))),
      tasks([
        task(sentence.repeat(9), [para(sentence.repeat(3)), tasks(['việc trong việc', 'việc thứ hai'], '+')]),
        task([strong(text('Đậm')), text(' và '), em(strong(text('đậm nghiêng'))), text('.')]),
      ]),
    ]),
    section('II', 'NHIỆM VỤ', [
      item('1', 'Về thuỷ lợi', [
        para(sentence.repeat(10)),
        table([
          ['Thôn', 'Diện tích'],
          ['Thượng', '12'],
          ['Hạ', '8'],
        ]),
      ]),
      item('2', 'Ban Tổ chức:', [para(sentence.repeat(4))], true),
    ]),
  ],
})

/** Body text in order, as a reader of the markup meets it. */
const plain = (markup: string): string =>
  markup
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<br>/g, ' ')
    .replace(/<\/(p|h\d|li|td|th|div)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

describe('the HTML file', () => {
  it('carries every word of the paper once and in order', async () => {
    const { markup, paged } = await write(long)
    const fromLines = paged.pages
      .flatMap((page) => page.fragments)
      .flatMap(function lines(fragment): string[] {
        if (fragment.kind === 'paragraph')
          return fragment.lines.map((line) => line.segments.map((segment) => segment.text).join(''))
        if (fragment.kind === 'grid')
          return fragment.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(lines)))
        if (fragment.kind === 'table')
          return fragment.rows
            .filter((row) => !row.repeated)
            .flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(lines)))
        return []
      })
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    expect(plain(markup)).toBe(`Đến nội dung chính ${fromLines}`)
  })

  it('marks the first line of every page but the first, in order', async () => {
    const { markup, paged } = await write(long)
    expect(paged.pages.length).toBeGreaterThan(2)
    const marks = [...markup.matchAll(/class="[^"]*\bpb p(\d+)"/g)].map((match) => Number(match[1]))
    expect(marks).toEqual(paged.pages.slice(1).map((page) => page.index))
  })

  it('shows white below a table that its pages leave out in the reading view alone', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => ['Hạ', '8'])
    // Each paragraph before the table moves it down by a line and the white below it.
    const papers = Array.from({ length: 80 }, (_, count) =>
      paper({
        sections: [
          section('I', 'KẾT QUẢ', [
            ...Array.from({ length: count % 8 }, () => para('Một dòng.')),
            table(rows(20 + Math.floor(count / 8))),
            para(sentence.repeat(9)),
          ]),
        ],
      }),
    )
    const leftOut = (document: PartyDocument) => {
      const { composition, pages } = pagesOf(document)
      const placed = pages.flatMap(({ fragments }) => fragments.map(({ block }) => block))
      return composition.blocks.filter((block) => block.kind === 'gap' && !placed.some(({ id }) => id === block.id))
    }
    const found = papers.find((document) => leftOut(document).length > 0)
    if (!found) throw new Error('no table ends a page')
    const [gap] = leftOut(found)
    const { markup } = await write(found)
    expect(markup).toContain(`.b-${gap?.id}{height:6pt}`)
    expect(markup).toContain(`@media print,screen and (min-width:50rem){.b-${gap?.id}{display:none}}`)
    expect((await write(long)).markup).not.toContain('(min-width:50rem){.b-')
  })

  it('has one main heading, sections in their order and lists inside their items', async () => {
    const { markup } = await write(long)
    expect(markup.match(/<h1[ >]/g)).toHaveLength(1)
    expect([...markup.matchAll(/<h([1-6])[ >]/g)].map((match) => match[1])).toEqual(['1', '2', '2', '3'])
    expect(markup.indexOf('<header>')).toBeLessThan(markup.indexOf('<main'))
    expect(markup.indexOf('<main')).toBeLessThan(markup.indexOf('<footer>'))
    expect(markup).toMatch(/<li>(?:(?!<\/li>)[\s\S])*<ul>/)
  })

  it('asks nothing of the network, runs nothing and names its style sheet by hash', async () => {
    const { markup } = await write(long)
    expect(markup).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i)
    expect(markup.replace(/data:[^)"]+/g, '')).not.toMatch(/(?:https?:)?\/\/[a-z]/i)
    const css = /<style>([\s\S]*)<\/style>/.exec(markup)?.[1] ?? ''
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
    expect(markup).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`)
  })

  it('takes markup in a draft for text', async () => {
    const { markup } = await write(paper({ closing: [para('<script>alert(1)</script> & <b>')] }))
    expect(markup).not.toContain('<script')
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;')
  })

  it('is the same bytes every time', async () => {
    expect((await write(long)).markup).toBe((await write(long)).markup)
  })
})
