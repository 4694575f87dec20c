import { describe, expect, test } from 'vitest'
import { type MemoryHost, type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { run } from './run.ts'
import { fakeToolchain } from './toolchain.test-support.ts'

/** What a command says to a clerk whose files are not what the command line takes them for. */
async function ketluan(words: readonly string[], options: MemoryHostOptions | MemoryHost = {}) {
  const host = 'put' in options ? options : memoryHost(options)
  const code = await run(host, words, async () => fakeToolchain())
  return { code, host, out: host.written.stdout(), err: host.written.stderr() }
}

/** A disk that refuses to read one file. */
function unreadable(name: string, files: Readonly<Record<string, string>>): MemoryHost {
  const host = memoryHost({ files })
  const readFile: MemoryHost['readFile'] = (file, limit) => {
    if (file.endsWith(name)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    return host.readFile(file, limit)
  }
  return { ...host, readFile }
}

const drafts = { 'a.md': '1.  Việc một.\n', 'b.md': '1. Việc hai.\n' }

describe('fmt', () => {
  test('a draft that may not be read is a sentence, and the next one is put in order', async () => {
    const { code, err, host } = await ketluan(
      ['fmt', 'khoá.md', 'a.md'],
      unreadable('khoá.md', { ...drafts, 'khoá.md': '' }),
    )
    expect(err).toContain('khoá.md')
    expect(err).toContain('không có quyền')
    expect(code).toBe(2)
    expect(host.text('a.md')).toContain('1. Việc một.')
  })

  test('says how many of several were changed', async () => {
    const { code, err } = await ketluan(['fmt', 'a.md', 'b.md'], { files: drafts })
    expect(err).toBe('Đã chỉnh a.md\n2 bản thảo: đã chỉnh 1\n')
    expect(code).toBe(0)
  })

  test('a folder that is not to be written leaves the draft as it was', async () => {
    const host = memoryHost({ files: { 'khoá/a.md': drafts['a.md'] } })
    host.lock('khoá')
    const { code, err } = await ketluan(['fmt', 'khoá/a.md'], host)
    expect(err).toContain('khoá/a.md')
    expect(err).toContain('không có quyền')
    expect(code).toBe(3)
    expect(host.text('khoá/a.md')).toBe(drafts['a.md'])
  })

  test('a file that is no text stays as it is', async () => {
    const host = memoryHost({ files: {} })
    host.put('ảnh.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
    const { code, err } = await ketluan(['fmt', 'ảnh.md'], host)
    expect(err).toMatch(/lỗi KL\d{4}/)
    expect(code).toBe(2)
    expect(host.readFile('ảnh.md')).toHaveLength(8)
  })
})

describe('verify', () => {
  test.each([
    ['a format it does not write', ['verify', 'a.pdf', '--format', 'jsn'], {}, /“jsn”[\s\S]*json/],
    ['a folder', ['verify', 'tập.pdf'], { 'tập.pdf/a.md': '' }, /KL7201 “tập\.pdf”/],
    ['two drafts to compare with', ['verify', 'a.pdf', '--against', 'nháp'], { 'nháp/a.md': '', 'nháp/b.md': '' }, /2/],
    ['a draft that is not there', ['verify', 'a.pdf', '--against', 'mất.md'], { 'a.pdf': '' }, /mất\.md/],
    ['a paper that is not there', ['verify', 'mất.pdf'], {}, /mất\.pdf/],
    ['a paper of another kind', ['verify', 'a.md'], drafts, /a\.md/],
  ])('%s is refused with a sentence', async (_, words, files, sentence) => {
    const { code, err, out } = await ketluan(words, { files })
    expect(err).toMatch(/KL\d{4}/)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/^\s+at /m)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  test('a paper that may not be read', async () => {
    const { code, err } = await ketluan(['verify', 'khoá.pdf'], unreadable('khoá.pdf', { 'khoá.pdf': '%PDF-1.4' }))
    expect(err).toContain('không có quyền')
    expect(code).toBe(2)
  })
})
