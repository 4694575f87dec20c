import type { Bilingual } from '../diagnostics/define.ts'
import { type Host, type HostError, isHostError } from '../host/host.ts'

/** The parts of a write that never leaves less than there was: a temporary file in the same folder, then a rename. */

/**
 * A new file in the folder, under a short name, for the target's own may already be as long as the system allows. `like`:
 * whose permissions it takes.
 */
export function createTemporary(host: Host, folder: string, bytes: Uint8Array, like?: string): string | HostError {
  for (let count = 1; ; count += 1) {
    const file = host.path.join(folder, `.ketluan-${count}.tmp`)
    try {
      host.createFile(file, bytes, like)
      return file
    } catch (error) {
      const refused = refusal(error)
      if (refused.code === 'EEXIST') {
        // Of a run that was killed. The number is free again for the next run.
        if (isLeftOver(host, file)) removeQuietly(host, file)
        continue
      }
      if (refused.code !== 'EACCES') removeQuietly(host, file)
      return refused
    }
  }
}

/** No write takes an hour: whoever made it is no more. */
const longest = 3600

function isLeftOver(host: Host, file: string): boolean {
  try {
    return host.age(file) > longest
  } catch {
    // Gone in the meantime.
    return false
  }
}

export function isHeld(error: unknown): boolean {
  return isHostError(error) && ['EPERM', 'EBUSY', 'EACCES'].includes(error.code)
}

/** Virus scanners and search indexes on Windows hold a new file for a moment: that is waited for, a person is not. */
export async function renamePatiently(host: Host, from: string, to: string): Promise<void> {
  const waits = host.platform === 'win32' ? [40, 120, 240] : []
  for (const wait of waits) {
    try {
      return host.rename(from, to)
    } catch (error) {
      if (!isHeld(error)) throw error
      await host.pause(wait)
    }
  }
  host.rename(from, to)
}

/** Word drops up to two letters of the name for its owner file, LibreOffice keeps it whole. */
export function holderOf(host: Host, target: string): Bilingual {
  const folder = host.path.dirname(target)
  const name = host.path.basename(target)
  const lies = (owner: string) => host.stat(host.path.join(folder, owner)) !== null
  if ([0, 1, 2].some((dropped) => lies(`~$${name.slice(dropped)}`))) return { vi: 'Word', en: 'Word' }
  if (lies(`.~lock.${name}#`)) return { vi: 'LibreOffice', en: 'LibreOffice' }
  return { vi: 'một chương trình khác', en: 'another program' }
}

export function removeQuietly(host: Host, file: string): void {
  try {
    host.remove(file)
  } catch {
    // It was never made, or the folder is lost: the first refusal is the one to tell.
  }
}

/** The system's refusal; anything else is a fault of ours and goes on. */
export function refusal(error: unknown): HostError {
  if (isHostError(error)) return error
  throw error
}

export function sameBytes(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && a.every((byte, index) => byte === b[index])
}
