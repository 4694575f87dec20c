import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MeasureOptions, NumberedDraft, PaperReport } from './measure-papers.ts'
import type { FromWorker, ToWorker } from './worker.ts'

/** Drafts a process is given at once: so many that LibreOffice's start does not count, so few that all end together. */
const atOnce = 12

/** Measures papers in as many processes as there are cores, and hands the reports on in the order of the drafts. */
export async function measureInProcesses(
  drafts: readonly string[],
  options: MeasureOptions,
  take: (report: PaperReport) => void,
): Promise<void> {
  const waiting = batches(drafts)
  const reports = new Map<number, PaperReport>()
  let next = 1
  const handOn = () => {
    for (let report = reports.get(next); report; report = reports.get(++next)) take(report)
  }
  const workers = Math.min(availableParallelism(), waiting.length)
  await Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      const worker = startWorker({ ...options, folder: join(options.folder, `${index + 1}`) })
      const ended = once(worker, 'exit')
      try {
        for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
          for (const report of await ask(worker, ended, batch)) reports.set(report.draft.number, report)
          handOn()
        }
      } finally {
        if (worker.connected) worker.disconnect()
      }
      // Its browser writes to the folder, which is removed next.
      await ended
    }),
  )
}

function batches(drafts: readonly string[]): NumberedDraft[][] {
  const numbered = drafts.map((path, index) => ({ number: index + 1, path }))
  const size = Math.min(atOnce, Math.ceil(drafts.length / availableParallelism()))
  return Array.from({ length: Math.ceil(drafts.length / size) }, (_, index) =>
    numbered.slice(index * size, (index + 1) * size),
  )
}

function startWorker(options: MeasureOptions): ChildProcess {
  mkdirSync(options.folder, { recursive: true })
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { execArgv: process.execArgv })
  send(worker, { options })
  return worker
}

async function ask(
  worker: ChildProcess,
  ended: Promise<unknown>,
  drafts: readonly NumberedDraft[],
): Promise<readonly PaperReport[]> {
  const answered = once(worker, 'message') as Promise<[FromWorker]>
  send(worker, { drafts })
  const answer = await Promise.race([answered.then(([message]) => message), ended.then(() => null)])
  if (answer === null) throw new Error('a process that measures papers ended')
  if ('fault' in answer) throw new Error(answer.fault)
  return answer.reports
}

function send(worker: ChildProcess, message: ToWorker): void {
  worker.send(message)
}
