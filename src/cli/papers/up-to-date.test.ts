import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toolchain } from '../../compiler/toolchain.ts'
import type { Host } from '../../host/host.ts'
import { type MemoryHost, memoryHost } from '../../host/memory-host.ts'
import { nodeHost } from '../../host/node-host.ts'
import { run } from '../run.ts'
import { recordFile } from './record-book.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { asset } = nodeHost(root)

/** The smallest PNG there can be, with so many pixels in its head. */
function png(width: number): Uint8Array {
  const bytes = new Uint8Array(64)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x89504e47)
  view.setUint32(16, width)
  view.setUint32(20, 10)
  return bytes
}

const paper = (words: string) =>
  `KẾT LUẬN\nHỘI NGHỊ ĐẢNG UỶ LẦN THỨ 3\n-----\nĐảng uỷ kết luận:\n\nI. MỘT\n\n${words}\n`
// With an error, a related place and a fix.
const files = {
  'nhà/a.md': paper('Nội dung  một.\n\n![Sơ đồ](so-do.png)\n\nI. LẠI MỘT\n\nNội dung.'),
  'nhà/b.md': paper('Nội dung hai.'),
  'nhà/so-do.png': png(20),
  'nhà/ketluan.yaml': 'cơ quan ban hành: ĐẢNG UỶ XÃ A\n',
}

/** Whole rounds of the program over one disk; each tells which drafts it compiled. */
function office(given: Readonly<Record<string, string | Uint8Array>> = files) {
  const disk = memoryHost({ files: given })
  const round = async (words: string, change: Partial<Host> = {}) => {
    const compiled: string[] = []
    const said = { out: '', err: '' }
    const output = (name: 'out' | 'err') => ({
      write: (text: string) => {
        said[name] += text
      },
      isTTY: false,
      columns: null,
    })
    const host: Host = { ...disk, asset, stdout: output('out'), stderr: output('err'), ...change }
    const counting: typeof toolchain = {
      ...toolchain,
      compile(bytes, path, options) {
        compiled.push(path)
        return toolchain.compile(bytes, path, options)
      },
    }
    const code = await run(host, words.split(' '), async () => counting)
    return { code, compiled, ...said }
  }
  return { disk, round }
}

const building = 'build nhà -t html -o ra'
const both = ['nhà/a.md', 'nhà/b.md']

describe('a draft whose papers are up to date', () => {
  test('is not compiled again, and told as before', async () => {
    const { disk, round } = office()
    const first = await round(`${building} --format json`)
    const before = disk.files().map((file) => [file, disk.text(file)])
    const second = await round(`${building} --format json`)
    expect([first.compiled, second.compiled]).toEqual([both, []])
    expect(
      JSON.parse(first.out).files.flatMap(({ diagnostics }: { diagnostics: unknown[] }) => diagnostics),
    ).not.toEqual([])
    expect(second.out).toBe(first.out)
    expect([first.code, second.code]).toEqual([1, 1])
    expect(disk.files().map((file) => [file, disk.text(file)])).toEqual(before)
  })

  test('shows a person its findings with the author’s lines, and how many were left as they are', async () => {
    const { round } = office()
    const first = await round(building)
    const second = await round(building)
    expect(first.err).toMatch(/KL3001[^\n]*\n *--> nhà\/a\.md:12/)
    expect(second.err).toContain('Giữ nguyên kết quả của 2 bản thảo không có gì thay đổi')
    const findings = (text: string) => text.split('\n').filter((line) => !/^(?:Đã ghi|Giữ nguyên)/.test(line))
    expect(findings(second.err)).toEqual(findings(first.err))
    expect((await round(`${building} --quiet`)).err).not.toContain('Giữ nguyên')
  })

  test('is made again with --force', async () => {
    const { round } = office()
    await round(building)
    expect((await round(`${building} --force`)).compiled).toEqual(both)
    expect((await round(building)).compiled).toEqual([])
  })

  test('is found from wherever its outputs lie, beside the drafts as well', async () => {
    const { disk, round } = office({ ...files, 'xa/c.md': paper('Ba.') })
    const beside = 'build nhà xa -t html'
    await round(beside)
    expect(disk.files().filter((file) => file.endsWith(recordFile))).toHaveLength(2)
    expect((await round(beside)).compiled).toEqual([])
  })
})

