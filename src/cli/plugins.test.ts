import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Installed, install } from './program.test-support.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let installed: Installed
let office = ''

beforeAll(() => {
  installed = install()
  office = join(installed.folder, 'cơ quan')
})
afterAll(() => installed.remove())
beforeEach(() => {
  rmSync(office, { recursive: true, force: true })
  cpSync(join(root, 'examples/plugin'), office, { recursive: true })
})

const run = (words: readonly string[], env: Record<string, string> = {}) => {
  const done = installed.run(words, { cwd: office, env })
  expect(done.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return done
}
const put = (name: string, text: string) => writeFileSync(join(office, name), text)
/** The example's plug-in with one thing changed. */
const change = (from: string | RegExp, to: string) => {
  const text = readFileSync(join(office, 'van-phong.mjs'), 'utf8')
  expect(text).toMatch(from)
  put(
    'van-phong.mjs',
    text.replace(from, () => to),
  )
}
const profile = (...files: readonly string[]) =>
  put(
    'ketluan.yaml',
    `cơ quan: Đảng uỷ xã Đồng Tâm\ncấp trên: Đảng bộ tỉnh Hoà Sơn\nđịa danh: Đồng Tâm\nplugins:\n${files.map((file) => `  - ${file}\n`).join('')}`,
  )
const allowed = ['--allow-plugins', '--format', 'json']
const findings = (stdout: string) =>
  JSON.parse(stdout).files.flatMap(
    ({ diagnostics }: { diagnostics: { code: string; message: string }[] }) => diagnostics,
  )

describe('the example', () => {
  test('runs nothing until it is allowed, and says so at the line that names it', () => {
    change(/^/, "import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('ran', import.meta.url), '')\n")
    const { status, stderr } = run(['check', 'ket-luan.md'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/cảnh báo KL7400 .*\n --> ketluan\.yaml:6:5\n[\s\S]*--allow-plugins/)
    expect(stderr).not.toContain('VP001')
    expect(existsSync(join(office, 'ran'))).toBe(false)
    expect(run(['check', 'ket-luan.md', ...allowed]).status).toBe(0)
    expect(existsSync(join(office, 'ran'))).toBe(true)
  })

  test('its rule finds, its format is written', () => {
    const { stdout } = run(['check', '.', ...allowed])
    expect(findings(stdout)).toMatchObject([
      {
        code: 'VP001',
        name: 'van-phong/task-without-deadline',
        severity: 'hint',
        tier: 'practice',
        message: 'Việc giao chưa có thời hạn: “Các chi bộ rà soát thiết…”',
        start: { line: 24, column: 1 },
      },
    ])
    const built = run(['build', 'ket-luan.md', '-t', 'docx,text', '-o', 'out', '--allow-plugins'])
    expect(built.status, built.stderr).toBe(0)
    expect(readdirSync(join(office, 'out')).sort()).toEqual(['.ketluan-written', 'ket-luan.docx', 'ket-luan.text'])
    const text = readFileSync(join(office, 'out/ket-luan.text'), 'utf8')
    expect(text).toContain('Số 07-KL/ĐU\n')
    expect(text).toContain('- Các chi bộ rà soát thiết bị, báo cáo những nơi còn thiếu.\n')
  })

  test('stands in every kind of report', () => {
    for (const format of ['short', 'sarif', 'github', 'junit'])
      expect(run(['check', '.', '--allow-plugins', '--format', format]).stdout).toContain('VP001')
    expect(run(['check', '.', '--allow-plugins', '--lang', 'en']).stderr).toContain(
      'hint VP001 The task has no deadline',
    )
  })

  test('passes its own tests with the kit of the package', () => {
    mkdirSync(join(office, 'node_modules'))
    symlinkSync(dirname(dirname(installed.program)), join(office, 'node_modules/ketluan'))
    const tested = spawnSync(process.execPath, ['--test'], { cwd: office, encoding: 'utf8' })
    expect(tested.stdout).toMatch(/# pass 1|ℹ pass 1/)
    expect(tested.status).toBe(0)
  })

  test('gives what the documentation shows, its own test included', () => {
    const page = readFileSync(join(root, 'docs/plugins.md'), 'utf8')
    expect(page).toContain(readFileSync(join(office, 'van-phong.test.mjs'), 'utf8'))
    const [, code = ''] = /```js\n(\/\*\* @type[\s\S]*?)```/.exec(page) ?? []
    put('van-phong.mjs', code)
    expect(findings(run(['check', '.', ...allowed]).stdout)).toMatchObject([{ code: 'VP001' }])
  })
})

describe('who may allow it', () => {
  const settings = (folder: string, text: string) => {
    mkdirSync(join(folder, 'ketluan'), { recursive: true })
    writeFileSync(join(folder, 'ketluan/settings.yaml'), text)
    return { XDG_CONFIG_HOME: folder, APPDATA: folder }
  }
  const check = (env: Record<string, string>) => run(['check', 'ket-luan.md', '--format', 'short'], env).stdout

  test('the user’s own settings, for this folder and those below a listed one', () => {
    for (const listed of [office, installed.folder])
      expect(check(settings(join(installed.folder, 'nhà'), `phần mở rộng được phép:\n  - ${listed}\n`))).toContain(
        'VP001',
      )
    expect(check(settings(join(installed.folder, 'nhà'), `allow plugins: ${office}/khac\n`))).toContain('KL7400')
    expect(check(settings(join(installed.folder, 'nhà'), 'allow plugins: [\n'))).toContain('KL7400')
  })

  test('nothing that lies among the drafts', () => {
    expect(check(settings(join(office, 'cai-dat'), `allow plugins:\n  - ${office}\n`))).toContain('KL7400')
  })
})

describe('a plug-in that is not as it should be', () => {
  const said = (words: readonly string[] = []) => findings(run(['check', 'ket-luan.md', ...allowed, ...words]).stdout)

  test('missing, outside the folder, of another kind', () => {
    writeFileSync(join(installed.folder, 'ngoai.mjs'), 'export default {}')
    symlinkSync('../ngoai.mjs', join(office, 'lien-ket.mjs'))
    profile('khong-co.mjs', '../ngoai.mjs', 'lien-ket.mjs', 'ket-luan.md', 'van-phong.mjs')
    const found = said()
    expect(found.map(({ code }: { code: string }) => code)).toEqual(['VP001', 'KL7401', 'KL7401', 'KL7401', 'KL7401'])
    expect(found.slice(1).map(({ message }: { message: string }) => message.split(': ')[1])).toEqual([
      'không có tệp hay thư mục này',
      'nằm ngoài thư mục của ketluan.yaml',
      'nằm ngoài thư mục của ketluan.yaml',
      'không phải tệp .js, .mjs hay .cjs',
    ])
  })

  test.each([
    ["name: 'van-phong'", 'name: 7', '“name”'],
    ["prefix: 'VP'", "prefix: 'KL'", 'KL'],
    ["prefix: 'VP'", "prefix: 'KLX'", 'KL'],
    ["code: 'VP001'", "code: 'KL2202'", 'VP'],
    ["severity: 'hint'", "severity: 'error'", 'hint'],
    ["en: 'The task has no deadline: “{task}”'", "en: ''", '{ vi, en }'],
    ["format: 'text'", "format: 'md'", 'md'],
    ["format: 'text'", "format: 'pdf'", 'pdf'],
    ['rules: [taskWithoutDeadline], emitters: [plainText]', 'rules: []', 'emitters'],
    [/export default .*/, 'export default null', 'name'],
  ])('%s → %s: a sentence', (from, to, word) => {
    change(from, to)
    const [finding] = said()
    expect(finding).toMatchObject({ code: 'KL7402', severity: 'error', message: expect.stringContaining(word) })
  })

  test('that cannot be loaded', () => {
    put('van-phong.mjs', 'export default {')
    expect(said()).toMatchObject([{ code: 'KL7404', message: expect.stringContaining('khởi động') }])
  })

  test('that claims what another one has', () => {
    cpSync(join(office, 'van-phong.mjs'), join(office, 'hai.mjs'))
    profile('van-phong.mjs', 'hai.mjs')
    expect(said().map(({ code }: { code: string }) => code)).toEqual(['VP001', 'KL7403'])
  })

  test.each([
    ['throws', "throw new Error('hết giấy')", 'hết giấy'],
    ['reports what it did not declare', "report('VP002', document.span)", 'VP002'],
    ['reports what is ours', "report('KL2202', document.span)", 'KL2202'],
    ['points outside the draft', "report('VP001', { start: 0, end: 1e9 })", '1000000000'],
    ['ends its thread', 'process.exit(3)', '3'],
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5))', 'memory'],
  ])('whose rule %s', (_, code, word) => {
    change('for (const task of tasksIn', `${code}\n    for (const task of tasksIn`)
    const [finding] = said()
    expect(finding).toMatchObject({ code: 'KL7404', message: expect.stringContaining(word) })
    expect(run(['check', 'ket-luan.md', ...allowed]).stdout).toContain('"van-phong/task-without-deadline"')
  })

  test('whose rule hangs is stopped, once', () => {
    cpSync(join(office, 'ket-luan.md'), join(office, 'hai.md'))
    change('for (const task of tasksIn', 'for (;;);\n    for (const task of tasksIn')
    const started = performance.now()
    const { stdout, status } = run(['check', '.', ...allowed])
    expect(performance.now() - started).toBeLessThan(9000)
    expect(status).toBe(1)
    expect(findings(stdout)).toMatchObject([{ code: 'KL7405' }, { code: 'KL7405' }])
  })

  test('whose emitter fails writes nothing and loses nothing; our own formats are made', () => {
    mkdirSync(join(office, 'out'))
    put('out/ket-luan.text', 'bản cũ')
    change('return `${[...composition', "throw new Error('hết mực')\n    return `${[...composition")
    const { status, stderr } = run(['build', 'ket-luan.md', '-t', 'text,docx', '-o', 'out', '--allow-plugins'])
    expect(status).toBe(3)
    expect(stderr).toMatch(/KL7404 .*hết mực/)
    expect(readdirSync(join(office, 'out')).sort()).toEqual(['ket-luan.docx', 'ket-luan.text'])
    expect(readFileSync(join(office, 'out/ket-luan.text'), 'utf8')).toBe('bản cũ')
  })

  test('prints into no report', () => {
    change(
      'for (const task of tasksIn',
      "console.log('xin chào'); process.stderr.write('x')\n    for (const task of tasksIn",
    )
    const { stdout, stderr } = run(['check', 'ket-luan.md', ...allowed])
    expect(findings(stdout)).toHaveLength(1)
    expect(stderr).toBe('')
  })
})

describe('with what there already is', () => {
  test('a comment answers for its finding, by code and by name', () => {
    const draft = readFileSync(join(office, 'ket-luan.md'), 'utf8')
    for (const word of ['VP001', 'van-phong/task-without-deadline']) {
      put(
        'ket-luan.md',
        draft.replace('- Các chi bộ rà', `<!-- ketluan-bỏ-qua ${word}: việc thường xuyên -->\n\n- Các chi bộ rà`),
      )
      const [file] = JSON.parse(run(['check', 'ket-luan.md', ...allowed]).stdout).files
      expect(file.diagnostics).toEqual([])
      expect(file.suppressed).toMatchObject([{ code: 'VP001', reason: 'việc thường xuyên' }])
    }
  })

  test('the profile says how loud a plug-in’s finding is', () => {
    const text = readFileSync(join(office, 'ketluan.yaml'), 'utf8')
    const severities = (given: string) => put('ketluan.yaml', `${text}mức độ:\n${given}`)
    const told = () => findings(run(['check', 'ket-luan.md', ...allowed]).stdout)
    severities('  VP001: cảnh báo\n')
    expect(told()).toMatchObject([{ code: 'VP001', severity: 'warning' }])
    severities('  van-phong/task-without-deadline: tắt\n')
    expect(told()).toEqual([])
    // Not loaded, nobody can know the code.
    expect(run(['check', 'ket-luan.md']).stderr).not.toContain('KL7053')
    severities('  VP999: tắt\n')
    const { status, stderr } = run(['check', 'ket-luan.md', '--allow-plugins'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/KL7053 .*“VP999”\n --> ketluan\.yaml:8:3/)
  })

  test('mended drafts are judged anew, by the plug-in too', () => {
    put('ket-luan.md', readFileSync(join(office, 'ket-luan.md'), 'utf8').replace('thiết bị, báo', 'thiết bị , báo'))
    const { stderr } = run(['check', 'ket-luan.md', '--fix', '--allow-plugins'])
    expect(stderr).toContain('Đã sửa 1 chỗ')
    expect(stderr.match(/VP001/g)).toHaveLength(1)
  })

  test('an unknown format is still a sentence, with those of plug-ins among what is known', () => {
    const { status, stderr } = run(['build', 'ket-luan.md', '-t', 'texts', '--allow-plugins'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/KL7014 .*“texts”.*“text”.*docx, pdf, html, text/)
    expect(run(['build', 'ket-luan.md', '-t', 'text']).stderr).toMatch(/KL7014[\s\S]*KL7400/)
  })

  test('a file of a plug-in’s format is made anew; what was changed by hand, or never ours, is kept', () => {
    const build = () => run(['build', 'ket-luan.md', '-t', 'text', '-o', 'out', '--allow-plugins'])
    const made = () => readdirSync(join(office, 'out')).filter((name) => !name.startsWith('.'))
    const rewrite = (from: string, to: string) =>
      put('ket-luan.md', readFileSync(join(office, 'ket-luan.md'), 'utf8').replace(from, to))
    build()
    build()
    for (const [from, to] of [
      ['rà soát', 'xem lại'],
      ['xem lại', 'xem kỹ'],
    ] as const) {
      rewrite(from, to)
      expect(build().stderr).not.toContain('KL704')
      expect(made()).toEqual(['ket-luan.text'])
    }
    put('out/ket-luan.text', 'sửa tay')
    rewrite('xem kỹ', 'rà soát')
    expect(build().stderr).toContain('KL704')
    expect(made().sort()).toEqual(['ket-luan (bản đã sửa).text', 'ket-luan.text'])
    expect(readFileSync(join(office, 'out/ket-luan (bản đã sửa).text'), 'utf8')).toBe('sửa tay')
    rmSync(join(office, 'out/.ketluan-written'))
    rewrite('rà soát', 'xem lại')
    expect(build().stderr).toContain('KL704')
    expect(made()).toContain('ket-luan (tệp cũ).text')
  })
})
