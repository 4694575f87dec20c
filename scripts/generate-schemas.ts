import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { documentJsonSchema } from './schemas/document-schema.ts'
import { frontMatterSchema, profileSchema, yamlDraftSchema } from './schemas/field-schemas.ts'
import { reportSchema } from './schemas/report-schema.ts'

/**
 * Writes `schemas/*.schema.json` from the table of keys and the schema of the tree. With `--check` nothing is written; exit
 * code 1 tells that a file is out of date.
 */
const files: Readonly<Record<string, () => object>> = {
  'front-matter': frontMatterSchema,
  'yaml-draft': yamlDraftSchema,
  profile: profileSchema,
  document: documentJsonSchema,
  report: reportSchema,
}

const folder = new URL('../schemas/', import.meta.url)

/** The files as they should be, by name. */
export function generateSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([name, make]) => [`${name}.schema.json`, `${JSON.stringify(make(), null, 2)}\n`]),
  )
}

/** The names of generated files that differ from what is committed. */
export function staleSchemas(): string[] {
  const current = (name: string) => {
    try {
      return readFileSync(new URL(name, folder), 'utf8')
    } catch {
      return null
    }
  }
  return [...generateSchemas()].filter(([name, text]) => current(name) !== text).map(([name]) => name)
}

function main(check: boolean): void {
  const stale = staleSchemas()
  if (check) {
    for (const name of stale) console.error(`schemas/${name} is out of date: run scripts/generate-schemas.ts`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const [name, text] of generateSchemas()) writeFileSync(new URL(name, folder), text)
}

const script = process.argv[1]
if (script && import.meta.url === pathToFileURL(script).href) main(process.argv.includes('--check'))
