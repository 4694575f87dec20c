import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf } from './pdf.ts'
import { emitInput } from './test-support/paged-builder.ts'
import { typesetDraft } from './test-support/typeset-draft.ts'

// What other programs make of a whole paper: they read PDF by their own code, not by ours.

const has = (tool: string, flag: string) => spawnSync(tool, [flag]).error === undefined
const tools = { qpdf: has('qpdf', '--version'), pdftotext: has('pdftotext', '-v'), pdffonts: has('pdffonts', '-v') }
const missing = Object.entries(tools).flatMap(([tool, present]) => (present ? [] : [tool]))
const skipped = `not checked: ${missing.join(', ')} is not installed (Debian packages qpdf and poppler-utils)`
if (missing.length > 0) console.warn(skipped)

let folder = ''
let path = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketluan-pdf-'))
  path = join(folder, 'paper.pdf')
  writeFileSync(path, await pdf.emit(emitInput(typesetDraft())))
})
afterAll(() => rmSync(folder, { recursive: true }))

it.runIf(process.env.CI === 'true')('finds every tool under CI', () => {
  expect(missing, skipped).toEqual([])
})

describe('other programs', () => {
  it.skipIf(!tools.qpdf)('find the file sound (qpdf)', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it.skipIf(!tools.pdffonts)('find every font embedded as a subset with its characters (pdffonts)', () => {
    const [, , ...fonts] = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trimEnd().split('\n')
    expect(fonts.length).toBeGreaterThanOrEqual(3)
    for (const font of fonts) expect(font).toMatch(/Tinos-\w+ +CID TrueType +Identity-H +yes yes yes/)
  })

  it.skipIf(!tools.pdftotext)('extract the words of the paper in order (pdftotext)', () => {
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    const words = [
      'ĐẢNG UỶ XÃ SUỐI MÂY',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 05-KL/ĐU',
      'Suối Mây, ngày 05 tháng 6 năm 2026',
      'HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ LẦN THỨ 3',
      'Ngày 04/6/2026, Ban Chấp hành Đảng bộ xã họp và kết luận như sau:',
      'diện tích tăng 12 m²',
      'việc thứ 14, phối hợp với các chi bộ rà soát, đôn đốc',
      'Trần Văn Bình',
    ]
    let at = -1
    for (const phrase of words) {
      const next = text.indexOf(phrase, at + 1)
      expect(next, phrase).toBeGreaterThan(at)
      at = next
    }
  })
})

describe('a bundled build', () => {
  it('writes the same bytes from another folder, without a file of pdfkit', async () => {
    const entry = fileURLToPath(new URL('draw-document.ts', import.meta.url))
    const outfile = join(folder, 'emitter.mjs')
    await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' })
    writeFileSync(join(folder, 'paged.json'), JSON.stringify(typesetDraft()))
    const { timestamp, producer } = emitInput(typesetDraft())
    const templates = fileURLToPath(new URL('../../../templates/', import.meta.url))
    const script = `
      const { readFileSync, writeFileSync } = await import('node:fs')
      const { drawDocument } = await import('./emitter.mjs')
      const names = { regular: 'regular', bold: 'bold', italic: 'italic', boldItalic: 'bold-italic' }
      const template = (name) => new Uint8Array(readFileSync(${JSON.stringify(templates)} + name))
      writeFileSync('bundled.pdf', drawDocument({
        paged: JSON.parse(readFileSync('paged.json', 'utf8')),
        timestamp: ${JSON.stringify(timestamp)},
        producer: ${JSON.stringify(producer)},
        font: (face) => template('fonts/tinos-' + names[face] + '.ttf'),
        iccProfile: () => template('color/srgb2014.icc'),
      }))`
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, stdio: 'pipe' })
    expect(readFileSync(join(folder, 'bundled.pdf')).equals(readFileSync(path))).toBe(true)
  })
})
