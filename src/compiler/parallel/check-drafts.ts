import { activities, faultFinding } from '../batch.ts'
import { stackOf } from '../build.ts'
import { type Bench, type CheckedDraft, type CheckOptions, checkDraft } from '../check-draft.ts'
import type { DraftInput } from '../find-drafts.ts'
import { onThreads } from './on-threads.ts'
import type { PackedCheck } from './pack.ts'

/** What a thread is asked to do. */
export interface CheckTask {
  readonly kind: 'check'
  readonly draft: DraftInput
  readonly options: CheckOptions
}

const draftsWorthAThread = 24

/** Checks drafts on as many threads as it is worth, and gives them back in order. `threads`: as asked for, else `null`. */
export function checkDrafts(
  bench: Bench,
  drafts: readonly DraftInput[],
  options: CheckOptions,
  threads: number | null,
): AsyncGenerator<CheckedDraft> {
  return onThreads<CheckTask, CheckedDraft, PackedCheck>(bench, {
    tasks: drafts.map((draft) => ({ kind: 'check', draft, options })),
    draftOf: ({ draft }) => draft,
    threads,
    worthAThread: draftsWorthAThread,
    here: ({ draft }) => checkDraft(bench, draft, options),
    lost: ({ draft }, reason) => lostDraft(draft, reason),
    packing: async () => {
      const { packCheck, unpackCheck } = await import('./pack.ts')
      return { pack: packCheck, unpack: unpackCheck }
    },
  })
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
  return { kind: 'fault', report, read: null, mended: null, stack: stackOf(reason) }
}
