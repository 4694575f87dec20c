/** The code cache that an installed program makes for itself. Wants a built dist/. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyFolder, installForAll, type Office, pack, root } from './package.test-support.ts'

const posix = process.platform !== 'win32'
const isRoot = process.geteuid?.() === 0
const draft = 'tinh-uy-ban-thuong-vu.md'

/** Every cache below a folder, half-written ones included, with the time it was written. */
function caches(folder: string): Record<string, number> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const found = names.filter((name) => name.endsWith('.cache'))
  return Object.fromEntries(found.map((name) => [name, statSync(join(folder, name)).mtimeMs]))
}

describe('an installed program', () => {
  let office: Office
  beforeAll(() => {
    const packing = emptyFolder('ketluan-pack-')
    office = installForAll(pack(packing))
    rmSync(packing, { recursive: true, force: true })
    cpSync(join(root, 'examples', draft), join(office.folder, draft))
  })
  beforeEach(() => {
    for (const name of Object.keys(caches(office.folder))) rmSync(join(office.folder, name))
  })
  afterAll(() => office.remove())

  const isCold = () => {
    const asks = `require('./bin/tier-up.js').tierUpInTime()
      process.stdout.write(String(require('./bin/load.js').createLoader(require('node:path').resolve('dist')).isCold()))`
    return spawnSync(process.execPath, ['-e', asks], { cwd: office.home, encoding: 'utf8' }).stdout
  }

  test('keeps its compiled code after the first paper, and says the same with it and without', () => {
    office.ketluan(['rules'])
    office.ketluan(['check', draft], { CI: 'true' })
    expect(caches(office.folder)).toEqual({})
    const first = office.ketluan(['check', draft])
    const kept = caches(office.home)
    const start = `dist/start.js.${process.version}-${process.arch}.cache`
    expect(Object.keys(kept)).toEqual(expect.arrayContaining([start, expect.stringMatching(/draw-document/)]))
    expect(statSync(join(office.home, start)).size).toBeGreaterThan(1_000_000)
    expect(isCold()).toBe('false')
    const second = office.ketluan(['check', draft])
    expect([second.status, second.stdout, second.stderr]).toEqual([first.status, first.stdout, first.stderr])
    expect(caches(office.home)).toEqual(kept)
    expect(caches(join(office.folder, 'đệm'))).toEqual({})
  })

  test('makes another one in place of what V8 refuses', () => {
    office.ketluan(['check', draft])
    const start = join(office.home, `dist/start.js.${process.version}-${process.arch}.cache`)
    writeFileSync(start, 'not of this machine')
    expect(isCold()).toBe('true')
    expect(office.ketluan(['check', draft]).status).toBe(0)
    expect(isCold()).toBe('false')
  })

  test('does so many times at once, and leaves nothing half-written', async () => {
    const program = join(office.home, 'bin/ketluan.js')
    const run = () =>
      new Promise<[number | null, string]>((resolve) => {
        const { CI: _, ...env } = process.env
        const child = spawn(process.execPath, [program, 'check', draft, '--format', 'json'], {
          cwd: office.folder,
          env,
        })
        let said = ''
        child.stdout.on('data', (chunk) => (said += chunk))
        child.on('close', (status) => resolve([status, said]))
      })
    const ended = await Promise.all([run(), run(), run(), run()])
    expect(new Set(ended.map(([status, said]) => `${status} ${said}`)).size).toBe(1)
    expect(ended[0]?.[0]).toBe(0)
    const ending = `.js.${process.version}-${process.arch}.cache`
    expect(
      Object.keys(caches(office.home)).filter((name) => !name.endsWith(ending) || /\/\.[^/]*$/.test(name)),
    ).toEqual([])
    expect(isCold()).toBe('false')
  })

  test.skipIf(!posix)('keeps it in the folder of the user where the installation is not to be written', () => {
    // Root writes everywhere: then somebody else runs the program.
    const [nobody, program] = [isRoot ? { uid: 65_534, gid: 65_534 } : {}, join(office.home, 'bin/ketluan.js')]
    const own = join(office.folder, 'của tôi')
    mkdirSync(own)
    if (isRoot) chownSync(own, 65_534, 65_534)
    for (const name of [office.folder, join(office.home, 'dist'), join(office.home, 'dist/chunks')])
      chmodSync(name, 0o555)
    const check = (cacheHome: string) =>
      spawnSync(process.execPath, [program, 'check', draft], {
        ...nobody,
        cwd: office.folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: own, XDG_CACHE_HOME: cacheHome },
      })
    try {
      const first = check(join(own, 'đệm'))
      expect(first.status, first.stderr).toBe(0)
      expect(caches(office.home)).toEqual({})
      const kept = caches(join(own, 'đệm/ketluan'))
      expect(Object.keys(kept).length).toBeGreaterThan(5)
      expect(lstatSync(join(own, 'đệm/ketluan')).mode & 0o777).toBe(0o700)
      const second = check(join(own, 'đệm'))
      expect([second.status, second.stdout, second.stderr]).toEqual([0, first.stdout, first.stderr])
      expect(caches(join(own, 'đệm/ketluan'))).toEqual(kept)
      // Nowhere at all is no matter.
      const third = check(join(office.folder, 'không có'))
      expect([third.status, third.stdout, third.stderr]).toEqual([0, first.stdout, first.stderr])
    } finally {
      for (const name of [office.folder, join(office.home, 'dist'), join(office.home, 'dist/chunks')])
        chmodSync(name, 0o755)
    }
  })
})

