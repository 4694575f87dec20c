// Names the files a round of mutation testing is made on, as the whole has tens of thousands of mutants: of each room one
// file in six (or in as many as is said) by a seed, so that nobody has chosen them.
// `npm run mutation -- --mutate $(npx tsx scripts/mutation-sample.ts)`
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = [
  'src/model',
  'src/phases/2-analyse',
  'src/phases/3-check',
  'src/phases/4-compose',
  'src/phases/5-typeset',
]
const [oneIn = '6', seed = 'ketluan'] = process.argv.slice(2)

/** Files with something to change: types and tables alone have no mutants. */
function filesOf(room: string): string[] {
  const names = globSync([`${room}/**/*.ts`, '!**/*.test.ts', '!**/*test-support*', '!**/*.generated.ts'], {
    cwd: root,
  })
  return names.filter((name) => /\bfunction\b|=>/.test(readFileSync(`${root}/${name}`, 'utf8')))
}

const rank = (name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex')

for (const room of rooms) {
  const drawn = filesOf(room).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  process.stdout.write(
    `${drawn.slice(0, Math.ceil(drawn.length / Number(oneIn))).join(',')}${room === rooms.at(-1) ? '\n' : ','}`,
  )
}
