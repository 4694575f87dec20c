/** What `npm pack` makes: one file that is installed without a network and is all that an office needs. Wants a built dist/. */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageJson from '../package.json'
import { emptyFolder, installForAll, type Office, type Packed, pack, root } from './package.test-support.ts'

let folder: string
let packed: Packed
beforeAll(() => {
  folder = emptyFolder('ketluan-pack-')
  packed = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the file', () => {
  test('is small and holds the program, and nothing of the work on it', () => {
    expect(statSync(packed.tarball).size).toBeLessThan(6_000_000)
    const paths = packed.files.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/ketluan.js',
        'dist/main.js',
        'dist/start.js',
        'dist/trial.js',
        'dist/preview/preview.js',
        'templates/hd05/edition.json',
        'templates/fonts/LICENSE-OFL.txt',
        'README.vi.md',
        'LICENSE',
        'THIRD_PARTY.md',
        ...packageJson.man.map((page) => page.slice(2)),
      ]),
    )
    const rooms = new Set(paths.map((path) => path.replace(/\/.*$/, '')))
    const allowed = ['bin', 'dist', 'docs', 'man', 'schemas', 'templates']
    const texts = ['LICENSE', 'README.md', 'README.vi.md', 'THIRD_PARTY.md', 'package.json']
    expect([...rooms].sort()).toEqual([...texts, ...allowed].sort())
    const ofTheWork =
      /\.test\.|test-support|(?<!\.d)\.[cm]?ts$|\.map$|\.cache$|\.tmp$|^docs\/(?!diagnostics\/)|(?:^|\/)\./
    expect(paths.filter((path) => ofTheWork.test(path))).toEqual([])
  })

  test('has nothing among what every command loads that packs or unpacks', () => {
    const start = packed.files.find(({ path }) => path === 'dist/start.js')?.text ?? ''
    expect(start).toContain('KL4346')
    expect(start).not.toMatch(/docProps\/custom\.xml|invalid zip data/)
  })

  test('asks for no other package, neither the program nor its types', () => {
    const code = packed.files.filter(({ path }) => /^(?:bin|dist(?!\/preview))\/.*\.[cm]?js$/.test(path))
    const types = packed.files.filter(({ path }) => /\.d\.[cm]?ts$/.test(path))
    expect([code.length > 50, types.length > 10]).toEqual([true, true])
    const asked = (files: typeof code, pattern: RegExp) =>
      files.flatMap(({ path, text }) =>
        [...text.matchAll(pattern)].flatMap((found) => {
          const name = found.slice(1).find((one) => one !== undefined) ?? ''
          const isOwn = name.startsWith('.') || name.startsWith('node:') || builtinModules.includes(name)
          return isOwn ? [] : [`${path}: ${name}`]
        }),
      )
    expect(asked(code, /\b(?:require|import)\("([^"]+)"\)|\bfrom ['"]([^'"]+)['"];?$/gm)).toEqual([])
    const inTypes =
      /\bimport\(['"]([^'"\n]+)|^(?:import|export|\})[^'"\n]* from ['"]([^'"\n]+)|^import ['"]([^'"\n]+)|<reference types="([^"]+)/gm
    expect(asked(types, inTypes)).toEqual([])
  })

  test('runs nothing when it is installed', () => {
    const lifecycle = /^(?:pre|post)?install$|^prepare$/
    expect(Object.keys(packageJson.scripts).filter((name) => lifecycle.test(name))).toEqual([])
    expect(packed.files.filter(({ path }) => path.endsWith('.gyp'))).toEqual([])
  })

  test('unpacks on Windows as well', () => {
    const paths = packed.files.map(({ path }) => path)
    expect(packed.files.filter(({ kind }) => kind !== '0').map(({ path }) => path)).toEqual([])
    // With the folders of npm before it, a path must stay below 260.
    expect(paths.filter((path) => path.length > 120)).toEqual([])
    expect(paths.filter((path) => /[<>:"|?*\\\x00-\x1f]|[. ](?:\/|$)|[^\x20-\x7e]/.test(path))).toEqual([])
    const reserved = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)/i
    expect(paths.filter((path) => reserved.test(path))).toEqual([])
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    // npm reads the first line to make ketluan.cmd of it.
    const program = packed.files.find(({ path }) => path === packageJson.bin.ketluan)
    expect(program?.text.startsWith('#!/usr/bin/env node\n')).toBe(true)
  })

  test('is what package managers and TypeScript expect', async () => {
    const tarball = packed.bytes.buffer.slice(0) as ArrayBuffer
    const { messages } = await publint({ pack: { tarball }, strict: true })
    expect(messages.map((message) => formatMessage(message, packageJson, { color: false }))).toEqual([])
    const types = await checkPackage(createPackageFromTarballData(packed.bytes), {
      excludeEntrypoints: [/^\.\/(?:schemas|package\.json)/],
    })
    expect(types.types && types.problems).toEqual([])
  })
})

describe('installed without a network', () => {
  let office: Office
  const draft = 'tinh-uy-ban-thuong-vu.md'
  beforeAll(() => {
    office = installForAll(packed)
    cpSync(join(root, 'examples', draft), join(office.folder, draft))
  })
  afterAll(() => office.remove())

  const own = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'bin/ketluan.js'), ...words], { cwd: office.folder, encoding: 'utf8' })

  test('it stands alone, and npm has nothing to say about it', () => {
    expect(readdirSync(join(office.home, '..')).filter((name) => !name.startsWith('.'))).toEqual(['ketluan'])
    expect(readdirSync(office.home)).not.toContain('node_modules')
    expect(office.said).not.toMatch(/warn|error/i)
    expect(office.ketluan(['--version']).stdout).toBe(`${packageJson.version}\n`)
  })

  test('it finds and makes what the tree finds and makes', () => {
    const found = office.ketluan(['check', draft, '--format', 'json'])
    expect(found.stdout).toBe(own('check', draft, '--format', 'json').stdout)
    const options = [draft, '-t', 'docx,pdf,html', '-o']
    expect(office.ketluan(['build', ...options, 'ở đây']).status).toBe(0)
    expect(own('build', ...options, 'ở kia').status).toBe(0)
    const papers = (name: string) =>
      readdirSync(join(office.folder, name))
        .filter((file) => !file.startsWith('.'))
        .map((file) => [file, readFileSync(join(office.folder, name, file)).toString('base64')])
    expect(papers('ở đây')).toHaveLength(3)
    expect(papers('ở đây')).toEqual(papers('ở kia'))
    for (const words of [
      ['doctor'],
      ['explain', 'KL2202'],
      ['new', 'kl.md', '--level', 'commune', '--author', 'plenum'],
    ])
      expect(office.ketluan(words).stderr).not.toContain('KL9')
  })

  test('a program uses it both ways', () => {
    const made = `compile('KẾT LUẬN', { formats: ['pdf'] }).then(({ outputs }) => console.log(version, outputs.pdf.length > 9999))`
    const ways = [
      ['--input-type=commonjs', `const { compile, version } = require('ketluan')\n${made}`],
      ['--input-type=module', `import { compile, version } from 'ketluan'\n${made}`],
    ] as const
    // A library is found beside the program that asks for it.
    cpSync(join(office.home, '..'), join(office.folder, 'node_modules'), { recursive: true })
    for (const [kind, code] of ways) {
      const { stdout, stderr } = spawnSync(process.execPath, [kind, '-e', code], {
        cwd: office.folder,
        encoding: 'utf8',
      })
      expect([stderr, stdout]).toEqual(['', `${packageJson.version} true\n`])
    }
  })
})
