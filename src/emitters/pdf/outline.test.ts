import { describe, expect, it } from 'vitest'
import type { PagedDocument } from '../../model/paged-document.ts'
import { pdf } from './pdf.ts'
import { emitInput, line, paged, paragraph } from './test-support/paged-builder.ts'
import { type Dictionary, nameOf, type PdfFile, readPdf, textOf, type Value } from './test-support/pdf-objects.ts'

const heading = (text: string, level: 1 | 2 | 3, y: number) =>
  paragraph([line([text], y, { last: true })], { role: { type: 'heading', level } })
const read = async (document: PagedDocument) => readPdf(await pdf.emit(emitInput(document)))

function bookmarks(file: PdfFile, parent: Dictionary): string[] {
  const titles: string[] = []
  for (let at: Value = file.get(parent.First); at; at = file.get((at as Dictionary).Next)) {
    const node = at as Dictionary
    const inner = bookmarks(file, node)
    titles.push(inner.length > 0 ? `${textOf(node.Title)} [${inner.join(', ')}] ${node.Count}` : textOf(node.Title))
  }
  return titles
}

describe('bookmarks', () => {
  const paper = paged([
    { fragments: [heading('KẾT  LUẬN', 1, 2000), heading('I- ĐÁNH GIÁ', 2, 3000)] },
    { fragments: [heading('1. Một', 3, 1134), heading('2. Hai', 3, 4000), heading('II- NHIỆM VỤ', 2, 9000)] },
  ])

  it('nest as the headings do, all open', async () => {
    const file = await read(paper)
    const catalog = file.dictionary(file.trailer.Root)
    const root = file.dictionary(catalog.Outlines)
    expect(bookmarks(file, root)).toEqual(['KẾT LUẬN [I- ĐÁNH GIÁ [1. Một, 2. Hai] 2, II- NHIỆM VỤ] 4'])
    expect(root.Count).toBe(5)
    expect(nameOf(catalog.PageMode)).toBe('UseOutlines')
  })

  it('lead to the top of the heading on its page', async () => {
    const file = await read(paper)
    const kids = file.get(file.dictionary(file.dictionary(file.trailer.Root).Pages).Kids) as readonly Value[]
    const found = [...file.objects.values()].map(({ value }) => value as Dictionary)
    const destination = found.find((one) => one?.Title !== undefined && textOf(one.Title) === '2. Hai')?.Dest
    expect(destination).toEqual([kids[1], { name: 'XYZ' }, 0, (16838 - 4000) / 20, null])
  })

  it('are not there without headings', async () => {
    const file = await read(paged([{ fragments: [paragraph([line(['Văn bản.'], 2000)])] }]))
    expect(file.dictionary(file.trailer.Root).Outlines).toBeUndefined()
  })
})
