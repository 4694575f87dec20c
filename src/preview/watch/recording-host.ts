import { type Host, isHostError } from '../../host/host.ts'

/** What a piece of work found where it looked: bytes of a file, or `null` where none could be read. */
export type LookedAt = ReadonlyMap<string, Uint8Array | null>

export interface RecordingHost extends Host {
  /** Absolute paths of every file that was asked for, the ones that are not there included. */
  readonly lookedAt: LookedAt
}

/**
 * A host that keeps account of the files that were asked for: the draft, the profiles that hold for it or would if they were
 * there, its pictures. Whoever waits for one of them to change need not know why it matters. Work stays in one thread, since
 * what another one reads is not seen here.
 */
export function recordingHost(host: Host): RecordingHost {
  const lookedAt = new Map<string, Uint8Array | null>()
  const absolute = (file: string) => host.path.resolve(host.cwd, file)
  return {
    ...host,
    lookedAt,
    stat(file) {
      const path = absolute(file)
      if (!lookedAt.has(path)) lookedAt.set(path, null)
      const kind = host.stat(file)
      // Files come and go in folders all the time; who asks for files of a folder is told by whoever watches the folder.
      if (kind === 'folder') lookedAt.delete(path)
      return kind
    },
    readFile(file, limit) {
      lookedAt.set(absolute(file), null)
      const bytes = host.readFile(file, limit)
      lookedAt.set(absolute(file), bytes)
      return bytes
    },
    startThread: async () => null,
  }
}

/** Whether one of the files is no longer what it was. */
export function hasChanged(host: Host, lookedAt: LookedAt, files: Iterable<string>): boolean {
  for (const file of files) {
    const before = lookedAt.get(file)
    if (before !== undefined && !sameBytes(before, readOrNull(host, file))) return true
  }
  return false
}

function readOrNull(host: Host, file: string): Uint8Array | null {
  try {
    return host.stat(file) === 'file' ? host.readFile(file) : null
  } catch (error) {
    if (isHostError(error)) return null
    throw error
  }
}

export function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b
  return a.length === b.length && Buffer.compare(a, b) === 0
}
