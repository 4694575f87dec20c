import { fixesUnsettled } from '../diagnostics/catalogue/command.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { createSink } from '../diagnostics/sink.ts'
import type { Host } from '../host/host.ts'
import type { Letterhead } from '../model/document.ts'
import { draftOf } from '../source/joined-source.ts'
import { activities, compileDraft, faultFinding } from './batch.ts'
import { stackOf } from './build.ts'
import type { Compilation, CompileOptions } from './compile.ts'
import type { DraftInput } from './find-drafts.ts'
import type { ProfileFinder } from './find-profile.ts'
import { type MadeFixes, type Mended, mend } from './fixes/mend.ts'
import type { WantedFixes } from './fixes/pick-fixes.ts'
import { type Stopwatch, stopwatch, type Timing } from './timings.ts'
import type { Toolchain } from './toolchain.ts'

export interface CheckOptions extends Pick<CompileOptions, 'stage' | 'edition'> {
  /** `null`: the draft is only looked at. */
  readonly fixes: WantedFixes | null
  /** How long the steps take is wanted. */
  readonly timings?: boolean
}

/** What checking one draft came to. Nothing was written anywhere; it can be sent from one thread to another (parallel/). */
export interface CheckedDraft {
  readonly kind: 'compiled' | 'unreadable' | 'fault'
  /** Of the draft as it was read. */
  readonly report: FileReport
  /** The bytes that were read, where fixes were asked for. */
  readonly read: Uint8Array | null
  readonly mended: MendedDraft | null
  /** Of the draft as it was read, once it is to be signed or released; a register of numbers may know better. */
  readonly letterhead?: Letterhead | null
  /** Of an exception of ours. */
  readonly stack: string | null
  /** None where nobody asked. */
  readonly timings?: readonly Timing[]
}

export interface MendedDraft {
  readonly bytes: Uint8Array
  /** Of the draft as it would be. */
  readonly report: FileReport
  readonly made: readonly MadeFixes[]
}

/** What every check of a run works with. */
export interface Bench {
  readonly host: Host
  readonly toolchain: Toolchain
  readonly profiles: ProfileFinder
}

/** Checks one draft, and makes the wanted fixes in memory. Never throws. */
export async function checkDraft(bench: Bench, draft: DraftInput, options: CheckOptions): Promise<CheckedDraft> {
  if (!options.timings) return checked(bench, draft, options)
  const clock = stopwatch(bench.host.now)
  return { ...(await checked(bench, draft, options, clock)), timings: clock.timings() }
}

async function checked(
  bench: Bench,
  draft: DraftInput,
  options: CheckOptions,
  clock?: Stopwatch,
): Promise<CheckedDraft> {
  const { stage, edition } = options
  const result = await compileDraft(bench.host, bench.toolchain, bench.profiles, draft, {
    stage,
    edition,
    clock,
    plugins: true,
  })
  if (result.kind !== 'compiled') {
    const report = { path: draft.path, diagnostics: result.diagnostics, notEvaluated: [] }
    const stack = result.kind === 'fault' ? stackOf(result.error) : null
    return { kind: result.kind, report, read: null, mended: null, stack }
  }
  const { bytes, compilation, again, complete } = result
  const report = reportOf(draft, compilation)
  const letterhead = options.stage === 'du-thao' ? null : (compilation.document?.letterhead ?? null)
  if (!options.fixes) return { kind: 'compiled', report, letterhead, read: null, mended: null, stack: null }
  try {
    const mended = mend(bytes, compilation, options.fixes, again)
    const last = mended && { ...mended, compilation: await complete(mended.bytes, mended.compilation) }
    return { kind: 'compiled', report, letterhead, read: bytes, mended: last && mendedDraft(draft, last), stack: null }
  } catch (error) {
    const diagnostics = [faultFinding(error, activities.mend(draft.path)), ...report.diagnostics]
    return { kind: 'fault', report: { ...report, diagnostics }, read: bytes, mended: null, stack: stackOf(error) }
  }
}

function mendedDraft(draft: DraftInput, { bytes, compilation, made, unsettled }: Mended): MendedDraft {
  const report = reportOf(draft, compilation)
  if (!unsettled || !compilation.source) return { bytes, report, made }
  const sink = createSink(draftOf(compilation.source), 'du-thao')
  sink.report(fixesUnsettled, { start: 0, end: 0 }, {})
  return { bytes, report: { ...report, diagnostics: [...sink.diagnostics, ...report.diagnostics] }, made }
}

function reportOf({ path }: DraftInput, { diagnostics, notEvaluated, suppressed }: Compilation): FileReport {
  return { path, diagnostics, notEvaluated, suppressed }
}
