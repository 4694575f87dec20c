import type { DraftInput } from '../../compiler/find-drafts.ts'
import { type Host, type HostError, isHostError } from '../../host/host.ts'

/** More than the reader takes, so that it is the one to refuse. */
const readLimit = 16 * 1024 * 1024

/** The draft's bytes, or why they cannot be had. */
export function readDraft(host: Host, { path, file }: DraftInput): Uint8Array | HostError {
  try {
    return host.readFile(file ?? path, readLimit)
  } catch (error) {
    if (isHostError(error)) return error
    throw error
  }
}
