// Reads vitest's JSON report and closes with `N passed, N failed`. A run that stopped before its tests counts as one failure.
import { readFileSync } from 'node:fs'

const [file, status] = process.argv.slice(2)
const read = () => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
const report = read()
const passed = report?.numPassedTests ?? 0
const failed = report?.numFailedTests ?? 0
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
const broken = Number(status) !== 0 && failed === 0 ? 1 : 0
if (skipped > 0) console.error(`${skipped} tests were skipped; here every one must run.`)
console.log(`${passed} passed, ${failed + broken + skipped} failed`)
if (skipped > 0) process.exitCode = 1
