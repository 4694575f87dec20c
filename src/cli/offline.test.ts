import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = join(root, 'bin/ketluan.js')
let folder = ''

// Whoever asks for one of these ends the run, and the name of what was asked for is its last word.
const cutOff = `
const { Module } = require('node:module')
const load = Module._load
const forbidden = /^(?:node:)?(?:net|tls|dns|dgram|http|https|http2|inspector|cluster)(?:\\/|$)/
Module._load = function (name, ...rest) {
  if (forbidden.test(name)) {
    require('node:fs').writeSync(2, 'asked for ' + name)
    process.exit(99)
  }
  return load.call(this, name, ...rest)
}
globalThis.fetch = () => { process.exit(98) }
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketluan-offline-'))
  writeFileSync(join(folder, 'cut-off.cjs'), cutOff)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function ketluan(...words: string[]) {
  const node = ['--require', join(folder, 'cut-off.cjs'), program, ...words]
  return spawnSync(process.execPath, node, { cwd: folder, encoding: 'utf8' })
}

test('the trap works', () => {
  writeFileSync(join(folder, 'asks.cjs'), "require('node:https')")
  const { status, stderr } = spawnSync(process.execPath, ['--require', './cut-off.cjs', 'asks.cjs'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([99, 'asked for node:https'])
})

test('build and check load nothing that could reach a network', () => {
  const draft = join(root, 'examples/tinh-uy-ban-thuong-vu.md')
  const build = ketluan('build', draft, '-t', 'docx,pdf,html', '-o', 'out/')
  expect(build.status, build.stderr).toBe(0)
  expect(readdirSync(join(folder, 'out')).sort()).toHaveLength(3)
  const check = ketluan('check', draft, '--format', 'sarif')
  expect(check.status, check.stderr).toBe(0)
  expect(ketluan('check', join(root, 'examples')).stderr).not.toContain('asked for')
})
