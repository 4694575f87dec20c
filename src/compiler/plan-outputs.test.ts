import { expect, test } from 'vitest'
import type { Format } from '../emitters/emitter.ts'
import type { Host } from '../host/host.ts'
import { memoryHost } from '../host/memory-host.ts'
import { planOutputs } from './plan-outputs.ts'
import { timestampOf } from './timestamp.ts'

interface Ask {
  readonly drafts?: readonly string[]
  readonly formats?: readonly Format[]
  readonly output?: string | null
  readonly platform?: Host['platform']
}

function plan({ drafts = ['a/x.md'], formats = ['docx'], output = null, platform = 'linux' }: Ask) {
  const inputs = drafts.map((path) => ({ path, file: path === '-' ? null : path }))
  const { outputs, problems } = planOutputs(memoryHost({ platform }), inputs, formats, output)
  return {
    targets: outputs.map(({ target }) => target),
    problems: problems.flatMap(({ diagnostics }) =>
      diagnostics.map(({ definition, params }) => ({ name: definition.name, params })),
    ),
  }
}

test.each<[Ask, readonly string[]]>([
  [{}, ['a/x.docx']],
  [{ formats: ['docx', 'pdf'] }, ['a/x.docx', 'a/x.pdf']],
  [{ output: 'ra' }, ['ra/x.docx']],
  [{ output: 'ra/KL 03.DOCX' }, ['ra/KL 03.DOCX']],
  [{ output: 'ra/x.docx/' }, ['ra/x.docx/x.docx']],
  [{ output: 'x.pdf' }, ['x.pdf/x.docx']],
  [{ output: 'x.docx', formats: ['docx', 'pdf'] }, ['x.docx/x.docx', 'x.docx/x.pdf']],
  [{ drafts: ['a/ban.1.thao.md'] }, ['a/ban.1.thao.docx']],
  [{ drafts: ['-'], output: 'x.docx' }, ['x.docx']],
  [{ drafts: ['a/x.md', 'b/x.md'] }, ['a/x.docx', 'b/x.docx']],
])('%j → %j', (ask, targets) => {
  expect(plan(ask)).toEqual({ targets, problems: [] })
})

test.each<[Ask, string, string]>([
  [{ drafts: ['a/x.md', 'a/x.txt'] }, 'a/x.md', 'a/x.txt'],
  [{ drafts: ['a/x.md', 'b/x.md'], output: 'ra' }, 'a/x.md', 'b/x.md'],
  [{ drafts: ['a/x.md', 'a/y.md'], output: 'z.docx' }, 'a/x.md', 'a/y.md'],
  [{ drafts: ['a/x.md', 'b/X.md'], output: 'ra', platform: 'win32' }, 'a/x.md', 'b/X.md'],
  [
    { drafts: ['a/bản.md', 'b/bản.md'.normalize('NFD')], output: 'ra', platform: 'darwin' },
    'a/bản.md',
    'b/bản.md'.normalize('NFD'),
  ],
])('%j: two drafts for one file name both', (ask, first, second) => {
  const [problem] = plan(ask).problems
  expect(problem).toMatchObject({ name: 'same-output', params: { first, second } })
})

test('case makes two files on Linux', () => {
  expect(plan({ drafts: ['a/x.md', 'b/X.md'], output: 'ra' }).problems).toEqual([])
})

test('standard input needs a name', () => {
  expect(plan({ drafts: ['-'] }).problems.map(({ name }) => name)).toEqual(['standard-input-unnamed'])
  expect(plan({ drafts: ['-'], output: 'ra' }).problems).toHaveLength(1)
})

test.each(['con.md', 'AUX.md', 'com1.bao-cao.md', 'lpt9.md', 'so?.md'])('Windows has no file for %s', (name) => {
  expect(plan({ drafts: [name], platform: 'win32' }).problems.map((problem) => problem.name)).toEqual(['reserved-name'])
  expect(plan({ drafts: [name] }).problems).toEqual([])
})

test.each(['console.md', 'conduong.md', 'nul-bo.md', 'bao-cao.con.md'])('but it has one for %s', (name) => {
  expect(plan({ drafts: [name], platform: 'win32' }).problems).toEqual([])
})

test('the time in files is the paper’s, the builder’s or none', () => {
  expect(timestampOf({ year: 2026, month: 2, day: 5 }, '1700000000')).toBe('2026-02-05T00:00:00Z')
  expect(timestampOf({ year: 2026, month: 2, day: null }, '1700000000')).toBe('2023-11-14T22:13:20Z')
  expect(timestampOf(null, undefined)).toBe('1980-01-01T00:00:00Z')
  expect(timestampOf(null, 'hôm nay')).toBe('1980-01-01T00:00:00Z')
})
