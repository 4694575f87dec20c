import { buildOutput, mayWrite, shippedAssets, threshold } from '../compiler/build.ts'
import type { Compilation } from '../compiler/compile.ts'
import type { DraftInput } from '../compiler/find-drafts.ts'
import type { MadeFrom } from '../compiler/made-from.ts'
import { type PlannedOutput, planOutputs } from '../compiler/plan-outputs.ts'
import type { StampedPaper } from '../compiler/stamp-map.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import type { PartyDocument } from '../model/document.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import { eachCompiled, namedDrafts, reportProfiles } from './drafts.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import { texts } from './texts.ts'

/** `ketluan build`: drafts to papers. Names are settled for all drafts before anything is written. */
export async function build(session: Session, names: readonly string[]): Promise<void> {
  const { host, settings, profiles } = session
  const drafts = await namedDrafts(session, names)
  const plan = planOutputs(host, drafts, settings.formats, settings.output)
  if (plan.problems.length > 0) {
    for (const problem of plan.problems) session.report(problem)
    session.ends(exitCodes.usage)
    return
  }
  const assets = shippedAssets(host)
  const judged: FileReport[] = []
  const { madeFrom } = await import('../compiler/made-from.ts')
  const stamped: StampedPaper[] = []
  await eachCompiled(session, drafts, async (draft, compilation, bytes) => {
    const { notEvaluated, paged, document } = compilation
    const diagnostics = [...(await unregistered(session, draft, document)), ...compilation.diagnostics]
    judged.push({ path: draft.path, diagnostics, notEvaluated })
    const inherited = profiles.above(host.path.dirname(draft.path))?.report.diagnostics ?? []
    const written: Written[] = []
    if (paged && mayWrite([...diagnostics, ...inherited], settings.stage)) {
      const outputs = plan.outputs.filter((output) => output.draft === draft)
      const made = await madeFrom({ name: host.path.basename(draft.path), bytes }, compilation, settings.pdfStandard)
      for (const output of outputs)
        written.push(await writeOne(session, { ...compilation, paged }, output, assets, made))
      if (settings.stampMap !== null) {
        const { stampedPaper } = await import('../compiler/stamp-map.ts')
        stamped.push(stampedPaper(draft.path, paged, document))
      }
    }
    const findings = written.flatMap((output) => output.findings)
    session.report({ path: draft.path, diagnostics: [...diagnostics, ...findings], notEvaluated })
    tellOutcome(session, draft, written, paged)
  })
  await writePlaces(session, stamped)
  judged.push(...reportProfiles(session))
  session.judge(judged)
}

/** Where the office keeps a register of numbers, what is released has to stand in it. */
async function unregistered(
  { host, settings }: Session,
  { path }: DraftInput,
  document: PartyDocument | null,
): Promise<readonly Diagnostic[]> {
  if (settings.stage !== 'phat-hanh' || !document) return []
  const { releaseFindings } = await import('../register/release.ts')
  return releaseFindings(host, path, document)
}

interface Written {
  readonly path: string | null
  readonly findings: readonly Diagnostic[]
}

async function writeOne(
  session: Session,
  compilation: Compilation & { readonly paged: PagedDocument },
  output: PlannedOutput,
  assets: ReturnType<typeof shippedAssets>,
  made: MadeFrom,
): Promise<Written> {
  const built = await buildOutput(session.host, session.toolchain, compilation, output, assets, made)
  if (built.fault) {
    session.ends(exitCodes.fault)
    session.trace(built.fault)
  } else if (built.path === null) session.ends(exitCodes.notWritten)
  if (built.path === null || !session.settings.verify) return built
  return { ...built, findings: [...built.findings, ...(await verified(session, compilation, built.path, output))] }
}

/** What is wrong with a file that was just written, read back from the disk. */
async function verified(
  session: Session,
  { document, paged }: Compilation & { readonly paged: PagedDocument },
  path: string,
  { format }: PlannedOutput,
): Promise<readonly Diagnostic[]> {
  const { verifyWritten } = await import('./verify-written.ts')
  const finding = await verifyWritten(session.host, path, format, document?.edition ?? null, paged)
  if (!finding) return []
  session.ends(exitCodes.findings)
  return [finding]
}

async function writePlaces(session: Session, papers: readonly StampedPaper[]): Promise<void> {
  const { host, settings } = session
  if (settings.stampMap === null || papers.length === 0) return
  const { writeStampMap } = await import('../compiler/stamp-map.ts')
  const problem = await writeStampMap(host, settings.stampMap, papers)
  if (problem) {
    session.report({ path: settings.stampMap, diagnostics: [problem], notEvaluated: [] })
    session.ends(exitCodes.notWritten)
  } else session.tell(texts.stampMapWritten, { path: settings.stampMap })
}

function tellOutcome(
  session: Session,
  draft: DraftInput,
  written: readonly Written[],
  paged: PagedDocument | null,
): void {
  const { stage } = session.settings
  if (written.length === 0) {
    const what = threshold(stage).includes('warning') ? texts.errorsAndWarnings : texts.errors
    session.tell(texts.heldBack, { path: draft.path, stage, what })
  }
  for (const { path } of written)
    if (path !== null) session.tell(texts.wrote, { path, pages: paged?.pages.length ?? 0 })
}
