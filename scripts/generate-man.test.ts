import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manPages } from './generate-man.ts'

const hasGroff = spawnSync('groff', ['--version']).status === 0

test('the man pages are as the command line says', async () => {
  for (const [path, page] of await manPages()) {
    expect([path, readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === page]).toEqual([path, true])
  }
})

test.skipIf(!hasGroff)('groff sets the pages without a warning, with every command and option', async () => {
  for (const [path, page] of await manPages()) {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-Kutf8', '-ww', '-P-c'], {
      input: page,
      encoding: 'utf8',
    })
    expect([path, stderr]).toEqual([path, ''])
    const shown = stdout.replace(/.\u0008/gu, '')
    for (const word of ['ketluan check', 'ketluan convert', '--stamp-map', 'SOURCE_DATE_EPOCH', '-o, --output']) {
      expect(shown.replaceAll('‐', '-').replaceAll('−', '-')).toContain(word)
    }
  }
})
