import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installed, install } from './program.test-support.ts'

let installed: Installed
beforeAll(() => {
  installed = install()
}, 120_000)
afterAll(() => installed?.remove())

const file = (name: string) => join(installed.folder, name)
const draft = (words: string) => `**KẾT LUẬN**\n\n-----\n\nBan Thường vụ kết luận như sau:\n\n${words}\n`

/** The program with `--watch`, as an editor starts it: its input is a pipe. */
function start(words: readonly string[]) {
  const child = spawn(process.execPath, [installed.program, ...words, '--watch'], {
    cwd: installed.folder,
    env: { PATH: process.env.PATH },
  })
  let said = ''
  const take = (text: unknown) => {
    said += String(text)
  }
  child.stderr.on('data', take)
  child.stdout.on('data', take)
  const ended = new Promise<unknown>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  return {
    child,
    ended,
    /** What is said from now on, when it holds the words. */
    until: (words: string) => expect.poll(() => said, { timeout: 20_000 }).toContain(words),
    forget: () => {
      said = ''
    },
    said: () => said,
  }
}

test('check --watch tells again with every save, forgets what was solved and survives what cannot be read', async () => {
  writeFileSync(file('kl.md'), draft('Các chi bộ phân đấu.'))
  const watched = start(['check', 'kl.md', '--format', 'short'])
  await watched.until('phấn đấu')
  const save = async (bytes: string | Uint8Array, words: string) => {
    watched.forget()
    writeFileSync(file('kl.md'), bytes)
    await watched.until(words)
  }
  await save(draft('Các chi bộ bàn kỹ.'), 'KL2')
  expect(watched.said()).not.toContain('phấn đấu')
  await save(new Uint8Array([0x63, 0xff, 0xfe, 0x80]), 'KL1')
  watched.forget()
  rmSync(file('kl.md'))
  await watched.until('KL7001')
  await save(draft('Các chi bộ phân đấu.'), 'phấn đấu')
  watched.forget()
  writeFileSync(file('ketluan.yaml'), 'khoá lạ: 1\n')
  await watched.until('ketluan.yaml')
  rmSync(file('ketluan.yaml'))
  watched.child.kill('SIGINT')
  expect(await watched.ended).toBe(0)
}, 60_000)

test('build --watch makes again what changed and nothing else, new drafts of a folder included', async () => {
  for (const name of ['a.md', 'b.md']) writeFileSync(file(name), draft(`Bản ${name}.`))
  const watched = start(['build', '.', '-t', 'html'])
  await expect.poll(() => existsSync(file('b.html')), { timeout: 20_000 }).toBe(true)
  const before = statSync(file('b.html')).ino
  writeFileSync(file('a.md'), draft('Chữ mới.'))
  await expect.poll(() => readFileSync(file('a.html'), 'utf8'), { timeout: 20_000 }).toContain('Chữ mới.')
  expect(statSync(file('b.html')).ino).toBe(before)
  writeFileSync(file('c.md'), draft('Bản thứ ba.'))
  await expect.poll(() => existsSync(file('c.html')), { timeout: 20_000 }).toBe(true)
  // The end of its input is the end of who started it.
  watched.child.stdin.end()
  expect(await watched.ended).toBe(0)
}, 60_000)

test('standard input cannot be watched', () => {
  const { status, stderr } = installed.run(['check', '-', '--watch'])
  expect(status).toBe(2)
  expect(stderr).toContain('--watch')
})
