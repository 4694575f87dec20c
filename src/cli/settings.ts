import { distance } from 'fastest-levenshtein'
import { missingValue, onlyWithBaseline, onlyWithFix, wrongValue } from '../diagnostics/catalogue/command.ts'
import { onlyForPdf } from '../diagnostics/catalogue/papers.ts'
import { type Bilingual, type Language, languages } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { textOf } from '../diagnostics/render/text.ts'
import { type Stage, stageAliases, stages } from '../diagnostics/stage.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Format, formats, type PdfStandard, pdfStandards } from '../emitters/emitter.ts'
import { type EditionId, editionIds } from '../model/edition.ts'
import { texts } from './texts.ts'

export const reportFormats = ['human', 'short', 'json', 'sarif', 'github', 'junit'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What the command line asks for, checked. */
export interface Settings {
  readonly stage: Stage
  readonly edition: EditionId | null
  /** For paper printed on both sides. */
  readonly twoSided: boolean
  readonly formats: readonly Format[]
  readonly output: string | null
  readonly report: ReportFormat
  readonly maxWarnings: number | null
  readonly quiet: boolean
  /** `null`: as the terminal and the environment say. */
  readonly color: boolean | null
  readonly stdinFilename: string | null
  readonly language: Language
  readonly pdfStandard: PdfStandard
  /** Measure what was written. */
  readonly verify: boolean
  /** File for the places of number, date, signature and seal. */
  readonly stampMap: string | null
  /** Words of `--fix`, an empty one where it stood alone; `null`: not asked for. */
  readonly fix: readonly string[] | null
  readonly dryRun: boolean
  /** File of the findings known before. */
  readonly baseline: string | null
  readonly updateBaseline: boolean
  /** Threads to work on; `null`: as the machine has cores. */
  readonly jobs: number | null
  /** One of several equal parts of the drafts; `null`: all of them. */
  readonly shard: Shard | null
  /** Make what is up to date as well. */
  readonly force: boolean
  /** Tell how long the steps took. */
  readonly timings: boolean
  /** The plug-ins that office profiles name may run. */
  readonly allowPlugins: boolean
  /** Words of `-t` that are no formats of ours; plug-ins may know them. */
  readonly otherFormats: readonly string[]
  /** Of the preview. */
  readonly port: number
  readonly open: boolean
  /** Command or address that shows a line; `null`: as the environment says. */
  readonly editor: string | null
  readonly watch: boolean
  /** Show what holds instead of working with it. */
  readonly values: boolean
  /** Names of the options that were given. */
  readonly given: readonly string[]
}

/** The part with this number, from 1, of so many. */
export interface Shard {
  readonly part: number
  readonly of: number
}

const previewPort = 5205

/** As commander hands them over: words of the user. */
export interface RawOptions {
  readonly stage?: string
  readonly edition?: string
  readonly twoSided?: boolean
  readonly to?: string
  readonly output?: string
  readonly format?: string
  readonly maxWarnings?: string
  readonly quiet?: boolean
  readonly color?: boolean
  readonly stdinFilename?: string
  readonly lang?: string
  readonly pdfStandard?: string
  readonly verify?: boolean
  readonly stampMap?: string
  readonly fix?: boolean
  readonly fixWords?: readonly string[]
  readonly dryRun?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly jobs?: string
  readonly shard?: string
  readonly force?: boolean
  readonly timings?: boolean
  readonly allowPlugins?: boolean
  readonly port?: string
  readonly open?: boolean
  readonly editor?: string
  readonly watch?: boolean
  readonly values?: boolean
}

/** Checks the words of the user; the first one that means nothing is the answer. */
export function readSettings(raw: RawOptions, allowed: readonly ReportFormat[] = reportFormats): Settings | Diagnostic {
  const stage = choose('--stage', raw.stage, 'du-thao', stages, stageAliases)
  const edition = choose('--edition', raw.edition, null, editionIds)
  const report = choose('--format', raw.format, 'human', allowed)
  const pdfStandard = choose('--pdf-standard', raw.pdfStandard, 'a-2a', pdfStandards)
  const language = choose('--lang', raw.lang, 'vi', languages)
  const wanted = (raw.to ?? 'docx').split(',').map((word) => word.trim().toLowerCase())
  const isOther = (word: string) => /^[a-z\d]{1,12}$/.test(word) && !formats.some((own) => own === word)
  const chosen = wanted.filter((word) => !isOther(word)).map((word) => readFormat(word, []))
  const maxWarnings = raw.maxWarnings === undefined ? null : Number(raw.maxWarnings)
  const badNumber =
    raw.maxWarnings !== undefined && !/^\d{1,9}$/.test(raw.maxWarnings)
      ? unplaced(wrongValue, {
          option: '--max-warnings',
          given: raw.maxWarnings,
          suggestion: '',
          allowed: texts.number,
        })
      : null
  const badJobs =
    raw.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(raw.jobs)
      ? unplaced(wrongValue, { option: '--jobs', given: raw.jobs, suggestion: '', allowed: texts.jobsNumber })
      : null
  const badPort =
    raw.port !== undefined && !(/^\d{1,5}$/.test(raw.port) && Number(raw.port) <= 65_535)
      ? unplaced(wrongValue, { option: '--port', given: raw.port, suggestion: '', allowed: texts.portNumber })
      : null
  const shard = readShard(raw.shard)
  const badOutput =
    raw.output === '-'
      ? unplaced(wrongValue, { option: '-o', given: '-', suggestion: '', allowed: texts.outputPlace })
      : raw.output?.trim() === ''
        ? unplaced(missingValue, { option: '-o' })
        : null
  if (isProblem(stage)) return stage
  if (isProblem(edition)) return edition
  if (isProblem(report)) return report
  if (isProblem(pdfStandard)) return pdfStandard
  if (isProblem(language)) return language
  if (isProblem(shard)) return shard
  const badFormat = chosen.find(isProblem) ?? badNumber ?? badJobs ?? badPort ?? badOutput ?? lonely(raw)
  if (badFormat) return badFormat
  return {
    stage,
    edition,
    twoSided: raw.twoSided ?? false,
    formats: formats.filter((format) => wanted.includes(format)),
    output: raw.output ?? null,
    report,
    maxWarnings,
    quiet: raw.quiet ?? false,
    color: raw.color ?? null,
    stdinFilename: raw.stdinFilename ?? null,
    language,
    pdfStandard,
    verify: raw.verify ?? false,
    stampMap: raw.stampMap ?? null,
    fix: fixWordsOf(raw),
    dryRun: raw.dryRun ?? false,
    baseline: raw.baseline ?? null,
    updateBaseline: raw.updateBaseline ?? false,
    jobs: raw.jobs === undefined ? null : Number(raw.jobs),
    shard,
    force: raw.force ?? false,
    timings: raw.timings ?? false,
    port: raw.port === undefined ? previewPort : Number(raw.port),
    open: raw.open ?? false,
    editor: raw.editor ?? null,
    watch: raw.watch ?? false,
    values: raw.values ?? false,
    allowPlugins: raw.allowPlugins ?? false,
    otherFormats: [...new Set(wanted.filter(isOther))],
    given: Object.keys(raw).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  }
}

/** `2/5`: the second of five parts. */
function readShard(given: string | undefined): Shard | null | Diagnostic {
  if (given === undefined) return null
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? []).map(Number)
  if (part >= 1 && part <= of) return { part, of }
  return unplaced(wrongValue, { option: '--shard', given, suggestion: '', allowed: texts.shardWord })
}

