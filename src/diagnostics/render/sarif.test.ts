import type { Log, Result, Run } from 'sarif'
import { describe, expect, test } from 'vitest'
import { unplaced } from '../unplaced.ts'
import { finding, quiet, twice, wrongFile } from './findings.test-support.ts'
import type { FileReport } from './report.ts'
import { renderSarif, type SarifOptions } from './sarif.ts'
import { sarifErrors } from './sarif-schema.test-support.ts'

const options: SarifOptions = {
  language: 'vi',
  stage: 'trinh-ky',
  version: '1.2.3',
  addressOf: (path) => encodeURI(path),
  pageOf: (code) => (code === twice.code ? '# KL3999\n' : null),
}

function runOf(reports: readonly FileReport[], changed: Partial<SarifOptions> = {}): Run {
  const log: Log = JSON.parse(renderSarif(reports, { ...options, ...changed }))
  expect(sarifErrors(log)).toEqual([])
  const [run] = log.runs
  if (!run) throw new Error('no run')
  return run
}

const report = (path: string, ...diagnostics: FileReport['diagnostics']): FileReport => ({
  path,
  diagnostics,
  notEvaluated: [],
})
const first = ({ results = [] }: Run): Result => results[0] ?? { message: {} }

test('the schema of the tests refuses what is wrong', () => {
  const errors = (run: object) => sarifErrors({ version: '2.1.0', runs: [run] }).length
  expect(errors({ tool: { driver: { name: 'x' } }, results: [] })).toBe(0)
  expect(errors({ tool: { driver: {} }, results: [] })).toBeGreaterThan(0)
  expect(errors({ tool: { driver: { name: 'x' } }, result: [] })).toBeGreaterThan(0)
})

test('a run without findings lists what was checked', () => {
  const run = runOf([report('hồ sơ/a b.md'), report('c.yaml')])
  expect(run.results).toEqual([])
  expect(run.artifacts?.map(({ location }) => location?.uri)).toEqual(['h%E1%BB%93%20s%C6%A1/a%20b.md', 'c.yaml'])
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.tool.driver).toMatchObject({ name: 'ketluan', semanticVersion: '1.2.3', language: 'vi-VN' })
})

describe('a result', () => {
  const text = '\ufeff## IV. Một\r\n\r\nXem 𝒜 mục IV. Hai\r\n'.normalize('NFD')
  const source = text.slice(1)
  const run = runOf([report('hồ sơ/a.md', finding(source, 'IV. Hai'))])

  test('lies where it lies in the author’s text, in UTF-16 units', () => {
    const region = first(run).locations?.[0]?.physicalLocation?.region
    const line = source.split('\r\n')[2] ?? ''
    const charOffset = source.indexOf('IV. Hai')
    const startColumn = line.indexOf('IV') + 1
    expect(region).toEqual({
      startLine: 3,
      startColumn,
      endLine: 3,
      endColumn: startColumn + 7,
      charOffset,
      charLength: 7,
    })
  })

  test('has the level of the stage, its rule by index, and its page', () => {
    expect(first(run)).toMatchObject({ ruleId: 'KL3999', ruleIndex: 0, level: 'warning' })
    expect(run.tool.driver.rules?.[0]).toMatchObject({
      id: 'KL3999',
      name: 'said-twice',
      shortDescription: { text: 'Mục … có hai lần' },
      help: { text: 'Đánh số lại', markdown: '# KL3999\n' },
      defaultConfiguration: { level: 'error' },
      properties: { tier: 'rule', basis: 'HD05 I.9', severities: { 'du-thao': 'warning', 'phat-hanh': 'error' } },
    })
  })

  test('speaks English', () => {
    const english = runOf([report('a.md', finding('IV', 'IV'))], { language: 'en' })
    expect(first(english).message.text).toBe('Section IV stands twice')
    expect(english.language).toBe('en-US')
  })

  test('rules are listed once, by code', () => {
    const { results = [], tool } = runOf([
      report('a.md', finding('IV', 'IV'), unplaced(quiet, {})),
      report('b.md', finding('IV', 'IV', {}, 'b.md')),
    ])
    expect(tool.driver.rules?.map(({ id }) => id)).toEqual(['KL2999', 'KL3999'])
    for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
  })

  test('of a whole file has no region', () => {
    const [place] = first(runOf([report('a.md', unplaced(quiet, {}))])).locations ?? []
    expect(place?.physicalLocation).toMatchObject({ artifactLocation: { uri: 'a.md', uriBaseId: '%SRCROOT%' } })
    expect(place?.physicalLocation?.region).toBeUndefined()
  })
})

