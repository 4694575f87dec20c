import { secretDraftNotAttached } from '../diagnostics/catalogue/papers.ts'
import type { Severity } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Stage } from '../diagnostics/stage.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { EmitInput, Format } from '../emitters/emitter.ts'
import type { Host } from '../host/host.ts'
import type { FontFace, PagedDocument } from '../model/paged-document.ts'
import { activities, faultFinding } from './batch.ts'
import type { Compilation } from './compile.ts'
import type { MadeFrom } from './made-from.ts'
import type { PlannedOutput } from './plan-outputs.ts'
import { seal } from './seal/seal.ts'
import { timestampOf } from './timestamp.ts'
import { noStopwatch, type Stopwatch } from './timings.ts'
import type { Toolchain } from './toolchain.ts'
import { producer } from './version.ts'

/** Findings of these severities make a run fail: errors, and warnings too once a paper is released. */
export function threshold(stage: Stage): readonly Severity[] {
  return stage === 'phat-hanh' ? ['error', 'warning'] : ['error']
}

/** A working draft is always written, for its author has to read it; later stages only without findings at the threshold. */
export function mayWrite(diagnostics: readonly Diagnostic[], stage: Stage): boolean {
  return stage === 'du-thao' || !diagnostics.some(({ severity }) => threshold(stage).includes(severity))
}

/** One output before it is written. */
export interface MadePaper {
  readonly format: Format
  readonly target: string
  /** `null` when it could not be made; the findings say why. */
  readonly bytes: Uint8Array | null
  readonly findings: readonly Diagnostic[]
  /** Stack of an exception of ours on the way. */
  readonly stack: string | null
}

/** Makes one output of a compiled paper. Nothing is written, and nothing thrown. */
export async function makePaper(
  host: Host,
  toolchain: Pick<Toolchain, 'emitter'>,
  compilation: Pick<Compilation, 'document'> & { readonly paged: PagedDocument },
  { target, format }: Pick<PlannedOutput, 'target' | 'format'>,
  assets: Assets,
  made: MadeFrom,
  clock: Stopwatch,
): Promise<MadePaper> {
  const failed = (finding: Diagnostic, stack: string | null = null): MadePaper => {
    return { format, target, bytes: null, findings: [finding], stack }
  }
  if (format === 'pdf' && made.secret) return failed(unplaced(secretDraftNotAttached, { path: target }))
  try {
    const bytes = await makeOutput(host, toolchain, compilation, format, assets, made, clock)
    return { format, target, bytes, findings: [], stack: null }
  } catch (error) {
    return failed(faultFinding(error, activities.emit(target)), stackOf(error))
  }
}

export function stackOf(error: unknown): string | null {
  return error instanceof Error ? (error.stack ?? null) : null
}

/** The sealed bytes of a compiled paper in one format. */
export async function makeOutput(
  host: Host,
  toolchain: Pick<Toolchain, 'emitter'>,
  compilation: Pick<Compilation, 'document'> & { readonly paged: PagedDocument },
  format: Format,
  assets: Assets,
  made: MadeFrom | null = null,
  clock: Stopwatch = noStopwatch,
): Promise<Uint8Array> {
  const emitter = await clock.timeAsync('load', format, () => toolchain.emitter(format))
  const input = { ...emitInput(host, compilation, assets), ...(made && extrasOf(made)) }
  const emitted = await clock.timeAsync('emit', format, () => emitter.emit(input))
  return clock.timeAsync('seal', format, () => seal(format, emitted, made?.manifest))
}

function extrasOf({ manifest, pdfStandard, attachment }: MadeFrom): Partial<EmitInput> {
  return { manifest, pdfStandard, ...(attachment && { attachment }) }
}

export type Assets = Pick<EmitInput, 'font' | 'iccProfile'>

/** The shipped files, each read when first asked for and once. */
export function shippedAssets(host: Host): Assets {
  const loaded = new Map<string, Uint8Array>()
  const asset = (name: string): Uint8Array => {
    const bytes = loaded.get(name) ?? host.asset(name)
    loaded.set(name, bytes)
    return bytes
  }
  return { font: (face) => asset(fontFiles[face]), iccProfile: () => asset('color/srgb2014.icc') }
}

export const fontFiles: Readonly<Record<FontFace, string>> = {
  regular: 'fonts/tinos-regular.ttf',
  bold: 'fonts/tinos-bold.ttf',
  italic: 'fonts/tinos-italic.ttf',
  boldItalic: 'fonts/tinos-bold-italic.ttf',
}

function emitInput(
  host: Host,
  { document, paged }: Pick<Compilation, 'document'> & { paged: PagedDocument },
  assets: Assets,
): EmitInput {
  const timestamp = timestampOf(document?.letterhead.date ?? null, host.env.SOURCE_DATE_EPOCH)
  return { paged, timestamp, producer, ...assets }
}
