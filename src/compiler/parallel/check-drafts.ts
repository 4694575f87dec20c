import { activities, faultFinding } from '../batch.ts'
import { type Bench, type CheckedDraft, type CheckOptions, checkDraft } from '../check-draft.ts'
import type { DraftInput } from '../find-drafts.ts'
import type { PackedCheck } from './pack.ts'

/** What a thread is asked to do. */
export interface CheckTask {
  readonly draft: DraftInput
  readonly options: CheckOptions
}

/** A thread starts and warms up in the time this many drafts take; below twice that, one thread is done sooner. */
const draftsWorthAThread = 24

/** Checks drafts on as many threads as it is worth, and gives them back in order. `threads`: as asked for, else `null`. */
export async function* checkDrafts(
  bench: Bench,
  drafts: readonly DraftInput[],
  options: CheckOptions,
  threads: number | null,
): AsyncGenerator<CheckedDraft> {
  const { host, profiles } = bench
  const wanted = Math.min(
    threads ?? Math.min(host.cores, Math.floor(drafts.length / draftsWorthAThread)),
    drafts.length,
  )
  const started = wanted > 1 ? await Promise.all(Array.from({ length: wanted }, () => host.startThread())) : []
  const working = started.filter((thread) => thread !== null)
  if (working.length === 0) {
    for (const draft of drafts) yield await checkDraft(bench, draft, options)
    return
  }
  // With them comes the whole catalogue, which a command has no use for before it checks something.
  const [{ inOrder }, { packCheck, unpackCheck }] = await Promise.all([import('./in-order.ts'), import('./pack.ts')])
  const packed = inOrder<CheckTask, PackedCheck>({
    tasks: drafts.map((draft) => ({ draft, options })),
    threads: working,
    mayTravel: ({ draft }) => draft.file !== null,
    here: async ({ draft }) => packCheck(await checkDraft(bench, draft, options)),
    lost: ({ draft }, reason) => packCheck(lostDraft(draft, reason)),
  })
  let index = 0
  for await (const result of packed) {
    // The threads read the profiles for themselves; what is wrong with one is told here.
    const path = drafts[index++]?.path ?? '-'
    profiles.above(path === '-' ? host.cwd : host.path.dirname(path))
    yield unpackCheck(result)
  }
}

/** A thread's part: a task in, plain data out. */
export async function checkTask(bench: Bench, { draft, options }: CheckTask): Promise<PackedCheck> {
  const { packCheck } = await import('./pack.ts')
  try {
    return packCheck(await checkDraft(bench, draft, options))
  } catch (error) {
    return packCheck(lostDraft(draft, error))
  }
}

function lostDraft({ path }: DraftInput, reason: unknown): CheckedDraft {
  const report = { path, diagnostics: [faultFinding(reason, activities.compile(path))], notEvaluated: [] }
  const stack = reason instanceof Error ? (reason.stack ?? null) : null
  return { kind: 'fault', report, read: null, mended: null, stack }
}
