/**
 * Are the three outputs one paper? `npm run parity -- [--formats docx,pdf,html] [--keep DIR] [--papers COUNT]
 * [--seed N] [--quiet] [--two-sided] DRAFT…` compiles drafts (all examples when none is named, or so many that chance writes), renders the Word file with LibreOffice and the HTML file with Chromium, and
 * compares every line and page break, letterhead and closing cell by cell, with the typesetter's lines; so it does with
 * the model of Word's layout that comes with docx. Prints a table; exits 1 on a difference. A missing program is said and
 * passed over, but in CI (`CI=true`) it fails.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { shippedAssets } from '../src/compiler/build.ts'
import { compile } from '../src/compiler/compile.ts'
import { docx } from '../src/emitters/docx/docx.ts'
import { type EmitInput, type Emitter, type Format, formats } from '../src/emitters/emitter.ts'
import { html } from '../src/emitters/html/html.ts'
import { pdf } from '../src/emitters/pdf/pdf.ts'
import { nodeHost } from '../src/host/node-host.ts'
import { type Comparison, compare, type Difference } from './parity/compare.ts'
import { expectedLines } from './parity/expected-lines.ts'
import { pdfWords } from './parity/pdf-words.ts'
import { randomDraft } from './parity/random-draft.ts'
import { findRenderers, fontEnvironment, printHtml, type Renderers, renderDocx } from './parity/renderers.ts'
import { compareWithWord } from './parity/word-model.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const emitters: Readonly<Record<Format, Emitter>> = { docx, pdf, html }
const extensions: Readonly<Record<Format, string>> = { docx: 'docx', pdf: 'own.pdf', html: 'html' }
const shownDifferences = 6

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    formats: { type: 'string', default: formats.join() },
    keep: { type: 'string' },
    papers: { type: 'string', default: '0' },
    /** Says only which papers differ, and the sums. */
    quiet: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
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
    writeFileSync(path, randomDraft(firstSeed + index))
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

  const papers = await Promise.all(drafts.map((draft, index) => buildPaper(draft, index)))
  const env = fontEnvironment(folder, join(root, 'node_modules/@expo-google-fonts/tinos'))
  if (renderers.soffice && wanted.includes('docx')) {
    renderDocx(
      renderers.soffice,
      papers.map((paper) => `${paper.stem}.docx`),
      folder,
      env,
      options['two-sided'],
    )
  }
  if (renderers.chromium && wanted.includes('html')) {
    await printHtml(
      renderers.chromium,
      papers.map(({ stem }) => ({ html: `${stem}.html`, pdf: `${stem}.html.pdf` })),
      env,
    )
  }
  let failed = false
  for (const paper of papers) {
    const lines = expectedLines(paper.paged)
    say(`\n${paper.draft}: ${paper.paged.pages.length} pages, ${lines.length} lines, ties settled: ${paper.ties}`)
    for (const format of wanted) {
      const rendered = renderedFile(paper.stem, format, renderers)
      if (!rendered) continue
      const comparison = compare(lines, pdfWords(rendered))
      print(paper.draft, format, comparison, placeRemark(comparison))
      failed ||= differs(comparison)
    }
    if (wanted.includes('docx')) {
      const word = compareWithWord(paper.paged)
      print(paper.draft, 'word', word, word.stoppedAt === null ? '' : `, the model stopped at ${word.stoppedAt}`)
      failed ||= word.stoppedAt === null && differs(word)
    }
  }
  for (const [name, { papers: count, pages, lines, different, lost }] of sums)
    console.log(
      `${name.padEnd(5)} ${count} papers, ${pages} pages, ${lines} lines: ${different} papers differ, in ${lost} lines`,
    )
  return failed ? 1 : 0
}

const say = (text: string) => {
  if (!options.quiet) console.log(text)
}

interface Sum {
  papers: number
  pages: number
  lines: number
  different: number
  lost: number
}

/** What was compared with each program. */
const sums = new Map<string, Sum>()

function count(name: string, result: Result): void {
  const sum = sums.get(name) ?? { papers: 0, pages: 0, lines: 0, different: 0, lost: 0 }
  sum.papers++
  sum.pages += result.pages.expected
  sum.lines += result.lines
  if (differs(result)) sum.different++
  sum.lost += result.differences.length
  sums.set(name, sum)
}

function missingFor(renderers: Renderers): string[] {
  const names = ['pdftotext', wanted.includes('docx') ? 'soffice' : null, wanted.includes('html') ? 'chromium' : null]
  return names.filter((name): name is keyof Renderers => name !== null && renderers[name as keyof Renderers] === null)
}

async function buildPaper(draft: string, index: number) {
  const host = nodeHost(root)
  const { paged } = compile(readFileSync(draft), draft, {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
    twoSided: options['two-sided'],
  })
  if (!paged) throw new Error(`${draft} cannot be read`)
  const input: EmitInput = { paged, timestamp: '1980-01-01T00:00:00Z', producer: 'ketluan', ...shippedAssets(host) }
  // Renderers name what they make after what they are given, and two drafts may have one name.
  const stem = join(folder, `${index + 1}-${basename(draft, extname(draft))}`)
  for (const format of wanted) writeFileSync(`${stem}.${extensions[format]}`, await emitters[format].emit(input))
  const tracked = JSON.stringify(paged.composition, (key, value) => (key === 'data' ? undefined : value))
  return { draft, stem, paged, ties: tracked.match(/"tracking":-?[1-9]/g)?.length ?? 0 }
}

function renderedFile(stem: string, format: Format, renderers: Renderers): string | null {
  switch (format) {
    case 'docx':
      return renderers.soffice ? `${stem}.pdf` : null
    case 'pdf':
      return `${stem}.own.pdf`
    case 'html':
      return renderers.chromium ? `${stem}.html.pdf` : null
  }
}

interface Result {
  readonly pages: { readonly expected: number; readonly found: number }
  readonly lines: number
  readonly differences: readonly Difference[]
}

const differs = ({ pages, differences }: Result) => pages.expected !== pages.found || differences.length > 0

function print(draft: string, name: string, result: Result, remark: string): void {
  count(name, result)
  if (options.quiet && !differs(result)) return
  if (options.quiet) console.log(draft)
  const { pages, lines, differences } = result
  const verdict = differs(result) ? 'DIFFERS' : 'same'
  const same = Math.max(0, lines - differences.length)
  console.log(
    `  ${name.padEnd(5)} ${verdict.padEnd(8)} pages ${pages.found}/${pages.expected}, lines ${same}/${lines}${remark}`,
  )
  for (const { page, part, expected, found } of differences.slice(0, shownDifferences)) {
    console.log(`    page ${page}, ${part}\n      set    ${expected}\n      found  ${found}`)
  }
  if (differences.length > shownDifferences) console.log(`    … and ${differences.length - shownDifferences} more`)
}

function placeRemark({ offBaseline, offLeft, offRight }: Comparison): string {
  const off = [offBaseline, offLeft, offRight].map((length) => length.toFixed(2)).join(' / ')
  return `, off by at most ${off} pt (baseline / left / right)`
}

try {
  process.exitCode = await run()
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
