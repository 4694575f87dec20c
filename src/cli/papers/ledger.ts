import type { FileReport } from '../../diagnostics/render/report.ts'
import type { Session } from '../session.ts'
import { conditionsOf } from './inputs.ts'
import type { MadeDraft, PaperTask } from './make-papers.ts'
import { recordBook } from './record-book.ts'
import { findUpToDate, keepRecord } from './up-to-date.ts'

/** What a run over many drafts need not make again, and what it keeps for the next one. */
export interface Ledger {
  readonly conditions: string
  /** The drafts whose papers stand as they would be made, with their findings. */
  standing(tasks: readonly PaperTask[]): Promise<Map<PaperTask, FileReport>>
  keep(task: PaperTask, made: MadeDraft): Promise<void>
  finish(): Promise<void>
}

export async function openLedger(session: Session): Promise<Ledger> {
  const { host, settings } = session
  const book = recordBook(host)
  const conditions = await conditionsOf(host, settings)
  return {
    conditions,
    async standing(tasks) {
      const found = new Map<PaperTask, FileReport>()
      // The places of stamps are those of all drafts, and only a fresh page tells them.
      if (settings.force || settings.stampMap !== null) return found
      for (const task of tasks) {
        const report = await findUpToDate(session, book, task, conditions)
        if (report) found.set(task, report)
      }
      return found
    },
    keep: (task, made) => keepRecord(host, book, task, made),
    finish: () => book.save(),
  }
}
