// Judges every regular expression of the program by how its work grows with the text: `npm run patterns`. What was found
// linear is kept in scripts/patterns/linear.json, so that the test only judges what is new. Exit code 1 on a steep one.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allPatterns } from './patterns/all-patterns.ts'
import { exempt } from './patterns/exempt.ts'
import { nameOf } from './patterns/find-patterns.ts'
import { judge } from './patterns/judge.ts'
import { knownLinear } from './patterns/known.ts'

const patterns = await allPatterns()
const known = knownLinear()
const linear = new Set<string>()
for (const pattern of patterns) {
  const name = nameOf(pattern)
  if (exempt[name] !== undefined) continue
  if (known.has(name)) {
    linear.add(name)
    continue
  }
  const verdict = await judge(pattern, 20_000)
  if (verdict.kind === 'linear') linear.add(name)
  else {
    process.exitCode = 1
    console.log(`steep: ${pattern.place}  ${name}`)
    console.log(`  ${verdict.milliseconds} ms for ${verdict.length} characters: ${verdict.attack}`)
  }
}
const file = fileURLToPath(new URL('patterns/linear.json', import.meta.url))
writeFileSync(file, `${JSON.stringify([...linear].sort(), null, 1)}\n`)
console.log(`${patterns.length} patterns, ${linear.size} linear, ${Object.keys(exempt).length} exempt`)
