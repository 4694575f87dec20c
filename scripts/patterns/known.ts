import { existsSync, readFileSync } from 'node:fs'

/** Patterns that `npm run patterns` has judged linear. */
export function knownLinear(): ReadonlySet<string> {
  const file = new URL('linear.json', import.meta.url)
  return new Set(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [])
}
