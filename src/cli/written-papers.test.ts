import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StampedPaper } from '../compiler/stamp-map.ts'
import { edited, fullDraft } from '../verify/papers.test-support.ts'
import { drawPage } from '../verify/pdf/draw-page.ts'
import { openPdf } from '../verify/pdf/objects.ts'
import { pagesOf } from '../verify/pdf/page-tree.ts'
import { type Installed, install } from './program.test-support.ts'

let program: Installed
beforeAll(() => {
  program = install()
  writeFileSync(join(program.folder, 'kl.md'), fullDraft)
})
afterAll(() => program.remove())

const at = (...names: string[]) => join(program.folder, ...names)

describe('build --verify', () => {
  it('measures what it wrote in every format, and says nothing when nothing differs', () => {
    const { status, stderr } = program.run(['build', 'kl.md', '-t', 'docx,pdf,html', '-o', 'ra', '--verify'])
    expect(stderr).not.toContain('KL72')
    expect(status).toBe(0)
  })

  it('measures a paper for both sides of its sheets by the margins of such a paper', () => {
    const run = program.run(['build', 'kl.md', '-t', 'docx,pdf,html', '-o', 'hai-mat', '--two-sided', '--verify'])
    expect(run.stderr).not.toContain('KL72')
    expect(run.status).toBe(0)
    expect(
      strFromU8(unzipSync(readFileSync(at('hai-mat', 'kl.docx')))['word/settings.xml'] ?? new Uint8Array()),
    ).toContain('<w:mirrorMargins/>')
    const measured = program.run(['verify', 'hai-mat/kl.pdf', '--format', 'json'])
    expect(measured.stdout).toContain('page.margin.verso')
  })

  it('tells what the draft itself does against the layout, and ends with 1', () => {
    writeFileSync(at('khác.md'), fullDraft.replace('phổ biến đến chi bộ.', 'phổ biến đến chi bộ'))
    const { status, stderr } = program.run(['build', 'khác.md', '--verify', '--lang', 'en'])
    expect(stderr).toContain('KL7210')
    expect(stderr).toContain('End of the text')
    expect(status).toBe(1)
  })
})

