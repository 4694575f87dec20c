import { describe, expect, it } from 'vitest'
import type { PagedDocument } from '../../model/paged-document.ts'
import type { Attachment, PdfStandard } from '../emitter.ts'
import { pdf } from './pdf.ts'
import { breaches, promises } from './test-support/conformance.ts'
import { emitInput, image, line, paged, paragraph } from './test-support/paged-builder.ts'
import { type Dictionary, isReference, nameOf, type PdfFile, readPdf, type Value } from './test-support/pdf-objects.ts'
import { png } from './test-support/png-file.ts'
import { everyKindPaper } from './test-support/sample-paper.ts'

type Breakable = Record<string, Value>

const attachment: Attachment = {
  name: 'kết luận.md',
  mediaType: 'text/markdown',
  bytes: new TextEncoder().encode('# Bản thảo\n'),
}
const deep = png({ width: 1, height: 1, bits: 16, colorType: 2, rows: [[0, 255, 0, 0, 0, 0, 255]] })
const manifest = { source: 'ab'.repeat(32), edition: 'hd05', version: '1.2.3' }

async function emitted(document: PagedDocument, pdfStandard: PdfStandard = 'a-2a'): Promise<PdfFile> {
  return readPdf(await pdf.emit({ ...emitInput(document), pdfStandard, manifest, attachment }))
}

const catalog = (file: PdfFile) => file.dictionary(file.trailer.Root) as Breakable
const first = (file: PdfFile, wanted: (entries: Dictionary) => boolean): Breakable => {
  for (const { value } of file.objects.values()) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || isReference(value)) continue
    if (wanted(value as Dictionary)) return value as Breakable
  }
  throw new Error('there is nothing to break')
}
const typed = (file: PdfFile, type: string) => first(file, ({ Type: name }) => nameOf(name) === type)
const element = (file: PdfFile, type: string) => first(file, ({ S: name }) => nameOf(name) === type)
const font = (file: PdfFile) => first(file, ({ Subtype: name }) => nameOf(name) === 'Type0')
const descendant = (file: PdfFile) =>
  first(file, ({ Subtype: name, W: widths }) => nameOf(name) === 'CIDFontType2' && widths !== undefined)
const name = (text: string): Value => ({ name: text })

/** Replaces a stream's text. */
function rewrite(file: PdfFile, reference: Value | undefined, change: (text: string) => string): void {
  if (!isReference(reference)) throw new Error('no stream')
  const object = file.objects.get(reference.ref) as { stream: Uint8Array | null }
  const old = Buffer.from(object.stream ?? new Uint8Array()).toString('latin1')
  const text = change(old)
  if (text === old) throw new Error('nothing was broken')
  object.stream = Buffer.from(text, 'latin1')
}
const rewriteXmp = (file: PdfFile, change: (text: string) => string) => rewrite(file, catalog(file).Metadata, change)
const rewritePage = (file: PdfFile, change: (text: string) => string) =>
  rewrite(file, typed(file, 'Page').Contents, change)
const withSource = (file: PdfFile, change: (source: string) => string) =>
  Object.assign(file, { source: change(file.source) })

/** One way to break each promise; the standard where it is not the usual one. */
const breakages: Readonly<
  Record<string, { readonly standard?: PdfStandard; readonly apply: (file: PdfFile) => unknown }>
