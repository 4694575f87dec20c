/**
 * `npm run rewrite -- --count 1000 --from 0`: random papers through `fmt` and every dialect. Each has to read as the same tree, and to
 * stay as it is when written again. Prints what does not hold; exit code 1 tells that there is any.
 */
import { parseArgs } from 'node:util'
import { type Rewritten, rewriteDraft } from '../src/compiler/rewrite-draft.ts'
import { dialects } from '../src/writer/writer.ts'
import { randomDraft } from './parity/random-draft.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100' }, from: { type: 'string', default: '0' } },
})
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (rewritten: Rewritten) => (rewritten.kind === 'written' ? rewritten.text : null)

const first = Number(values.from)
const count = Number(values.count)
let failures = 0
const started = performance.now()
for (let seed = first; seed < first + count; seed++) {
  const draft = bytesOf(randomDraft(seed))
  for (const dialect of dialects) {
    const width = seed % 2 === 0 ? null : 80
    // What is written was read again and is the same tree, or it would not be written.
    const text = textOf(rewriteDraft(draft, 'random.md', { dialect, width }))
    const name = dialect === 'yaml' ? 'random.yaml' : 'random.md'
    const again = text === null ? null : textOf(rewriteDraft(bytesOf(text), name, { dialect: null, width }))
    if (text !== null && again === text) continue
    failures++
    console.error(`seed ${seed}, ${dialect}: ${text === null ? 'not written' : 'not the same when written again'}`)
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(`${count} papers in ${dialects.length} dialects, ${failures} failures, ${seconds} s`)
process.exitCode = failures > 0 ? 1 : 0
