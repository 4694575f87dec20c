const encoder = new TextEncoder()

/** A place of fixed length in a file that holds the hash of the file with that place filled with zeros. */
export interface Field {
  readonly start: number
  readonly length: number
}

/** Lower-case hexadecimal SHA-256. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function fillField(bytes: Uint8Array, field: Field): Promise<Uint8Array> {
  const filled = blank(bytes, field)
  filled.set(encoder.encode((await sha256(filled)).slice(0, field.length)), field.start)
  return filled
}

export async function fieldHolds(bytes: Uint8Array, field: Field): Promise<boolean> {
  const written = latin1(bytes.subarray(field.start, field.start + field.length))
  return written === (await sha256(blank(bytes, field))).slice(0, field.length)
}

function blank(bytes: Uint8Array, { start, length }: Field): Uint8Array {
  return new Uint8Array(bytes).fill(0x30, start, start + length)
}

/** One character a byte, so that offsets of the text are offsets of the file. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
