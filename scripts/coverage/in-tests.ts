// vitest's workers keep what the tests of a file have counted.
import { afterAll } from 'vitest'
import { countsFolder } from './instrument.mjs'
import { keepCounts } from './keep-counts.mjs'

if (countsFolder) {
  const folder = countsFolder
  afterAll(() => keepCounts(folder))
}
