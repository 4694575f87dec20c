import { type MeasureOptions, type NumberedDraft, type PaperReport, paperMeasurer } from './measure-papers.ts'

/**
 * The process of its own in which some of the papers are measured: it takes its options, then drafts a few at a time, and
 * answers each time with their reports.
 */
export type ToWorker = { readonly options: MeasureOptions } | { readonly drafts: readonly NumberedDraft[] }
export type FromWorker = { readonly reports: readonly PaperReport[] } | { readonly fault: string }

let measurer: ReturnType<typeof paperMeasurer> | null = null

process.on('message', async (message: ToWorker) => {
  if ('options' in message) {
    measurer = paperMeasurer(message.options)
    return
  }
  try {
    answer({ reports: (await measurer?.measure(message.drafts)) ?? [] })
  } catch (fault) {
    answer({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
process.on('disconnect', () => measurer?.close())

function answer(message: FromWorker): void {
  process.send?.(message)
}
