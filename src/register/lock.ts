import { refusal, removeQuietly } from '../compiler/safe-write.ts'
import { reasonOf } from '../compiler/system-reasons.ts'
import { registerLocked, registerNotWritten } from '../diagnostics/catalogue/lists.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'

/** How long a lock is waited for, in rounds of `pause` milliseconds. */
const patience = { rounds: 50, pause: 200 } as const

/**
 * Runs `action` while nobody else writes the register: a lock file that only one can create lies beside it. A lock whose owner died is
 * told by this: it has not changed while we waited, and a register is written in a moment. It is taken away under a second lock, so that
 * of several who wait only one does it, and never a lock that somebody made since.
 */
export async function withLock<T>(host: Host, register: string, action: () => Promise<T>): Promise<T | Diagnostic> {
  const lock = lockOf(host, register)
  const own = new TextEncoder().encode(crypto.randomUUID())
  const free = await acquire(host, lock, own).catch(refusal)
  if (typeof free === 'object') return unplaced(registerNotWritten, { path: register, reason: reasonOf(free) })
  if (!free) return unplaced(registerLocked, { path: register, lock })
  const release = () => {
    if (holds(host, lock, own)) removeQuietly(host, lock)
  }
  const forget = host.onInterrupt(release)
  try {
    return await action()
  } finally {
    forget()
    release()
  }
}

export function lockOf(host: Host, register: string): string {
  return host.path.join(host.path.dirname(register), `.${host.path.basename(register)}.lock`)
}

async function acquire(host: Host, lock: string, own: Uint8Array): Promise<boolean> {
  let seen: Uint8Array | null = null
  let unchanged = 0
  for (let round = 0; round < patience.rounds * 3; round += 1) {
    if (create(host, lock, own)) return true
    const other = contentOf(host, lock)
    unchanged = other && seen && same(other, seen) ? unchanged + 1 : 0
    seen = other
    if (other && unchanged >= patience.rounds) {
      if (breakLock(host, lock, other)) {
        unchanged = 0
        continue
      }
    }
    await host.pause(patience.pause)
  }
  return false
}

/** `false` where one lies there already; other refusals of the system are thrown. */
function create(host: Host, file: string, own: Uint8Array): boolean {
  try {
    host.createFile(file, own)
    return true
  } catch (error) {
    if (refusal(error).code === 'EEXIST') return false
    // Windows refuses so while another process is deleting the file.
    if (host.platform === 'win32' && ['EPERM', 'EBUSY'].includes(refusal(error).code)) return false
    throw error
  }
}

/** Takes away a lock whose owner is gone, if it still is the one that was seen. */
function breakLock(host: Host, lock: string, seen: Uint8Array): boolean {
  const breaking = `${lock}.break`
  if (!create(host, breaking, seen)) return false
  try {
    if (holds(host, lock, seen)) host.remove(lock)
    return true
  } finally {
    removeQuietly(host, breaking)
  }
}

function holds(host: Host, lock: string, content: Uint8Array): boolean {
  const found = contentOf(host, lock)
  return found !== null && same(found, content)
}

function contentOf(host: Host, file: string): Uint8Array | null {
  try {
    return host.readFile(file, 1000)
  } catch (error) {
    refusal(error)
    return null
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
