import { Worker } from 'node:worker_threads'
import { type AttackPattern, check } from 'recheck'
import type { Pattern } from './find-patterns.ts'

/** How the work of a pattern grows with the text it is given. */
export type Verdict =
  | { readonly kind: 'linear' }
  | { readonly kind: 'steep'; readonly attack: string; readonly milliseconds: number; readonly length: number }

/**
 * recheck knows by automata, or guesses by fuzzing, for patterns that look ahead or behind, what text would take long;
 * whether it does is measured. A pattern that takes the square of the text's length is steep.
 */
export async function judge({ source, flags }: Pattern, timeout: number): Promise<Verdict> {
  const diagnostics = await check(source, flags, { timeout })
  switch (diagnostics.status) {
    case 'safe':
      return { kind: 'linear' }
    case 'vulnerable':
      return measure(source, flags, diagnostics.attack)
    case 'unknown':
      return tryItsOwnCharacters(source, flags)
  }
}

/** No answer in time: much of each character that the pattern names, of a letter, a digit and a blank. */
async function tryItsOwnCharacters(source: string, flags: string): Promise<Verdict> {
  for (const pump of new Set([...' \t\naộ1', ...source.replace(/\\./g, '')])) {
    const verdict = await measure(source, flags, {
      pumps: [{ prefix: '', pump }],
      suffix: '\0',
      pattern: `much of ${JSON.stringify(pump)}`,
    })
    if (verdict.kind !== 'linear') return verdict
  }
  return { kind: 'linear' }
}

interface Attack extends Pick<AttackPattern, 'suffix' | 'pattern'> {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[]
}

async function measure(source: string, flags: string, { pumps, suffix, pattern }: Attack): Promise<Verdict> {
  const worker = new Worker(measuring, { eval: true, workerData: { source, flags, pumps, suffix } })
  const patience = 20_000
  const told = await new Promise<{ milliseconds: number; length: number } | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ milliseconds: patience, length: 0 }), patience)
    worker.once('message', (message) => {
      clearTimeout(timer)
      resolve(message)
    })
    worker.once('error', reject)
  })
  await worker.terminate()
  return told ? { kind: 'steep', attack: pattern, ...told } : { kind: 'linear' }
}

/**
 * Doubles the text until it is as long as a long draft, or four times the text has taken over ten times as long and long
 * enough for somebody to notice. One step of a good pattern takes some nanoseconds.
 */
const measuring = `
const { parentPort, workerData: { source, flags, pumps, suffix } } = require('node:worker_threads')
const pattern = new RegExp(source, flags)
const textOf = (times) => pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
const timeOf = (text) => {
  const start = process.cpuUsage().user
  pattern.lastIndex = 0
  if (flags.includes('g')) for (const _ of text.matchAll(pattern)) {}
  else pattern.exec(text)
  return (process.cpuUsage().user - start) / 1000
}
const unit = Math.max(1, textOf(1).length - suffix.length)
const times = []
let answer = null
for (let repeats = 4; repeats * unit <= 400_000; repeats *= 2) {
  const text = textOf(repeats)
  timeOf(text.slice(0, 10))
  times.push(timeOf(text))
  const [before, now] = [times.at(-3), times.at(-1)]
  if (now > 40 && now > 10 * Math.max(before, 0.5)) {
    answer = { milliseconds: Math.round(now), length: text.length }
    break
  }
}
parentPort.postMessage(answer)
`
