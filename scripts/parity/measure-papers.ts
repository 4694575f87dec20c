import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { shippedAssets } from '../../src/compiler/build.ts'
import { compile } from '../../src/compiler/compile.ts'
import { docx } from '../../src/emitters/docx/docx.ts'
import { type EmitInput, type Emitter, type Format, formats } from '../../src/emitters/emitter.ts'
import { html } from '../../src/emitters/html/html.ts'
import { pdf } from '../../src/emitters/pdf/pdf.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { PagedDocument } from '../../src/model/paged-document.ts'
import { type Comparison, compare, type Difference } from './compare.ts'
import { type ExpectedLine, expectedLines } from './expected-lines.ts'
import { pdfWords } from './pdf-words.ts'
import { fontEnvironment, openBrowser, pdfOf, printHtml, type Renderers, renderDocx } from './renderers.ts'
import { renderSettled } from './settled-layout.ts'
import { compareWithWord } from './word-model.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const emitters: Readonly<Record<Format, Emitter>> = { docx, pdf, html }
const extensions: Readonly<Record<Format, string>> = { docx: 'docx', pdf: 'own.pdf', html: 'html' }

/** A draft and the place of its paper among those compared. */
export interface NumberedDraft {
  readonly number: number
  readonly path: string
}

export interface MeasureOptions {
  readonly wanted: readonly Format[]
  readonly renderers: Renderers
  /** Everything that is made lies here. */
  readonly folder: string
  readonly twoSided: boolean
}

/** One paper beside what the programs make of it. Plain data: it comes from another process. */
export interface PaperReport {
  readonly draft: NumberedDraft
  readonly pages: number
  readonly lines: number
  readonly ties: number
  readonly results: readonly Result[]
}

export interface Result {
  /** The format that was rendered, or `word` for the model of Word's layout. */
  readonly name: string
  readonly pages: { readonly expected: number; readonly found: number }
  readonly lines: number
  readonly differences: readonly Difference[]
  readonly remark: string
  /** Counts in the verdict; a model that stopped half-way proves nothing. */
  readonly counts: boolean
  /** The program came to the same paper only when it laid it out again. */
  readonly tie: boolean
}

