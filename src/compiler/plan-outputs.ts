import { reservedName, sameOutput, standardInputUnnamed } from '../diagnostics/catalogue/command.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Format } from '../emitters/emitter.ts'
import type { Host } from '../host/host.ts'
import type { DraftInput } from './find-drafts.ts'

export interface PlannedOutput<F extends string = Format> {
  readonly draft: DraftInput
  readonly format: F
  readonly target: string
}

export interface OutputPlan<F extends string = Format> {
  readonly outputs: readonly PlannedOutput<F>[]
  /** With any problem nothing may be written. */
  readonly problems: readonly FileReport[]
}

/**
 * Decides every output's name before anything is written. Drafts and outputs share no extension, so that a draft is never a target. `output` is a file only if it ends in the extension of the
 * single format; else it is a folder; `null` puts outputs beside their drafts.
 */
export function planOutputs<F extends string>(
  host: Host,
  drafts: readonly DraftInput[],
  formats: readonly F[],
  output: string | null,
): OutputPlan<F> {
  const outputs: PlannedOutput<F>[] = []
  const problems: FileReport[] = []
  const taken = new Map<string, DraftInput>()

  for (const draft of drafts) {
    for (const format of formats) {
      const target = targetOf(host, draft, format, formats.length === 1, output)
      const first = target === null ? undefined : taken.get(keyOf(host, target))
      const problem =
        target === null
          ? unplaced(standardInputUnnamed, {})
          : first
            ? unplaced(sameOutput, { first: first.path, second: draft.path, target })
            : host.platform === 'win32' && isReserved(host.path.basename(target))
              ? unplaced(reservedName, { target: host.path.basename(target) })
              : null
      if (problem) problems.push({ path: draft.path, diagnostics: [problem], notEvaluated: [] })
      if (target === null || problem) continue
      taken.set(keyOf(host, target), draft)
      outputs.push({ draft, format, target })
    }
  }
  return { outputs, problems }
}

function targetOf(
  host: Host,
  draft: DraftInput,
  format: string,
  single: boolean,
  output: string | null,
): string | null {
  if (output !== null && single && output.toLowerCase().endsWith(`.${format}`)) return output
  if (draft.file === null && draft.path === '-') return null
  const name = `${host.path.basename(draft.path, host.path.extname(draft.path))}.${format}`
  return host.path.join(output ?? host.path.dirname(draft.path), name)
}

/** Equal for names that are one file where case and composition of letters do not matter. */
function keyOf(host: Host, file: string): string {
  const absolute = host.path.resolve(host.cwd, file).normalize('NFC')
  return host.platform === 'linux' ? absolute : absolute.toLowerCase()
}

/** Device names with any extension, and characters Windows does not store. */
function isReserved(name: string): boolean {
  return (
    /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])\s*(?:\.|$)/i.test(name) || /[<>:"|?*\u0000-\u001f]|[. ]$/.test(name)
  )
}
