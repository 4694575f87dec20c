import { describe, expect, it } from 'vitest'
import { textWidth, underline } from '../../model/font-metrics.ts'
import { points } from '../../model/measures.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { pdf } from './pdf.ts'
import { dumpPages, type PageDump } from './test-support/page-dump.ts'
import { emitInput, line, type PageParts, paged, paragraph } from './test-support/paged-builder.ts'
import { readPdf } from './test-support/pdf-objects.ts'
import { typesetDraft } from './test-support/typeset-draft.ts'

async function dump(document: PagedDocument): Promise<readonly PageDump[]> {
  return dumpPages(readPdf(await pdf.emit(emitInput(document))))
}
async function firstPage(...fragments: PageParts['fragments']): Promise<PageDump> {
  const [page] = await dump(paged([{ fragments }]))
  if (!page) throw new Error('no page')
  return page
}
const onlyText = (page: PageDump) => {
  const [run, ...others] = page.texts
  if (!run || others.length > 0) throw new Error(`${page.texts.length} runs`)
  return run
}

describe('a line of text', () => {
  it('stands where it was set, in points from the top', async () => {
    const run = onlyText(await firstPage(paragraph([line(['Đoàn kết'], 2000, { x: 1800, last: true })])))
    const baseline = line(['Đoàn kết'], 2000).baseline
    expect(run).toMatchObject({ text: 'Đoàn kết', font: 'Tinos-Regular', size: 14 })
    expect(run.x).toBeCloseTo(90, 3)
    expect(run.y).toBeCloseTo(baseline / 20, 3)
  })

  it('is as wide as the typesetter measured it, without kerning or ligatures', async () => {
    for (const text of ['AVATAR WAY fi ffl To', 'Tỉnh uỷ, Đảng uỷ: “đẩy mạnh” 45%']) {
      const run = onlyText(await firstPage(paragraph([line([text], 2000, { last: true })])))
      expect(run.end - run.x).toBeCloseTo(textWidth(text, 'regular', points(14)) / 20, 2)
    }
  })

  it('fills its measure by stretched spaces that are real ones', async () => {
    const run = onlyText(await firstPage(paragraph([line(['Giao các cơ quan thực hiện'], 2000, { width: 9355 })])))
    expect(run.text).toBe('Giao các cơ quan thực hiện')
    expect(run.end - run.x).toBeCloseTo(9355 / 20, 2)
  })

  it('does not stretch a no-break space, and extracts it and its kin as what a reader types', async () => {
    const stretched = line(['Số\u00a005 là số 03\u2011NQ/HU'], 2000, { width: 6000 })
    const run = onlyText(await firstPage(paragraph([stretched])))
    expect(run.text).toBe('Số 05 là số 03-NQ/HU')
    expect(run.end - run.x).toBeCloseTo(300, 2)
  })

  it('continues in another face exactly where the segment before it ends', async () => {
    const parts = ['Sau khi ', ['xem xét, ', { face: 'italic' }], ['kết luận', { face: 'bold' }]] as const
    const { texts } = await firstPage(paragraph([line(parts, 2000, { width: 9000 })]))
    expect(texts.map((run) => run.font)).toEqual(['Tinos-Regular', 'Tinos-Italic', 'Tinos-Bold'])
    expect(texts[1]?.x).toBeCloseTo(texts[0]?.end ?? 0, 2)
    expect(texts[2]?.x).toBeCloseTo(texts[1]?.end ?? 0, 2)
    expect((texts[2]?.end ?? 0) - (texts[0]?.x ?? 0)).toBeCloseTo(450, 2)
  })

  it('goes to a place that the widths do not lead to', async () => {
    const set = line(['Số', ['KL/ĐU', {}]], 2000)
    const segments = set.segments.map((segment, index) => (index === 1 ? { ...segment, x: 3000 } : segment))
    const { texts } = await firstPage(paragraph([{ ...set, segments } as typeof set]))
    expect(texts[1]?.x).toBeCloseTo((set.segments[0]?.x ?? 0) / 20 + textWidth('Số', 'regular', points(14)) / 20, 2)
    expect(texts[1]?.end).toBeCloseTo(150 + textWidth('KL/ĐU', 'regular', points(14)) / 20, 2)
  })

  it('spreads its letters by the tracking, and the next line not', async () => {
    const { texts } = await firstPage(
      paragraph([line([['uỷ viên', { tracking: 2 }]], 2000), line(['uỷ viên'], 2360, { start: 7, last: true })]),
    )
    const width = textWidth('uỷ viên', 'regular', points(14)) / 20
    expect((texts[0]?.end ?? 0) - (texts[0]?.x ?? 0)).toBeCloseTo(width + 0.7, 2)
    expect((texts[1]?.end ?? 0) - (texts[1]?.x ?? 0)).toBeCloseTo(width, 2)
  })

  it('raises what is raised, and nothing after it', async () => {
    const raised = line(['12 m', ['2', { size: 9, rise: 92 }], ' đất'], 2000)
    const { texts } = await firstPage(paragraph([raised, line(['sau.'], 2360, { start: 9, last: true })]))
    expect(texts.map((run) => [run.text, run.size, run.rise])).toEqual([
      ['12 m', 14, 0],
      ['2', 9, 4.6],
      [' đất', 14, 0],
      ['sau.', 14, 0],
    ])
  })

  it('keeps the words apart where a line ends, whoever ended it', async () => {
    const broken = line(['HỘI NGHỊ LẦN THỨ 3'], 2000, { last: true })
    const wrapped = line(['BAN CHẤP HÀNH '], 2360, { start: 19 })
    const last = line(['ĐẢNG BỘ'], 2720, { start: 33, last: true })
    const { texts } = await firstPage(paragraph([broken, wrapped, last]))
    expect(texts.map((run) => run.text).join('')).toBe('HỘI NGHỊ LẦN THỨ 3 BAN CHẤP HÀNH ĐẢNG BỘ')
  })

  it('does not tear a word apart that is longer than the line', async () => {
    const { texts } = await firstPage(
      paragraph([line(['tỉnh.lamson'], 2000), line(['.example'], 2360, { start: 11, last: true })]),
    )
    expect(texts.map((run) => run.text).join('')).toBe('tỉnh.lamson.example')
  })

  it('shows an empty square for what the font lacks, and extracts the character', async () => {
    const run = onlyText(await firstPage(paragraph([line(['đất 日𝒳'], 2000, { last: true })])))
    expect(run.text).toBe('đất 日𝒳')
    expect(run.end - run.x).toBeCloseTo(textWidth('đất 日𝒳', 'regular', points(14)) / 20, 2)
  })

  it('does not claim a meaning for characters that have none', async () => {
    const run = onlyText(await firstPage(paragraph([line(['\uf0b7 việc\ud800'], 2000, { last: true })])))
    expect(run.text).toBe('\ufffd việc\ufffd')
  })

  it('refuses a place that is no number', async () => {
    const set = { ...line(['a'], 2000), baseline: Number.NaN } as ReturnType<typeof line>
    await expect(firstPage(paragraph([set]))).rejects.toThrow(RangeError)
  })
})

