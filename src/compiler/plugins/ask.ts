import type { Host, Thread } from '../../host/host.ts'

/** What became of a question to a plug-in. */
export type Answer =
  | { readonly kind: 'result'; readonly result: unknown }
  /** It threw, or its thread ended (memory, `process.exit`); the first line of why. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'late' }

/** One plug-in in its thread. After a thread has ended, or was stopped for being late, every question fails at once. */
export interface Asked {
  ask(kind: 'open' | 'check' | 'emit', given: unknown): Promise<Answer>
  stop(): void
}

/** Starts the thread of a plug-in; `null` where the system gives none. `limit`: milliseconds an answer may take. */
export async function startPlugin(host: Host, file: string, limit: number): Promise<Asked | null> {
  const thread = await host.startPlugin(file)
  return thread && questions(host, thread, limit)
}

function questions(host: Host, thread: Thread, limit: number): Asked {
  const waiting = new Map<number, (answer: Answer) => void>()
  let next = 0
  let ended: Answer | null = null
  const end = (answer: Answer) => {
    ended ??= answer
    for (const settle of waiting.values()) settle(ended)
    waiting.clear()
  }
  thread.listen(
    (message) => {
      const { id, result, threw } = message as { id: number; result?: unknown; threw?: string }
      waiting.get(id)?.(threw === undefined ? { kind: 'result', result } : { kind: 'failed', reason: threw })
      waiting.delete(id)
    },
    (reason) => end({ kind: 'failed', reason: reason.split('\n')[0] ?? '' }),
  )
  return {
    async ask(kind, given) {
      if (ended) return ended
      const id = next++
      return new Promise((settle) => {
        const cancel = host.after(limit, () => {
          thread.stop()
          end({ kind: 'late' })
        })
        waiting.set(id, (answer) => {
          cancel()
          settle(answer)
        })
        try {
          thread.send({ id, task: { kind, given } })
        } catch (error) {
          waiting.get(id)?.({ kind: 'failed', reason: String(error) })
          waiting.delete(id)
        }
      })
    },
    stop: () => thread.stop(),
  }
}