> = {
  header: { apply: (file) => withSource(file, (source) => source.replace('%PDF-1.7', '%PDF-1.5')) },
  'file-id': { apply: (file) => Object.assign(file.trailer, { ID: undefined }) },
  'not-encrypted': { apply: (file) => Object.assign(file.trailer, { Encrypt: {} }) },
  'end-of-file': { apply: (file) => withSource(file, (source) => `${source}more`) },
  filters: {
    apply: (file) =>
      Object.assign(
        first(file, ({ Length: length }) => length !== undefined),
        { Filter: name('LZWDecode') },
      ),
  },
  limits: { apply: (file) => Object.assign(catalog(file), { Far: 40000.5 }) },
  'output-intent': { apply: (file) => Object.assign(catalog(file), { OutputIntents: [] }) },
  'no-actions': { apply: (file) => Object.assign(catalog(file), { OpenAction: [] }) },
  attachments: { standard: 'a-3a', apply: (file) => Object.assign(typed(file, 'Filespec'), { UF: undefined }) },
  'xmp-form': { apply: (file) => rewriteXmp(file, (text) => text.replace('</rdf:Description>', '')) },
  'xmp-claims': { apply: (file) => rewriteXmp(file, (text) => text.replace('<pdfaid:part>2', '<pdfaid:part>3')) },
  'xmp-title': { apply: (file) => rewriteXmp(file, (text) => text.replace(/<dc:title>.*?<\/dc:title>/s, '')) },
  'xmp-info': {
    apply: (file) => rewriteXmp(file, (text) => text.replace(/<xmp:CreateDate>..../, '<xmp:CreateDate>1999')),
  },
  'xmp-schemas': { apply: (file) => rewriteXmp(file, (text) => text.replace('prefix>ketluan<', 'prefix>other<')) },
  language: { apply: (file) => Object.assign(catalog(file), { Lang: 'en' }) },
  marked: { apply: (file) => Object.assign(catalog(file), { MarkInfo: { Marked: false } }) },
  'display-title': { apply: (file) => Object.assign(catalog(file), { ViewerPreferences: {} }) },
  'marked-content': { apply: (file) => rewritePage(file, (text) => `${text}\n0 0 m 9 9 l S\n`) },
  'artifacts-apart': {
    apply: (file) =>
      rewritePage(file, (text) => text.replace('BT', '/Artifact <</Type /Layout>> BDC BT').replace('ET', 'ET EMC')),
  },
  operators: { apply: (file) => rewritePage(file, (text) => `${text}\n/Artifact <<>> BDC 1 0 0 sh EMC\n`) },
  'graphics-states': { apply: (file) => rewritePage(file, (text) => `${'q '.repeat(29)}\n${text}`) },
  colours: { apply: (file) => rewritePage(file, (text) => `0 0 0 1 k \n${text}`) },
  'no-transparency': { apply: (file) => Object.assign(typed(file, 'XObject'), { SMask: { ref: 1 } }) },
  images: { apply: (file) => Object.assign(typed(file, 'XObject'), { Interpolate: true }) },
  'fonts-embedded': { apply: (file) => Object.assign(typed(file, 'FontDescriptor'), { FontFile2: undefined }) },
  'fonts-identity': { apply: (file) => Object.assign(descendant(file), { CIDToGIDMap: undefined }) },
  'fonts-unicode': {
    apply: (file) =>
      rewrite(file, font(file).ToUnicode, (text) => text.replace(/(\[<0000> )<[0-9a-f]{4}>/, '$1<feff>')),
  },
  'fonts-widths': { apply: (file) => Object.assign(descendant(file), { W: [0, [1, 2, 3]] }) },
  'no-notdef': { apply: (file) => rewritePage(file, (text) => text.replace(/\[\(\0[^\0]/, '[(\0\0')) },
  'cid-set': { standard: 'a-1b', apply: (file) => Object.assign(typed(file, 'FontDescriptor'), { CIDSet: undefined }) },
  'tab-order': { apply: (file) => Object.assign(typed(file, 'Page'), { Tabs: undefined }) },
  'annotation-flags': { apply: (file) => Object.assign(typed(file, 'Annot'), { F: 2 }) },
  'annotation-words': { apply: (file) => Object.assign(typed(file, 'Annot'), { Contents: undefined }) },
  'annotation-targets': {
    apply: (file) => Object.assign(typed(file, 'Annot'), { Dest: [file.trailer.Root, name('XYZ')] }),
  },
  'standard-types': { apply: (file) => Object.assign(element(file, 'Sect'), { S: name('Chapter') }) },
  'parent-tree': { apply: (file) => rewritePage(file, (text) => text.replace(/\/(P|H1|H2|Lbl) <</, '/Span <<')) },
  headings: { apply: (file) => Object.assign(element(file, 'H1'), { S: name('H3') }) },
  nesting: { apply: (file) => Object.assign(element(file, 'LBody'), { S: name('P') }) },
  'table-shape': { apply: (file) => Object.assign(element(file, 'TH'), { A: {} }) },
  figures: { apply: (file) => Object.assign(element(file, 'Figure'), { Alt: undefined }) },
  notes: { apply: (file) => Object.assign(element(file, 'Note'), { ID: 'other' }) },
  'links-tagged': { apply: (file) => Object.assign(element(file, 'Link'), { S: name('Span') }) },
}

describe('every promise', () => {
  it('has a file that breaks it', () => {
    expect(Object.keys(breakages).sort()).toEqual(promises.map(({ id }) => id).sort())
  })

  it.each(promises.map((promise) => [promise.id, promise] as const))(
    '%s is kept, and a broken file is found',
    async (id, promise) => {
      const { standard = 'a-2a', apply } = breakages[id] ?? { apply: () => {} }
      const file = await emitted(everyKindPaper(), standard)
      expect(promise.check(file, standard)).toEqual([])
      apply(file)
      expect(promise.check(file, standard)).not.toEqual([])
    },
  )
})

describe('each standard', () => {
  it.each(['a-2a', 'a-3a', 'a-1b', 'none'] as const)('%s keeps all that it promises', async (standard) => {
    expect(breaches(await emitted(everyKindPaper(), standard), standard)).toEqual([])
  })

  it('a-3a carries the draft, the others do not', async () => {
    const file = await emitted(everyKindPaper(), 'a-3a')
    const embedded = first(file, ({ Type: type }) => nameOf(type) === 'EmbeddedFile')
    const id = [...file.objects].find(([, { value }]) => value === embedded)?.[0] ?? 0
    expect(Buffer.from(file.stream({ ref: id })).toString('utf8')).toBe('# Bản thảo\n')
  })

  it('a-1b takes fine PNG down to eight bits', async () => {
    const fine = paged([{ fragments: [image(deep, 'Hình'), paragraph([line(['A.'], 9000, { last: true })])] }])
    expect(breaches(await emitted(fine, 'a-1b'), 'a-1b')).toEqual([])
  })
})

describe('the manifest', () => {
  it('stands in the metadata', async () => {
    const packet = Buffer.from(
      (await emitted(everyKindPaper())).stream(catalog(await emitted(everyKindPaper())).Metadata),
    ).toString()
    expect(packet).toContain(`<ketluan:source>${manifest.source}</ketluan:source>`)
    expect(packet).toContain('<ketluan:edition>hd05</ketluan:edition><ketluan:version>1.2.3</ketluan:version>')
  })
})
