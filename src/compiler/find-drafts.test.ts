import { describe, expect, test } from 'vitest'
import { type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { defaultChoices } from '../model/choices.ts'
import { findDrafts } from './find-drafts.ts'
import { profileFinder } from './find-profile.ts'

const files = {
  'ho-so/hai.md': '',
  'ho-so/Một.MD': '',
  'ho-so/con/ba.yaml': '',
  'ho-so/con/bốn.txt': '',
  'ho-so/README.md': '',
  'ho-so/readme.vi.md': '',
  'ho-so/ketluan.yaml': '',
  'ho-so/.nhap.md': '',
  'ho-so/.git/x.md': '',
  'ho-so/node_modules/a/b.md': '',
  'ho-so/hai.docx': '',
  'rong/anh.png': '',
  'lạ [1].md': '',
}

const notIgnored = async () => false

async function find(names: readonly string[], options: MemoryHostOptions = {}) {
  const host = memoryHost({ files, ...options })
  const { drafts, problems } = await findDrafts(host, names, null, notIgnored)
  return {
    paths: drafts.map((draft) => draft.path.split(host.path.sep).join('/')),
    problems: problems.flatMap((problem) => problem.diagnostics.map((d) => `${problem.path}: ${d.definition.name}`)),
  }
}

describe.each(['linux', 'win32'] as const)('on %s', (platform) => {
  test('a folder means every draft below it, but for what is no draft', async () => {
    const all = ['ho-so/Một.MD', 'ho-so/con/ba.yaml', 'ho-so/con/bốn.txt', 'ho-so/hai.md']
    expect((await find(['ho-so'], { platform })).paths).toEqual(all)
    expect((await find([`ho-so${platform === 'win32' ? '\\' : '/'}`], { platform })).paths).toEqual(all)
  })

  test('a glob means the drafts that match', async () => {
    const slash = platform === 'win32' ? '\\' : '/'
    expect((await find([`ho-so${slash}*.md`], { platform })).paths).toEqual(['ho-so/Một.MD', 'ho-so/hai.md'])
    expect((await find([`ho-so${slash}**${slash}b*`], { platform })).paths).toEqual([
      'ho-so/con/ba.yaml',
      'ho-so/con/bốn.txt',
    ])
    expect((await find([`**${slash}ba.{md,yaml}`], { platform })).paths).toEqual(['ho-so/con/ba.yaml'])
  })
})

test('the order is that of the arguments, and each file counts once', async () => {
  const found = await find(['ho-so/hai.md', 'ho-so/con', './ho-so/hai.md', 'ho-so'])
  expect(found.paths).toEqual(['ho-so/hai.md', 'ho-so/con/ba.yaml', 'ho-so/con/bốn.txt', 'ho-so/Một.MD'])
})

test('a file whose name looks like a pattern is a file', async () => {
  expect((await find(['lạ [1].md'])).paths).toEqual(['lạ [1].md'])
})

test('what names nothing is said, and the rest is found all the same', async () => {
  const found = await find(['khong-co.md', 'rong', '*.yaml', 'ho-so/hai.docx', 'ho-so/hai.md'])
  expect(found.paths).toEqual(['ho-so/hai.md'])
  expect(found.problems).toEqual([
    'khong-co.md: draft-not-found',
    'rong: folder-without-drafts',
    '*.yaml: pattern-without-drafts',
    'ho-so/hai.docx: not-a-draft',
  ])
})

test('standard input goes by its given name', async () => {
  const host = memoryHost()
  expect((await findDrafts(host, ['-'], 'ho-so/x.md', notIgnored)).drafts).toEqual([{ path: 'ho-so/x.md', file: null }])
  expect((await findDrafts(host, ['-'], null, notIgnored)).drafts).toEqual([{ path: '-', file: null }])
})

describe('office profiles', () => {
  const reading = (host: ReturnType<typeof memoryHost>) => {
    const read: string[] = []
    const profiles = profileFinder(host, (bytes, path) => {
      read.push(path)
      const ignore = new TextDecoder().decode(bytes).split('\n').filter(Boolean)
      const source = { path, text: '', original: '', toOriginal: (offset: number) => offset }
      return {
        value: { source, values: {}, ignore, severities: new Map(), foreign: [], plugins: [], choices: defaultChoices },
        diagnostics: [],
        notEvaluated: [],
      }
    })
    return { profiles, read }
  }

  test('the nearest one above a draft holds, and each is read once', () => {
    const host = memoryHost({ files: { 'ketluan.yaml': '', 'a/ketluan.yaml': '', 'a/b/x.md': '', 'c/y.md': '' } })
    const { profiles, read } = reading(host)
    expect(profiles.above('a/b')?.report.path).toBe('a/ketluan.yaml')
    expect(profiles.above('a/b')).toBe(profiles.above('a'))
    expect(profiles.above('c')?.report.path).toBe('ketluan.yaml')
    expect(read).toEqual(['a/ketluan.yaml', 'ketluan.yaml'])
    expect(profiles.found()).toHaveLength(2)
  })

  test('none is none', () => {
    expect(reading(memoryHost()).profiles.above('.')).toBeNull()
  })

  test('its “ignore” leaves files out of folders, never one that was named', async () => {
    const host = memoryHost({
      files: {
        'a/ketluan.yaml': 'luu-tru\n*.txt',
        'a/luu-tru/cu.md': '',
        'a/x.txt': '',
        'a/moi.md': '',
        'b/luu-tru/z.md': '',
      },
    })
    const { profiles } = reading(host)
    const paths = async (...names: string[]) =>
      (await findDrafts(host, names, null, profiles.isIgnored)).drafts.map((draft) => draft.path)
    expect(await paths('.')).toEqual(['a/moi.md', 'b/luu-tru/z.md'])
    expect(await paths('a/luu-tru/cu.md')).toEqual(['a/luu-tru/cu.md'])
  })
})
