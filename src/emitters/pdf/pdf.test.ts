import { describe, expect, it } from 'vitest'
import type { FontFace, PagedDocument } from '../../model/paged-document.ts'
import { pdf } from './pdf.ts'
import { breaches, xmpOf } from './test-support/conformance.ts'
import { dumpPages } from './test-support/page-dump.ts'
import { emitInput, line, paged, paragraph } from './test-support/paged-builder.ts'
import { type PdfFile, readPdf, textOf } from './test-support/pdf-objects.ts'
import { everyKindPaper } from './test-support/sample-paper.ts'
import { typesetDraft } from './test-support/typeset-draft.ts'

const emit = async (document: PagedDocument): Promise<PdfFile> => readPdf(await pdf.emit(emitInput(document)))

describe('a file', () => {
  it('keeps the promises of PDF/A-2a and PDF/UA-1', async () => {
    expect(breaches(await emit(everyKindPaper()))).toEqual([])
  })

  it('keeps them for a whole paper from draft to pages', async () => {
    const file = await emit(typesetDraft())
    expect(breaches(file)).toEqual([])
    expect(dumpPages(file).length).toBeGreaterThan(1)
  })

  it('keeps them on sheets that lie on their side, each of its own size', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| ${index + 1} | Rà soát | Chi bộ[^b] |`).join('\n')
    const wide = `\n# Phụ lục 2\n\nHướng giấy: ngang\n\n| TT | Việc | Nơi làm |\n|---|---|---|\n${rows}\n\n[^b]: Số tạm tính.\n`
    const paged = typesetDraft(`${wide}\n# Phụ lục 3\n\n- Việc thứ hai.\n`)
    const file = await emit(paged)
    expect(breaches(file)).toEqual([])
    const boxes = dumpPages(file).map(({ objects }) => objects.MediaBox as readonly number[])
    expect(boxes).toEqual(paged.pages.map(({ width, height }) => [0, 0, width / 20, height / 20]))
    expect(boxes.filter(([, , width = 0, height = 0]) => width > height).length).toBeGreaterThan(2)
    expect(boxes.at(-1)).toEqual([0, 0, 595.3, 841.9])
  })

  it('keeps them without any text', async () => {
    expect(breaches(await emit(paged([{ fragments: [] }])))).toEqual([])
  })

  it('embeds the faces that are used and opens no other', async () => {
    const asked: FontFace[] = []
    await pdf.emit(emitInput(everyKindPaper(), asked))
    expect(asked.sort()).toEqual(['bold', 'italic', 'regular'])
  })
})

describe('the same input', () => {
  const bytes = async () => Buffer.from(await pdf.emit(emitInput(everyKindPaper())))

  it('gives the same bytes, in every time zone', async () => {
    const before = await bytes()
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    try {
      expect(new Date('2026-01-01').getTimezoneOffset()).toBe(-840)
      expect((await bytes()).equals(before)).toBe(true)
      const local = { ...emitInput(everyKindPaper()), timestamp: '2026-06-05T00:00:00' }
      expect(Buffer.from(await pdf.emit(local)).equals(before)).toBe(true)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('has an identifier of its own', async () => {
    const other = everyKindPaper()
    const id = (file: PdfFile) => JSON.stringify(file.trailer.ID)
    const changed = paged([{ fragments: [paragraph([line(['Khác.'], 1134, { last: true })])] }])
    expect(id(await emit(other))).not.toBe(id(await emit(changed)))
  })
})

describe('metadata', () => {
  const metadata = {
    title: 'KẾT LUẬN về <đất> & "nước"',
    author: 'ĐẢNG UỶ A & B',
    subject: 'về \u0001phát triển\ud800',
    number: '05-KL/ĐU',
  }

  it('stands in XMP escaped and without what XML cannot hold', async () => {
    const packet = xmpOf(await emit(paged([{ fragments: [] }], metadata)))
    expect(packet).toContain('>KẾT LUẬN về &lt;đất&gt; &amp; &quot;nước&quot;</rdf:li>')
    expect(packet).toContain('<rdf:li>ĐẢNG UỶ A &amp; B</rdf:li>')
    expect(packet).toContain('>về phát triển</rdf:li>')
    expect(packet).toContain('<dc:identifier>05-KL/ĐU</dc:identifier>')
  })

  it('stands in the Info dictionary as it is', async () => {
    const file = await emit(paged([{ fragments: [] }], metadata))
    const info = file.dictionary(file.trailer.Info)
    expect(textOf(file.get(info.Title))).toBe(metadata.title)
    expect(textOf(file.get(info.Author))).toBe(metadata.author)
  })

  it('bears the date of the paper and no other', async () => {
    const bytes = Buffer.from(await pdf.emit(emitInput(everyKindPaper())))
    const file = readPdf(bytes)
    const info = file.dictionary(file.trailer.Info)
    expect(textOf(file.get(info.CreationDate))).toBe('D:20260605000000Z')
    expect(textOf(file.get(info.ModDate))).toBe('D:20260605000000Z')
    expect(xmpOf(file).match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(Array(3).fill('2026-06-05T00:00:00Z'))
  })

  it('leaves out what the paper does not have', async () => {
    const packet = xmpOf(await emit(paged([{ fragments: [] }])))
    expect(packet).not.toMatch(/dc:creator|dc:description|dc:identifier/)
  })
})