test('related places and fixes come along', () => {
  const span = { start: 0, end: 2 }
  const { relatedLocations = [], fixes = [] } = first(
    runOf([
      report(
        'hồ sơ/a.md',
        finding('IV và V', 'V', {
          related: [{ message: { vi: 'lần đầu', en: 'first' }, at: span }],
          fix: { title: { vi: 'Đổi', en: 'Change' }, safe: false, edits: [{ span, text: 'III' }] },
        }),
      ),
    ]),
  )
  expect(relatedLocations).toMatchObject([
    { message: { text: 'lần đầu' }, physicalLocation: { region: { charOffset: 0, charLength: 2 } } },
  ])
  expect(fixes).toMatchObject([
    {
      description: { text: 'Đổi' },
      properties: { safe: false },
      artifactChanges: [{ replacements: [{ deletedRegion: { charLength: 2 }, insertedContent: { text: 'III' } }] }],
    },
  ])
})

test('what somebody answered for is suppressed, and shifts no fingerprint', () => {
  const [a, b] = [finding('IV\nIV\n', 'IV'), finding('IV\nIV\n', 'IV')]
  const whole = runOf([report('a.md', a, b)])
  const told = runOf([
    {
      ...report('a.md', b),
      suppressed: [{ diagnostic: a, by: 'comment', reason: 'theo tài liệu gốc' }],
    },
  ])
  expect(told.results?.map(({ suppressions }) => suppressions?.[0])).toContainEqual({
    kind: 'inSource',
    status: 'accepted',
    justification: 'theo tài liệu gốc',
  })
  const marks = ({ results = [] }: Run) => results.map(({ partialFingerprints }) => partialFingerprints).sort()
  expect(new Set(marks(told))).toEqual(new Set(marks(whole)))
  const baseline = runOf([{ ...report('a.md'), suppressed: [{ diagnostic: a, by: 'baseline', reason: null }] }])
  expect(first(baseline).suppressions).toEqual([{ kind: 'external', status: 'accepted' }])
})

test('what befell the program and what could not be evaluated are notifications', () => {
  const undated = { name: 'needs-date', reason: { vi: 'Chưa có ngày', en: 'Undated' } }
  const run = runOf([
    report('khong-co.md', unplaced(wrongFile, {})),
    { ...report('a.md'), notEvaluated: [undated] },
    { ...report('b.md'), notEvaluated: [undated, { ...undated, name: 'also-needs-date' }] },
    { ...report('c.md'), notEvaluated: [undated] },
  ])
  expect(run.results).toEqual([])
  const [invocation] = run.invocations ?? []
  expect(invocation?.executionSuccessful).toBe(false)
  const told = invocation?.toolExecutionNotifications?.map(({ descriptor, level, message, locations = [] }) => [
    descriptor?.id,
    level,
    message.text,
    locations.map(({ physicalLocation }) => physicalLocation?.artifactLocation?.uri).join(' '),
  ])
  expect(told).toEqual([
    ['KL7999', 'error', 'Không có tệp', 'khong-co.md'],
    ['not-evaluated', 'note', 'Chưa có ngày: needs-date', 'a.md c.md'],
    ['not-evaluated', 'note', 'Chưa có ngày: also-needs-date, needs-date', 'b.md'],
  ])
  expect(run.tool.driver.notifications?.map(({ id }) => id)).toEqual(['KL7999', 'not-evaluated'])
})

test('words of an author are no links, addresses outside the sources have no base', () => {
  const run = runOf([report('/x/a.md', finding('mục [IV](1) ở', '[IV](1)', {}, '/x/a.md'))], {
    addressOf: (path) => `file://${path}`,
  })
  expect(first(run).message.text).toBe('Mục \\[IV](1) có hai lần')
  const location = first(run).locations?.[0]?.physicalLocation?.artifactLocation
  expect(location).toEqual({ uri: 'file:///x/a.md', index: 0 })
})