describe('is made again, alone,', () => {
  const edits: readonly (readonly [string, (disk: MemoryHost) => void, readonly string[]])[] = [
    ['when the draft changed', (disk) => disk.put('nhà/b.md', paper('Nội dung khác.')), ['nhà/b.md']],
    ['when a picture changed', (disk) => disk.put('nhà/so-do.png', png(30)), ['nhà/a.md']],
    ['when a picture is gone', (disk) => disk.remove('nhà/so-do.png'), ['nhà/a.md']],
    ['when a paper is missing', (disk) => disk.remove('ra/b.html'), ['nhà/b.md']],
    ['when a paper was changed by hand', (disk) => disk.put('ra/b.html', `${disk.text('ra/b.html')} `), ['nhà/b.md']],
    ['when the profile changed', (disk) => disk.put('nhà/ketluan.yaml', 'cơ quan ban hành: ĐẢNG UỶ XÃ B\n'), both],
    ['when the profile is gone', (disk) => disk.remove('nhà/ketluan.yaml'), both],
    [
      'when the records were changed by hand',
      (disk) => disk.put(`ra/${recordFile}`, disk.text(`ra/${recordFile}`).replace('KL', 'kl')),
      both,
    ],
    [
      'when the records were cut off',
      (disk) => disk.put(`ra/${recordFile}`, disk.text(`ra/${recordFile}`).slice(0, -20)),
      both,
    ],
    ['when the records are none', (disk) => disk.put(`ra/${recordFile}`, 'ketluan built 1 \n[]'), both],
  ]
  test.each(edits)('%s', async (_, change, expected) => {
    const { disk, round } = office()
    await round(building)
    change(disk)
    expect((await round(building)).compiled).toEqual(expected)
    expect((await round(building)).compiled).toEqual([])
  })

  test('when a picture that was missing comes to be', async () => {
    const { 'nhà/so-do.png': picture, ...others } = files
    const { disk, round } = office(others)
    await round(building)
    expect((await round(building)).compiled).toEqual([])
    disk.put('nhà/so-do.png', picture)
    expect((await round(building)).compiled).toEqual(['nhà/a.md'])
  })

  test('when an appendix in a file of its own changed', async () => {
    const { disk, round } = office({
      'nhà/a.md': `---\nphụ lục: phụ/một.md\n---\n${paper('Chi tiết tại phụ lục kèm theo.')}`,
      'nhà/phụ/một.md': '# Phụ lục\n\n## Chỉ tiêu\n\nThu đạt 100 triệu đồng.\n',
    })
    const one = 'build nhà/a.md -t html -o ra'
    await round(one)
    disk.put('nhà/phụ/một.md', '# Phụ lục\n\n## Chỉ tiêu\n\nThu đạt 200 triệu đồng.\n')
    expect((await round(one)).compiled).toEqual(['nhà/a.md'])
    expect(disk.text('ra/a.html')).toContain('200 triệu')
  })

  test('when an older paper was put back', async () => {
    const { disk, round } = office()
    await round(building)
    const older = disk.text('ra/b.html')
    disk.put('nhà/b.md', paper('Nội dung mới.'))
    await round(building)
    disk.put('ra/b.html', older)
    expect((await round(building)).compiled).toEqual(['nhà/b.md'])
  })

  test.each(['--stage trinh-ky', '--edition hd36', '--two-sided', '-t docx', '--verify'])(
    'when asked with %s',
    async (more) => {
      const { round } = office()
      await round(building)
      expect((await round(`${building} ${more}`)).compiled).toEqual(both)
    },
  )

  test('when the time to be written into it is another', async () => {
    const { round } = office()
    await round(building, { env: { SOURCE_DATE_EPOCH: '1' } })
    expect((await round(building, { env: { SOURCE_DATE_EPOCH: '2' } })).compiled).toEqual(both)
  })

  test('when the PDF is to be of another kind', async () => {
    const { round } = office({ 'nhà/a.md': paper('Một.'), 'nhà/b.md': paper('Hai.') })
    await round('build nhà -t pdf -o ra')
    expect((await round('build nhà -t pdf -o ra')).compiled).toEqual([])
    expect((await round('build nhà -t pdf -o ra --pdf-standard none')).compiled).toEqual(both)
  })

  test('when the program is another one, of the same version too', async () => {
    const { round } = office()
    const program = (text: string) => ({ built: () => new TextEncoder().encode(text) })
    await round(building, program('one'))
    expect((await round(building, program('one'))).compiled).toEqual([])
    expect((await round(building, program('two'))).compiled).toEqual(both)
  })

  test('when a register of numbers has a say in the release', async () => {
    const files = { 'a.txt': 'a', 'b.txt': 'b' }
    const { disk, round } = office(files)
    const releasing = 'build a.txt b.txt -t html --stage phat-hanh'
    await round(releasing)
    disk.put('so-van-ban.yaml', '')
    expect((await round(releasing)).compiled).toEqual(['a.txt', 'b.txt'])
  })

  test('when its papers are held back: there is nothing that could be up to date', async () => {
    const { round } = office()
    const releasing = `${building} --stage phat-hanh`
    const [first, second] = [await round(releasing), await round(releasing)]
    expect(first.err).toContain('Chưa ghi gì')
    expect(second.compiled).toEqual(both)
    expect(second.err).toBe(first.err)
  })

  test('when stamps are to be placed on all of them', async () => {
    const { round } = office()
    await round(building)
    expect((await round(`${building} --stamp-map dau.json`)).compiled).toEqual(both)
  })
})

