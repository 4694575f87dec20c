// Prints the Nth `sh` block of README.md, so that the gate runs the very line a newcomer reads.
import { readFileSync } from 'node:fs'

const wanted = Number(process.argv[2])
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1].trim())
const block = blocks[wanted - 1]
if (!block) throw new Error(`README.md has no sh block ${wanted}`)
process.stdout.write(`${block}\n`)
