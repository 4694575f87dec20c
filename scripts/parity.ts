/**
 * Are the three outputs one paper? `npm run parity -- [--formats docx,pdf,html] [--keep DIR] [--papers COUNT]
 * [--seed N] [--joint] [--quiet] [--two-sided] DRAFT…` compiles drafts (all examples when none is named, or so many that chance writes), renders the Word file with LibreOffice and the HTML file with Chromium, and
 * compares every line and page break, letterhead and closing cell by cell, with the typesetter's lines; so it does with
 * the model of Word's layout that comes with docx. Prints a table; exits 1 on a difference, or on more ties (see
 * `settled-layout.ts`) than one in so many lines. A missing program is said and passed over, but in CI (`CI=true`) it fails.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formats } from '../src/emitters/emitter.ts'
import { measureInProcesses } from './parity/in-processes.ts'
import { differs, type PaperReport, type Result } from './parity/measure-papers.ts'
import { randomDraft } from './parity/random-draft.ts'
import { findRenderers, type Renderers } from './parity/renderers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const shownDifferences = 6
/** Ties are borne where they are as rare as this. */
const linesPerTie = 5000

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    formats: { type: 'string', default: formats.join() },
    keep: { type: 'string' },
    papers: { type: 'string', default: '0' },
    /** Says only which papers differ, and the sums. */
    quiet: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    /** Papers that several bodies issue and sign. */
    joint: { type: 'boolean', default: false },
    'two-sided': { type: 'boolean', default: false },
  },
})
const wanted = formats.filter((format) => options.formats.split(',').includes(format))
const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'ketluan-parity-'))
mkdirSync(folder, { recursive: true })
const named = [...positionals, ...randomDrafts(Number(options.papers), Number(options.seed))]
const drafts = named.length > 0 ? named : examples()

function randomDrafts(count: number, firstSeed: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `random-${firstSeed + index}.md`)
    writeFileSync(path, randomDraft(firstSeed + index, options.joint))
    return path
  })
}

function examples(): string[] {
  const inside = join(root, 'examples')
  return readdirSync(inside)
    .filter((name) => /\.(md|markdown|txt|ya?ml)$/.test(name) && !/^(README|ketluan\.)/.test(name))
    .map((name) => join(inside, name))
}

async function run(): Promise<number> {
  const renderers = findRenderers()
  const missing = missingFor(renderers)
  for (const name of missing) console.log(`${name} is not installed: its outputs are not compared`)
  if (missing.length > 0 && process.env.CI === 'true') return 1
  if (!renderers.pdftotext) return 0

  let failed = false
  await measureInProcesses(drafts, { wanted, renderers, folder, twoSided: options['two-sided'] }, (report) => {
    print(report)
    for (const result of report.results) {
      count(result)
      failed ||= result.counts && differs(result)
    }
  })
  for (const [name, { papers, pages, lines, different, lost, ties }] of sums) {
    const sum = `${papers} papers, ${pages} pages, ${lines} lines: ${different} papers differ, in ${lost} lines`
    console.log(`${name.padEnd(5)} ${sum}${ties > 0 ? `; ${ties} ties (one page end each)` : ''}`)
    failed ||= ties > Math.max(1, lines / linesPerTie)
  }
  return failed ? 1 : 0
}

function missingFor(renderers: Renderers): string[] {
  const names = ['pdftotext', wanted.includes('docx') ? 'soffice' : null, wanted.includes('html') ? 'chromium' : null]
  return names.filter((name): name is keyof Renderers => name !== null && renderers[name as keyof Renderers] === null)
}

interface Sum {
  papers: number
  pages: number
  lines: number
  different: number
  lost: number
  ties: number
}

/** What was compared with each program. */
const sums = new Map<string, Sum>()

function count(result: Result): void {
  const sum = sums.get(result.name) ?? { papers: 0, pages: 0, lines: 0, different: 0, lost: 0, ties: 0 }
  sum.papers++
  sum.pages += result.pages.expected
  sum.lines += result.lines
  if (differs(result)) sum.different++
  if (result.tie) sum.ties++
  sum.lost += result.differences.length
  sums.set(result.name, sum)
}

const isTold = (result: Result) => result.tie || differs(result)

function print({ draft, pages, lines, ties, results }: PaperReport): void {
  if (options.quiet && !results.some(isTold)) return
  console.log(`\n${draft.path}: ${pages} pages, ${lines} lines, ties settled: ${ties}`)
  for (const result of results) if (!options.quiet || isTold(result)) printResult(result)
}

function printResult(result: Result): void {
  const { name, pages, lines, differences, remark } = result
  const verdict = differs(result) ? 'DIFFERS' : result.tie ? 'tie' : 'same'
  const same = Math.max(0, lines - differences.length)
  console.log(
    `  ${name.padEnd(5)} ${verdict.padEnd(8)} pages ${pages.found}/${pages.expected}, lines ${same}/${lines}${remark}`,
  )
  for (const { page, part, expected, found } of differences.slice(0, shownDifferences)) {
    console.log(`    page ${page}, ${part}\n      set    ${expected}\n      found  ${found}`)
  }
  if (differences.length > shownDifferences) console.log(`    … and ${differences.length - shownDifferences} more`)
}

try {
  process.exitCode = await run()
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
