/**
 * `npm run coverage`: runs the tests with counters in every statement and branch of src/, the program that tests start and
 * the page in the browser included, and says per room what no test ran; `out/coverage/index.html` shows where. Words after
 * `--` go to vitest, whose exit code it is; `--report` alone shows once more what the last run counted.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import libCoverage, { type CoverageMap, type CoverageSummaryData } from 'istanbul-lib-coverage'
import libReport from 'istanbul-lib-report'
import reports from 'istanbul-reports'
import { globSync } from 'tinyglobby'
import { rooms } from './lint-imports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'out/coverage')
const countsFolder = join(out, 'counts')

/** What keepCounts writes of a module. */
interface Counts {
  readonly s: Readonly<Record<string, number>>
  readonly f: Readonly<Record<string, number>>
  readonly b: Readonly<Record<string, readonly number[]>>
}

function runTests(): number {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(countsFolder, { recursive: true })
  process.env.KETLUAN_COVERAGE = countsFolder
  build(join(out, 'dist'))
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const words = [vitest, 'run', '--config', 'scripts/vitest.config.ts', ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  // Tests have built the program with counters in the place where it is used.
  delete process.env.KETLUAN_COVERAGE
  build(join(root, 'dist'))
  return status ?? 1
}

function build(dist: string): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', dist], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('the program cannot be built')
}

/** Every module of src/, with the counts of all processes added. */
async function gather(): Promise<CoverageMap> {
  process.env.KETLUAN_COVERAGE = countsFolder
  const { countable } = await import('./coverage/instrument.mjs')
  const names = globSync(['src/**/*.ts', '!**/*.test.ts', '!**/*test-support*', '!**/*.d.ts'], { cwd: root }).sort()
  const files = new Map(
    names.map((name) => [name, countable(readFileSync(join(root, name), 'utf8'), join(root, name))]),
  )
  for (const name of readdirSync(countsFolder).filter((file) => file.endsWith('.json'))) {
    const kept: Record<string, Counts> = JSON.parse(readFileSync(join(countsFolder, name), 'utf8'))
    for (const [path, { s, f, b }] of Object.entries(kept)) {
      const file = files.get(path)
      if (!file) continue
      for (const [id, count] of Object.entries(s)) file.s[id] = (file.s[id] ?? 0) + count
      for (const [id, count] of Object.entries(f)) file.f[id] = (file.f[id] ?? 0) + count
      for (const [id, counts] of Object.entries(b))
        file.b[id] = counts.map((count, at) => count + (file.b[id]?.[at] ?? 0))
    }
  }
  return libCoverage.createCoverageMap(
    Object.fromEntries([...files].map(([name, file]) => [join(root, name), { ...file, path: join(root, name) }])),
  )
}

function report(map: CoverageMap): void {
  const context = libReport.createContext({ dir: out, coverageMap: map })
  reports.create('html').execute(context)
  reports.create('json').execute(context)
  const lines = [...rooms, ''].map((room) => {
    const summary = libCoverage.createCoverageSummary()
    for (const name of map.files())
      if (name.startsWith(join(root, 'src', room, '/'))) summary.merge(map.fileCoverageFor(name).toSummary())
    return lineOf(room || 'src', summary.toJSON())
  })
  process.stdout.write(`${lineOf('room')}\n${lines.join('\n')}\n`)
}

function lineOf(room: string, data?: CoverageSummaryData): string {
  const cells = (['lines', 'branches', 'functions'] as const).map((kind) =>
    data ? `${data[kind].pct} % of ${data[kind].total}` : kind,
  )
  return [room.padEnd(20), ...cells.map((cell) => cell.padStart(20))].join('')
}

if (process.argv[2] !== '--report') process.exitCode = runTests()
report(await gather())
