// Leaves a process's counts in a file. Bundled into the program when tests are measured, and called by vitest's workers.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { isMainThread, threadId } from 'node:worker_threads'
import { countsText } from './counts.mjs'

const name = `${process.pid}-${threadId}-${Date.now().toString(36)}`

export function keepCounts(folder) {
  keepText(folder, name, countsText())
}

/** At the end of this process; a thread is stopped without one, and keeps them over and over. */
export function keepCountsAtEnd(folder) {
  process.once('exit', () => keepCounts(folder))
  if (!isMainThread) setInterval(keepCounts, 200, folder).unref()
}

/** A process that may not write there is not counted. */
export function keepText(folder, name, text) {
  const file = `${folder}/${name}.json`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.tmp`, text)
    renameSync(`${file}.tmp`, file)
  } catch {}
}
