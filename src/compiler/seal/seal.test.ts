import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Format } from '../../emitters/emitter.ts'
import { inspect, seal } from './seal.ts'

const html = strToU8(
  '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n</head><body>Kết luận</body></html>\n',
)
const id = '0123456789abcdef0123456789abcdef'
const pdf = strToU8(
  `%PDF-1.7\n1 0 obj\n<< /Producer (ketluan 0.1.0) >>\nendobj\ntrailer\n<< /Size 2 /ID [<${id}> <${id}>] >>\nstartxref\n9\n%%EOF\n`,
)
const docx = zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="ct"><Default Extension="xml" ContentType="application/xml"/></Types>'),
  '_rels/.rels': strToU8('<Relationships xmlns="rel"></Relationships>'),
  'word/document.xml': strToU8(`<w:document>${'Kết luận '.repeat(50)}</w:document>`),
})

const samples: readonly {
  readonly format: Format
  readonly bytes: Uint8Array
  readonly edit: (b: Uint8Array) => Uint8Array
}[] = [
  { format: 'html', bytes: html, edit: (b) => strToU8(strFromU8(b).replace('Kết luận', 'Kết luận số')) },
  { format: 'pdf', bytes: pdf, edit: (b) => strToU8(`${strFromU8(b)}2 0 obj\nendobj\n%%EOF\n`) },
  {
    format: 'docx',
    bytes: docx,
    edit(b) {
      const parts = unzipSync(b)
      return zipSync({ ...parts, 'word/document.xml': strToU8('<w:document>Đã sửa</w:document>') })
    },
  },
]

describe.each(samples)('$format', ({ format, bytes, edit }) => {
  test('is ours as written, changed once edited, foreign without the mark', async () => {
    const sealed = await seal(format, bytes)
    expect(await inspect(format, sealed)).toBe('ours')
    expect(await inspect(format, edit(sealed))).toBe('changed')
    const foreign = format === 'pdf' ? strToU8(strFromU8(bytes).replace('ketluan', 'another')) : bytes
    expect(await inspect(format, foreign)).toBe('foreign')
    expect(await inspect(format, strToU8('no such format'))).toBe('foreign')
    expect(await inspect(format, new Uint8Array())).toBe('foreign')
  })

  test('the same bytes give the same seal', async () => {
    expect(await seal(format, bytes)).toEqual(await seal(format, Uint8Array.from(bytes)))
  })
})

test.each(samples.filter(({ format }) => format !== 'docx'))('one changed byte of $format is seen', async (sample) => {
  const sealed = await seal(sample.format, sample.bytes)
  const bent = sealed.map((byte, index) => (index === 20 ? byte ^ 1 : byte))
  expect(await inspect(sample.format, bent)).not.toBe('ours')
})

test('a sealed DOCX keeps its parts and names the property in types and relationships', async () => {
  const parts = unzipSync(await seal('docx', docx))
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'docProps/custom.xml'])
  expect(parts['word/document.xml']).toEqual(unzipSync(docx)['word/document.xml'])
  expect(text('[Content_Types].xml')).toMatch(
    /PartName="\/docProps\/custom\.xml" ContentType="[^"]+custom-properties\+xml"\/><\/Types>$/,
  )
  expect(text('_rels/.rels')).toMatch(/custom-properties" Target="docProps\/custom\.xml"\/><\/Relationships>$/)
  expect(text('docProps/custom.xml')).toMatch(/name="ketluan"><vt:lpwstr>sha256:[0-9a-f]{64}</)
})

test('saved by an office program without changes to the paper, the property alone does not make it ours', async () => {
  const parts = unzipSync(await seal('docx', docx))
  const resaved = zipSync({ ...parts, 'docProps/core.xml': strToU8('<modified>today</modified>') })
  expect(await inspect('docx', resaved)).toBe('changed')
})

test('a sealed PDF moves no byte', async () => {
  const sealed = await seal('pdf', pdf)
  expect(sealed.length).toBe(pdf.length)
  const changed = [...sealed].flatMap((byte, index) => (byte === pdf[index] ? [] : [index]))
  expect(Math.max(...changed) - Math.min(...changed)).toBeLessThan(32)
})

test('the HTML still declares its charset within the first 1024 bytes', async () => {
  const sealed = strFromU8(await seal('html', html))
  expect(sealed.indexOf('charset')).toBeLessThan(300)
  expect(sealed).toContain('<head>\n<meta name="ketluan-seal" content="')
})
