import { threshold } from '../compiler/build.ts'
import { countFindings, type FileReport } from '../diagnostics/render/report.ts'
import type { Stage } from '../diagnostics/stage.ts'

/** What the process ends with; of several the highest. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, notWritten: 3, fault: 4, interrupted: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Whether what was found in drafts and profiles makes the run fail. */
export function findingsCode(reports: readonly FileReport[], stage: Stage, maxWarnings: number | null): ExitCode {
  const counts = countFindings(reports)
  const counted = threshold(stage).some((severity) => counts[severity] > 0)
  const tooMany = maxWarnings !== null && counts.warning > maxWarnings
  return counted || tooMany ? exitCodes.findings : exitCodes.clean
}

export function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((a, b) => (b > a ? b : a), exitCodes.clean)
}
