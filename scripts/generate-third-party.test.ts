import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../package.json'
import { runtimePackages, thirdParty } from './generate-third-party.ts'

const packages = runtimePackages()

test('the list is that of the lock file', () => {
  expect(readFileSync(new URL('../THIRD_PARTY.md', import.meta.url), 'utf8')).toBe(thirdParty())
})

test('every package of the program may be passed on with it', () => {
  const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']
  expect(packages.filter(({ license }) => !allowed.includes(license)).map(({ name }) => name)).toEqual([])
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)))
})

test('every version is pinned, down to the bytes', () => {
  const { dependencies, devDependencies } = packageJson
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
  expect(packages.filter(({ locked }) => !/^sha512-/.test(locked.integrity ?? '')).map(({ name }) => name)).toEqual([])
})

test('no package of the program runs anything when it is installed', () => {
  expect(packages.filter(({ locked }) => locked.hasInstallScript).map(({ name }) => name)).toEqual([])
})
