import { parentPort } from 'node:worker_threads'
import { shippedAssets } from '../compiler/build.ts'
import { profileFinder } from '../compiler/find-profile.ts'
import { type CheckTask, checkTask } from '../compiler/parallel/check-drafts.ts'
import type { Answer, Job } from '../compiler/parallel/in-order.ts'
import type { PackedCheck } from '../compiler/parallel/pack.ts'
import { toolchain } from '../compiler/toolchain.ts'
import { nodeHost } from '../host/node-host.ts'
import type { PaperTask } from './papers/make-papers.ts'
import type { PackedMade } from './papers/pack-made.ts'

/** Called by bin/thread.js in a thread of its own: does tasks as they come. It writes nothing; the main thread does. */
export function work(root: string): void {
  const host = nodeHost(root)
  const profiles = profileFinder(host, toolchain.readProfile)
  const bench = { host, toolchain, profiles, assets: shippedAssets(host) }
  const perform = async (task: CheckTask | PaperTask): Promise<PackedCheck | PackedMade> => {
    if (task.kind === 'check') return checkTask(bench, task)
    return (await import('./papers/make-on-threads.ts')).makeTask(bench, task)
  }
  parentPort?.on('message', async ({ id, task }: Job<CheckTask | PaperTask>) => {
    const result = await perform(task)
    parentPort?.postMessage({ id, result } satisfies Answer<PackedCheck | PackedMade>)
  })
}
