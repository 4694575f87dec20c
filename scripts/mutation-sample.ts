// Names the places a round of mutation testing is made on, as the whole has tens of thousands of mutants: windows of twelve
// lines, drawn by a seed from all lines of the model and the phases, so that nobody has chosen them. What reaches over the
// edge of a window is not changed.
// `npm run mutation -- --mutate $(npx tsx scripts/mutation-sample.ts [HOW-MANY] [SEED])`
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'

const root = fileURLToPath(new URL('..', import.meta.url))
const height = 12
const [count = '40', seed = 'ketluan'] = process.argv.slice(2)

const names = globSync(
  ['src/model/**/*.ts', 'src/phases/**/*.ts', '!**/*.test.ts', '!**/*test-support*', '!**/*.generated.ts'],
  { cwd: root },
).sort()
const files = names.map((name) => ({ name, lines: readFileSync(`${root}/${name}`, 'utf8').split('\n').length - 1 }))
const total = files.reduce((sum, { lines }) => sum + lines, 0)

/** The `number`th place: each line of each file as likely as any other. */
function drawn(number: number): string {
  const hash = createHash('sha256').update(`${seed} ${number}`).digest()
  let line = hash.readUIntBE(0, 6) % total
  for (const { name, lines } of files) {
    if (line < lines) return `${name}:${line + 1}-${Math.min(line + height, lines)}`
    line -= lines
  }
  return ''
}

process.stdout.write(`${Array.from({ length: Number(count) }, (_, number) => drawn(number)).join(',')}\n`)
