import { onThreads } from '../../compiler/parallel/on-threads.ts'
import { lostDraft, type MadeDraft, makePapers, type PaperBench, type PaperTask } from './make-papers.ts'
import type { PackedMade } from './pack-made.ts'

const draftsWorthAThread = 4
/** Of papers that wait for an earlier draft; one draft may hold pictures of 128 MB, three times over. */
const mostWaitingBytes = 64 * 1024 * 1024

/** Makes the papers of drafts on as many threads as it is worth, and gives them back in order. Nothing is written. */
export function makeOnThreads(
  bench: PaperBench,
  tasks: readonly PaperTask[],
  threads: number | null,
): AsyncGenerator<MadeDraft> {
  let weigh: (made: PackedMade) => number = () => 0
  return onThreads<PaperTask, MadeDraft, PackedMade>(bench, {
    tasks,
    draftOf: ({ draft }) => draft,
    threads,
    worthAThread: draftsWorthAThread,
    mostWaiting: { bytes: mostWaitingBytes, weigh: (made) => weigh(made) },
    here: (task) => makePapers(bench, task),
    lost: ({ draft }, reason) => lostDraft(draft, reason),
    packing: async () => {
      const { packMade, unpackMade, weightOf } = await import('./pack-made.ts')
      weigh = weightOf
      return { pack: packMade, unpack: unpackMade }
    },
  })
}

/** A thread's part: a task in, plain data out. */
export async function makeTask(bench: PaperBench, task: PaperTask): Promise<PackedMade> {
  const { packMade } = await import('./pack-made.ts')
  return packMade(await makePapers(bench, task))
}
