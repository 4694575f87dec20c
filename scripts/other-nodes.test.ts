/** Equal bytes from other versions of Node: KETLUAN_OTHER_NODES names their programs, parted by colons. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../bin/ketluan.js', import.meta.url))
const examples = fileURLToPath(new URL('../examples', import.meta.url))
const others = (process.env.KETLUAN_OTHER_NODES ?? '').split(':').filter((node) => node !== '')
const skipped = 'Other versions of Node not tried. Set KETLUAN_OTHER_NODES to their programs, parted by colons.'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketluan-nodes-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Name and hash of every file that a version of Node writes for the examples. */
function built(node: string, name: string): [string, string][] {
  const output = join(folder, name)
  const drafts = readdirSync(examples)
    .filter((file) => /\.(?:md|txt|yaml)$/.test(file))
    .map((file) => join(examples, file))
  const { status, stderr } = spawnSync(node, [program, 'build', ...drafts, '-t', 'docx,pdf,html', '-o', output], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  // So V8 complains of a flag it does not know (bin/tier-up.js).
  expect(stderr).not.toContain('unrecognized flag')
  return readdirSync(output)
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(output, file)))
        .digest('hex'),
    ])
}

test('other versions of Node are there under CI', () => {
  expect(others.length > 0 || process.env.CI !== 'true', skipped).toBe(true)
})

describe.skipIf(others.length === 0)('the same bytes as here', () => {
  test.each(others)('%s', (node) => {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
    expect(built(node, version)).toEqual(built(process.execPath, process.version))
  })
})
