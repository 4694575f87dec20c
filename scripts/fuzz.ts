// Drafts that nobody would write, through the whole way to the three files, and files that nobody wrote, through `verify`: `npm run fuzz [-- --seconds 60] [--seed N]
// [--kind mutated] [--path 12:0:3]`. The seed is printed; with it, and the path of a failure, the same run comes again.
// A failing input is kept in out/fuzz/. Exit code 1 on a failure.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { inputs as drafts, type Input } from './fuzz/drafts.ts'
import { judge, nameOf } from './fuzz/oracles.ts'
import { paperInputs } from './fuzz/papers.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    kind: { type: 'string' },
    path: { type: 'string' },
  },
})
const inputs = { ...drafts, ...paperInputs }
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
const kinds = Object.keys(inputs).filter((kind) => values.kind === undefined || kind === values.kind)
const budget = (Number(values.seconds) * 1000) / kinds.length
console.log(`seed ${seed}; ${values.seconds} s over ${kinds.join(', ')}`)

for (const kind of kinds) {
  const arbitrary = inputs[kind]
  if (!arbitrary) continue
  const result = await fc.check(
    fc.asyncProperty(arbitrary, (input: Input) => judge(input)),
    {
      seed,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: budget,
      markInterruptAsFailure: false,
      ...(values.path === undefined ? {} : { path: values.path }),
    },
  )
  const { failed, counterexample, counterexamplePath, numRuns, errorInstance } = result
  console.log(`${kind.padEnd(8)} ${String(numRuns).padStart(6)} inputs ${failed ? 'FAILED' : 'held'}`)
  if (!failed || !counterexample) continue
  process.exitCode = 1
  const [input] = counterexample
  const file = path.join('out/fuzz', `${kind}-${nameOf(input)}${path.extname(input.name)}`)
  mkdirSync('out/fuzz', { recursive: true })
  writeFileSync(file, input.bytes)
  if (input.picture) writeFileSync(`${file}.png`, input.picture)
  console.log(
    `  ${errorInstance instanceof Error ? errorInstance.stack?.split('\n').slice(0, 6).join('\n  ') : errorInstance}`,
  )
  console.log(`  kept in ${file}; again: npm run fuzz -- --kind ${kind} --seed ${seed} --path ${counterexamplePath}`)
}
