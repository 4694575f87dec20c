import { shippedAssets } from '../compiler/build.ts'
import { anyPlugins } from '../compiler/parallel/on-threads.ts'
import { type PlannedOutput, planOutputs } from '../compiler/plan-outputs.ts'
import type { StampedPaper } from '../compiler/stamp-map.ts'
import { type FileReport, withoutTexts } from '../diagnostics/render/report.ts'
import { namedDrafts, progressOf, reportProfiles, shardOf } from './drafts.ts'
import { exitCodes } from './exit-code.ts'
import { makeOnThreads } from './papers/make-on-threads.ts'
import type { PaperOptions, PaperTask } from './papers/make-papers.ts'
import { writePapers } from './papers/write-papers.ts'
import type { Session } from './session.ts'
import { texts } from './texts.ts'

/** `ketluan build`: drafts to papers. Names are settled for all drafts before anything is written. */
export async function build(session: Session, names: readonly string[]): Promise<void> {
  const { host, settings } = session
  const named = await session.clock.timeAsync('find', null, () => namedDrafts(session, names))
  if (settings.otherFormats.length > 0 && !(await (await import('./plugin-formats.ts')).knowsFormats(session, named)))
    return
  const plan = planOutputs<string>(host, named, [...settings.formats, ...settings.otherFormats], settings.output)
  if (plan.problems.length > 0) {
    for (const problem of plan.problems) session.report(problem)
    session.ends(exitCodes.usage)
    return
  }
  const drafts = shardOf(session, named)
  // What plug-ins make hangs on more than a record can hold.
  const recorded = named.length > 1 && !anyPlugins(host, session.profiles, drafts)
  const ledger = recorded ? await (await import('./papers/ledger.ts')).openLedger(session) : null
  const { stage, edition, twoSided, pdfStandard, verify, timings } = settings
  const stampMap = settings.stampMap !== null
  const options: PaperOptions = {
    stage,
    edition,
    twoSided,
    pdfStandard,
    verify,
    stampMap,
    timings,
    conditions: ledger?.conditions ?? null,
  }
  const outputs = byDraft(plan.outputs)
  const tasks = drafts.map((draft): PaperTask => ({ kind: 'build', draft, options, outputs: outputs.get(draft) ?? [] }))

  const judged: FileReport[] = []
  const stamped: StampedPaper[] = []
  const standing = ledger
    ? await session.clock.timeAsync('compare', null, () => ledger.standing(tasks))
    : new Map<PaperTask, FileReport>()
  const due = tasks.filter((task) => !standing.has(task))
  const made = makeOnThreads({ ...session, assets: shippedAssets(host) }, due, settings.jobs)
  const showProgress = progressOf(session, drafts)
  const release = host.onInterrupt(() => session.console.endProgress())
  for (const [index, task] of tasks.entries()) {
    showProgress(index)
    const known = standing.get(task)
    if (known) {
      session.report(known)
      judged.push(withoutTexts(known))
      standing.delete(task)
      continue
    }
    const { value: draft } = await made.next()
    if (!draft) break
    session.clock.add(draft.timings ?? [])
    if (draft.kind === 'compiled') judged.push(withoutTexts(draft.report))
    if (draft.stamped) stamped.push(draft.stamped)
    if (await writePapers(session, task.draft, draft)) await ledger?.keep(task, draft)
    // A signal is heard only when the program comes to rest.
    if (index % 4 === 3) await host.pause(0)
  }
  release()
  await made.return(undefined)
  await ledger?.finish()
  await writePlaces(session, stamped)
  judged.push(...reportProfiles(session))
  session.judge(judged)
  const count = tasks.length - due.length
  if (count > 0) session.tell(texts.upToDate, { count })
}

type Outputs = readonly PlannedOutput<string>[]

function byDraft(outputs: Outputs): ReadonlyMap<PlannedOutput['draft'], Outputs> {
  const found = new Map<PlannedOutput['draft'], PlannedOutput<string>[]>()
  for (const output of outputs) {
    const known = found.get(output.draft)
    if (known) known.push(output)
    else found.set(output.draft, [output])
  }
  return found
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
