import { describe, expect, test } from 'vitest'
import type { Timing } from '../compiler/timings.ts'
import { type MemoryHost, type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { run } from './run.ts'
import { fakeToolchain } from './toolchain.test-support.ts'

async function ketluan(words: string, options: MemoryHostOptions | MemoryHost = {}) {
  const host = 'put' in options ? options : memoryHost(options)
  const toolchain = fakeToolchain()
  const code = await run(host, words.split(' ').filter(Boolean), async () => toolchain)
  return { code, host, out: host.written.stdout(), err: host.written.stderr(), compiled: toolchain.compiled }
}

describe('build', () => {
  test('writes beside the draft and says so in a line', async () => {
    const { code, host, err, out } = await ketluan('build a/x.md -t html', { files: { 'a/x.md': 'bài' } })
    expect(code).toBe(0)
    expect(host.text('a/x.html')).toContain('bài')
    expect(err).toContain('Đã ghi a/x.html (2 trang)\n')
    expect(out).toBe('')
  })

  test.each([
    ['du-thao', 'error', 1, true],
    ['du-thao', 'warning', 0, true],
    ['trinh-ky', 'error', 1, false],
    ['trinh-ky', 'warning', 0, true],
    ['phat-hanh', 'warning', 1, false],
    ['phat-hanh', 'hint', 0, true],
    ['release', 'error', 1, false],
    ['for-signature', 'warning', 0, true],
  ])('in stage %s a %s ends with %i, written: %s', async (stage, word, code, written) => {
    const done = await ketluan(`build x.md -t html --stage ${stage}`, { files: { 'x.md': word } })
    expect(done.code).toBe(code)
    expect(done.host.stat('x.html') !== null).toBe(written)
    expect(done.err.includes('Chưa ghi gì')).toBe(!written)
  })

  test('two drafts for one file: nothing is compiled, nothing written', async () => {
    const done = await ketluan('build x.md x.txt', { files: { 'x.md': '', 'x.txt': '' } })
    expect(done.code).toBe(2)
    expect(done.err).toMatch(/KL7020 “x\.md” và “x\.txt”/)
    expect(done.compiled).toEqual([])
    expect(done.host.files()).toHaveLength(2)
  })

  test('a folder that cannot be written is a sentence and 3', async () => {
    const host = memoryHost({ files: { 'x.md': '', 'ra/y': '' } })
    host.lock('ra')
    const done = await ketluan('build x.md -t html -o ra/', host)
    expect(done.code).toBe(3)
    expect(done.err).toContain('lỗi KL7030 Không ghi được vào thư mục “ra”: không có quyền')
  })

  test('a held file is a warning and 0, in every stage', async () => {
    const host = memoryHost({ platform: 'win32', files: { 'x.md': 'mới', 'x.html': 'cũ' } })
    host.hold('x.html')
    const done = await ketluan('build x.md -t html --stage phat-hanh --max-warnings 0', host)
    expect(done.code).toBe(0)
    expect(done.err).toContain('cảnh báo KL7040')
    expect(done.err).toContain('Đã ghi x (bản mới 2).html')
  })

  test('a fault of ours is a sentence, ends with 4, and the other drafts are written', async () => {
    const files = { 'a.md': 'throw', 'b.md': 'emit-throw', 'c.md': 'bài' }
    const done = await ketluan('build a.md b.md c.md -t html', { files })
    expect(done.code).toBe(4)
    expect(done.err).toContain('KL9001 ketluan tự gặp lỗi khi biên dịch “a.md”')
    expect(done.err).toContain('khi tạo “b.html”')
    expect(done.err).not.toMatch(/^\s+at /m)
    expect(done.host.stat('c.html')).toBe('file')
    expect((await ketluan('build a.md', { files, env: { KETLUAN_DEBUG: '1' } })).err).toMatch(/^\s+at /m)
  })

  test.each(['check', 'build'])(
    '%s --shard shares the drafts, without overlap, in whatever order they are named',
    async (command) => {
      const names = ['e', 'b', 'd', 'a', 'c'].map((name) => `${name}.md`)
      const files = Object.fromEntries(names.map((name) => [name, 'bài']))
      const part = async (shard: string, order = names) => {
        return (await ketluan(`${command} ${order.join(' ')} --shard ${shard}`, { files })).compiled
      }
      expect(await part('1/2')).toEqual(['a.md', 'c.md', 'e.md'])
      expect(await part('2/2', [...names].reverse())).toEqual(['b.md', 'd.md'])
      expect(await part('1/1')).toHaveLength(5)
      const empty = await ketluan(`${command} a.md --shard 3/4`, { files })
      expect([empty.code, empty.compiled]).toEqual([0, []])
      expect(empty.err).toContain('Phần 3/4 không có bản thảo nào')
    },
  )

  test.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/2/3', '-1/2', '1/99999'])(
    '--shard %s is a sentence',
    async (given) => {
      const { code, err, compiled } = await ketluan(`check x.md --shard=${given}`, { files: { 'x.md': '' } })
      expect([code, compiled]).toEqual([2, []])
      expect(err).toMatch(/KL7014 Tuỳ chọn --shard không nhận .*i\/n với i từ 1 đến n/)
    },
  )

  test('--timings tells the steps on standard error, quiet or not, and to programs in the report', async () => {
    const files = { 'x.md': 'bài', 'y.md': 'bài' }
    const steps = ['start', 'find', 'compare', 'read', 'load html', 'emit html', 'seal html', 'write html']
    const { err, out } = await ketluan('build x.md y.md -t html --timings --quiet --lang en', { files })
    expect(out).toBe('')
    expect(err).toMatch(/^Time in milliseconds:\n {2}start +\d+\.0\n {2}find drafts +\d+\.0\n/)
    expect(err).toMatch(/\n {2}write html +\d+\.0\n {2}the whole command +\d+\.0\n$/)
    const told = await ketluan('build x.md y.md -t html --timings --format json', { files })
    const { timings } = JSON.parse(told.out)
    const named = timings.map(({ step, format }: Timing) => (format === null ? step : `${step} ${format}`))
    expect(named).toEqual(steps)
    // Of two drafts, by a clock that counts how often it was asked.
    expect(timings.find(({ step }: Timing) => step === 'emit').milliseconds).toBe(2)
    expect(told.err).toBe('')
    const checked = JSON.parse((await ketluan('check x.md --timings --format json', { files })).out)
    expect(checked.timings.map(({ step }: Timing) => step)).toEqual(['start', 'find', 'read'])
    expect(JSON.parse((await ketluan('check x.md --format json', { files })).out)).not.toHaveProperty('timings')
  })

  test('two drafts for one file are told whichever part they are in', async () => {
    const done = await ketluan('build x.md x.txt --shard 1/2', { files: { 'x.md': '', 'x.txt': '' } })
    expect([done.code, done.compiled]).toEqual([2, []])
  })

  test('standard input is written under its given name', async () => {
    const done = await ketluan('build - --stdin-filename a/x.md -t html', { stdin: 'bài' })
    expect(done.code).toBe(0)
    expect(done.host.text('a/x.html')).toContain('bài')
    expect((await ketluan('build - -t html', { stdin: 'bài' })).code).toBe(2)
  })

  test('a profile with errors holds a release back', async () => {
    const files = { 'x.md': '', 'ketluan.yaml': 'error' }
    const done = await ketluan('build x.md -t html --stage phat-hanh', { files })
    expect(done.code).toBe(1)
    expect(done.host.stat('x.html')).toBeNull()
    expect(done.err).toContain('ketluan.yaml:1:1')
  })
})