test('one draft alone is always made, and leaves no record', async () => {
  const { disk, round } = office()
  for (const _ of [1, 2]) {
    const { compiled, err } = await round('build nhà/b.md -t html -o ra')
    expect(compiled).toEqual(['nhà/b.md'])
    expect(err).toContain('Đã ghi ra/b.html')
  }
  expect(disk.files().some((file) => file.endsWith(recordFile))).toBe(false)
})

test('an edited paper is set aside as ever, and told once', async () => {
  const { disk, round } = office()
  await round(building)
  disk.put('ra/b.html', `${disk.text('ra/b.html')}<!-- mine -->`)
  expect((await round(building)).err).toContain('ra/b (bản đã sửa).html')
  expect((await round(building)).err).not.toContain('bản đã sửa')
})

test('a paper beside one that is held open is no paper in its place', async () => {
  const disk = { 'nhà/a.md': paper('Một.'), 'nhà/b.md': paper('Hai.'), 'ra/a.html': 'cũ' }
  const host = memoryHost({ platform: 'win32', files: disk })
  host.hold('ra/a.html')
  const compiled: string[] = []
  const counting: typeof toolchain = {
    ...toolchain,
    compile(bytes, path, options) {
      compiled.push(path)
      return toolchain.compile(bytes, path, options)
    },
  }
  for (const _ of [1, 2]) await run({ ...host, asset }, building.split(' '), async () => counting)
  expect(compiled.filter((path) => path.endsWith('a.md'))).toHaveLength(2)
  expect(compiled.filter((path) => path.endsWith('b.md'))).toHaveLength(1)
})

test('drafts that are no more leave no record; those of another part keep theirs', async () => {
  const { disk, round } = office()
  await round(building)
  disk.remove('nhà/b.md')
  disk.put('nhà/c.md', paper('Ba.'))
  await round(building)
  expect(disk.text(`ra/${recordFile}`)).not.toContain('b.md')
  disk.put('nhà/c.md', paper('Ba, sửa.'))
  await round(`${building} --shard 2/2`)
  expect((await round(building)).compiled).toEqual([])
})

test('a folder that takes no record is built again each time, without a word', async () => {
  const { disk, round } = office()
  const full = {
    createFile: (file: string, bytes: Uint8Array) => {
      if (new TextDecoder().decode(bytes).startsWith('ketluan built'))
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      disk.createFile(file, bytes)
    },
  }
  const { code, err } = await round(building, full)
  expect([code, err.includes('KL70')]).toEqual([1, false])
  expect((await round(building)).compiled).toEqual(both)
})
