// Whether a change makes the program faster: two revisions, built side by side and run in turns.
//   npm run bench:compare -- OLD NEW [--draft FILE] [--rounds N]        a revision is anything git knows; `.` is the work tree
// Prints the ratio NEW / OLD, with the middle half of the rounds: where that holds 1, there is no difference to speak of.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median, quantile } from './bench/figures.ts'
import { type Case, measure } from './bench/measure.ts'
import { coldCases, versionCase, writeDrafts, writeSizes } from './bench/ours.ts'
import { seconds } from './bench/page.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { draft: { type: 'string' }, rounds: { type: 'string', default: '15' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ketluan-compare-'))
const worktrees: string[] = []
try {
  process.exitCode = main()
} finally {
  for (const tree of worktrees) git('worktree', 'remove', '--force', tree)
  rmSync(folder, { recursive: true, force: true })
}

function main(): number {
  const [old, fresh] = positionals
  const rounds = Number(values.rounds)
  if (!old || !fresh || positionals.length > 2 || !Number.isInteger(rounds) || rounds < 1) {
    console.error('usage: npm run bench:compare -- OLD NEW [--draft FILE] [--rounds N]')
    return 2
  }
  const programs: string[] = []
  for (const revision of [old, fresh]) {
    const program = prepare(revision, `${programs.length}`)
    if (program === null) return 2
    programs.push(program)
  }
  const draft = values.draft ? resolve(values.draft) : join(root, 'examples/tinh-uy-ban-thuong-vu.md')
  const { sizes } = writeSizes(folder, draft, 'draft', [1, 10])
  const drafts = writeDrafts(folder, draft, 60)
  const casesOf = (program: string): Case[] => {
    const out = join(folder, program === programs[0] ? 'old' : 'new')
    mkdirSync(join(out, 'out'), { recursive: true })
    const many = [join(program, 'bin/ketluan.js'), 'build', drafts, '-t', 'docx,pdf,html', '-o', `${out}/many/`]
    return [
      versionCase(program),
      ...[...sizes].flatMap(([times, file]) => coldCases(program, out, file, `× ${times}`, false)),
      {
        name: 'ketluan build, 60 drafts to all three',
        job: 'batch',
        command: [process.execPath, ...many],
        codes: [0, 1],
        prepare: () => rmSync(join(out, 'many'), { recursive: true, force: true }),
      },
    ]
  }
  const [before = [], after = []] = programs.map(casesOf)
  // In turns, so that what the machine does meanwhile falls on both.
  const turns = before.flatMap((one, index) => [one, ...(after[index] ? [after[index]] : [])])
  const measured = measure(turns, rounds, folder, () => {})
  console.log(`${old} → ${fresh}, ${rounds} interleaved rounds, Node ${process.versions.node}`)
  const width = Math.max(...before.map(({ name }) => name.length))
  for (let index = 0; index < measured.length; index += 2) {
    const [a, b] = [measured[index], measured[index + 1]]
    if (!a || !b) continue
    const why = a.failed ?? b.failed
    if (why !== null) console.log(`${a.case.name.padEnd(width)}  not measured: ${why}`)
    else {
      const ratios = b.milliseconds.map((time, round) => time / (a.milliseconds[round] ?? Number.NaN))
      const spread = `${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`
      const memory = a.peak && b.peak ? `  memory × ${(b.peak / a.peak).toFixed(2)}` : ''
      const times = `${seconds(median(a.milliseconds))} → ${seconds(median(b.milliseconds))}`
      console.log(`${a.case.name.padEnd(width)}  × ${median(ratios).toFixed(2)}  (${spread})  ${times}${memory}`)
    }
  }
  return 0
}

/** The revision in a tree of its own with its own bundle; `null` where that cannot be had, which is told. */
function prepare(revision: string, name: string): string | null {
  const tree = join(folder, name)
  if (revision === '.') return build(root, join(tree, 'dist'), tree)
  if (git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`) !== 0) {
    console.error(`there is no revision “${revision}”`)
    return null
  }
  if (git('worktree', 'add', '--detach', '--quiet', tree, revision) !== 0) {
    console.error(`“${revision}” could not be checked out`)
    return null
  }
  worktrees.push(tree)
  return build(tree, join(tree, 'dist'), tree)
}

/** Builds the bundle of the sources into `dist`, in a tree that is a whole program then. */
function build(sources: string, dist: string, tree: string): string | null {
  mkdirSync(tree, { recursive: true })
  const parts = ['bin', 'templates', 'docs', 'schemas', 'package.json', 'node_modules']
  for (const part of parts) {
    const from = join(part === 'node_modules' ? root : sources, part)
    if (existsSync(join(tree, part))) continue
    // The program finds its own folder from where its first file really lies.
    if (part === 'bin') cpSync(from, join(tree, part), { recursive: true })
    else symlinkSync(from, join(tree, part))
  }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', dist], {
    cwd: sources,
    encoding: 'utf8',
  })
  if (status === 0) return tree
  console.error(`the bundle of ${sources === root ? 'the work tree' : 'a revision'} could not be built\n${stderr}`)
  return null
}

function git(...words: string[]): number | null {
  return spawnSync('git', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status
}
