import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from this machine's own page or program. Another site's script may send requests to a loopback
 * port, and with a name that resolves to it (DNS rebinding) read the answers: so the name has to be a loopback one, and who
 * asks for a change has to be our page or no page at all.
 */
export function isTrusted({ headers, method }: IncomingMessage, port: number): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
  const host = headers.host?.toLowerCase() ?? ''
  // A browser leaves out the port of http.
  if (!names.includes(port === 80 && !host.includes(':') ? `${host}:80` : host)) return false
  const { origin } = headers
  if (origin !== undefined && !names.some((name) => origin.toLowerCase() === `http://${name}`)) return false
  const site = headers['sec-fetch-site']
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (!foreign) return true
  // A link on another site may lead here; nothing else there may.
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}

/** Of every answer. No script but our file's, no style but our file's and what it sets, nothing from elsewhere, no frame around us. */
export const safeHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
} as const

/**
 * Of the reading view, which stands in a frame of ours: its own style sheet is named by a hash in its own policy. It may
 * hold no script.
 */
export const readingHeaders = {
  ...safeHeaders,
  'Content-Security-Policy': "sandbox allow-same-origin; script-src 'none'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
} as const
