import { threshold } from '../../compiler/build.ts'
import type { DraftInput } from '../../compiler/find-drafts.ts'
import { writeOutput } from '../../compiler/write-output.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { texts } from '../texts.ts'
import type { MadeDraft, MeasuredPaper } from './make-papers.ts'

/** Puts a draft's papers in their places and tells what became of it. `true` when all of them stand where they belong. */
export async function writePapers(session: Session, draft: DraftInput, made: MadeDraft): Promise<boolean> {
  const { kind, report, papers, pages, stack } = made
  session.trace(stack)
  if (kind !== 'compiled') {
    session.report(report)
    session.ends(kind === 'fault' ? exitCodes.fault : exitCodes.usage)
    return false
  }
  const written: Written[] = []
  for (const paper of papers) written.push(await writeOne(session, paper))
  const findings = written.flatMap((output) => output.findings)
  session.report({ ...report, diagnostics: [...report.diagnostics, ...findings] })
  if (papers.length === 0) tellHeldBack(session, draft)
  for (const { path } of written) if (path !== null) session.tell(texts.wrote, { path, pages })
  return papers.length > 0 && papers.every(({ target }, index) => written[index]?.path === target)
}

interface Written {
  readonly path: string | null
  readonly findings: readonly Diagnostic[]
}

async function writeOne(session: Session, paper: MeasuredPaper): Promise<Written> {
  const { host, settings } = session
  const { bytes, target, format, findings, stack } = paper
  if (bytes === null) {
    session.ends(stack === null ? exitCodes.notWritten : exitCodes.fault)
    session.trace(stack)
    return { path: null, findings }
  }
  const writing = () => writeOutput(host, target, format, bytes)
  const { path, findings: told } = await session.clock.timeAsync('write', format === 'plain' ? null : format, writing)
  if (path === null) session.ends(exitCodes.notWritten)
  if (path === null || !settings.verify || format === 'plain') return { path, findings: told }
  const { verifyWritten } = await import('./verify-written.ts')
  const different = verifyWritten(host, path, bytes, paper.measured)
  if (different) session.ends(exitCodes.findings)
  return { path, findings: different ? [...told, different] : told }
}

function tellHeldBack(session: Session, { path }: DraftInput): void {
  const { stage } = session.settings
  const what = threshold(stage).includes('warning') ? texts.errorsAndWarnings : texts.errors
  session.tell(texts.heldBack, { path, stage, what })
}
