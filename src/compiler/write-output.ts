import {
  changedOutputKept,
  folderUnusable,
  foreignOutputKept,
  outputHeldOpen,
  outputIsFolder,
  outputNotWritten,
} from '../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import { createTemporary, holderOf, isHeld, refusal, removeQuietly, renamePatiently, sameBytes } from './safe-write.ts'
import { inspectBeside, markBeside } from './seal/beside-seal.ts'
import { inspect, type Sealable, type TargetState } from './seal/seal.ts'
import { reasonOf } from './system-reasons.ts'

export interface Written {
  /** Where the bytes are now; `null` when they could not be written. */
  readonly path: string | null
  /** What the user has to know: a file kept, another name used, or why nothing was written. */
  readonly findings: readonly Diagnostic[]
}

/**
 * Puts an output in its place without ever leaving less than there was: the bytes go to a new file in the same folder
 * first, an old file that is not (or no longer) ours is set aside, and only a rename replaces anything. Where the old
 * file is held open, the new one gets a name beside it.
 */
export async function writeOutput(host: Host, target: string, format: Sealable, bytes: Uint8Array): Promise<Written> {
  let tidy = () => {}
  // Before the first byte, so that no signal ends the program between a file and the promise to take it away.
  const release = host.onInterrupt(() => tidy())
  try {
    const written = await write({ host, target, format, bytes, whenInterrupted: (action) => (tidy = action) })
    if (format === 'plain' && written.path !== null) await markBeside(host, written.path, bytes)
    return written
  } finally {
    release()
  }
}

interface Task {
  readonly host: Host
  readonly target: string
  readonly format: Sealable
  readonly bytes: Uint8Array
  /** What is to be done if the program ends here; each call takes the place of the last one. */
  readonly whenInterrupted: (action: () => void) => void
}

async function write(task: Task): Promise<Written> {
  const { host, target, format, bytes } = task
  const folder = host.path.dirname(target)
  try {
    host.makeFolder(folder)
    if (host.stat(target) === 'folder') return failed(unplaced(outputIsFolder, { target }))
  } catch (error) {
    return failed(unplaced(folderUnusable, { path: folder, reason: reasonOf(refusal(error)) }))
  }
  const old = await examine(host, target, format)
  if (old && sameBytes(old.bytes, bytes)) return { path: target, findings: [] }

  const temporary = createTemporary(host, folder, bytes)
  if (isHostError(temporary)) {
    const reason = reasonOf(temporary)
    const closed = ['EACCES', 'EPERM', 'EROFS'].includes(temporary.code)
    return failed(
      closed ? unplaced(folderUnusable, { path: folder, reason }) : unplaced(outputNotWritten, { target, reason }),
    )
  }
  task.whenInterrupted(() => removeQuietly(host, temporary))
  try {
    return await replace(task, temporary, old?.state ?? null)
  } catch (error) {
    removeQuietly(host, temporary)
    return failed(unplaced(outputNotWritten, { target, reason: reasonOf(refusal(error)) }))
  }
}

/** Throws host errors other than "held open"; then the old file stands where it stood. */
async function replace(task: Task, temporary: string, old: TargetState | null): Promise<Written> {
  const { host, target, format } = task
  let kept: Kept | null = null
  try {
    if (old && old !== 'ours') kept = await setAside(host, target, keptNames[old])
    task.whenInterrupted(() => {
      removeQuietly(host, temporary)
      kept?.undo()
    })
    await renamePatiently(host, temporary, target)
    task.whenInterrupted(() => {})
  } catch (error) {
    kept?.undo()
    if (!isHeld(error)) throw error
    return await writeBeside(host, temporary, target, format)
  }
  if (!kept) return { path: target, findings: [] }
  const definition = old === 'changed' ? changedOutputKept : foreignOutputKept
  return { path: target, findings: [unplaced(definition, { target, kept: kept.path })] }
}

/** An old file under another name. */
interface Kept {
  readonly path: string
  readonly undo: () => void
}

/**
 * A second name is safer than another name: the file never misses from its place, and of two programs that choose the same
 * name one is refused. Windows would not let us take the second name back while a program holds the file.
 */
async function setAside(host: Host, target: string, words: string): Promise<Kept> {
  for (let count = 1; ; count += 1) {
    const path = besideName(host, target, count === 1 ? words : `${words} ${count}`)
    if (host.stat(path) !== null) continue
    if (host.platform !== 'win32') {
      try {
        host.link(target, path)
        return { path, undo: () => removeQuietly(host, path) }
      } catch (error) {
        if (refusal(error).code === 'EEXIST') continue
        // A file system without second names.
      }
    }
    await renamePatiently(host, target, path)
    const undo = () => {
      if (host.stat(path) && !host.stat(target)) host.rename(path, target)
    }
    return { path, undo }
  }
}

/** Under the first free name beside the target; a copy of ours from an earlier run is replaced. */
async function writeBeside(host: Host, temporary: string, target: string, format: Sealable): Promise<Written> {
  for (let count = 2; count < 100; count += 1) {
    const written = besideName(host, target, `bản mới ${count}`)
    const old = await examine(host, written, format)
    if (old && old.state !== 'ours') continue
    try {
      host.rename(temporary, written)
    } catch (error) {
      if (isHeld(error)) continue
      throw error
    }
    return { path: written, findings: [unplaced(outputHeldOpen, { target, written, program: holderOf(host, target) })] }
  }
  throw Object.assign(new Error('no free name beside the target'), { code: 'EBUSY' })
}

const keptNames = { changed: 'bản đã sửa', foreign: 'tệp cũ' } as const

function besideName(host: Host, target: string, words: string): string {
  const extension = host.path.extname(target)
  return host.path.join(host.path.dirname(target), `${host.path.basename(target, extension)} (${words})${extension}`)
}

/** `null` where no file is. What cannot be read is nobody's to replace. */
async function examine(host: Host, target: string, format: Sealable) {
  if (host.stat(target) === null) return null
  try {
    const bytes = host.readFile(target)
    const state = format === 'plain' ? inspectBeside(host, target, bytes) : inspect(format, bytes)
    return { bytes, state: await state }
  } catch {
    return { bytes: null, state: 'foreign' as const }
  }
}

function failed(finding: Diagnostic): Written {
  return { path: null, findings: [finding] }
}
