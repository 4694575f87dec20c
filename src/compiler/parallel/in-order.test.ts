import { describe, expect, test } from 'vitest'
import type { Thread } from '../../host/host.ts'
import { inOrder, type Job } from './in-order.ts'

/** A thread that doubles numbers when told to; it dies over the numbers given. */
function fakeThread(deadly: readonly number[] = [], silent = false) {
  let heard: (message: unknown) => void = () => {}
  let ended: (reason: string) => void = () => {}
  const waiting: Job<number>[] = []
  let stopped = false
  const thread: Thread = {
    send: (message) => waiting.push(message as Job<number>),
    listen: (onMessage, onEnd) => {
      heard = onMessage
      ended = onEnd
    },
    stop: () => {
      stopped = true
    },
  }
  return {
    thread,
    waiting,
    isStopped: () => stopped,
    /** Answers its next job; `false` where it has none. */
    work(): boolean {
      const job = silent ? undefined : waiting.shift()
      if (!job) return false
      if (deadly.includes(job.task)) ended(`died over ${job.task}`)
      else heard({ id: job.id, result: job.task * 2 })
      return true
    },
    die: () => ended('never worked'),
  }
}

type Fake = ReturnType<typeof fakeThread>

const plan = (count: number, fakes: readonly Fake[], travels = (_: number) => true) =>
  inOrder<number, number | string>({
    tasks: Array.from({ length: count }, (_, index) => index),
    threads: fakes.map(({ thread }) => thread),
    mayTravel: travels,
    here: async (task) => `here ${task}`,
    lost: (task, reason) => `lost ${task}: ${reason}`,
  })

/** Lets the threads work, the last one first, until everything is there. */
async function collect(results: AsyncGenerator<number | string>, fakes: readonly Fake[]) {
  const found: (number | string)[] = []
  let finished = false
  const done = (async () => {
    for await (const result of results) found.push(result)
    finished = true
  })()
  for (let idle = 0; !finished && idle < 50; ) {
    const worked = [...fakes].reverse().map((fake) => fake.work())
    idle = worked.includes(true) ? 0 : idle + 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  return found
}

describe('inOrder', () => {
  test('gives results in order, whoever is done first, and stops the threads', async () => {
    const fakes = [fakeThread(), fakeThread(), fakeThread()]
    expect(await collect(plan(100, fakes), fakes)).toEqual(Array.from({ length: 100 }, (_, index) => index * 2))
    expect(fakes.every((fake) => fake.isStopped())).toBe(true)
  })

  test('does what may not travel itself, in its place', async () => {
    const fakes = [fakeThread(), fakeThread()]
    const found = await collect(
      plan(5, fakes, (task) => task !== 2 && task !== 4),
      fakes,
    )
    expect(found).toEqual([0, 2, 'here 2', 6, 'here 4'])
  })

  test('a thread that dies costs the task it was at; the others go on', async () => {
    const fakes = [fakeThread([4]), fakeThread([4])]
    const found = await collect(plan(12, fakes), fakes)
    expect(found).toEqual([0, 2, 4, 6, 'lost 4: died over 4', 10, 12, 14, 16, 18, 20, 22])
  })

  test('threads that never worked cost nothing', async () => {
    const fakes = [fakeThread([], true), fakeThread([], true)]
    const results = plan(4, fakes)
    const first = results.next()
    await new Promise((resolve) => setImmediate(resolve))
    for (const fake of fakes) fake.die()
    const found = [(await first).value, ...(await collect(results, fakes))]
    expect(found).toEqual(['here 0', 'here 1', 'here 2', 'here 3'])
  })

  test('heavy results wait for nobody: no more are made than may wait, and all come', async () => {
    const [slow, quick] = [fakeThread(), fakeThread()]
    const results = inOrder<number, number>({
      tasks: Array.from({ length: 30 }, (_, index) => index),
      threads: [slow.thread, quick.thread],
      mostWaiting: { bytes: 100, weigh: () => 60 },
      mayTravel: () => true,
      here: async (task) => task,
      lost: () => -1,
    })
    const first = results.next()
    await new Promise((resolve) => setImmediate(resolve))
    let done = 0
    while (quick.work()) done += 1
    // Two that weigh more than may wait, and one that was at hand before.
    expect(done).toBeLessThanOrEqual(3)
    while (slow.work() || quick.work());
    expect((await first).value).toBe(0)
    expect(await collect(results, [slow, quick])).toEqual(Array.from({ length: 29 }, (_, index) => (index + 1) * 2))
  })

  test('runs only so far ahead of what was taken', async () => {
    const [slow, quick] = [fakeThread(), fakeThread()]
    const results = plan(10_000, [slow, quick])
    const first = results.next()
    await new Promise((resolve) => setImmediate(resolve))
    let done = 0
    while (quick.work()) done += 1
    expect(done).toBeLessThan(40)
    while (slow.work()) done += 1
    await first
    expect(done).toBeLessThan(80)
    await results.return('enough')
    expect([slow, quick].every((fake) => fake.isStopped())).toBe(true)
  })
})
