import type { Thread } from '../../host/host.ts'
import { append } from '../../source/append.ts'

/** What a thread is told, and what it answers. */
export interface Job<Task> {
  readonly id: number
  readonly task: Task
}
export interface Answer<Result> {
  readonly id: number
  readonly result: Result
}

export interface Plan<Task, Result> {
  readonly tasks: readonly Task[]
  readonly threads: readonly Thread[]
  /** What results that wait for an earlier one may weigh together, in bytes; absent: they are light. */
  readonly mostWaiting?: { readonly bytes: number; weigh(result: Result): number }
  /** `false` for what only this thread can do, such as reading standard input. */
  mayTravel(task: Task): boolean
  /** Does a task here: what may not travel, and what is left when threads are lost. */
  here(task: Task): Promise<Result>
  /** The task a thread died over. */
  lost(task: Task, reason: string): Result
}

/** Tasks a thread has at hand, so that it need not wait for the next one. */
const atHand = 2
/** Results that may wait for an earlier one: what keeps memory bounded when one draft takes long. */
const aheadPerThread = 16

/**
 * The results in the order of the tasks, each as soon as those before it are there. A thread that dies costs the task it was
 * at; one that never worked costs nothing, its tasks are done here. The threads are stopped at the end, or when the caller
 * wants no more.
 */
export async function* inOrder<Task, Result>(plan: Plan<Task, Result>): AsyncGenerator<Result> {
  const { tasks, threads, mostWaiting = { bytes: Infinity, weigh: () => 0 } } = plan
  const done = new Map<number, Result>()
  const returned: number[] = []
  const workers = threads.map((thread) => ({ thread, at: [] as number[], answered: 0, alive: true }))
  const ahead = aheadPerThread * threads.length
  let next = 0
  let delivered = 0
  let waiting = 0
  let wake = () => {}

  const finish = (id: number, result: Result) => {
    done.set(id, result)
    waiting += mostWaiting.weigh(result)
  }
  const take = (): number | null => {
    const again = returned.shift()
    if (again !== undefined) return again
    // The one that all wait for is always at hand already: tasks are given out in their order.
    while (next < tasks.length && next < delivered + ahead && waiting < mostWaiting.bytes) {
      const index = next++
      if (plan.mayTravel(tasks[index] as Task)) return index
    }
    return null
  }
  const feed = () => {
    for (const worker of workers) {
      while (worker.alive && worker.at.length < atHand) {
        const id = take()
        if (id === null) return
        worker.at.push(id)
        worker.thread.send({ id, task: tasks[id] } satisfies Job<Task | undefined>)
      }
    }
  }
  for (const worker of workers) {
    worker.thread.listen(
      (message) => {
        const { id, result } = message as Answer<Result>
        worker.at = worker.at.filter((other) => other !== id)
        worker.answered += 1
        finish(id, result)
        feed()
        wake()
      },
      (reason) => {
        worker.alive = false
        const [first, ...rest] = worker.at
        worker.at = []
        if (first !== undefined && worker.answered > 0) finish(first, plan.lost(tasks[first] as Task, reason))
        else if (first !== undefined) returned.push(first)
        append(returned, rest)
        feed()
        wake()
      },
    )
  }

  try {
    for (; delivered < tasks.length; delivered += 1) {
      const task = tasks[delivered] as Task
      feed()
      while (!done.has(delivered)) {
        const travels = plan.mayTravel(task) && workers.some(({ alive }) => alive)
        if (!travels) {
          finish(delivered, await plan.here(task))
          break
        }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const result = done.get(delivered) as Result
      done.delete(delivered)
      waiting -= mostWaiting.weigh(result)
      yield result
    }
  } finally {
    for (const { thread } of workers) thread.stop()
  }
}
