import { parentPort } from 'node:worker_threads'
import { profileFinder } from '../compiler/find-profile.ts'
import { type CheckTask, checkTask } from '../compiler/parallel/check-drafts.ts'
import type { Answer, Job } from '../compiler/parallel/in-order.ts'
import type { PackedCheck } from '../compiler/parallel/pack.ts'
import { toolchain } from '../compiler/toolchain.ts'
import { nodeHost } from '../host/node-host.ts'

/** Called by bin/thread.js in a thread of its own: does tasks as they come. It writes nothing; the main thread does. */
export function work(root: string): void {
  const host = nodeHost(root)
  const bench = { host, toolchain, profiles: profileFinder(host, toolchain.readProfile) }
  parentPort?.on('message', async ({ id, task }: Job<CheckTask>) => {
    const result = await checkTask(bench, task)
    parentPort?.postMessage({ id, result } satisfies Answer<PackedCheck>)
  })
}