describe('verify', () => {
  it('prints a table and ends with 0 where nothing differs', () => {
    const { status, stdout } = program.run(['verify', 'ra/kl.docx', 'ra/kl.pdf', 'ra/kl.html', '--against', 'kl.md'])
    expect(stdout).toMatch(/HD05 IV\.4\.1\s+Lề trái\s+30 mm\s+30 mm\s+đúng/)
    expect(stdout.match(/0 chỗ khác/g)).toHaveLength(3)
    expect(status).toBe(0)
  })

  it('finds what somebody changed in Word: a margin, with it the reach of the contact rule, and a word', () => {
    const file = edited(readFileSync(at('ra/kl.docx')), (parts) => {
      const text = parts['word/document.xml'] ?? ''
      parts['word/document.xml'] = text
        .replaceAll('w:left="1701"', 'w:left="1440"')
        .replace('vùng chè và', 'vùng quế và')
    })
    writeFileSync(at('đã sửa.docx'), file)
    const { status, stdout } = program.run(['verify', 'đã sửa.docx', '--against', 'kl.md', '--quiet', '--lang', 'en'])
    expect(stdout).toMatch(/Margin, left\s+30 mm\s+25\.4 mm\s+DIFFERENT/)
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/vùng chè và.*vùng quế và/)
    expect(stdout).toContain('3 different')
    expect(status).toBe(1)
  })

  it('gives JSON to programs', () => {
    const { stdout } = program.run(['verify', 'ra/kl.pdf', '--format', 'json'])
    const { version, files } = JSON.parse(stdout)
    expect([version, files[0].path, files[0].format, files[0].edition]).toEqual([1, 'ra/kl.pdf', 'pdf', 'hd05'])
    expect(files[0].rows[0]).toEqual({
      clause: 'page.paper',
      provision: 'HD05 IV.3, IV.4',
      part: 'Khổ giấy',
      expected: '210 mm × 297 mm',
      measured: '210 mm × 297 mm',
      verdict: 'same',
    })
  })

  it('ends with 2 and a sentence for what it cannot read', () => {
    writeFileSync(at('hỏng.pdf'), '%PDF-1.7 ')
    writeFileSync(at('a.docx'), 'x')
    const { status, stderr } = program.run(['verify', 'hỏng.pdf', 'a.docx', 'kl.md', 'không có.pdf'])
    for (const code of ['KL7200', 'KL7201', 'KL7001']) expect(stderr).toContain(code)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(2)
  })

  it('shows its options with an example in both languages', () => {
    expect(program.run(['verify', '--help']).stdout).toContain('--against kl.md')
    expect(program.run(['verify', '--help', '--lang', 'en']).stdout).toContain('is no pass')
  })

  const soffice = spawnSync('soffice', ['--version']).error === undefined
  it.skipIf(!soffice)(
    'measures a file LibreOffice saved, and the PDF it prints',
    () => {
      mkdirSync(at('lo'))
      copyFileSync(at('ra/kl.docx'), at('lo/kl.docx'))
      const convert = (to: string, from: string) =>
        spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${at('lo/hồ sơ').replaceAll(' ', '%20')}`,
            '--headless',
            '--convert-to',
            to,
            '--outdir',
            at('lo/ra'),
            at(from),
          ],
          { timeout: 120_000 },
        )
      convert('odt', 'lo/kl.docx')
      convert('docx:MS Word 2007 XML', 'lo/ra/kl.odt')
      convert('pdf', 'lo/kl.docx')
      const { status, stdout } = program.run([
        'verify',
        'lo/ra/kl.docx',
        'lo/ra/kl.pdf',
        '--against',
        'kl.md',
        '--quiet',
      ])
      expect(stdout.match(/0 chỗ khác/g), stdout).toHaveLength(2)
      expect(status).toBe(0)
    },
    180_000,
  )
})

describe('--pdf-standard', () => {
  const commented = fullDraft
    .replace('số: 5', 'số: 5 # chưa chắc')
    .replace('I- Đánh giá', '<!-- hỏi lại phòng -->\n\nI- Đánh giá')

  it('a-3a attaches the draft without its comments', () => {
    writeFileSync(at('nguồn.md'), commented)
    const { status } = program.run(['build', 'nguồn.md', '-t', 'pdf', '--pdf-standard', 'a-3a'])
    expect(status).toBe(0)
    const objects = openPdf(readFileSync(at('nguồn.pdf')))
    const [specification] = objects.array(objects.entries(objects.trailer.Root).AF)
    const entries = objects.entries(specification)
    expect(objects.text(entries.UF)).toBe('nguồn.md')
    const text = new TextDecoder().decode(objects.stream(objects.entries(entries.EF).F) ?? new Uint8Array())
    expect(text).toContain('số: 5 \n')
    expect(text).not.toMatch(/chưa chắc|hỏi lại/)
    expect(text).toContain('I- Đánh giá')
  })

  it.each([
    ['a field', (draft: string) => draft.replace('số: 5', 'số: 5\nđộ mật: tối mật')],
    ['words of the text', (draft: string) => draft.replace('I- Đánh giá', '**MẬT**\n\nI- Đánh giá')],
  ])('a-3a is refused for a secret paper (%s), the others are not', (_, secret) => {
    writeFileSync(at('mật.md'), secret(fullDraft))
    const refused = program.run(['build', 'mật.md', '-t', 'pdf', '--pdf-standard', 'a-3a', '-o', 'mật-3.pdf'])
    expect(refused.stderr).toContain('KL7220')
    expect(existsSync(at('mật-3.pdf'))).toBe(false)
    expect(refused.status).toBe(3)
    program.run(['build', 'mật.md', '-t', 'pdf', '-o', 'mật-2.pdf'])
    expect(existsSync(at('mật-2.pdf'))).toBe(true)
  })

  it('is for PDF alone', () => {
    const { status, stderr } = program.run(['build', 'kl.md', '--pdf-standard', 'a-1b'])
    expect(stderr).toContain('KL7221')
    expect(status).toBe(2)
  })

  it('a-1b is PDF 1.4, and sound', () => {
    program.run(['build', 'kl.md', '-t', 'pdf', '--pdf-standard', 'a-1b', '-o', '1b.pdf'])
    expect(readFileSync(at('1b.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.4')
    const qpdf = spawnSync('qpdf', ['--check', at('1b.pdf')], { encoding: 'utf8' })
    if (qpdf.error === undefined) expect(qpdf.stdout).toContain('No syntax or stream encoding errors')
  })
})

describe('--stamp-map', () => {
  const blank = fullDraft.replace('số: 5', 'số:').replace('ngày: 05/6/2026', 'ngày: tháng 6 năm 2026')

  it('names the places of number, date, signature and seal, and no text lies in them', () => {
    writeFileSync(at('trống.md'), blank)
    program.run(['build', 'trống.md', '-t', 'pdf', '--stamp-map', 'chỗ/ký.json'])
    const { papers } = JSON.parse(readFileSync(at('chỗ/ký.json'), 'utf8')) as { papers: StampedPaper[] }
    const [paper] = papers
    expect(paper?.draft).toBe('trống.md')
    expect(new Set(paper?.boxes.map(({ name }) => name))).toEqual(new Set(['number', 'date', 'signature', 'seal']))
    const objects = openPdf(readFileSync(at('trống.pdf')))
    const drawn = pagesOf(objects).map((page) => drawPage(objects, page, { fonts: new Map() }))
    expect(paper?.pages.map(({ height }) => height)).toEqual(drawn.map(({ height }) => height))
    for (const box of paper?.boxes ?? []) {
      const page = drawn[box.page - 1]
      expect(box.width, box.name).toBeGreaterThan(5)
      const covered = page?.glyphs.filter(({ text, x, end, baseline, size }) => {
        const [top, bottom] = [page.height - box.y - box.height, page.height - box.y]
        const beside = end <= box.x + 0.1 || x >= box.x + box.width - 0.1
        const above = baseline + 0.2 * size <= top || baseline - 0.7 * size >= bottom
        return text.trim() !== '' && !beside && !above
      })
      expect(covered?.map(({ text }) => text).join(''), box.name).toBe('')
    }
  })

  it('needs no room for what is printed already, and none for the seal of a cell, which has none', () => {
    const cell = fullDraft.replace('Đảng uỷ xã Suối Mây', 'Chi bộ thôn Đồi').replace('KL/ĐU', 'KL/CB')
    writeFileSync(at('chi-bộ.md'), cell)
    program.run(['build', 'chi-bộ.md', '-t', 'pdf', '--stamp-map', 'chi-bộ.json'])
    const { papers } = JSON.parse(readFileSync(at('chi-bộ.json'), 'utf8')) as { papers: StampedPaper[] }
    expect(
      papers[0]?.boxes.filter(({ name }) => name === 'signature' || name === 'seal').map(({ name }) => name),
    ).toEqual(['signature'])
  })

  it('has a place for the signature and the seal of every body of a joint paper', () => {
    const joint = fullDraft
      .replace('cơ quan: Đảng uỷ xã Suối Mây', 'cơ quan: Đảng uỷ xã Suối Mây - Đảng uỷ xã Đồi Chè')
      .replace(/người ký:[\s\S]*?(?=nơi nhận)/, 'người ký: [{họ tên: Trần Văn Bình}, {họ tên: Lê Thị Mận}]\n')
    writeFileSync(at('liên-tịch.md'), joint)
    program.run(['build', 'liên-tịch.md', '-t', 'pdf', '--stamp-map', 'liên-tịch.json'])
    const { papers } = JSON.parse(readFileSync(at('liên-tịch.json'), 'utf8')) as { papers: StampedPaper[] }
    const places = papers[0]?.boxes.filter(({ signatory }) => signatory !== undefined) ?? []
    expect(places.map(({ name, signatory }) => `${name} ${signatory}`).sort()).toEqual([
      'seal Lê Thị Mận',
      'seal Trần Văn Bình',
      'signature Lê Thị Mận',
      'signature Trần Văn Bình',
    ])
    const [right, left] = ['Trần Văn Bình', 'Lê Thị Mận'].map((name) => places.filter((one) => one.signatory === name))
    expect(Math.min(...(right ?? []).map(({ x }) => x))).toBeGreaterThan(Math.max(...(left ?? []).map(({ x }) => x)))
  })

  it('replaces its own file and no other', () => {
    expect(program.run(['build', 'kl.md', '-t', 'pdf', '-o', 'x.pdf', '--stamp-map', 'chỗ/ký.json']).status).toBe(0)
    writeFileSync(at('riêng.json'), '{"của": "người khác"}')
    const { status, stderr } = program.run(['build', 'kl.md', '-t', 'pdf', '-o', 'x.pdf', '--stamp-map', 'riêng.json'])
    expect(stderr).toContain('KL7230')
    expect(status).toBe(3)
    expect(readFileSync(at('riêng.json'), 'utf8')).toContain('người khác')
  })
})

describe('the same draft', () => {
  it('gives the same bytes in another folder, time zone, language and on another day', () => {
    const read = (folder: string) =>
      ['docx', 'pdf', 'html'].map((format) => readFileSync(join(folder, `kl.${format}`)).toString('base64'))
    const elsewhere = at('một', 'nơi khác')
    mkdirSync(elsewhere, { recursive: true })
    writeFileSync(join(elsewhere, 'kl.md'), fullDraft)
    program.run(['build', 'kl.md', '-t', 'docx,pdf,html', '-o', 'a'])
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    program.run(['build', 'kl.md', '-t', 'docx,pdf,html', '-o', 'b', '--lang', 'en'], { env, cwd: elsewhere })
    expect(read(join(elsewhere, 'b'))).toEqual(read(at('a')))
  })

  it('is named in the file by the hash of its bytes, beside edition and version', async () => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(fullDraft)))
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const custom = strFromU8(unzipSync(readFileSync(at('a/kl.docx')))['docProps/custom.xml'] ?? new Uint8Array())
    expect(custom).toContain(`name="ketluan-source"><vt:lpwstr>${hash}<`)
    expect(custom).toContain('name="ketluan-edition"><vt:lpwstr>hd05<')
    expect(readFileSync(at('a/kl.pdf'), 'latin1')).toContain(`<ketluan:source>${hash}<`)
    expect(readFileSync(at('a/kl.html'), 'utf8')).toContain(`<meta name="ketluan-source" content="${hash}">`)
  })

  it('is written again without keeping a copy: the mark holds with what it was made from', () => {
    const { stderr } = program.run(['build', 'kl.md', '-t', 'docx', '-o', 'a'])
    expect(stderr).not.toContain('KL70')
    expect(existsSync(at('a/kl (bản đã sửa).docx'))).toBe(false)
  })
})
