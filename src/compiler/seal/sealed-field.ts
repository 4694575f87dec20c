const encoder = new TextEncoder()

/** A place of fixed length in a file that holds the hash of the file with that place filled with zeros. */
export interface Field {
  readonly start: number
  readonly length: number
}

/** Lower-case hexadecimal SHA-256. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // Files are read and made in memory of their own, never in one that threads share.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Fills the field in the very bytes that are given: a paper of a thousand pages is not copied for it. */
export async function fillField(bytes: Uint8Array, { start, length }: Field): Promise<Uint8Array> {
  bytes.fill(0x30, start, start + length)
  bytes.set(encoder.encode((await sha256(bytes)).slice(0, length)), start)
  return bytes
}

export async function fieldHolds(bytes: Uint8Array, field: Field): Promise<boolean> {
  const written = latin1(bytes.subarray(field.start, field.start + field.length))
  const blank = new Uint8Array(bytes).fill(0x30, field.start, field.start + field.length)
  return written === (await sha256(blank)).slice(0, field.length)
}

/** One character a byte, so that offsets of the text are offsets of the file. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
