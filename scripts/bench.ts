// What the program costs, from a cold start, as multiples of a bare start of Node in the same rounds; and what others cost.
//   npm run bench [-- --draft FILE --rounds N --many --write]           ours: one draft, longer ones, many (1,000 with --many)
//   npm run bench:peers [-- --rounds N --write]                         beside other programs; npm's are installed outside the tree
// A command that fails is never timed. --write puts the figures into docs/performance.md.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './bench/figures.ts'
import { type Case, type Measured, measure } from './bench/measure.ts'
import { bareNode, batchCases, coldCases, versionCase, writeDrafts, writeSizes } from './bench/ours.ts'
import { type Grown, growthTable, peersTable, seconds, timesTable, withPart } from './bench/page.ts'
import { installPeers, peerBatchCases, peerCases } from './bench/peers.ts'

const { values } = parseArgs({
  options: {
    draft: { type: 'string' },
    rounds: { type: 'string', default: '11' },
    peers: { type: 'boolean', default: false },
    many: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'docs/performance.md')
const sizes = [1, 10, 100] as const
const rounds = Math.max(1, Math.floor(Number(values.rounds)) || 1)
/** Of what takes seconds: its spread is small beside it. */
const longRounds = Math.max(1, Math.ceil(rounds / 4))

/** Of others: the machine did nothing for us yet. */
const busy = loadavg()[0] ?? 0

const folder = mkdtempSync(join(tmpdir(), 'ketluan-bench-'))
try {
  mkdirSync(join(folder, 'out'))
  const text = values.peers ? besidePeers() : ours()
  console.log(text)
  if (values.write) writeFileSync(page, withPart(readPage(), values.peers ? 'peers' : 'ours', text))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function ours(): string {
  const inputs = [writeSizes(folder, seedDraft(), 'seed', sizes), writeSizes(folder, exampleDraft(), 'example', sizes)]
  const casesOf = (times: number) =>
    inputs.flatMap(({ name, sizes }) =>
      coldCases(root, folder, sizes.get(times) ?? '', name, name === 'seed' && times === 1),
    )
  const [bare, ...cold] = timed([bareNode(), versionCase(root), ...casesOf(1)], rounds)
  const longer = sizes.slice(1).map((times) => timed(casesOf(times), longRounds))
  const grown = cold.slice(1).map((one, index): Grown => {
    return { name: one.case.name, sizes: [one, ...longer.flatMap((measured) => measured[index] ?? [])] }
  })
  const counts = values.many ? [200, 1000] : [200]
  const many = counts.flatMap((count) => {
    const drafts = writeDrafts(folder, seedDraft(), count)
    return timed(batchCases(root, folder, drafts, count), longRounds)
  })
  return `## ketluan alone

${machine(rounds)} A ratio is the median of the ratios of each round.

### One draft, cold

${timesTable(cold, need(bare))}
### Longer drafts

The body of the draft 10 and 100 times (${longRounds} rounds).

${growthTable(grown)}
### Many drafts

${longRounds} rounds, on all cores.

${timesTable(many, null)}`
}

function besidePeers(): string {
  installPeers(tell)
  const { sizes } = writeSizes(folder, seedDraft(), 'seed', [1])
  const draft = sizes.get(1) ?? ''
  const own = coldCases(root, folder, draft, 'seed', false)
  const measured = timed([bareNode(), ...own, ...peerCases(folder, draft)], rounds)
  const [bare, ...rest] = measured
  const drafts = writeDrafts(folder, seedDraft(), 200)
  const [batch, ...others] = timed(
    [...batchCases(root, folder, drafts, 200).slice(0, 1), ...peerBatchCases(folder, drafts, 200)],
    longRounds,
  )
  return `## Beside other programs

${machine(rounds)} “ketluan beside it” is our time divided by theirs, for the same job, as the median of the ratios of each round: below 1 we are quicker.
They write one format of their own look; we check the draft as well, and set three formats to the same lines.

${peersTable(rest.slice(own.length), rest.slice(0, own.length), need(bare))}
### 200 drafts

${longRounds} rounds.

${timesTable([need(batch), ...others], null)}
${summed(need(batch), others)}`
}

/** One format each, by the quickest of each, against all three of ours. */
function summed(own: Measured, others: readonly Measured[]): string {
  const each = ['html', 'docx', 'pdf'].map((format) => others.find(({ case: { job } }) => job.endsWith(format)))
  if (own.failed !== null || each.some((one) => !one || one.failed !== null)) return ''
  const sum = each.reduce((total, one) => total + median(one?.milliseconds ?? []), 0)
  const share = median(own.milliseconds) / sum
  return `One format each, summed: ${seconds(sum)}. All three by ketluan: ${seconds(median(own.milliseconds))}, × ${share.toFixed(2)}.\n`
}

function timed(cases: readonly Case[], count: number): readonly Measured[] {
  const measured = measure(cases, count, folder, tell)
  tell('')
  return measured
}

function need(measured: Measured | undefined): Measured {
  if (!measured || measured.failed !== null) throw new Error(`${measured?.case.name}: ${measured?.failed}`)
  return measured
}

/** The kind of machine, and nothing that names it. */
function machine(count: number): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const cores = availableParallelism()
  const load = busy > cores ? ` The machine was busy with other work (load ${busy.toFixed(1)} before).` : ''
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${cores} cores, ${memory} GB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}; ${count} interleaved rounds.${load}`
}

function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`)
}

function seedDraft(): string {
  const seed = join(root, '../shared/seeds/ket-luan-hoi-nghi-24.md')
  return values.draft ?? (existsSync(seed) ? seed : exampleDraft())
}

function exampleDraft(): string {
  return join(root, 'examples/tinh-uy-ban-thuong-vu.md')
}

function readPage(): string {
  if (existsSync(page)) return readFileSync(page, 'utf8')
  return `# How fast

Written by \`npm run bench -- --write\` and \`npm run bench:peers -- --write\`; the figures are those of the last run. Times are cold starts of the whole program,
without its tests, on the machine named with them; only ratios can be compared between machines. “Middle half”: a quarter of the rounds was
quicker, a quarter slower. Memory is the largest process at its largest. What fails is not measured. \`npm run bench:compare -- OLD NEW\` compares two
revisions of the program, \`npm run bench:preview\` measures the preview, \`--timings\` shows the steps of one run.
`
}
