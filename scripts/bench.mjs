// Cold start of our commands and of what people would use instead, side by side in one run, as multiples of `node -e 0`.
//   npm run bench [-- DRAFT]        rounds: ROUNDS=15
// Peers are taken where they are: pandoc and typst on PATH, npm tools under KETLUAN_PEERS (a folder with node_modules).
// What is not there is said to be not measured.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const draft = process.argv[2] ?? defaultDraft()
const rounds = Number(process.env.ROUNDS ?? 15)
const out = mkdtempSync(join(tmpdir(), 'ketluan-bench-'))
const ours = (...args) => [process.execPath, join(root, 'bin/ketluan.js'), ...args]
const peer = (name) => join(process.env.KETLUAN_PEERS ?? join(root, 'out/peers'), 'node_modules/.bin', name)

const cases = [
  { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  { name: 'ketluan --version', command: ours('--version'), goal: 1.3 },
  { name: 'ketluan check', command: ours('check', draft), goal: 3.5 },
  { name: 'ketluan build -t docx', command: ours('build', draft, '-t', 'docx', '-o', join(out, 'docx/')), goal: 5 },
  { name: 'ketluan build -t pdf', command: ours('build', draft, '-t', 'pdf', '-o', join(out, 'pdf/')) },
  { name: 'ketluan build -t html', command: ours('build', draft, '-t', 'html', '-o', join(out, 'html/')) },
  {
    name: 'ketluan build, all three',
    command: ours('build', draft, '-t', 'docx,pdf,html', '-o', join(out, 'all/')),
    goal: 10,
  },
  { name: 'markdownlint-cli2', command: [peer('markdownlint-cli2'), draft], peer: true },
  {
    name: 'remark-lint',
    command: [peer('remark'), '--no-stdout', '--quiet', '--use', 'remark-preset-lint-recommended', draft],
    peer: true,
  },
  { name: 'pandoc → docx', command: ['pandoc', '-f', 'markdown', draft, '-o', join(out, 'pandoc.docx')], peer: true },
  {
    name: 'pandoc → html',
    command: ['pandoc', '-f', 'markdown', '-s', '-M', 'title=KL', draft, '-o', join(out, 'pandoc.html')],
    peer: true,
  },
  {
    name: 'pandoc + weasyprint → pdf',
    command: ['pandoc', '-f', 'markdown', '--pdf-engine=weasyprint', draft, '-o', join(out, 'pandoc.pdf')],
    peer: true,
  },
]

const measured = cases.filter((entry) => !entry.peer || works(entry.command))
const times = new Map(measured.map((entry) => [entry.name, []]))
for (let round = 0; round < rounds; round++) {
  for (const { name, command } of measured) {
    const start = process.hrtime.bigint()
    spawnSync(command[0], command.slice(1), { stdio: 'ignore', cwd: out })
    times.get(name).push(Number(process.hrtime.bigint() - start) / 1e6)
  }
}
rmSync(out, { recursive: true, force: true })

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const bare = median(times.get('node -e 0'))
console.log(`draft: ${draft}; medians of ${rounds} interleaved rounds; node ${process.version}`)
for (const entry of cases) {
  const values = times.get(entry.name)
  if (!values) console.log(`${entry.name.padEnd(28)} not measured (not installed)`)
  else {
    const middle = median(values)
    const goal = entry.goal ? `  goal ${entry.goal}` : ''
    console.log(`${entry.name.padEnd(28)} ${middle.toFixed(0).padStart(6)} ms  × ${(middle / bare).toFixed(2)}${goal}`)
  }
}

function works(command) {
  return spawnSync(command[0], command.slice(1), { stdio: 'ignore', cwd: out }).error === undefined
}

function defaultDraft() {
  const seed = join(root, '../shared/seeds/ket-luan-hoi-nghi-24.md')
  return existsSync(seed) ? seed : join(root, 'examples/tinh-uy-ban-thuong-vu.md')
}
