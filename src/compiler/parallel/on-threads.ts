import type { Host, Thread } from '../../host/host.ts'
import type { DraftInput } from '../find-drafts.ts'
import type { ProfileFinder } from '../find-profile.ts'

/** Tasks for threads, one a draft. */
export interface Spread<Task, Result, Packed> {
  readonly tasks: readonly Task[]
  draftOf(task: Task): DraftInput
  /** As asked for; `null`: as many as the machine has cores, and as there is work for. */
  readonly threads: number | null
  /** A thread starts and warms up in the time this many tasks take; below twice that, one thread is done sooner. */
  readonly worthAThread: number
  /** What results that wait for an earlier one may weigh together, in bytes; absent: they are light. */
  readonly mostWaiting?: { readonly bytes: number; weigh(packed: Packed): number }
  here(task: Task): Promise<Result>
  /** The task a thread died over. */
  lost(task: Task, reason: unknown): Result
  /** Loaded with the first thread: with them comes the whole catalogue, which a command alone has no use for. */
  packing(): Promise<{ pack(result: Result): Packed; unpack(packed: Packed): Result }>
}

/** The results in the order of the tasks, from as many threads as it is worth. */
export async function* onThreads<Task, Result, Packed>(
  { host, profiles }: { readonly host: Host; readonly profiles: ProfileFinder },
  spread: Spread<Task, Result, Packed>,
): AsyncGenerator<Result> {
  const { tasks, draftOf, mostWaiting, here, lost } = spread
  // Plug-ins live in threads of their own and answer the main one alone.
  const plugged = anyPlugins(host, profiles, tasks.map(draftOf))
  const threads = plugged ? [] : await startThreads(host, tasks.length, spread)
  if (threads.length === 0) {
    for (const task of tasks) yield await here(task)
    return
  }
  const [{ inOrder }, { pack, unpack }] = await Promise.all([import('./in-order.ts'), spread.packing()])
  const packed = inOrder<Task, Packed>({
    tasks,
    threads,
    ...(mostWaiting && { mostWaiting }),
    mayTravel: (task) => draftOf(task).file !== null,
    here: async (task) => pack(await here(task)),
    lost: (task, reason) => pack(lost(task, reason)),
  })
  let index = 0
  for await (const result of packed) {
    // The threads read the profiles for themselves; what is wrong with one is told here.
    const path = draftOf(tasks[index++] as Task).path
    profiles.above(path === '-' ? host.cwd : host.path.dirname(path))
    yield unpack(result)
  }
}

/** Whether a plug-in takes part in any of the drafts. */
export function anyPlugins(host: Host, profiles: ProfileFinder, drafts: readonly DraftInput[]): boolean {
  return drafts.some(({ path }) => profiles.above(path === '-' ? host.cwd : host.path.dirname(path))?.plugins)
}

async function startThreads(
  host: Host,
  count: number,
  { threads, worthAThread }: Pick<Spread<unknown, unknown, unknown>, 'threads' | 'worthAThread'>,
): Promise<readonly Thread[]> {
  const wanted = Math.min(threads ?? Math.min(host.cores, Math.floor(count / worthAThread)), count)
  if (wanted <= 1) return []
  const started = await Promise.all(Array.from({ length: wanted }, () => host.startThread()))
  return started.filter((thread) => thread !== null)
}
