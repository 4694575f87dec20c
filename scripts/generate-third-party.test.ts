import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../package.json'
import { bundledPackages, thirdParty } from './generate-third-party.ts'

const packages = await bundledPackages()

test('the list is that of the bundle', async () => {
  expect(readFileSync(new URL('../THIRD_PARTY.md', import.meta.url), 'utf8')).toBe(await thirdParty())
})

test('every package that src/ names is in it, and none that only the work on the program needs', () => {
  const { stdout } = spawnSync('git', ['ls-files', 'src'], { cwd: new URL('..', import.meta.url), encoding: 'utf8' })
  const sources = stdout.split('\n').filter((file) => /(?<!\.test|test-support|\.d)\.ts$/.test(file))
  expect(sources.length).toBeGreaterThan(300)
  const named = sources.flatMap((file) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    const values = text.matchAll(
      /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^'.][^']*)'|import\('([^'.][^']*)'\)/gm,
    )
    return [...values].map((found) => found[1] ?? found[2] ?? '')
  })
  const direct = new Set(named.filter((name) => !name.startsWith('node:')).map(nameOfPackage))
  expect(direct.size).toBeGreaterThan(10)
  const names = packages.map(({ name }) => name)
  expect([...direct].filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => ['esbuild', 'typescript', 'vitest', 'fast-check', 'ajv'].includes(name))).toEqual([])
})

/** `pdfkit/js/x.js` → `pdfkit`. */
const nameOfPackage = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? ''

test('every package of the program may be passed on with it', () => {
  const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']
  expect(packages.filter(({ license }) => !allowed.includes(license)).map(({ name }) => name)).toEqual([])
})

test('every version is pinned, down to the bytes', () => {
  const loose = Object.entries(packageJson.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
  expect(packages.filter(({ locked }) => !/^sha512-/.test(locked.integrity ?? '')).map(({ name }) => name)).toEqual([])
})

test('an installation fetches no package', () => {
  expect(Object.keys(packageJson).filter((key) => /dependencies$/i.test(key))).toEqual(['devDependencies'])
})

test('no package of the program runs anything when it is installed', () => {
  expect(packages.filter(({ locked }) => locked.hasInstallScript).map(({ name }) => name)).toEqual([])
})
