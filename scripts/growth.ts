// How time and memory grow with the size of a draft, for real papers and for texts that hold much of one thing:
//   npm run growth [-- --only WORD] [--sizes 262144,1048576,4194304] [--emit] [--slow]
// Each family runs in a process of its own; its exponent is that of the two largest sizes. `--slow` lists only what grows
// faster than 1.05, takes over 2 s a megabyte or did not end. Exit code 1 if there is any.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { families } from './growth/families.ts'
import type { Measured } from './growth/measure.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '262144,1048576,4000000' },
    seconds: { type: 'string', default: '60' },
    emit: { type: 'boolean', default: false },
    slow: { type: 'boolean', default: false },
  },
})
/** Milliseconds of the processor; below, one pause of the collector decides the exponent. */
const measurable = 400
const secondsPerMegabyte = 2
const exponentGoal = 1.05

const root = fileURLToPath(new URL('..', import.meta.url))
/** As a program is shipped: one file, so that loading it costs nothing beside what is measured. */
const program = `${root}out/growth/measure.mjs`
await build({
  entryPoints: [`${root}scripts/growth/measure.ts`],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  define: { 'import.meta.url': JSON.stringify(new URL('growth/measure.ts', import.meta.url).href) },
  logLevel: 'error',
})

let bad = 0
for (const name of Object.keys(families).filter((name) => name.includes(values.only))) {
  const { runs, ended } = await run(name)
  const read = runs.filter(({ refused }) => !refused)
  const last = read.at(-1)
  const before = read.at(-2)
  const exponent = last && before && total(last) > measurable ? growth(before, last) : null
  const pace = last && before ? paceOf(before, last) : 0
  const isBad = !ended || pace > secondsPerMegabyte || (exponent ?? 0) > exponentGoal
  if (isBad) bad++
  if (values.slow && !isBad) continue
  const seconds = (measured: Measured) => (measured.refused ? 'no' : (total(measured) / 1000).toFixed(2))
  const times = runs.map((measured) => seconds(measured).padStart(6)).join(' ')
  const steps = Object.entries(last?.steps ?? {})
    .filter(([, milliseconds]) => milliseconds >= 100)
    .sort(([, a], [, b]) => b - a)
    .map(([step, milliseconds]) => {
      const earlier = before?.steps[step]
      const power =
        last && before && earlier ? Math.log(milliseconds / earlier) / Math.log(last.bytes / before.bytes) : 0
      return `${step} ${(milliseconds / 1000).toFixed(1)}^${power.toFixed(1)}`
    })
  console.log(
    `${isBad ? '!' : ' '} ${name.padEnd(30)} ${times}${ended ? '' : '  did not end'}  ${
      exponent === null ? '    ' : exponent.toFixed(2)
    }  ${pace.toFixed(2)} s/MB  ${last?.memory ?? '?'} MB  ${last?.findings ?? '?'} findings  ${last?.pages ?? '?'} pages  ${steps.join(', ')}`,
  )
}
if (bad > 0) {
  console.log(`${bad} too slow`)
  process.exitCode = 1
}

function total({ steps }: Measured): number {
  return Object.values(steps).reduce((sum, milliseconds) => sum + milliseconds, 0)
}

/** Seconds for one megabyte more: what the code needs to warm up does not count. */
function paceOf(before: Measured, last: Measured): number {
  return (total(last) - total(before)) / 1000 / ((last.bytes - before.bytes) / 2 ** 20)
}

function growth(before: Measured, last: Measured): number {
  return Math.log(total(last) / Math.max(1, total(before))) / Math.log(last.bytes / before.bytes)
}

async function run(name: string): Promise<{ runs: readonly Measured[]; ended: boolean }> {
  // Seconds of the processor, so that a busy machine ends nothing.
  const limited = `ulimit -t ${values.seconds}; exec "$0" "$@"`
  const child = spawn('sh', ['-c', limited, process.execPath, program, name, values.sizes, values.emit ? 'emit' : ''], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  const runs: Measured[] = []
  for await (const line of createInterface({ input: child.stdout })) runs.push(JSON.parse(line))
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)))
  const complaint = /^\w*Error.*$/m.exec(Buffer.concat(complaints).toString())?.[0]
  if (complaint) console.log(`  ${name}: ${complaint}`)
  return { runs, ended: code === 0 }
}
