import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../cli/program.test-support.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = join(root, 'examples/tinh-uy-ban-thuong-vu.md')
let installed: Installed

/** A program of somebody who installed the package. */
beforeAll(() => {
  installed = install()
  mkdirSync(join(installed.folder, 'node_modules'))
  symlinkSync(dirname(dirname(installed.program)), join(installed.folder, 'node_modules/ketluan'))
  writeFileSync(join(installed.folder, 'package.json'), '{"type":"module"}')
  cpSync(example, join(installed.folder, 'du-thao.md'))
})
afterAll(() => installed.remove())

function node(name: string, code: string) {
  writeFileSync(join(installed.folder, name), code)
  return spawnSync(process.execPath, [name], { cwd: installed.folder, encoding: 'utf8' })
}

function json(name: string, code: string) {
  const { stdout, stderr } = node(name, code)
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const print = 'console.log(JSON.stringify({ ...result }))'

describe('check', () => {
  test('finds what the command line finds, at the same places', () => {
    const draft = '\ufeffKẾT LUẬN\r\n\r\nI. MỘT\r\n\r\nNội dung.\r\n\r\nI. HAI\r\n\r\nNội dung.\r\n'.normalize('NFD')
    writeFileSync(join(installed.folder, 'x.md'), draft)
    const { stdout } = installed.run(['check', 'x.md', '--format', 'json', '--stage', 'trinh-ky', '--lang', 'en'])
    const [file] = JSON.parse(stdout).files
    const result = json(
      'check.mjs',
      `import { readFileSync } from 'node:fs'
       import { check } from 'ketluan'
       const result = check(readFileSync('x.md'), { path: 'x.md', stage: 'trinh-ky', language: 'en' })
       ${print}`,
    )
    expect(file.diagnostics.length).toBeGreaterThan(5)
    expect(result.findings).toEqual(file.diagnostics)
    expect(result.passes).toBe(false)
    expect(result.document).toEqual(JSON.parse(installed.run(['ast', 'x.md']).stdout.replace('du-thao', 'trinh-ky')))
  })

  test('reads a profile that is handed in, and says what is wrong with it', () => {
    const result = json(
      'profile.mjs',
      `import { check } from 'ketluan'
       const draft = 'KẾT LUẬN\\n\\nNội dung.\\n'
       const result = check(draft, { profile: 'cơ quan: Đảng uỷ xã Đồng Tâm\\ncơ quna: x\\n' })
       ${print}`,
    )
    expect(result.document.letterhead.issuer).toBe('ĐẢNG UỶ XÃ ĐỒNG TÂM')
    expect(result.profileFindings).toMatchObject([{ code: 'KL2001', start: { line: 2, column: 1 } }])
  })

  test('says of a plug-in that it did not run', () => {
    const result = json(
      'plugin.mjs',
      `import { check } from 'ketluan'
       const result = check('KẾT LUẬN\\n\\nNội dung.\\n', { profile: 'phần mở rộng: [van-phong.mjs]\\n' })
       ${print}`,
    )
    expect(result.notEvaluated).toContainEqual({
      name: 'van-phong.mjs',
      reason: 'phần mở rộng chỉ chạy ở lệnh check và build',
    })
  })

  test('takes any bytes; only a wrong option throws', () => {
    const result = json(
      'bytes.cjs',
      `const { check } = require('ketluan')
       const bytes = Uint8Array.from({ length: 4096 }, (_, index) => index % 256)
       let thrown
       try { check('x', { stage: 'xong' }) } catch (error) { thrown = String(error) }
       const result = { ...check(bytes), thrown }
       ${print}`,
    )
    expect(result).toMatchObject({ passes: false, document: null })
    expect(result.findings).toHaveLength(1)
    expect(result.thrown).toBe('TypeError: ketluan: stage must be one of du-thao, trinh-ky, phat-hanh; got xong')
  })
})

describe('compile', () => {
  test('the example of the documentation runs as it stands, and writes the bytes of the command line', () => {
    const page = readFileSync(join(root, 'docs/library.md'), 'utf8')
    const { stdout, stderr } = node('vi-du.mjs', /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/\d+ pages\n$/)
    installed.run(['build', 'du-thao.md', '--stage', 'trinh-ky', '-t', 'docx,pdf', '-o', 'dong-lenh'])
    for (const name of readdirSync(join(installed.folder, 'dong-lenh')))
      expect(readFileSync(join(installed.folder, name))).toEqual(
        readFileSync(join(installed.folder, 'dong-lenh', name)),
      )
  })

  test('holds back what does not pass, and says so', () => {
    const result = json(
      'held.mjs',
      `import { compile } from 'ketluan'
       const made = async (stage) => Object.keys((await compile('KẾT LUẬN\\n\\nNội dung.\\n', { stage })).outputs)
       const result = { draft: await made('du-thao'), release: await made('phat-hanh') }
       ${print}`,
    )
    expect(result).toEqual({ draft: ['docx'], release: [] })
  })
})

test('the types say what is there', () => {
  const user = `import { check, compile, version, type Finding, type PartyDocument } from 'ketluan'
    const found: readonly Finding[] = check('KẾT LUẬN', { stage: 'phat-hanh', language: 'en' }).findings
    const document: PartyDocument | null = check(new Uint8Array()).document
    const issuer: string | null | undefined = document?.letterhead.issuer
    const pdf: Uint8Array | undefined = (await compile('KẾT LUẬN', { formats: ['pdf'] })).outputs.pdf
    // @ts-expect-error no such stage
    check('KẾT LUẬN', { stage: 'xong' })
    // @ts-expect-error no such property
    found[0]?.cde
    export { issuer, pdf, version }\n`
  writeFileSync(join(installed.folder, 'user.mts'), user)
  writeFileSync(
    join(installed.folder, 'user.cts'),
    `import { check } from 'ketluan'\nexport const n: number = check('x').findings.length\n`,
  )
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const strict = ['--noEmit', '--strict', '--target', 'es2022', '--types', '', 'user.mts', 'user.cts']
  for (const kind of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const { stdout, status } = spawnSync(process.execPath, [tsc, '--ignoreConfig', ...kind, ...strict], {
      cwd: installed.folder,
      encoding: 'utf8',
    })
    expect([stdout, status]).toEqual(['', 0])
  }
})

test('a program keeps its own streams, its exit code and its signals', () => {
  const result = json(
    'quiet.mjs',
    `const before = [process.stdout, process.stderr].map((stream) => stream.listenerCount('error'))
     const { compile } = await import('ketluan')
     await compile('KẾT LUẬN', { formats: ['docx', 'pdf', 'html'] })
     const after = [process.stdout, process.stderr].map((stream) => stream.listenerCount('error'))
     const result = { before, after, code: process.exitCode ?? null, signals: process.listenerCount('SIGINT') }
     ${print}`,
  )
  expect(result.after).toEqual(result.before)
  expect(result).toMatchObject({ code: null, signals: 0 })
})
