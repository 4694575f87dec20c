import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = join(root, 'bin/ketluan.js')
const folder = mkdtempSync(join(tmpdir(), 'ketluan-test-'))
const examples = readdirSync(join(root, 'examples')).filter(
  (name) => /\.(?:md|txt|ya?ml)$/.test(name) && !/^README/.test(name),
)
/** A draft of ours that has findings in plenty and is composed all the same. */
const draft =
  'KẾT LUẬN\nHỘI NGHỊ ĐẢNG UỶ LẦN THỨ 3\n-----\nĐảng uỷ kết luận:\n\nI. MỘT\n\nNội dung.\n\nI. HAI\n\nNội dung.\n'

beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Given {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

function ketluan(
  words: readonly string[],
  { input = '', env = {}, cwd = folder }: Given = {},
): SpawnSyncReturns<string> {
  const done = spawnSync(process.execPath, [program, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, ...env },
  })
  expect(done.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return done
}

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)

describe('every example', () => {
  test.each(examples)('%s compiles for release to all three formats, without error or warning', (name) => {
    const { status, stderr } = ketluan([
      'build',
      join(root, 'examples', name),
      '-t',
      'docx,pdf,html',
      '-o',
      'vi-du',
      '--stage',
      'phat-hanh',
    ])
    expect(stderr).toContain('Đã ghi')
    expect(status).toBe(0)
    const stem = name.replace(/\.[^.]+$/, '')
    const start = (format: string) =>
      readFileSync(join(folder, 'vi-du', `${stem}.${format}`))
        .subarray(0, 15)
        .toString('latin1')
    expect(start('docx')).toMatch(/^PK\u0003\u0004/)
    expect(start('pdf')).toMatch(/^%PDF-1\.7/)
    expect(start('html')).toBe('<!doctype html>')
  })

  test('gives the same bytes on another day, in another zone', () => {
    const bytes = (env: Record<string, string>) => {
      rmSync(join(folder, 'lai'), { recursive: true, force: true })
      ketluan(['build', join(root, 'examples', examples[0] ?? ''), '-t', 'docx,pdf,html', '-o', 'lai'], { env })
      return readdirSync(join(folder, 'lai'))
        .sort()
        .map((name) => readFileSync(join(folder, 'lai', name)))
    }
    const here = bytes({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' })
    expect(here).toHaveLength(3)
    expect(bytes({ TZ: 'America/Los_Angeles', LANG: 'C' })).toEqual(here)
  })
})

test('building again replaces our own output; an edited one is kept', () => {
  put('lai.md', draft)
  mkdirSync(join(folder, 'sua'), { recursive: true })
  const again = () => ketluan(['build', 'lai.md', '-t', 'docx,pdf,html', '-o', 'sua'])
  again()
  expect(again().stderr).not.toMatch(/KL704/)
  put('lai.md', draft.replace('Nội dung.', 'Nội dung khác.'))
  expect(again().stderr).not.toMatch(/KL704/)
  expect(readdirSync(join(folder, 'sua')).sort()).toEqual(['lai.docx', 'lai.html', 'lai.pdf'])

  for (const format of ['html', 'pdf']) {
    const file = join(folder, 'sua', `lai.${format}`)
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('\n')]))
  }
  const done = again()
  expect(done.stderr.match(/KL7041/g)).toHaveLength(2)
  expect(readdirSync(join(folder, 'sua')).sort()).toEqual(
    ['lai (bản đã sửa).html', 'lai (bản đã sửa).pdf', 'lai.docx', 'lai.html', 'lai.pdf'].sort(),
  )
})

