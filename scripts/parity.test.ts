import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

// The three outputs of every example, of a real conclusion where one lies beside the project, and of papers that chance
// writes, break at the same words.
const root = fileURLToPath(new URL('..', import.meta.url))
const missing = ['soffice', 'chromium', 'pdftotext'].filter(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0,
)
if (missing.length > 0) console.warn(`parity of the outputs is not measured here: ${missing.join(', ')} not installed`)

const real = `${root}../shared/seeds/ket-luan-hoi-nghi-24.md`
const drafts = readdirSync(`${root}examples`)
  .filter((name) => /\.(md|txt|yaml)$/.test(name))
  .map((name) => `examples/${name}`)

const options = { timeout: 1_800_000 }
const skips = missing.length > 0 && !process.env.CI

function parity(...args: readonly string[]): void {
  const run = spawnSync('npx', ['tsx', 'scripts/parity.ts', ...args], { cwd: root, encoding: 'utf8' })
  expect(run.status, `${run.stdout}\n${run.stderr}`).toBe(0)
}

it.skipIf(skips)('DOCX, PDF and HTML are one paper, line by line', options, () => {
  parity(...drafts, ...(existsSync(real) ? [real] : []))
})

// Seed 33 has a page end between the signature and the contact line.
const [papers, seed] = process.env.CI ? ['300', '1'] : ['12', '25']

it.skipIf(skips)('so they are with tables, notes and appendices wherever pages happen to end', options, () => {
  parity('--quiet', '--papers', papers, '--seed', seed)
})

it.skipIf(skips)('so they are when several bodies sign them', options, () => {
  parity('--quiet', '--joint', '--papers', process.env.CI ? '20' : '3', '--seed', '1')
})

it.skipIf(skips)('so they are on both sides of their sheets', options, () => {
  parity('--papers', '3', '--seed', '36', '--two-sided')
})
