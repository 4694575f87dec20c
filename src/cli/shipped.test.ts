import { spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../compiler/catalogue.ts'
import { type Installed, install } from './program.test-support.ts'

let installed: Installed
beforeAll(() => {
  installed = install()
}, 120_000)
afterAll(() => installed.remove())

test('the package holds a page for every finding, and no fixture', () => {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (!stdout) throw new Error(stderr)
  const answer: unknown = JSON.parse(stdout)
  // npm 11 and later answer with an object by name, earlier ones with a list.
  const [pack] = Object.values(answer as object) as { files: { path: string }[] }[]
  const paths = new Set(pack?.files.map(({ path }) => path))
  expect(catalogue.filter(({ code }) => !paths.has(`docs/diagnostics/${code}.md`)).map(({ code }) => code)).toEqual([])
  expect([...paths].filter((path) => /^(?:fixtures|src|scripts|shared)\//.test(path))).toEqual([])
})

test('explain answers from what is installed', () => {
  const { status, stdout, stderr } = installed.run(['explain', 'symbol-of-other-type'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('ký hiệu: NQ/ĐU\n             ^^^^^\n')
  expect(installed.run(['rules', '--format', 'json']).stdout).toContain('"symbol-of-other-type"')
  expect(installed.run(['explain', 'KL0000']).status).toBe(2)
})

const hasScript = spawnSync('script', ['--version']).status === 0
test.skipIf(!hasScript)('a terminal gets colours and no line wider than it is', () => {
  const command = `stty cols 72; ${process.execPath} '${installed.program}' explain KL2202; ${process.execPath} '${installed.program}' rules KL2`
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: installed.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm' },
  })
  expect(stdout).toContain('\u001b[1mKL2202')
  const lines = stripVTControlCharacters(stdout).split(/\r?\n/)
  expect(lines.length).toBeGreaterThan(40)
  expect(lines.filter((line) => [...line].length > 72)).toEqual([])
})