describe('bad input', () => {
  const nested = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- mục\n`).join('')
  const cases: readonly (readonly [name: string, content: string | Uint8Array, code: number, place: RegExp])[] = [
    ['nhi-phan.md', Uint8Array.from({ length: 4096 }, (_, index) => index % 256), 2, /nhi-phan\.md/],
    ['utf16.md', Buffer.from('\ufeffKẾT LUẬN', 'utf16le'), 2, /utf16\.md/],
    ['lon.md', 'Nội dung dài. '.repeat(700_000), 2, /lon\.md/],
    ['long.md', nested, 2, /--> long\.md:\d+:1/],
    ['trich.md', `${'>'.repeat(1000)} x\n`, 2, /--> trich\.md:1:1/],
    ['trong.md', '', 1, /--> trong\.md:1:1/],
    ['khai-bao-hong.md', '---\nsố: 1\nnơi nhận: [a, b\n---\n\nNội dung.\n', 1, /--> khai-bao-hong\.md:[34]:/],
    ['ngay.md', '---\nngày: 31/02/2026\n---\n\nNội dung.\n', 1, /--> ngay\.md:2:7/],
    ['khoa-la.md', '---\ncơ quna: Đảng uỷ xã\n---\n\nNội dung.\n', -1, /--> khoa-la\.md:2:1[\s\S]*cơ quan/],
    ['dieu-khien.md', `${draft}\nNội\u0007 dung \u001b[31mđỏ.\n`, -1, /--> dieu-khien\.md:14:4/],
  ]

  test.each(cases)('%s: a sentence with its place', (name, content, code, place) => {
    put(name, content)
    const started = performance.now()
    const { status, stderr } = ketluan(['build', name, '-t', 'docx,pdf,html', '-o', `xau-${name}`])
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(stderr).toMatch(/^(?:lỗi|cảnh báo|gợi ý) KL\d{4} /)
    expect(stderr).toMatch(place)
    if (code >= 0) expect(status).toBe(code)
    const written = join(folder, `xau-${name}`)
    if (status === 2) expect(existsSync(written)).toBe(false)
    // Whatever was written is whole, and nothing temporary stayed.
    else expect(readdirSync(written)).toHaveLength(3)
  })

  test('control characters reach no output', () => {
    const html = readFileSync(join(folder, 'xau-dieu-khien.md', 'dieu-khien.html'), 'utf8')
    expect(html).toContain('đỏ.')
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })

  test('front matter alone is no failure of a working draft, but of a release', () => {
    put('khai-bao.md', '---\ncơ quan: Đảng uỷ xã Đồng Tâm\n---\n')
    expect(ketluan(['build', 'khai-bao.md', '-o', 'kb', '--stage', 'phat-hanh']).status).toBe(1)
    expect(existsSync(join(folder, 'kb'))).toBe(false)
  })

  test('no file, a folder without drafts, a folder as output name', () => {
    mkdirSync(join(folder, 'rong/x.docx'), { recursive: true })
    put('x.md', draft)
    expect(ketluan(['check', 'khong-co.md'])).toMatchObject({ status: 2, stdout: '' })
    expect(ketluan(['check', 'rong']).stderr).toContain('KL7002')
    expect(ketluan(['build', 'x.md', '-o', 'rong'])).toMatchObject({ status: 3 })
    expect(ketluan(['build', 'x.md', '-o', 'x.md']).stderr).toContain('KL7030')
  })
})

test('a folder without permission is a sentence and 3', () => {
  put('q.md', draft)
  mkdirSync(join(folder, 'khoa'))
  chmodSync(join(folder, 'khoa'), 0o555)
  // The superuser may write anywhere but in the kernel's own folders.
  const locked = process.getuid?.() === 0 ? '/sys' : 'khoa'
  const { status, stderr } = ketluan(['build', 'q.md', '-o', locked])
  expect(status).toBe(3)
  expect(stderr).toMatch(/không có quyền|ổ đĩa chỉ cho đọc/)
})

test('a folder that cannot be made ends at once, however deep it was asked for', () => {
  put('q.md', draft)
  // Where nothing can be made at all, Node's own way of making parents never comes back.
  const nowhere = existsSync('/proc/self') ? '/proc/mat/sau' : join(folder, 'q.md/sau/hon')
  const { status, stderr } = ketluan(['build', 'q.md', '-o', nowhere])
  expect(status).toBe(3)
  expect(stderr).toContain('KL7030')
})

describe('streams', () => {
  test('the tree and the findings as JSON, places in the author’s text', () => {
    const crlf = `\ufeff${draft.replaceAll('\n', '\r\n')}`.normalize('NFD')
    const check = ketluan(['check', '-', '--format', 'json', '--stdin-filename', 'a/b.md'], { input: crlf })
    expect(check.stderr).toBe('')
    const [file] = JSON.parse(check.stdout).files
    expect(file.path).toBe('a/b.md')
    const original = crlf.slice(1)
    const twice = file.diagnostics.find((d: { name: string; severity: string }) => d.severity === 'error')
    expect(original.slice(twice.start.offset, twice.end.offset)).toMatch(/^I/)
    expect(twice.start).toMatchObject({ line: 10, column: 1 })

    const tree = JSON.parse(ketluan(['ast', '-'], { input: crlf }).stdout)
    const [, second] = tree.sections
    expect(original.slice(second.span.start).startsWith('I. HAI')).toBe(true)
  })

  test('a reader that stops reading is no error', async () => {
    put('nhieu.md', draft.repeat(400))
    const child = spawn(process.execPath, [program, 'ast', 'nhieu.md'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaint = ''
    child.stderr.on('data', (chunk) => (complaint += chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(complaint).toBe('')
    expect(code).toBe(0)
  })

  test.runIf(existsSync('/dev/full'))('a full disk behind a redirection is a sentence and 3', () => {
    put('day.md', draft)
    const command = `"${process.execPath}" "${program}" ast day.md > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(3)
    expect(stderr).toBe('lỗi KL7033 Không ghi hết được ra đầu ra chuẩn: ổ đĩa đã đầy\n\n')
  })

  const hasScript = spawnSync('script', ['--version']).status === 0
  test.skipIf(!hasScript)('a terminal gets colours and progress', () => {
    mkdirSync(join(folder, 'nhieu'), { recursive: true })
    for (let count = 1; count <= 6; count += 1) put(`nhieu/${count}.md`, draft)
    const command = `${process.execPath} ${program} check nhieu`
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TERM: 'xterm' },
    })
    expect(stdout).toMatch(/\[3\/6\] nhieu\/3\.md/)
    expect(stdout).toMatch(/\u001b\[1m/)
    expect(ketluan(['check', 'nhieu']).stderr).not.toMatch(/\u001b|\[3\/6\]/)
  })
})

