import { activities, compileDraft, type DraftResult, faultFinding } from '../../compiler/batch.ts'
import { type Assets, type MadePaper, makePaper, mayWrite, stackOf } from '../../compiler/build.ts'
import type { Bench } from '../../compiler/check-draft.ts'
import type { Compilation } from '../../compiler/compile.ts'
import type { DraftInput } from '../../compiler/find-drafts.ts'
import type { PlannedOutput } from '../../compiler/plan-outputs.ts'
import type { StampedPaper } from '../../compiler/stamp-map.ts'
import { noStopwatch, type Stopwatch, stopwatch, type Timing } from '../../compiler/timings.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { FileReport } from '../../diagnostics/render/report.ts'
import { type Format, formats } from '../../emitters/emitter.ts'
import type { Host } from '../../host/host.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { Settings } from '../settings.ts'

/** What all drafts of a run have in common. Plain data. */
export interface PaperOptions extends Pick<Settings, 'stage' | 'edition' | 'twoSided' | 'pdfStandard' | 'verify'> {
  /** The places of stamps are wanted. */
  readonly stampMap: boolean
  /** How long the steps take is wanted. */
  readonly timings: boolean
  /** What to hash together with the draft for the record of its papers; `null`: none is kept. */
  readonly conditions: string | null
}

/** A draft and the papers that are wanted of it. Plain data, so that a thread can be asked for it. */
export interface PaperTask {
  readonly kind: 'build'
  readonly draft: DraftInput
  readonly outputs: readonly Pick<PlannedOutput<string>, 'format' | 'target'>[]
  readonly options: PaperOptions
}

export interface PaperBench extends Bench {
  readonly assets: Assets
}

/** A draft with its papers, nothing of it written yet. */
export interface MadeDraft {
  readonly kind: 'compiled' | 'unreadable' | 'fault'
  readonly report: FileReport
  /** None where findings hold the papers back. */
  readonly papers: readonly MeasuredPaper[]
  readonly pages: number
  readonly stamped: StampedPaper | null
  /** What the papers came from, for their record; the hash is `null` where that is not known. */
  readonly inputs: { readonly hash: string | null; readonly pictures: readonly string[] } | null
  /** Of an exception of ours. */
  readonly stack: string | null
  /** None where nobody asked. */
  readonly timings?: readonly Timing[]
}

export interface MeasuredPaper extends Omit<MadePaper, 'format'> {
  /** `plain` for a plug-in's, which carries no seal. */
  readonly format: Format | 'plain'
  /** What measuring it found, where it was asked for. */
  readonly measured: Diagnostic | null
}

const noPapers = { papers: [], pages: 0, stamped: null, inputs: null } as const

/** Compiles a draft and makes its papers in memory. Never throws. */
export async function makePapers(bench: PaperBench, task: PaperTask): Promise<MadeDraft> {
  if (!task.options.timings) return made(bench, task, noStopwatch)
  const clock = stopwatch(bench.host.now)
  return { ...(await made(bench, task, clock)), timings: clock.timings() }
}

async function made(bench: PaperBench, task: PaperTask, clock: Stopwatch): Promise<MadeDraft> {
  const { host, toolchain, profiles } = bench
  const { draft, options } = task
  try {
    const { stage, edition, twoSided } = options
    const result = await compileDraft(host, toolchain, profiles, draft, {
      stage,
      edition,
      twoSided,
      clock,
      plugins: true,
    })
    if (result.kind !== 'compiled') {
      const report = { path: draft.path, diagnostics: result.diagnostics, notEvaluated: [] }
      const stack = result.kind === 'fault' ? stackOf(result.error) : null
      return { kind: result.kind, report, ...noPapers, stack }
    }
    return await papersOf(bench, task, result, clock)
  } catch (error) {
    return lostDraft(draft, error)
  }
}

/** The draft, and with it its papers, that an exception of ours cost. */
export function lostDraft({ path }: DraftInput, reason: unknown): MadeDraft {
  const report = { path, diagnostics: [faultFinding(reason, activities.compile(path))], notEvaluated: [] }
  return { kind: 'fault', report, ...noPapers, stack: stackOf(reason) }
}

type Compiled = Extract<DraftResult, { readonly kind: 'compiled' }>

async function papersOf(bench: PaperBench, task: PaperTask, result: Compiled, clock: Stopwatch): Promise<MadeDraft> {
  const { compilation, bytes } = result
  const { host, toolchain, profiles, assets } = bench
  const { draft, outputs, options } = task
  const { document, paged, notEvaluated } = compilation
  const diagnostics = [...(await unregistered(host, options, draft, document)), ...compilation.diagnostics]
  const report = { path: draft.path, diagnostics, notEvaluated }
  const inherited = profiles.above(host.path.dirname(draft.path))?.report.diagnostics ?? []
  if (!paged || !mayWrite([...diagnostics, ...inherited], options.stage)) {
    return { kind: 'compiled', report, ...noPapers, stack: null }
  }
  const { madeFrom } = await import('../../compiler/made-from.ts')
  const name = host.path.basename(draft.path)
  const origin = await madeFrom({ name, bytes }, compilation, options.pdfStandard)
  const papers: MeasuredPaper[] = []
  for (const output of outputs) {
    if (!isOurs(output)) {
      papers.push(await (await import('./plugin-papers.ts')).pluginPaper(host, result, output))
      continue
    }
    const paper = await makePaper(host, toolchain, { document, paged }, output, assets, origin, clock)
    const measuring = () => clock.timeAsync('verify', output.format, () => measured(paper, { document, paged }))
    papers.push({ ...paper, measured: options.verify ? await measuring() : null })
  }
  const stamped = options.stampMap
    ? (await import('../../compiler/stamp-map.ts')).stampedPaper(draft.path, paged, document)
    : null
  const inputs = await recordedInputs(bench, task, result)
  return { kind: 'compiled', report, papers, pages: paged.pages.length, stamped, inputs, stack: null }
}

type AnyOutput = PaperTask['outputs'][number]

function isOurs(output: AnyOutput): output is AnyOutput & { readonly format: Format } {
  return formats.some((format) => format === output.format)
}

async function recordedInputs(
  { host, profiles }: PaperBench,
  { draft: { path }, options: { conditions, stage } }: PaperTask,
  { bytes, pictures, isAlone }: Compiled,
): Promise<MadeDraft['inputs']> {
  // What hangs on further files is made anew each time.
  if (conditions === null || !isAlone) return null
  const { inputsHash } = await import('./inputs.ts')
  const profile = profiles.above(host.path.dirname(path))
  const hash = await inputsHash(host, conditions, { path, bytes, profile, pictures }, stage !== 'du-thao')
  return { hash, pictures: [...pictures.keys()] }
}

/** Where the office keeps a register of numbers, what is signed or released has to agree with it. */
async function unregistered(
  host: Host,
  { stage }: PaperOptions,
  { path }: DraftInput,
  document: PartyDocument | null,
): Promise<readonly Diagnostic[]> {
  if (stage === 'du-thao' || !document) return []
  const { releaseFindings } = await import('../../register/release.ts')
  return releaseFindings(host, path, document.letterhead, stage)
}

async function measured(
  { bytes, target, format }: MadePaper,
  { document, paged }: Pick<Compilation, 'document'> & { readonly paged: NonNullable<Compilation['paged']> },
): Promise<Diagnostic | null> {
  if (!bytes) return null
  const { verifyPaper } = await import('./verify-written.ts')
  return verifyPaper(bytes, target, format, document?.edition ?? null, paged)
}
