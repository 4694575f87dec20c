import { threshold } from '../compiler/build.ts'
import type { Severity } from '../diagnostics/define.ts'
import { countFindings, type FileReport } from '../diagnostics/render/report.ts'
import type { Stage } from '../diagnostics/stage.ts'

/** What the process ends with; of several the highest. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, notWritten: 3, fault: 4, interrupted: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What the findings of drafts and profiles mean for the run. */
export interface Verdict {
  readonly code: ExitCode
  /** Findings of these severities make the run fail. */
  readonly failing: readonly Severity[]
  /** How many warnings there are, where that is more than allowed. */
  readonly excess: number | null
}

export function judgeFindings(reports: readonly FileReport[], stage: Stage, maxWarnings: number | null): Verdict {
  const counts = countFindings(reports)
  const excess = maxWarnings !== null && counts.warning > maxWarnings ? counts.warning : null
  const loud = threshold(stage)
  const failing = excess === null || loud.includes('warning') ? loud : [...loud, 'warning' as const]
  const fails = failing.some((severity) => counts[severity] > 0)
  return { code: fails ? exitCodes.findings : exitCodes.clean, failing, excess }
}

export function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((a, b) => (b > a ? b : a), exitCodes.clean)
}
