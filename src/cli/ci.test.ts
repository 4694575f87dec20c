import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Installed, install } from './program.test-support.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const yaml = (name: string) => parse(readFileSync(join(root, name), 'utf8'))

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
  cpSync(join(root, 'examples/ci'), ketluan.folder, { recursive: true })
})
afterAll(() => ketluan.remove())
const run = (words: string) => ketluan.run(words.split(' '))

describe('the folder of examples/ci', () => {
  test('passes with its baseline, and would not without', () => {
    const { status, stderr } = run('check ket-luan --baseline ketluan-baseline.json --max-warnings 0')
    expect(stderr).not.toMatch(/^(?:lỗi|cảnh báo) /m)
    expect(stderr).toContain('đã biết từ trước: 2')
    expect(status).toBe(0)
    expect(run('check ket-luan').status).toBe(1)
  })

  test('has the baseline that is written today', () => {
    const before = readFileSync(join(ketluan.folder, 'ketluan-baseline.json'), 'utf8')
    expect(run('check ket-luan/2025 --baseline ketluan-baseline.json --update-baseline').status).toBe(0)
    expect(readFileSync(join(ketluan.folder, 'ketluan-baseline.json'), 'utf8')).toBe(before)
  })

  test('gives GitLab a report with a fingerprint of its own for every finding', () => {
    const { stdout } = run('check ket-luan --format json')
    const done = spawnSync(process.execPath, ['code-quality.mjs'], {
      cwd: ketluan.folder,
      input: stdout,
      encoding: 'utf8',
    })
    const report: Record<string, unknown>[] = JSON.parse(done.stdout)
    expect(report.length).toBe(
      JSON.parse(stdout).files.flatMap((file: { diagnostics: unknown[] }) => file.diagnostics).length,
    )
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length)
    for (const { description, severity, location } of report) {
      expect(description).toMatch(/\S/)
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
      expect(location).toMatchObject({
        path: expect.stringMatching(/^ket-luan\//),
        lines: { begin: expect.any(Number) },
      })
    }
  })

  test('names only what the action and the hooks know', () => {
    const action = yaml('action.yml')
    const workflow = yaml('examples/ci/.github/workflows/ketluan.yml')
    const given = workflow.jobs.check.steps.at(-1).with
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
    const hooks: { id: string }[] = yaml('.pre-commit-hooks.yaml')
    const used = yaml('examples/ci/.pre-commit-config.yaml').repos[0].hooks.map(({ id }: { id: string }) => id)
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(used))
  })
})

describe('the action', () => {
  const step = (inputs: Readonly<Record<string, string>>) => {
    const action = yaml('action.yml')
    const { env, run: script } = action.runs.steps.at(-1)
    const settings = Object.entries(env).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\{ (?:inputs\.([a-z-]+)|github\.action_path) \}\}/g, (_, input?: string) =>
        input ? (inputs[input] ?? action.inputs[input].default) : dirname(dirname(ketluan.program)),
      ),
    ])
    const output = join(ketluan.folder, 'github-output')
    writeFileSync(output, '')
    const done = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: ketluan.folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GITHUB_OUTPUT: output, ...Object.fromEntries(settings) },
    })
    return { ...done, output: readFileSync(output, 'utf8') }
  }

  test('annotates and ends with the code of the check', () => {
    const done = step({ paths: 'ket-luan' })
    expect(done.stdout).toMatch(/^::error .*file=ket-luan\/2025\/hoi-nghi-lan-2\.md/m)
    expect(done.status).toBe(1)
    expect(done.output).toBe('exit-code=1\n')
  })

  test('takes several paths, a baseline, a limit, and writes SARIF', () => {
    const paths = '  ket-luan/2026\nket-luan/2025/hoi-nghi-lan-2.md  \n'
    const done = step({
      paths,
      baseline: 'ketluan-baseline.json',
      'max-warnings': '0',
      sarif: 'ketluan.sarif',
      lang: 'en',
    })
    expect([done.stderr, done.status]).toEqual([expect.not.stringContaining('error'), 0])
    const sarif = JSON.parse(readFileSync(join(ketluan.folder, 'ketluan.sarif'), 'utf8'))
    expect(sarif.runs[0].results.some(({ ruleId }: { ruleId: string }) => ruleId === 'KL3001')).toBe(true)
  })

  test('hands words on as words, never as commands', () => {
    const done = step({ paths: '$(touch lot-luoi); rm -rf ket-luan\n--fix=unsafe' })
    expect(done.status).toBe(2)
    expect(spawnSync('ls', [ketluan.folder], { encoding: 'utf8' }).stdout).not.toContain('lot-luoi')
  })
})

describe('the commit hooks', () => {
  const hooks: { id: string; entry: string; files: string; exclude: string }[] = yaml('.pre-commit-hooks.yaml')

  test.each(hooks)('$id looks at drafts and nothing else, and its command runs', ({ entry, files, exclude }) => {
    const taken = (path: string) => new RegExp(files).test(path) && !new RegExp(exclude).test(path)
    expect(['ket-luan/a.md', 'a.txt', 'ho-so/b.yaml', 'c.markdown'].every(taken)).toBe(true)
    expect(
      ['README.md', 'a/README.vi.md', 'ketluan.yaml', 'x/ketluan.yaml', '.github/w.yml', 'a.docx'].some(taken),
    ).toBe(false)
    const [program, ...words] = entry.split(' ')
    expect(program).toBe('ketluan')
    expect(ketluan.run([...words, 'ket-luan/2026/hoi-nghi-lan-6.md']).status).toBe(0)
  })
})
