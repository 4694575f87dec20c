import { type PackedReport, packReport, unpackReport } from '../../compiler/parallel/pack.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { MadeDraft, MeasuredPaper } from './make-papers.ts'

/** A made draft as it crosses from one thread to another: plain data, findings by their codes. */
export interface PackedMade extends Omit<MadeDraft, 'report' | 'papers'> {
  readonly report: PackedReport
  readonly papers: readonly PackedPaper[]
}

interface PackedPaper extends Omit<MeasuredPaper, 'findings' | 'measured'> {
  readonly findings: PackedReport
  readonly measured: PackedReport | null
}

export function packMade({ report, papers, ...rest }: MadeDraft): PackedMade {
  const packed = papers.map(({ findings, measured, ...paper }) => ({
    ...paper,
    findings: pack(findings),
    measured: measured && pack([measured]),
  }))
  return { ...rest, report: packReport(report), papers: packed }
}

export function unpackMade({ report, papers, ...rest }: PackedMade): MadeDraft {
  const unpacked = papers.map(({ findings, measured, ...paper }) => ({
    ...paper,
    findings: unpackReport(findings).diagnostics,
    measured: (measured && unpackReport(measured).diagnostics[0]) ?? null,
  }))
  return { ...rest, report: unpackReport(report), papers: unpacked }
}

/** Bytes of its papers. */
export function weightOf({ papers }: PackedMade): number {
  return papers.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
}

function pack(diagnostics: readonly Diagnostic[]): PackedReport {
  return packReport({ path: '', diagnostics, notEvaluated: [] })
}