describe('the folder of the user', () => {
  let folder: string
  let dist: string
  const { codeCacheOf } = createRequire(import.meta.url)('../bin/code-cache.js')
  const chunk = { code: 'source', data: Buffer.from('compiled') }

  beforeEach(() => {
    folder = emptyFolder('ketluan-cache-')
    // Nothing can be written beside chunks that are not there.
    dist = join(folder, 'package/dist')
    mkdirSync(join(folder, 'package'))
    writeFileSync(join(folder, 'package/package.json'), '{"version":"1.2.3"}')
    for (const name of ['LOCALAPPDATA', 'XDG_CACHE_HOME', 'HOME']) vi.stubEnv(name, folder)
    keep()
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  const file = () => join(dist, 'chunks/a.js')
  const keep = () => codeCacheOf(dist).writer()?.({ file: file(), ...chunk })
  const read = (code = chunk.code) => codeCacheOf(dist).read(file(), code)?.toString()
  const home = () => join(folder, process.platform === 'darwin' ? 'Library/Caches/ketluan' : 'ketluan')
  const place = () => join(home(), '1.2.3')
  const onlyFile = () => join(place(), readdirSync(place())[0] ?? '')

  test('gives back what was kept, for the same source alone', () => {
    expect(read()).toBe('compiled')
    // As long as the other: V8 itself asks no more.
    expect(read('Source')).toBeUndefined()
    writeFileSync(onlyFile(), readFileSync(onlyFile()).subarray(0, 20))
    expect(read()).toBeUndefined()
  })

  test.skipIf(!posix)('is not read when others can write to it', () => {
    for (const path of [home(), place(), onlyFile()]) {
      const { mode } = statSync(path)
      for (const open of [0o020, 0o002]) {
        chmodSync(path, mode | open)
        expect([path, read()]).toEqual([path, undefined])
      }
      chmodSync(path, mode)
      expect(read()).toBe('compiled')
    }
  })

  test.skipIf(!isRoot)('is not read when it is somebody else’s', () => {
    for (const path of [home(), place(), onlyFile()]) {
      chownSync(path, 65_534, 65_534)
      expect([path, read()]).toEqual([path, undefined])
      chownSync(path, 0, 0)
    }
    rmSync(home(), { recursive: true })
    chownSync(folder, 65_534, 65_534)
    expect(keep()).toBeUndefined()
    expect(existsSync(home())).toBe(false)
  })

  test.skipIf(!posix)('is not read through a link', () => {
    for (const path of [onlyFile(), place(), home()]) {
      const aside = `${path}-aside`
      renameSync(path, aside)
      symlinkSync(aside, path)
      expect([path, read()]).toEqual([path, undefined])
      rmSync(path)
      renameSync(aside, path)
      expect(read()).toBe('compiled')
    }
  })
})
