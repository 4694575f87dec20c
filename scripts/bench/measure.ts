import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One command line to be timed, cold. */
export interface Case {
  readonly name: string
  /** What it is for; cases of one job can be set side by side. */
  readonly job: string
  readonly command: readonly string[]
  /** Programs the command calls by itself: without one of them it is not tried. */
  readonly needs?: readonly string[]
  /** Exit codes that mean it did its work; findings are no failure. */
  readonly codes?: readonly number[]
  /** Before each run, outside of the time. */
  readonly prepare?: () => void
  /** Has to be there after a run, and not be empty. */
  readonly makes?: string
  /** At most so many times a bare start of Node. */
  readonly goal?: number
}

export interface Measured {
  readonly case: Case
  /** By round; of one that failed none. */
  readonly milliseconds: readonly number[]
  /** Of the largest process, in megabytes; `null` where GNU time is not there. */
  readonly peak: number | null
  /** Why there is no time. */
  readonly failed: string | null
}

const gnuTime = '/usr/bin/time'
const longest = 600_000

/**
 * Runs all cases, one after the other, so many times over, so that what the machine does meanwhile falls on all of them. A
 * run before tells the memory and whether the command works at all: a failure is never timed.
 */
export function measure(
  cases: readonly Case[],
  rounds: number,
  folder: string,
  tell: (text: string) => void,
): readonly Measured[] {
  const trials = cases.map((one) => {
    tell(one.name)
    return { one, times: [] as number[], ...trial(one, folder) }
  })
  for (let round = 0; round < rounds; round += 1) {
    for (const entry of trials) {
      if (entry.failed !== null) continue
      tell(`${round + 1}/${rounds} ${entry.one.name}`)
      entry.one.prepare?.()
      const start = process.hrtime.bigint()
      const { status, signal } = run(entry.one.command, folder)
      entry.times.push(Number(process.hrtime.bigint() - start) / 1e6)
      entry.failed = whyFailed(entry.one, status, signal, null)
    }
  }
  return trials.map(({ one, times, peak, failed }) => ({
    case: one,
    milliseconds: failed === null ? times : [],
    peak: failed === null ? peak : null,
    failed,
  }))
}

function trial(one: Case, folder: string): { peak: number | null; failed: string | null } {
  const lacking = one.needs?.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error)
  if (lacking !== undefined) return { peak: null, failed: `no ${lacking} on this machine` }
  one.prepare?.()
  const [program = ''] = one.command
  const scratch = mkdtempSync(join(tmpdir(), 'ketluan-bench-'))
  const note = join(scratch, 'time')
  const timed = existsSync(gnuTime) ? [gnuTime, '-f', '%M', '-o', note, ...one.command] : one.command
  const { status, signal, error } = run(timed, folder)
  const kilobytes = existsSync(note) ? Number(readFileSync(note, 'utf8').trim().split('\n').at(-1)) : Number.NaN
  rmSync(scratch, { recursive: true, force: true })
  // GNU time ends with 127 where there is no such program.
  const missing = status === 127 || (error && 'code' in error && error.code === 'ENOENT')
  const failed = missing ? `no ${program} on this machine` : whyFailed(one, status, signal, error ?? null)
  return { peak: Number.isFinite(kilobytes) ? kilobytes / 1024 : null, failed }
}

function run([program = '', ...words]: readonly string[], cwd: string) {
  return spawnSync(program, words, { cwd, stdio: 'ignore', timeout: longest })
}

function whyFailed(
  { codes = [0], makes }: Case,
  status: number | null,
  signal: string | null,
  error: Error | null,
): string | null {
  if (signal === 'SIGTERM') return `took over ${longest / 1000} s`
  if (error || status === null) return `ended by ${signal ?? error?.message}`
  if (!codes.includes(status)) return `exit code ${status}`
  if (makes !== undefined && (!existsSync(makes) || statSync(makes).size === 0)) return 'made nothing'
  return null
}
