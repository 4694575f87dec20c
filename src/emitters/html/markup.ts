/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char)
}

export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** An element; attributes that are `null`, `false` or an empty string are left out. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`
}

export function openTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== false && value !== '')
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`))
  return `<${name}${written.join('')}>`
}

/** Joins class names, leaving out what is absent. */
export function classes(...names: readonly (string | false | null)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Bytes as base64 without the help of any platform: emitters run in a browser as well. */
export function base64(bytes: Uint8Array): string {
  // Three bytes to four letters at a time, read back as a text in one go: `btoa` wants a string of every byte first, and a
  // font took ten times as long.
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const [first = 0, second, third] = [bytes[from], bytes[from + 1], bytes[from + 2]]
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    letters[to] = alphabet[group >> 18] ?? 0
    letters[to + 1] = alphabet[(group >> 12) & 63] ?? 0
    if (second !== undefined) letters[to + 2] = alphabet[(group >> 6) & 63] ?? 0
    if (third !== undefined) letters[to + 3] = alphabet[group & 63] ?? 0
  }
  return new TextDecoder('latin1').decode(letters)
}

const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const padding = 0x3d

/** SHA-256 of a text in base64, as content security policies name inline styles. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return base64(new Uint8Array(digest))
}
