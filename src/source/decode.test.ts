import { describe, expect, it } from 'vitest'
import { decode, maxBytes, sourceOf } from './decode.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

const problemOf = (bytes: Uint8Array, path = 'a.md') => {
  const decoded = decode(bytes, path)
  return 'problem' in decoded ? decoded.problem : null
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
  return bytes
}

const vietnamese = 'Đảng uỷ xã An Bình kết luận về nhiệm vụ trọng tâm năm 2026.\n'

describe('decode', () => {
  it('takes the byte order mark off, so that columns start at the text', () => {
    const decoded = decode(bytesOf('\uFEFFKẾT LUẬN'), 'a.md')
    expect('source' in decoded && decoded.source.text).toBe('KẾT LUẬN')
    expect('source' in decoded && decoded.source.original).toBe('KẾT LUẬN')
  })

  it('keeps the author’s text beside the mended one', () => {
    const decoded = decode(bytesOf('a\r\nb'), 'a.md')
    expect(decoded).toMatchObject({ source: { text: 'a\nb', original: 'a\r\nb' } })
  })

  it('refuses a file over the limit without looking at its lines', () => {
    const bytes = new Uint8Array(10 * 1024 * 1024).fill(0x61)
    expect(problemOf(bytes)).toEqual({ kind: 'tooLarge', bytes: bytes.length })
    expect(problemOf(new Uint8Array(maxBytes).fill(0x61))).toBeNull()
  })

  it.each([
    ['LE with its mark', `\uFEFF${vietnamese}`, false, 'UTF-16 LE'],
    ['BE with its mark', `\uFEFF${vietnamese}`, true, 'UTF-16 BE'],
    ['LE without', vietnamese, false, 'UTF-16 LE'],
    ['BE without', vietnamese, true, 'UTF-16 BE'],
  ])('names UTF-16 %s', (_, text, bigEndian, encoding) => {
    expect(problemOf(utf16(text, bigEndian))).toEqual({ kind: 'utf16', encoding })
  })

  it.each([
    ['pdf', '%PDF-1.7\n%\xE2\xE3'],
    ['docx', 'PK\x03\x04\x14\x00[Content_Types].xml word/document.xml'],
    ['xlsx', 'PK\x03\x04\x14\x00xl/workbook.xml'],
    ['odt', 'PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text'],
    ['zip', 'PK\x03\x04\x14\x00a.txt'],
    ['ole', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00'],
    ['rtf', '{\\rtf1\\ansi'],
    ['png', '\x89PNG\r\n\x1A\n'],
    ['jpeg', '\xFF\xD8\xFF\xE0'],
    ['unknown', 'abc\x00\x00def'],
    ['unknown', `${'a'.repeat(5000)}\x00\xFF`],
  ])('names binary data: %s', (format, content) => {
    expect(problemOf(latin1(content))).toEqual({ kind: 'binary', format })
  })

  it('mends a stray NUL in a text', () => {
    const decoded = decode(bytesOf(`${vietnamese.repeat(5)}\u0000${vietnamese}`), 'a.md')
    expect(decoded).toMatchObject({ mends: [{ kind: 'control', codePoint: 0, count: 1 }] })
  })

  it('places the first bad byte in the text that could be read', () => {
    const problem = problemOf(Uint8Array.from([...bytesOf('Hội nghị\nlần '), 0xff, 0x61]))
    expect(problem).toMatchObject({ kind: 'notUtf8', suspected: null, position: 19, byte: 0xff })
    expect(problem?.kind === 'notUtf8' && problem.source.text).toBe('Hội nghị\nlần ')
  })

  it('suspects Windows-1258 by its tone bytes, and TCVN3 by its letters', () => {
    // Đảng uỷ xã, kết luận: tones CC (huyền), D2 (hỏi), DE (ngã), EC (sắc), F2 (nặng) follow their letter.
    const windows1258 = latin1('\xD0a\xD2ng u\xFDy\xD2 x\xE3 k\xEA\xECt lu\xE2\xF2n ti\xEA\xECp tu\xF2c')
    expect(problemOf(windows1258)).toMatchObject({ kind: 'notUtf8', suspected: 'Windows-1258' })
    const tcvn3 = latin1('§\xB6ng ñy x\xB7 kÕt lu\xCBn nhi\xD6m v\xF4 n\xA8m')
    expect(problemOf(tcvn3)).toMatchObject({ kind: 'notUtf8', suspected: 'TCVN3 (ABC)' })
  })

  it('refuses what nests too deep before any parser, with its place', () => {
    const text = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level * 2)}- x`).join('\r\n')
    expect(problemOf(bytesOf(text))).toMatchObject({ kind: 'tooDeep', offset: expect.any(Number) })
    expect(problemOf(bytesOf(`a: ${'['.repeat(200)}`), 'a.yaml')).toMatchObject({ kind: 'tooDeep' })
    expect(problemOf(bytesOf(`a: ${'['.repeat(200)}`), 'a.md')).toBeNull()
  })
})

describe('sourceOf', () => {
  it('makes a source of text at hand', () => {
    expect(sourceOf('a\r\nb', 'x.md')).toMatchObject({ path: 'x.md', text: 'a\nb', original: 'a\r\nb' })
  })
})
