import { strToU8, zipSync, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { edited, fullDraft, pagesOf, written } from './papers.test-support.ts'
import { verify } from './verify.ts'

const options = { edition: null, against: null }

async function reasonOf(bytes: Uint8Array, format: 'docx' | 'pdf' | 'html'): Promise<string> {
  const before = performance.now()
  const found = await verify(bytes, format, options)
  expect(performance.now() - before).toBeLessThan(20_000)
  return found.kind === 'unreadable' ? found.reason.en : 'measured'
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docxOf = (document: string | Uint8Array) =>
  zipSync({ 'word/document.xml': typeof document === 'string' ? strToU8(document) : document })

describe('a DOCX made to do harm', () => {
  it('that unpacks to a hundred megabytes of zeros is refused unread', async () => {
    expect(await reasonOf(docxOf(new Uint8Array(100 << 20)), 'docx')).toContain('grows beyond')
  })

  it('that says it is small and is not, is refused while it grows', async () => {
    const bomb = docxOf(new Uint8Array(40 << 20))
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const end = bomb.length - 22
    const directory = view.getUint32(end + 16, true)
    view.setUint32(directory + 24, 1000, true)
    expect(await reasonOf(bomb, 'docx')).toContain('grows beyond')
  })

  it('with XML entities is refused', async () => {
    const document = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${w}><w:body>&b;</w:body></w:document>`
    expect(await reasonOf(docxOf(document), 'docx')).toContain('entities')
  })

  it('nested without end is refused', async () => {
    const document = `<w:document ${w}><w:body>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}</w:body></w:document>`
    expect(await reasonOf(docxOf(document), 'docx')).toContain('nested too deep')
  })

  it('with styles based on each other in a circle is measured', async () => {
    const file = edited(await written('docx', pagesOf(fullDraft)), (parts) => {
      parts['word/styles.xml'] = (parts['word/styles.xml'] ?? '').replace(
        /<w:basedOn w:val="Normal"\/>/g,
        '<w:basedOn w:val="BodyText"/>',
      )
    })
    expect(await reasonOf(file, 'docx')).toBe('measured')
  })

  it.each([
    ['nothing', new Uint8Array(), 'not what the extension'],
    ['a text', strToU8('xin chào'), 'not what the extension'],
    ['the head of a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'damaged'],
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'password'],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), 'not what the extension'],
    ['broken XML', docxOf(`<w:document ${w}><w:body><w:p></w:body>`), 'damaged'],
    ['an empty paper', docxOf(`<w:document ${w}><w:body/></w:document>`), 'no text'],
  ])('%s is a sentence', async (_, bytes, reason) => {
    expect(await reasonOf(bytes, 'docx')).toContain(reason)
  })
})

/** Objects of a PDF with the table that leads to them. */
function pdfOf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1} ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Uint8Array.from(text + xref, (character) => character.charCodeAt(0))
}

describe('a PDF made to do harm', () => {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>'
  const stream = (bytes: Uint8Array, more = '') =>
    `<</Length ${bytes.length}/Filter/FlateDecode${more}>>\nstream\n${String.fromCharCode(...bytes)}\nendstream`

  it('whose page unpacks to a gigabyte is refused', async () => {
    const zeros = zlibSync(new Uint8Array(64 << 20))
    const file = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page, stream(zeros)])
    expect(await reasonOf(file, 'pdf')).toContain('grows beyond')
  })

  it('whose pages hold themselves is refused', async () => {
    const file = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>'])
    expect(await reasonOf(file, 'pdf')).toMatch(/damaged|no text/)
  })

  it('nested without end is refused', async () => {
    const file = pdfOf([`<</Type/Catalog/Pages ${'['.repeat(5000)}>>`])
    expect(await reasonOf(file, 'pdf')).toContain('nested too deep')
  })

  it('that is encrypted is refused', async () => {
    const file = pdfOf(
      ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]>>'],
      '/Root 1 0 R/Encrypt<</Filter/Standard>>',
    )
    expect(await reasonOf(file, 'pdf')).toContain('encrypted')
  })

  it.each([
    ['nothing', new Uint8Array(), 'not what the extension'],
    ['a head without a body', strToU8('%PDF-1.7\n'), 'damaged'],
    [
      'a page without text',
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]>>', page, stream(zlibSync(strToU8('q Q')))]),
      'no text',
    ],
  ])('%s is a sentence', async (_, bytes, reason) => {
    expect(await reasonOf(bytes, 'pdf')).toContain(reason)
  })
})

describe('files that were cut or scribbled on', () => {
  it.each(['docx', 'pdf', 'html'] as const)('%s never throws', async (format) => {
    const whole = await written(format, pagesOf(fullDraft))
    for (const part of [0.1, 0.5, 0.9, 0.99]) await reasonOf(whole.slice(0, Math.floor(whole.length * part)), format)
    for (let seed = 1; seed <= 12; seed++) {
      const bytes = Uint8Array.from(whole)
      for (let i = 0; i < 40; i++) bytes[(seed * 7919 + i * 104_729) % bytes.length] = (seed * 31 + i * 17) & 255
      await reasonOf(bytes, format)
    }
  })

  it('a PDF whose table of places is wrong is read all the same', async () => {
    const whole = await written('pdf', pagesOf(fullDraft))
    const text = Array.from(whole, (byte) => String.fromCharCode(byte))
      .join('')
      .replace(/startxref\s+\d+/, 'startxref\n17')
    expect(
      await reasonOf(
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
        'pdf',
      ),
    ).toBe('measured')
  })
})

describe('HTML', () => {
  const generator = '<meta name="generator" content="ketluan 0.1.0">'
  it.each([
    ['tags that never end', '<a '.repeat(400_000)],
    ['quotes that never end', '<a b="'.repeat(400_001)],
    ['a name that never ends', `<${'a'.repeat(2_000_000)}`],
    ['one tag of two megabytes', `<p ${'a '.repeat(1_000_000)}>`],
    ['many style sheets', '<style></style>'.repeat(100_000)],
    ['comments that never end in a style sheet', `<style>${'/*'.repeat(500_000)}</style>`],
    ['strings that never end in a style sheet', `<style>.a{${`"'\\"`.repeat(300_000)}</style>`],
    ['addresses that never end in a style sheet', `<style>${'url('.repeat(300_000)}</style>`],
    ['rules that never end in a style sheet', `<style>@page{${'@a{'.repeat(300_000)}</style>`],
    ['faces that never end in a style sheet', `<style>${'@font-face{'.repeat(200_000)}</style>`],
  ])('with %s is refused in no time', async (_, text) => {
    expect(await reasonOf(strToU8(`${generator}<div class="paper">Tờ giấy</div>${text}`), 'html')).not.toBe('')
    expect(await reasonOf(strToU8(text), 'html')).toContain('not written by ketluan')
  })

  it('of another program is refused', async () => {
    expect(await reasonOf(strToU8('<!doctype html><p>KẾT LUẬN</p>'), 'html')).toContain('not written by ketluan')
  })
})
