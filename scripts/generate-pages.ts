import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { listFindingFiles } from '../fixtures/sample.ts'
import { catalogue } from '../src/compiler/catalogue.ts'
import { indexPage } from './pages/index-page.ts'
import { pageOf } from './pages/page.ts'

/**
 * Writes `docs/diagnostics/`, a page for each finding of the catalogue, from its declaration and `fixtures/findings/`. With
 * `--check` nothing is written; exit code 1 tells that a page is out of date, missing or of a finding that is no more.
 */
const folder = new URL('../docs/diagnostics/', import.meta.url)

/** The files as they should be, by name. */
export function generatePages(): ReadonlyMap<string, string> {
  const files = new Map(listFindingFiles().map((file) => [file.code, file]))
  const pages = catalogue.map(
    (definition) => [`${definition.code}.md`, pageOf(definition, files.get(definition.code))] as const,
  )
  return new Map([...pages, ['README.md', indexPage(catalogue)]])
}

function committed(): ReadonlyMap<string, string> {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

/** The names of pages that differ from what is committed, or should not be there. */
export function stalePages(fresh: ReadonlyMap<string, string>): readonly string[] {
  const old = committed()
  return [...new Set([...fresh.keys(), ...old.keys()])].filter((name) => fresh.get(name) !== old.get(name)).sort()
}

function main(check: boolean): void {
  const fresh = generatePages()
  const stale = stalePages(fresh)
  if (check) {
    for (const name of stale) console.error(`docs/diagnostics/${name} is out of date: run npm run generate`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const name of stale) {
    const page = fresh.get(name)
    if (page === undefined) rmSync(new URL(name, folder))
    else writeFileSync(new URL(name, folder), page)
  }
}

const script = process.argv[1]
if (script && import.meta.url === pathToFileURL(script).href) main(process.argv.includes('--check'))
