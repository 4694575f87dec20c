import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../program.test-support.ts'
import { recordFile } from './record-book.ts'

let installed: Installed
beforeAll(() => {
  installed = install()
}, 120_000)
afterAll(() => installed?.remove())

const paper = (words: string) =>
  `KẾT LUẬN\nHỘI NGHỊ ĐẢNG UỶ LẦN THỨ 3\n-----\nĐảng uỷ kết luận:\n\nI. MỘT\n\n${words}\n`

function office(count: number, words: (index: number) => string): string {
  const folder = mkdtempSync(join(installed.folder, 'nhiều '))
  mkdirSync(join(folder, 'nhà'))
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, 'nhà', `${String(index).padStart(3, '0')}.md`), paper(words(index)))
  }
  return folder
}

const contents = (folder: string) =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => [
      name,
      readFileSync(join(folder, name)).toString('base64'),
    ]),
  )

describe('many drafts', () => {
  test.each([
    ['docx,pdf,html', '--verify'],
    ['pdf', '--pdf-standard a-3a'],
    ['html', '--stage phat-hanh'],
    ['html', '--format json'],
  ])('to %s %s: papers, words and code are the same from one thread and from several', (formats, more) => {
    const folder = office(9, (index) => `Nội  dung ${index}. `.repeat(1 + (index % 4) * 60))
    writeFileSync(
      join(folder, 'nhà/004a.md'),
      Uint8Array.from({ length: 300 }, (_, index) => index % 256),
    )
    writeFileSync(
      join(folder, 'nhà/005a.md'),
      `---\nđộ mật: MẬT\n---\n${paper('Việc kín.')}\nI. LẠI MỘT\n\nNội dung.\n`,
    )
    writeFileSync(join(folder, 'nhà/ketluan.yaml'), 'mức độ: { KL9999: tắt }\n')
    const [one, three] = ['1', '3'].map((jobs) => {
      const words = ['build', 'nhà', '-t', formats, '-o', 'ra', '--force', '-j', jobs, ...more.split(' ')]
      return installed.run(words, { cwd: folder })
    })
    const written = contents(join(folder, 'ra'))
    expect(three?.stderr).toBe(one?.stderr)
    expect(three?.stdout).toBe(one?.stdout)
    expect(three?.status).toBe(one?.status)
    installed.run(['build', 'nhà', '-t', formats, '-o', 'khác', '-j', '2', ...more.split(' ')], { cwd: folder })
    expect(contents(join(folder, 'khác'))).toEqual(written)
  })

  test('one that cannot be read, one that cannot be written: told in its place, and the others are there', () => {
    const folder = office(8, (index) => `Nội dung ${index}.`)
    writeFileSync(
      join(folder, 'nhà/002.md'),
      Uint8Array.from({ length: 300 }, (_, index) => index % 256),
    )
    mkdirSync(join(folder, 'ra/005.html'), { recursive: true })
    const { status, stderr } = installed.run(['build', 'nhà', '-t', 'html', '-o', 'ra', '-j', '2'], { cwd: folder })
    expect(status).toBe(3)
    expect(stderr).toMatch(/Đã ghi ra\/001\.html.*KL10.*Đã ghi ra\/004\.html.*KL70.*Đã ghi ra\/007\.html/s)
    const again = installed.run(['build', 'nhà', '-t', 'html', '-o', 'ra'], { cwd: folder })
    expect([again.status, /Giữ nguyên kết quả của 6 /.test(again.stderr)]).toEqual([3, true])
  })

  test.skipIf(process.platform === 'win32')('a link in the place of the records leads nowhere', () => {
    const folder = office(2, (index) => `Nội dung ${index}.`)
    const elsewhere = join(folder, 'riêng.txt')
    writeFileSync(elsewhere, 'của tôi')
    mkdirSync(join(folder, 'ra'))
    symlinkSync(elsewhere, join(folder, 'ra', recordFile))
    installed.run(['build', 'nhà', '-t', 'html', '-o', 'ra'], { cwd: folder })
    expect(readFileSync(elsewhere, 'utf8')).toBe('của tôi')
    const again = installed.run(['build', 'nhà', '-t', 'html', '-o', 'ra'], { cwd: folder })
    expect(again.stderr).toContain('Giữ nguyên kết quả của 2 ')
  })

  test('Ctrl-C ends at once; what is there is whole, and nothing temporary stays', async () => {
    const folder = office(60, (index) => `Nội dung ${index}. `.repeat(400))
    const words = [installed.program, 'build', 'nhà', '-t', 'html,docx', '-o', 'ra', '-j', '2']
    const child = spawn(process.execPath, words, { cwd: folder })
    let heard = ''
    child.stderr.on('data', (chunk) => {
      heard += chunk
      if (!/Đã ghi/.test(heard)) return
      // Whoever is impatient presses again.
      for (let times = 0; times < 3; times++) child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => child.on('exit', (status, signal) => resolve(status ?? signal)))
    expect(code).toBe(130)
    expect(heard).not.toMatch(/^\s+at /m)
    const there = readdirSync(join(folder, 'ra'))
    expect(there.filter((name) => name.endsWith('.tmp'))).toEqual([])
    for (const name of there.filter((name) => name.endsWith('.html')))
      expect(
        readFileSync(join(folder, 'ra', name), 'utf8')
          .trimEnd()
          .endsWith('</html>'),
      ).toBe(true)
  })
})