/** A word of `-t`: one of our formats or one of the plug-ins at hand, else what is wrong with it. */
export function readFormat(word: string, others: readonly string[]): string | Diagnostic {
  return choose<string, string>('-t', word, 'docx', [...formats, ...others])
}

function fixWordsOf({ fix, fixWords = [] }: RawOptions): readonly string[] | null {
  const words = fixWords.flatMap((given) => given.split(',').map((word) => word.trim()))
  return fix ? ['', ...words] : words.length > 0 ? words : null
}

/** An option that means nothing without another one. */
function lonely(raw: RawOptions): Diagnostic | null {
  if (raw.fixWords?.some((given) => given.trim() === '')) return unplaced(missingValue, { option: '--fix=' })
  if (raw.stampMap?.trim() === '') return unplaced(missingValue, { option: '--stamp-map' })
  const makesPdf = (raw.to ?? '').split(',').some((word) => word.trim().toLowerCase() === 'pdf')
  if (raw.pdfStandard !== undefined && !makesPdf) return unplaced(onlyForPdf, {})
  if (raw.baseline?.trim() === '') return unplaced(missingValue, { option: '--baseline' })
  if (raw.dryRun && fixWordsOf(raw) === null) return unplaced(onlyWithFix, {})
  return raw.updateBaseline && raw.baseline === undefined ? unplaced(onlyWithBaseline, {}) : null
}

export function isProblem(value: unknown): value is Diagnostic {
  return typeof value === 'object' && value !== null && 'definition' in value
}

function choose<T extends string, D>(
  option: string,
  given: string | undefined,
  fallback: D,
  allowed: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
): T | D | Diagnostic {
  if (given === undefined) return fallback
  const word = given.toLowerCase()
  const found = allowed.find((value) => value === word) ?? aliases[word]
  if (found) return found
  const suggestion = suggest(word, [...allowed, ...Object.keys(aliases)])
  const english = Object.keys(aliases)
  const listed = { vi: allowed.join(', '), en: (english.length > 0 ? english : allowed).join(', ') }
  return unplaced(wrongValue, { option, given, suggestion, allowed: listed })
}

/** ` (did you mean “check”?)` when a known word is close, else nothing. */
export function suggest(given: string, known: readonly string[]): Bilingual {
  const closest = known
    .filter((word) => word.length > 2)
    .map((word) => ({ word, far: distance(given, word) }))
    .sort((a, b) => a.far - b.far)
    .find(({ word, far }) => far <= Math.floor(word.length * 0.4))
  return suggestion(closest?.word ?? null)
}

/** The same for a word that was looked for elsewhere. */
export function suggestion(word: string | null): Bilingual {
  if (word === null) return { vi: '', en: '' }
  const fill = (language: Language) => textOf(texts.suggestion, language, { word })
  return { vi: fill('vi'), en: fill('en') }
}
