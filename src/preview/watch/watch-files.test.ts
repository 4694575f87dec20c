import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileWatch, watchFiles } from './watch-files.ts'

let root: string
let watch: FileWatch
let heard: string[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ketluan-theo-dõi-'))
  mkdirSync(join(root, 'a', 'b'), { recursive: true })
  heard = []
})
afterEach(async () => {
  await watch.close()
  rmSync(root, { recursive: true, force: true })
})

const path = (...names: readonly string[]) => join(root, ...names)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
/** Without polling: what is heard was told by the system. */
async function start(files: readonly string[], pollEvery = 0, rearranged?: () => void): Promise<void> {
  watch = watchFiles({
    changed: (changed) => heard.push(...changed),
    pollEvery,
    ...(rearranged && { rearranged }),
  })
  watch.follow(files)
  await pause(400)
}
const until = async (name: string) => {
  for (let tries = 0; tries < 100 && !heard.includes(name); tries += 1) await pause(30)
  expect(heard).toContain(name)
}

test('a file that is written, replaced, removed and made again is heard each time, in a folder below another', async () => {
  const file = path('a', 'b', 'kl.md')
  writeFileSync(file, 'một')
  await start([file, path('a', 'ketluan.yaml'), path('ketluan.yaml')])
  const acts = [
    () => writeFileSync(file, 'hai'),
    () => {
      writeFileSync(`${file}.moi`, 'ba')
      renameSync(`${file}.moi`, file)
    },
    () => unlinkSync(file),
    () => writeFileSync(file, 'bốn'),
  ]
  for (const act of acts) {
    heard = []
    act()
    await until(file)
    await pause(200)
  }
  heard = []
  writeFileSync(path('a', 'ketluan.yaml'), 'cấp trên: Tỉnh uỷ')
  await until(path('a', 'ketluan.yaml'))
})

test('the second of two quick writes is heard as well', async () => {
  const file = path('kl.md')
  writeFileSync(file, 'một')
  await start([file])
  writeFileSync(file, '')
  await pause(5)
  const before = heard.length
  writeFileSync(file, 'hai')
  await until(file)
  await pause(500)
  expect(heard.length).toBeGreaterThanOrEqual(before === 0 ? 1 : before + 1)
})

test('a file that is followed no more is heard no more; others in its folder never', async () => {
  writeFileSync(path('kl.md'), 'một')
  await start([path('kl.md')])
  writeFileSync(path('khac.md'), 'x')
  await pause(200)
  expect(heard).toEqual([])
  watch.follow([path('khac.md')])
  await pause(100)
  writeFileSync(path('kl.md'), 'hai')
  await pause(300)
  expect(heard).toEqual([])
  writeFileSync(path('khac.md'), 'y')
  await until(path('khac.md'))
})

test('behind a link the file itself is watched, by the name it was asked for', async () => {
  writeFileSync(path('a', 'that.md'), 'một')
  symlinkSync(path('a', 'that.md'), path('kl.md'))
  await start([path('kl.md')])
  writeFileSync(path('a', 'that.md'), 'hai')
  await until(path('kl.md'))
})

test('a drive that tells nothing is looked at', async () => {
  writeFileSync(path('kl.md'), 'một')
  await start([path('kl.md')], 50)
  heard = []
  writeFileSync(path('kl.md'), 'hai')
  await until(path('kl.md'))
})

test('drafts that come and go below a folder are told, what they hold is not', async () => {
  let times = 0
  await start([], 0, () => {
    times += 1
  })
  watch.followFolders([root])
  await pause(400)
  writeFileSync(path('a', 'moi.md'), 'một')
  for (let tries = 0; tries < 100 && times === 0; tries += 1) await pause(30)
  expect(times).toBe(1)
  writeFileSync(path('a', 'moi.md'), 'hai')
  writeFileSync(path('a', 'moi.docx'), 'hai')
  await pause(300)
  expect(times).toBe(1)
})
