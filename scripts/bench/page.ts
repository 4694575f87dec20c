import { exponent, median, quantile, ratio } from './figures.ts'
import type { Measured } from './measure.ts'

/** A line for each case; with `bare`, its times as multiples of a bare start of Node in the same rounds. */
export function timesTable(measured: readonly Measured[], bare: Measured | null): string {
  const head = ['', 'median', 'middle half', ...(bare ? ['bare Node', 'goal'] : []), 'memory']
  const rows = measured.map((one) => {
    const { name, goal } = one.case
    if (one.failed !== null) return [name, `not measured: ${one.failed}`, ...head.slice(2).map(() => '')]
    const times = bare && ratio(one.milliseconds, bare.milliseconds)
    const beside = times === null ? [] : [`× ${times.toFixed(2)}`, goal ? `≤ ${goal}` : '']
    return [name, ...timeAndSpread(one), ...beside, megabytes(one.peak)]
  })
  return table(head, rows)
}

/** Peers, each beside what we take for the same job. */
export function peersTable(measured: readonly Measured[], ours: readonly Measured[], bare: Measured): string {
  const rows = [...ours, ...measured].map((one) => {
    const { name, job } = one.case
    if (one.failed !== null) return [job, name, `not measured: ${one.failed}`, '', '', '', '']
    const own = ours.find((other) => other.case.job === job)
    const beside =
      own && own !== one && own.failed === null ? `× ${ratio(own.milliseconds, one.milliseconds).toFixed(2)}` : ''
    const times = `× ${ratio(one.milliseconds, bare.milliseconds).toFixed(2)}`
    return [job, name, ...timeAndSpread(one), times, beside, megabytes(one.peak)]
  })
  const jobs = ours.map((one) => one.case.job)
  rows.sort((a, b) => jobs.indexOf(a[0] ?? '') - jobs.indexOf(b[0] ?? ''))
  return table(['job', '', 'median', 'middle half', 'bare Node', 'ketluan beside it', 'memory'], rows)
}

/** One case at three sizes of the draft. */
export interface Grown {
  readonly name: string
  /** In the order of the sizes: 1, 10 and 100 times. */
  readonly sizes: readonly Measured[]
}

/** How time and memory grow; the power is that from the second to the third size, where the start no longer counts. */
export function growthTable(grown: readonly Grown[]): string {
  const rows = grown.map(({ name, sizes }) => {
    const failed = sizes.find((one) => one.failed !== null)
    if (failed) return [name, `not measured: ${failed.failed}`, '', '', '', '']
    const [, ten, hundred] = sizes.map(({ milliseconds }) => median(milliseconds))
    const [, tenPeak, hundredPeak] = sizes.map(({ peak }) => peak)
    const power = exponent(ten ?? Number.NaN, hundred ?? Number.NaN, 10)
    const memory = tenPeak && hundredPeak ? exponent(tenPeak, hundredPeak, 10).toFixed(2) : ''
    const cells = sizes.map((one) => `${seconds(median(one.milliseconds))}, ${megabytes(one.peak)}`)
    return [name, ...cells, power.toFixed(2), memory]
  })
  return table(['', '× 1', '× 10', '× 100', 'power of time', 'power of memory'], rows)
}

function timeAndSpread({ milliseconds }: Measured): readonly [string, string] {
  const [low, high] = [quantile(milliseconds, 0.25), quantile(milliseconds, 0.75)]
  return [seconds(median(milliseconds)), `${seconds(low)} to ${seconds(high)}`]
}

export function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

function megabytes(peak: number | null): string {
  return peak === null ? '' : `${peak.toFixed(0)} MB`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}

/** The page with one of its parts replaced, or with that part at its end. */
export function withPart(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const part = `${open}\n${text.trim()}\n${close}`
  const start = page.indexOf(open)
  const end = page.indexOf(close)
  if (start < 0 || end < start) return `${page.trimEnd()}\n\n${part}\n`
  return `${page.slice(0, start)}${part}${page.slice(end + close.length)}`
}
