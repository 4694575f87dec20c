/**
 * Validates HTML files with the Nu HTML checker, the one behind validator.w3.org: `tsx scripts/validate-html.ts FILE…`.
 * The checker is a Java program and no dependency of the project: KETLUAN_HTML_VALIDATOR names the folder of the module
 * `vnu-jar`, and `java` is the machine's. Without either the check is skipped with a sentence; under CI that is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface HtmlValidator {
  readonly java: string
  readonly jar: string
}

/** The checker, or `null` where the machine has none. A folder that is named and holds none is a mistake: it throws. */
export function findHtmlValidator(): HtmlValidator | null {
  const folder = process.env.KETLUAN_HTML_VALIDATOR
  if (!folder) return null
  const jar = join(resolve(folder), 'build/dist/vnu.jar')
  if (!existsSync(jar)) throw new Error(`KETLUAN_HTML_VALIDATOR names ${folder}, which holds no build/dist/vnu.jar`)
  return spawnSync('java', ['-version']).status === 0 ? { java: 'java', jar } : null
}

/** The checker (26.9) takes every picture in a `data:` address for refused by any policy, `img-src data:` included. */
const falseAlarm = /^Resource violates Content Security Policy \(meta tag\): image “data:image\/.*blocked by “img-src”/s

interface Message {
  readonly type: string
  readonly subType?: string
  readonly message: string
  readonly url?: string
  readonly lastLine?: number
  readonly extract?: string
}

/** One sentence for every error and warning, its file first; none for valid files. One start of Java for all of them. */
export function validateHtml({ java, jar }: HtmlValidator, files: readonly string[]): string[] {
  const run = spawnSync(java, ['-Xss8m', '-jar', jar, '--format', 'json', '--exit-zero-always', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`the checker ended with ${run.status}: ${run.stderr.slice(0, 2000)}`)
  const { messages }: { messages: readonly Message[] } = JSON.parse(run.stderr)
  return messages
    .filter(({ type, subType, message }) => (type !== 'info' || subType === 'warning') && !falseAlarm.test(message))
    .map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract?.slice(0, 200) ?? ''}`)
}

export const skipped =
  'KETLUAN_HTML_VALIDATOR does not name the module vnu-jar, or java is not installed: HTML is not validated'

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const validator = findHtmlValidator()
  if (!validator) {
    console.log(skipped)
    process.exitCode = process.env.CI === 'true' ? 1 : 0
  } else {
    const sentences = validateHtml(validator, process.argv.slice(2))
    for (const sentence of sentences) console.log(sentence)
    process.exitCode = sentences.length > 0 ? 1 : 0
  }
}
