// `npm run coverage` counts in the source itself: every statement and branch of src/ gets a counter before TypeScript is taken
// away, once and the same way for what vitest loads, for the program that tests start and for the page it shows in a browser.
// So the counts of all processes are of the same things and can be added.
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where processes leave their counts; `undefined` when nothing is counted. */
export const countsFolder = process.env.KETLUAN_COVERAGE

const root = fileURLToPath(new URL('../..', import.meta.url))
const { createInstrumenter } = countsFolder ? await import('istanbul-lib-instrument') : {}

const options = {
  esModules: true,
  compact: false,
  parserPlugins: ['typescript'],
  coverageVariable: 'ketluanCounts',
  coverageGlobalScope: 'globalThis',
  coverageGlobalScopeFunc: false,
}

/** A module's text with its counters, which stand in `globalThis.ketluanCounts` by path; as it is when nothing is counted. */
export function instrumented(code, file) {
  if (!countsFolder || file.includes('test-support')) return code
  return createInstrumenter(options).instrumentSync(code, pathOf(file))
}

/** What there is to count in a module, as istanbul's reports want it, with no count yet. */
export function countable(code, file) {
  const instrumenter = createInstrumenter(options)
  instrumenter.instrumentSync(code, pathOf(file))
  return instrumenter.lastFileCoverage()
}

/** From the repository's root, with `/`. */
const pathOf = (file) => relative(root, file).split(sep).join('/')