/** Measures papers, a few at a time; the browser stays open from one call to the next. */
export function paperMeasurer({ wanted, renderers, folder, twoSided }: MeasureOptions) {
  const env = fontEnvironment(folder, join(root, 'node_modules/@expo-google-fonts/tinos'))
  let browser: Browser | null = null

  async function measure(drafts: readonly NumberedDraft[]): Promise<PaperReport[]> {
    const papers: BuiltPaper[] = []
    for (const draft of drafts) papers.push(await build(draft))
    if (renderers.soffice && wanted.includes('docx')) {
      const files = papers.map(({ stem }) => `${stem}.docx`)
      for (const file of files) rmSync(pdfOf(file, folder), { force: true })
      renderDocx(renderers.soffice, files, folder, env, twoSided)
    }
    if (renderers.chromium && wanted.includes('html')) {
      browser ??= await openBrowser(renderers.chromium, env)
      const files = papers.map(({ stem }) => ({ html: `${stem}.html`, pdf: `${stem}.html.pdf` }))
      await printHtml(browser, files)
    }
    const reports = papers.map(report)
    return settleTies(papers, reports)
  }

  /** Where LibreOffice differs, whether its settled layout does. */
  function settleTies(papers: readonly BuiltPaper[], reports: readonly PaperReport[]): PaperReport[] {
    const { soffice } = renderers
    const isOff = (report: PaperReport | undefined) =>
      report?.results.some((result) => differs(result, 'docx')) ?? false
    const off = papers.filter((_, index) => isOff(reports[index]))
    if (!soffice || off.length === 0) return [...reports]
    const files = off.map(({ stem }) => ({ docx: `${stem}.docx`, pdf: `${stem}.settled.pdf` }))
    for (const { pdf } of files) rmSync(pdf, { force: true })
    renderSettled(soffice, files, folder, env, twoSided)
    return papers.flatMap((paper, index) => {
      const given = reports[index]
      if (!given) return []
      const results = given.results.map((first) => (differs(first, 'docx') ? settled(paper, first) : first))
      return [{ ...given, results }]
    })
  }

  async function build(draft: NumberedDraft): Promise<BuiltPaper> {
    const { paged } = compile(readFileSync(draft.path), draft.path, {
      stage: 'du-thao',
      edition: null,
      profile: null,
      overrides: {},
      twoSided,
    })
    if (!paged) throw new Error(`${draft.path} cannot be read`)
    const assets = shippedAssets(nodeHost(root))
    const input: EmitInput = { paged, timestamp: '1980-01-01T00:00:00Z', producer: 'ketluan', ...assets }
    // Renderers name what they make after what they are given, and two drafts may have one name.
    const stem = join(folder, `${draft.number}-${basename(draft.path, extname(draft.path))}`)
    for (const format of wanted) writeFileSync(`${stem}.${extensions[format]}`, await emitters[format].emit(input))
    return { draft, stem, paged }
  }

  function report({ draft, stem, paged }: BuiltPaper): PaperReport {
    const lines = expectedLines(paged)
    const rendered = formats.flatMap((format): Result[] => {
      const file = wanted.includes(format) ? renderedFile(stem, format) : null
      return file === null ? [] : [resultOf(format, lines, file)]
    })
    const results = wanted.includes('docx') ? [...rendered, wordResult(paged)] : rendered
    return { draft, pages: paged.pages.length, lines: lines.length, ties: tiesIn(paged), results }
  }

  function renderedFile(stem: string, format: Format): string | null {
    switch (format) {
      case 'docx':
        return renderers.soffice ? `${stem}.pdf` : null
      case 'pdf':
        return `${stem}.own.pdf`
      case 'html':
        return renderers.chromium ? `${stem}.html.pdf` : null
    }
  }

  return { measure, close: () => browser?.close() }
}

/** Whether a result (of one program, if it is named) is another paper. */
export function differs({ name, pages, differences }: Result, only = name): boolean {
  return name === only && (pages.expected !== pages.found || differences.length > 0)
}

function settled({ stem, paged }: BuiltPaper, first: Result): Result {
  const again = resultOf(first.name, expectedLines(paged), `${stem}.settled.pdf`)
  if (differs(again)) return first
  return { ...again, tie: true, remark: `${again.remark}; at first ${first.differences.length} lines stood elsewhere` }
}

interface BuiltPaper {
  readonly draft: NumberedDraft
  readonly stem: string
  readonly paged: PagedDocument
}

function tiesIn({ composition }: PagedDocument): number {
  const tracked = JSON.stringify(composition, (key, value) => (key === 'data' ? undefined : value))
  return tracked.match(/"tracking":-?[1-9]/g)?.length ?? 0
}

const plain = { counts: true, tie: false }

function resultOf(name: string, lines: readonly ExpectedLine[], file: string): Result {
  const made = existsSync(file)
  const comparison = compare(lines, made ? pdfWords(file) : [])
  return { ...verdictOf(comparison), name, remark: made ? placeRemark(comparison) : ', it made no file', ...plain }
}

function wordResult(paged: PagedDocument): Result {
  const word = compareWithWord(paged)
  const stopped = word.stoppedAt !== null
  const remark = stopped ? `, the model stopped at ${word.stoppedAt}` : ''
  return { ...verdictOf(word), name: 'word', remark, ...plain, counts: !stopped }
}

const verdictOf = ({ pages, lines, differences }: Pick<Comparison, 'pages' | 'lines' | 'differences'>) => ({
  pages,
  lines,
  differences,
})

function placeRemark({ offBaseline, offLeft, offRight }: Comparison): string {
  const off = [offBaseline, offLeft, offRight].map((length) => length.toFixed(2)).join(' / ')
  return `, off by at most ${off} pt (baseline / left / right)`
}