describe('check', () => {
  test('the highest code of several wins', async () => {
    const files = { 'a.md': 'sạch', 'b.md': 'error', 'c.md': 'binary', 'd.md': 'throw' }
    expect((await ketluan('check a.md', { files })).code).toBe(0)
    expect((await ketluan('check a.md b.md', { files })).code).toBe(1)
    expect((await ketluan('check a.md b.md c.md', { files })).code).toBe(2)
    expect((await ketluan('check khong.md b.md', { files })).code).toBe(2)
    expect((await ketluan('check d.md c.md b.md', { files })).code).toBe(4)
  })

  test('--max-warnings', async () => {
    const files = { 'a.md': 'warning warning' }
    expect((await ketluan('check a.md --max-warnings 2', { files })).code).toBe(0)
    expect((await ketluan('check a.md --max-warnings 1', { files })).code).toBe(1)
  })

  test('JSON goes to standard output and nothing to the other', async () => {
    const files = { 'a.md': 'error hint', 'b.md': 'undated' }
    const { out, err, code } = await ketluan('check a.md b.md khong.md --format json --lang en', { files })
    const json = JSON.parse(out)
    expect(err).toBe('')
    expect(code).toBe(2)
    expect(json.summary).toEqual({ files: 3, errors: 2, warnings: 0, hints: 1 })
    expect(json.notEvaluated).toEqual([{ path: 'b.md', name: 'date-rule', reason: 'the paper is undated' }])
    expect(json.files.map((file: { path: string }) => file.path)).toEqual(['khong.md', 'a.md', 'b.md'])
  })

  test('short is one line a finding on standard output', async () => {
    const { out, err } = await ketluan('check a.md --format short', { files: { 'a.md': 'x\nhint' } })
    expect(out).toBe('a.md:2:1: gợi ý KL3999 a-hint: Từ “hint”\n')
    expect(err).toBe('')
  })

  test('what could not be measured is said', async () => {
    const { err } = await ketluan('check a.md', { files: { 'a.md': 'undated' } })
    expect(err).toContain('Chưa kiểm tra được trong a.md (chưa có ngày): date-rule\n')
  })

  test('quiet tells only what makes it fail', async () => {
    const files = { 'a.md': 'hint warning', 'b.md': 'hint error' }
    expect((await ketluan('check a.md -q', { files })).err).toBe('')
    const { err } = await ketluan('check b.md -q', { files })
    expect(err.match(/KL3999/g)).toHaveLength(1)
  })

  test('reads standard input', async () => {
    const { err, code } = await ketluan('check -', { stdin: 'error' })
    expect(code).toBe(1)
    expect(err).toContain('--> -:1:1')
  })
})

