import { fileNotCreated, wouldOverwrite } from '../diagnostics/catalogue/authoring.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import { replaceFile } from './replace-file.ts'
import { reasonOf } from './system-reasons.ts'

/**
 * A new file, whole or not at all, its folder made where there is none. What stands there already stays, unless `force` was
 * asked for. `null` when it is done, else why not.
 */
export async function createFile(
  host: Host,
  path: string,
  bytes: Uint8Array,
  { force }: { readonly force: boolean },
): Promise<Diagnostic | null> {
  try {
    const there = host.stat(path)
    if (there === 'folder' || (there === 'file' && !force)) return unplaced(wouldOverwrite, { path })
    host.makeFolder(host.path.dirname(path))
  } catch (error) {
    if (!isHostError(error)) throw error
    return unplaced(fileNotCreated, { path, reason: reasonOf(error) })
  }
  const reason = await replaceFile(host, path, bytes)
  return reason && unplaced(fileNotCreated, { path, reason })
}
