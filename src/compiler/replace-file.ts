import { draftChangedMeanwhile, draftNotMended, draftReadOnly } from '../diagnostics/catalogue/command.ts'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import { createTemporary, holderOf, isHeld, refusal, removeQuietly, renamePatiently, sameBytes } from './safe-write.ts'
import { reasonOf } from './system-reasons.ts'

/**
 * Puts the mended draft in the place of the one that was read. `null` when it stands there; else why not, and the draft is
 * what it was: read-only, changed by someone since `read` was read, or the system refused.
 */
export async function replaceDraft(
  host: Host,
  path: string,
  read: Uint8Array,
  mended: Uint8Array,
): Promise<Diagnostic | null> {
  try {
    if (!host.isWritable(path)) return unplaced(draftReadOnly, { path })
    if (!sameBytes(host.readFile(path), read)) return unplaced(draftChangedMeanwhile, { path })
  } catch (error) {
    return unplaced(draftNotMended, { path, reason: reasonOf(refusal(error)) })
  }
  const reason = await replaceFile(host, path, mended)
  return reason && unplaced(draftNotMended, { path, reason })
}

/** Writes a file whole or not at all; a link is followed. `null` when it is done, else why not. */
export async function replaceFile(host: Host, path: string, bytes: Uint8Array): Promise<Bilingual | null> {
  let temporary: string | null = null
  const release = host.onInterrupt(() => {
    if (temporary !== null) removeQuietly(host, temporary)
  })
  try {
    const exists = host.stat(path) !== null
    const target = exists ? host.realPath(path) : path
    const made = createTemporary(host, host.path.dirname(target), bytes, exists ? target : undefined)
    if (isHostError(made)) return reasonOf(made)
    temporary = made
    await renamePatiently(host, made, target)
    return null
  } catch (error) {
    if (temporary !== null) removeQuietly(host, temporary)
    const refused = refusal(error)
    if (!isHeld(refused) || host.platform !== 'win32') return reasonOf(refused)
    const holder = holderOf(host, path)
    return { vi: `tệp đang mở trong ${holder.vi}`, en: `it is open in ${holder.en}` }
  } finally {
    release()
  }
}