describe('bootstrap', () => {
  test('the version is answered without the bundle', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    for (const part of ['bin', 'package.json']) cpSync(join(root, part), join(bare, part), { recursive: true })
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [join(bare, 'bin/ketluan.js'), ...words], { encoding: 'utf8' })
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n` })
    expect(run('-V').stdout).toBe(`${version}\n`)
    expect(run('check', 'x.md')).toMatchObject({ status: 2, stdout: '' })
    expect(run('check', 'x.md').stderr).toContain('npm run build')
    expect(run('check', 'x.md', '--lang', 'en').stderr).toMatch(/^ketluan has not been built yet/)
  })

  test('a Node that is too old is told so', () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.1' }); require(${JSON.stringify(program)})`
    const { status, stderr } = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toBe('ketluan cần Node.js 20.19 trở lên; máy này đang có 18.20.1.\n')
  })

  test('a damaged code cache is ignored', () => {
    const copy = join(folder, 'copy')
    for (const part of ['bin', 'dist', 'templates', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true })
    const kept = readdirSync(join(copy, 'dist')).filter((name) => name.endsWith('.cache'))
    expect(kept).not.toEqual([])
    for (const name of kept) writeFileSync(join(copy, 'dist', name), 'not a cache')
    const { status, stdout } = spawnSync(process.execPath, [join(copy, 'bin/ketluan.js'), '--help'], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('Cách dùng')
  })
})
