import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from './program.test-support.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
})
afterAll(() => ketluan.remove())

const at = (name: string) => join(ketluan.folder, name)
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), content)
}
const read = (name: string) => readFileSync(at(name), 'utf8')
const run = (words: string, input?: string | Uint8Array) =>
  ketluan.run(words.split(' '), input === undefined ? {} : { input })
const codesIn = (stderr: string) => [...stderr.matchAll(/^(?:lỗi|cảnh báo|gợi ý) (KL\d{4})/gm)].map(([, code]) => code)

/** Two spaces too many, one before a mark, a zero-width space; and a section twice, which no fix can mend. */
const untidy =
  'KẾT LUẬN\nHỘI NGHỊ ĐẢNG UỶ LẦN THỨ 3\n-----\nĐảng uỷ  kết luận :\n\nI. MỘT\n\nNội\u200b dung.\n\nI. HAI\n\nHết.\n'
const tidy = untidy.replace('uỷ  kết luận :', 'uỷ kết luận:').replace('\u200b', '')

describe('--fix', () => {
  test('mends what is safe, says what, and leaves the rest to be told', () => {
    put('a.md', untidy)
    const done = run('check a.md --fix')
    expect(read('a.md')).toBe(tidy)
    expect(done.stderr).toMatch(/^Đã sửa 3 chỗ trong a\.md: KL1102 invisible-character × 1, /)
    expect(done.stderr).toContain('KL3001')
    expect(done.stderr).not.toContain('lỗi KL1102')
    expect(done.status).toBe(1)
    const before = statSync(at('a.md')).mtimeMs
    expect(run('check a.md --fix').stderr).not.toContain('Đã sửa')
    expect(statSync(at('a.md')).mtimeMs).toBe(before)
  })

  test('keeps byte order mark, CRLF, decomposed letters, permissions and links', () => {
    const decomposed = `\ufeff${untidy.replace('Hết.', 'Hết việc.'.normalize('NFD'))}`.replaceAll('\n', '\r\n')
    put('goc/b.md', decomposed)
    chmodSync(at('goc/b.md'), 0o640)
    if (!existsSync(at('b.md'))) symlinkSync('goc/b.md', at('b.md'))
    run('check b.md --fix=KL1102,double-space')
    expect(read('goc/b.md')).toBe(decomposed.replace('uỷ  kết', 'uỷ kết').replace('\u200b', ''))
    expect(statSync(at('goc/b.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(at('goc'))).toEqual(['b.md'])
  })

  test('--dry-run prints a diff that patch would take, and writes nothing', () => {
    put('c.md', untidy)
    const { stdout, stderr, status } = run('check c.md --fix --dry-run')
    expect(read('c.md')).toBe(untidy)
    expect(stdout.split('\n').slice(0, 3)).toEqual(['--- a/c.md', '+++ b/c.md', '@@ -1,11 +1,11 @@'])
    expect(stdout).toContain('\n-Đảng uỷ  kết luận :\n+Đảng uỷ kết luận:\n')
    expect(stderr).toMatch(/^Sẽ sửa 3 chỗ trong c\.md: /)
    expect(codesIn(stderr)).toContain('KL1102')
    expect(status).toBe(1)
    const [fromRoot] = ketluan.run(['check', at('c.md'), '--fix', '--dry-run']).stdout.split('\n')
    // The folder of the test has Vietnamese letters and blanks in its name.
    expect(fromRoot).toBe(`--- a${at('c.md')}\t`)
    expect(run('check c.md --fix --dry-run --quiet').stderr).not.toContain('Sẽ sửa')
  })

  test('standard input is printed mended, or as it was', () => {
    const mended = run('check - --fix --stdin-filename a.md', untidy)
    expect(mended.stdout).toBe(tidy)
    expect(mended.stderr).toContain('Đã sửa 3 chỗ trong a.md')
    expect(run('check - --fix', `\ufeff${tidy}`).stdout).toBe(`\ufeff${tidy}`)
    expect(run('check - --fix --dry-run', untidy).stdout).toMatch(/^--- a\/-\n/)
  })

  test('old code pages are converted only when asked for by name', () => {
    const text = 'KÕt luËn héi nghÞ §¶ng uû x·, nhiÖm vô träng t©m ph¸t triÓn kinh tÕ cña ®Þa ph­¬ng.\n'
    put('tcvn.md', text)
    expect(codesIn(run('check tcvn.md').stderr)).toContain('KL1110')
    for (const option of ['--fix', '--fix=unsafe']) {
      run(`check tcvn.md ${option}`)
      expect(read('tcvn.md')).toContain('nhiÖm vô')
    }
    expect(run('check tcvn.md --fix=KL1110').stderr).toMatch(/Đã sửa \d+ chỗ trong tcvn\.md: KL1110/)
    expect(read('tcvn.md')).toContain('Kết luận hội nghị Đảng uỷ xã, nhiệm vụ')
  })

  test('a read-only draft is a sentence, and stays', () => {
    put('chi-doc.md', untidy)
    chmodSync(at('chi-doc.md'), 0o444)
    const { stderr, status } = run('check chi-doc.md --fix')
    expect(status).toBe(3)
    expect(stderr).toContain('lỗi KL7061 Bản thảo “chi-doc.md” chỉ cho đọc nên không sửa được')
    expect(codesIn(stderr)).toContain('KL1102')
    expect(read('chi-doc.md')).toBe(untidy)
  })

  test.each([
    ['check a.md --dry-run', 'KL7064'],
    ['check a.md --fix --dry-run --format json', 'KL7065'],
    ['check - --fix --format sarif', 'KL7065'],
    ['check --fix unsafe a.md', 'KL7066'],
    ['check --fix KL1102 a.md', 'KL7066'],
    ['check a.md --fix=', 'KL7013'],
    ['check a.md --fix=unsave', 'KL7014'],
    ['check a.md --fix=doubel-space', 'KL7014'],
    ['check a.md --jobs 0', 'KL7014'],
    ['check a.md --update-baseline', 'KL7074'],
    ['check a.md --baseline x.json', 'KL7070'],
    ['build a.md --fix=unsafe', 'KL7011'],
    ['build a.md -o -', 'KL7014'],
  ])('%s: told, nothing done', (words, code) => {
    put('a.md', untidy)
    const { stderr, stdout, status } = run(words)
    expect(status).toBe(2)
    expect(`${stderr}${stdout}`).toContain(code)
    expect(read('a.md')).toBe(untidy)
  })

  test('with what was meant', () => {
    expect(run('check a.md --fix=doubel-space').stderr).toContain('có phải “double-space” không?')
    expect(run('check a.md --fix unsafe').stderr).toContain('--fix=unsafe')
  })
})

describe('suppressions', () => {
  const answered = tidy.replace('I. HAI', '<!-- ketluan-bỏ-qua KL3001: theo bản gốc -->\nI. HAI')

  test('do not count and are counted', () => {
    put('bo-qua.md', answered)
    const { stderr, status } = run('check bo-qua.md')
    expect(codesIn(stderr)).not.toContain('KL3001')
    expect(stderr).toMatch(/\(bỏ qua có lý do: 1\)\n$/)
    expect(status).toBe(0)
    const json = JSON.parse(run('check bo-qua.md --format json').stdout)
    expect(json.files[0].suppressed).toMatchObject([{ code: 'KL3001', by: 'comment', reason: 'theo bản gốc' }])
    const sarif = JSON.parse(run('check bo-qua.md --format sarif').stdout)
    const found = sarif.runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'KL3001')
    expect(found).toHaveLength(1)
    expect(found[0].suppressions).toMatchObject([{ kind: 'inSource', justification: 'theo bản gốc' }])
  })

  test('never reach the paper', () => {
    run('build bo-qua.md -t html')
    expect(read('bo-qua.html')).not.toContain('theo bản gốc')
  })
})

describe('the profile', () => {
  test('lowers an error that rests on a provision only with a reason', () => {
    put('hồ sơ/a.md', tidy)
    put('hồ sơ/ketluan.yaml', 'mức độ:\n  KL2103: gợi ý\n  KL2104: { mức: tắt, lý do: phôi in sẵn }\n  KL21033: tắt\n')
    const done = ketluan.run(['check', 'hồ sơ', '--stage', 'phat-hanh'])
    expect(done.stderr).toMatch(/cảnh báo KL7055 Lỗi “KL2103 missing-number” có căn cứ ở HD05/)
    expect(done.stderr).toContain('KL7053 Không có nhận xét nào mang mã hoặc tên “KL21033” (có phải “KL2103” không?')
    expect(codesIn(done.stderr)).toContain('KL2103')
    expect(codesIn(done.stderr)).not.toContain('KL2104')
  })
})

describe('--baseline', () => {
  test('records what there is; only what is new fails', () => {
    put('cu/a.md', untidy)
    put('cu/sau/b.md', tidy)
    const first = run('check cu --baseline cu/known.json --update-baseline')
    expect(first.status).toBe(0)
    expect(first.stderr).toMatch(/Đã ghi \d+ nhận xét của 2 bản thảo vào cu\/known\.json/)
    const written = read('cu/known.json')
    expect(Object.keys(JSON.parse(written).files)).toEqual(['a.md', 'sau/b.md'])
    expect(run('check cu --baseline cu/known.json --update-baseline').status).toBe(0)
    expect(read('cu/known.json')).toBe(written)

    const again = run('check cu --baseline cu/known.json --max-warnings 0')
    expect(again.status).toBe(0)
    expect(codesIn(again.stderr)).toEqual([])

    // Moved lines, other line ends, from another folder: still known.
    put('cu/a.md', `<!-- ghi chú -->\n\n${untidy}`.replaceAll('\n', '\r\n'))
    expect(codesIn(ketluan.run(['check', '.', '--baseline', 'known.json'], { cwd: at('cu') }).stderr)).toEqual([])

    put('cu/a.md', untidy.replace('Hết.', 'Hết.\n\nI. BA\n\nXong.'))
    const worse = run('check cu --baseline cu/known.json')
    expect(worse.status).toBe(1)
    expect(codesIn(worse.stderr)).toEqual(['KL3001'])
    const json = JSON.parse(run('check cu --baseline cu/known.json --format json').stdout)
    expect(json.summary.errors).toBe(1)
    expect(json.files[0].suppressed.every(({ by }: { by: string }) => by === 'baseline')).toBe(true)
  })

  test('of slips that are told together only the new places are told, at their own lines', () => {
    const many = untidy.replace('Nội\u200b dung.', 'Nội  dung một.\n\nNội dung hai , ba.\n\nNội  dung bốn.')
    put('cu/nhieu.md', many)
    run('check cu/nhieu.md --baseline cu/many.json --update-baseline')
    const same = run('check cu/nhieu.md --baseline cu/many.json --format short')
    expect(same.stdout).toBe('')
    expect(same.stderr).not.toContain('không còn nữa')
    put('cu/nhieu.md', many.replace('Hết.', 'Hết  rồi.'))
    const worse = run('check cu/nhieu.md --baseline cu/many.json --format short')
    expect(worse.stdout).toMatch(/^cu\/nhieu\.md:16:4: [^\n]*KL4301 [^\n]*\(1 chỗ\)\n?$/)
    expect(worse.stderr).not.toContain('không còn nữa')
    put('cu/nhieu.md', many.replace('Nội  dung một', 'Nội dung một'))
    expect(run('check cu/nhieu.md --baseline cu/many.json').stderr).toContain(
      '1 nhận xét ghi trong cu/many.json không còn',
    )
  })

  test('tells what is gone, and drops it on request; drafts not looked at keep their place', () => {
    put('cu/a.md', tidy.replace('I. HAI', 'II. HAI'))
    expect(run('check cu/a.md --baseline cu/known.json').stderr).toMatch(
      /\d+ nhận xét ghi trong cu\/known\.json không còn/,
    )
    run('check cu/a.md --baseline cu/known.json --update-baseline')
    const { files } = JSON.parse(read('cu/known.json'))
    expect(JSON.stringify(files['a.md'])).not.toContain('KL3001')
    expect(JSON.stringify(files['sau/b.md'])).toContain('KL3001')
  })

  test.each<[string, string, string]>([
    ['draft.md', tidy, 'KL7071'],
    ['cut.json', '{ "ketluan": "baseline", "version": 1, "files": { "a.md": [', 'KL7071'],
    ['foreign.json', '{ "name": "x" }', 'KL7071'],
    ['damaged.json', '{ "ketluan": "baseline", "version": 1, "files": { "a.md": [{ "code": 3 }] } }', 'KL7071'],
    ['later.json', '{ "ketluan": "baseline", "version": 2, "files": {} }', 'KL7072'],
  ])('%s is not taken for one, and is left alone', (name, content, code) => {
    put('a.md', untidy)
    put(name, content)
    for (const more of ['', ' --update-baseline']) {
      const { stderr, status } = run(`check a.md --baseline ${name}${more}`)
      expect([status, stderr.includes(code)]).toEqual([2, true])
      expect(read(name)).toBe(content)
    }
  })
})

describe('many drafts', () => {
  const count = 45

  test('the report is the same from one thread and from several, in the order of names', () => {
    for (let index = 0; index < count; index += 1) {
      const text = index % 3 === 0 ? untidy : index % 3 === 1 ? tidy : untidy.normalize('NFD').replaceAll('\n', '\r\n')
      put(`nhieu/${String(index).padStart(3, '0')}.md`, text.repeat(1 + (index % 5)))
    }
    put(
      'nhieu/hong.md',
      Uint8Array.from({ length: 300 }, (_, index) => index % 256),
    )
    put('nhieu/ketluan.yaml', 'mức độ: { KL9999: tắt }\n')
    for (const format of ['json', 'sarif', 'human']) {
      const [one, three] = ['1', '3'].map((jobs) => run(`check nhieu --format ${format} -j ${jobs}`))
      expect(three?.stdout).toBe(one?.stdout)
      expect(three?.stderr).toBe(one?.stderr)
      expect([one?.status, three?.status]).toEqual([2, 2])
    }
    const { files } = JSON.parse(run('check nhieu --format json -j 3').stdout)
    const drafts = files.map(({ path }: { path: string }) => path).filter((path: string) => path.endsWith('.md'))
    expect(drafts).toEqual([...drafts].sort())
    expect(drafts).toHaveLength(count + 1)
  })

  test('are mended by several threads as by one', () => {
    const { stderr } = run('check nhieu --fix -j 3')
    expect(stderr.match(/Đã sửa/g)).toHaveLength(30)
    expect(read('nhieu/000.md')).toBe(tidy)
    expect(run('check nhieu --fix -j 1').stderr).not.toContain('Đã sửa')
  })

  test('Ctrl-C ends at once, as an interrupted program does', async () => {
    for (let index = 0; index < 200; index += 1) put(`lau/${index}.md`, tidy.repeat(20))
    const child = spawn(process.execPath, [ketluan.program, 'check', 'lau', '-j', '2'], { cwd: ketluan.folder })
    let heard = ''
    child.stderr.on('data', (chunk) => {
      if (heard === '') child.kill('SIGINT')
      heard += chunk
    })
    const code = await new Promise((resolve) => child.on('exit', (status, signal) => resolve(status ?? signal)))
    expect(code).toBe(130)
    expect(heard).not.toMatch(/^\s+at /m)
  })
})
