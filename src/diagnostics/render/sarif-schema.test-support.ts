import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'

const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
// The published schema is of draft 4 and uses nothing that later drafts read otherwise.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

/** What the published schema of SARIF 2.1.0 has against a log. */
export function sarifErrors(log: unknown): readonly ErrorObject[] {
  return validate(log) ? [] : (validate.errors ?? [])
}