describe('ast', () => {
  test('prints the tree of one draft, whatever its findings', async () => {
    const { out, code } = await ketluan('ast a.md', { files: { 'a.md': 'error' } })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: 'document', span: { start: 0, end: 5 } })
  })

  test('takes one draft', async () => {
    const { err, out, code } = await ketluan('ast .', { files: { 'a.md': '', 'b.md': '' } })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('KL7007')
    expect((await ketluan('ast a.md', { files: { 'a.md': 'binary' } })).code).toBe(2)
  })
})

describe('words of the command line', () => {
  test.each([
    ['biuld x.md', 'Không có lệnh “biuld” (có phải “build” không?)'],
    ['build', 'Lệnh build cần cho biết bản thảo'],
    ['build x.md --stag a', 'ketluan build không có tuỳ chọn “--stag” (có phải “--stage” không?)'],
    ['build x.md --stage', 'Tuỳ chọn --stage cần một giá trị'],
    ['build x.md --stage nhap', 'Tuỳ chọn --stage không nhận “nhap”; các giá trị: du-thao, trinh-ky, phat-hanh'],
    ['build x.md -t docs', '-t không nhận “docs” (có phải “docx” không?)'],
    ['build x.md --edition hd99', '--edition không nhận “hd99”'],
    ['check x.md --format sarf', '--format không nhận'],
    ['check x.md --max-warnings -1', '--max-warnings không nhận “-1”'],
    ['check x.md --lang fr', '--lang không nhận “fr”'],
  ])('%s', async (words, sentence) => {
    const { code, err, out } = await ketluan(words, { files: { 'x.md': '' } })
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(out).toBe('')
  })

  test('speaks English when asked, wherever it is asked', async () => {
    expect((await ketluan('build --lang en')).err).toContain('build needs to be told the draft')
    expect((await ketluan('--lang=en biuld')).err).toContain('did you mean “build”?')
    expect((await ketluan('--lang en check x.md', { files: { 'x.md': 'hint' } })).err).toContain('1 hint in 1 draft')
  })

  test('help is Vietnamese, on standard output, and names every command', async () => {
    const { code, out } = await ketluan('--help')
    expect(code).toBe(0)
    for (const words of ['Cách dùng:', 'build', 'check', 'ast', 'Mã thoát']) expect(out).toContain(words)
    expect((await ketluan('build --help --lang en')).out).toContain('Options:')
    expect(await ketluan('')).toMatchObject({ code: 2, out: '' })
  })

  test('formats may be given together or one by one', async () => {
    const { host } = await ketluan('build x.md -t html -t html,html', { files: { 'x.md': '' } })
    expect(host.stat('x.html')).toBe('file')
  })
})

describe('terminal', () => {
  const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, 'hint']))

  test('many drafts show how far the work has come, and the line goes away', async () => {
    const { err } = await ketluan('check .', { files, terminal: true })
    expect(err).toContain('[3/5] c.md')
    expect(err.lastIndexOf('\u001b[2K')).toBeGreaterThan(err.lastIndexOf('[5/5]'))
  })

  test('a pipe gets neither progress nor colours', async () => {
    expect((await ketluan('check .', { files })).err).not.toMatch(/\u001b|\[3\/5\]/)
  })

  test.each([
    ['check a.md', { terminal: true }, true],
    ['check a.md --no-color', { terminal: true }, false],
    ['check a.md', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['check a.md --color', { env: { NO_COLOR: '1' } }, true],
    ['check a.md', { env: { FORCE_COLOR: '1' } }, true],
    ['check a.md', { terminal: true, env: { TERM: 'dumb' } }, false],
  ])('%s with %j: colours %s', async (words, options, colored) => {
    const { err } = await ketluan(words, { files, ...options })
    expect(err.includes('\u001b[1m')).toBe(colored)
  })
})
