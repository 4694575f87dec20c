import { type Host, isHostError } from '../../host/host.ts'
import { createTemporary, removeQuietly } from '../safe-write.ts'
import type { TargetState } from './seal.ts'
import { sha256 } from './sealed-field.ts'

/**
 * The mark of files that have no room for one in them: a line each, `hash  name`, in one small file of their folder. It comes
 * and goes with them; where it is lost, an old file is kept beside the new one, and nothing else happens.
 */
export const besideFile = '.ketluan-written'
/** Ten thousand names. */
const longest = 4 * 1024 * 1024

/** Whether a file is as it was written here. */
export async function inspectBeside(host: Host, target: string, bytes: Uint8Array): Promise<TargetState> {
  const written = readMarks(host, host.path.dirname(target)).get(host.path.basename(target))
  if (written === undefined) return 'foreign'
  return (await sha256(bytes)) === written ? 'ours' : 'changed'
}

/** Remembers what was written. A folder that takes no further file goes without. */
export async function markBeside(host: Host, target: string, bytes: Uint8Array): Promise<void> {
  const folder = host.path.dirname(target)
  const name = host.path.basename(target)
  const hash = await sha256(bytes)
  const marks = readMarks(host, folder)
  if (marks.get(name) === hash || /[\n\r]/.test(name)) return
  marks.set(name, hash)
  const kept = [...marks].filter(([file]) => host.stat(host.path.join(folder, file)) !== null)
  const lines = kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, sum]) => `${sum}  ${file}\n`)
  const temporary = createTemporary(host, folder, new TextEncoder().encode(lines.join('')))
  if (isHostError(temporary)) return
  try {
    host.rename(temporary, host.path.join(folder, besideFile))
  } catch (error) {
    removeQuietly(host, temporary)
    if (!isHostError(error)) throw error
  }
}

function readMarks(host: Host, folder: string): Map<string, string> {
  try {
    const file = host.path.join(folder, besideFile)
    if (host.stat(file) !== 'file') return new Map()
    const text = new TextDecoder().decode(host.readFile(file, longest))
    return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = '', name = '']) => [name, hash]))
  } catch (error) {
    if (isHostError(error)) return new Map()
    throw error
  }
}
