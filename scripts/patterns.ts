// Judges every regular expression of the program by how its work grows with the text: `npm run patterns`. What was found
// linear is kept in scripts/patterns/linear.json, so that the test (`-- --check`) only judges what is new, and fails where
// the list is not that of the code. Exit code 1 on a steep pattern, and on one that nobody could judge.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allPatterns } from './patterns/all-patterns.ts'
import { exempt } from './patterns/exempt.ts'
import { nameOf } from './patterns/find-patterns.ts'
import { judge } from './patterns/judge.ts'
import { knownLinear } from './patterns/known.ts'

const isCheck = process.argv.includes('--check')
const { patterns, unseen } = await allPatterns()
const known = knownLinear()
const linear = new Set<string>()
const complain = (...lines: readonly string[]) => {
  process.exitCode = 1
  console.log(lines.join('\n  '))
}
for (const pattern of patterns) {
  const name = nameOf(pattern)
  if (exempt[name] !== undefined) continue
  const verdict = known.has(name) ? null : await judge(pattern, 20_000)
  if (verdict?.kind === 'steep') {
    const { milliseconds, length, attack } = verdict
    complain(`steep: ${pattern.place}  ${name}`, `${milliseconds} ms for ${length} characters: ${attack}`)
  } else linear.add(name)
}
for (const place of unseen) complain(`never made, so never judged: ${place}`)
const names = new Set(patterns.map(nameOf))
for (const name of Object.keys(exempt)) if (!names.has(name)) complain(`exempt, but nowhere in the code: ${name}`)
if (isCheck) {
  for (const name of known) if (!names.has(name)) complain(`in linear.json, but nowhere in the code: ${name}`)
} else {
  const file = fileURLToPath(new URL('patterns/linear.json', import.meta.url))
  writeFileSync(file, `${JSON.stringify([...linear].sort(), null, 2)}\n`)
}
console.log(`${patterns.length} patterns, ${linear.size} linear, ${Object.keys(exempt).length} exempt`)