describe('an underline', () => {
  it('is a stroke under the words, as long as they are', async () => {
    const set = line([['Nơi nhận:', { underline: true }], ' '], 2000)
    const { paths } = await firstPage(paragraph([set]))
    const { offset, weight } = underline('regular', points(14))
    const y = (set.baseline + offset + weight / 2) / 20
    const x = set.x / 20
    expect(paths).toHaveLength(1)
    expect(paths[0]?.mark).toBe('Artifact Layout')
    expect(paths[0]?.weight).toBeCloseTo(weight / 20, 3)
    const expected = [x, y, x + textWidth('Nơi nhận:', 'regular', points(14)) / 20, y]
    expected.forEach((value, index) => expect(paths[0]?.points[index]).toBeCloseTo(value, 2))
  })
})

describe('a whole paper', () => {
  it('holds every line where the typesetter put it', async () => {
    const document = typesetDraft()
    const pages = await dump(document)
    document.pages.forEach((page, index) => {
      const drawn = pages[index]?.texts ?? []
      const bodies = page.fragments.flatMap((fragment) => (fragment.kind === 'paragraph' ? fragment.lines : []))
      for (const set of bodies) {
        const runs = drawn.filter((run) => Math.abs(run.y - set.baseline / 20) < 0.002)
        expect(Math.min(...runs.map((run) => run.x))).toBeCloseTo(set.x / 20, 2)
        const ink = set.segments.reduce((sum, segment) => Math.max(sum, segment.x + segment.width), 0)
        const last = runs.at(-1)
        const trailing = last?.text.endsWith(' ') ? textWidth(' ', 'regular', points(14)) + set.spaceStretch : 0
        expect((last?.end ?? 0) - trailing / 20).toBeCloseTo(ink / 20, 1)
      }
    })
  })
})
