import { Document, type IPropertiesOptions, Packer, Paragraph } from 'docx'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { pack } from './package.ts'

const content: IPropertiesOptions = {
  sections: [{ children: [new Paragraph({ text: 'Hội nghị thống nhất kết luận', keepNext: true })] }],
  footnotes: { 1: { children: [new Paragraph('Số liệu đến ngày 30/6/2026')] } },
}

it('holds the parts docx itself would zip, byte for byte', async () => {
  const ours = unzipSync(pack(new Document(content), { ours: {}, dropped: [], mended: {} }))
  const theirs = unzipSync(await Packer.toBuffer(new Document(content)))
  // A list of relationships that lists nothing is left out.
  const emptyList = (name: string) => name.endsWith('.rels') && !new TextDecoder().decode(theirs[name]).includes('Id=')
  expect(Object.keys(ours).sort()).toEqual(
    Object.keys(theirs)
      .filter((name) => !emptyList(name))
      .sort(),
  )
  // The hour of the run stands in docx's own properties, which a paper has in our words.
  for (const [name, bytes] of Object.entries(theirs))
    if (name in ours && name !== 'docProps/core.xml') expect(ours[name], name).toEqual(bytes)
})

it('drops a part together with what leads to it', () => {
  const parts = unzipSync(pack(new Document(content), { ours: {}, dropped: ['word/footnotes.xml'], mended: {} }))
  const text = (name: string) => new TextDecoder().decode(parts[name])
  expect(parts['word/footnotes.xml']).toBeUndefined()
  expect(text('word/_rels/document.xml.rels')).not.toContain('footnotes.xml')
  expect(text('[Content_Types].xml')).not.toContain('footnotes.xml')
})
