import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames } from '../command-line.ts'
import { type Installed, install } from '../program.test-support.ts'
import { laterNames } from './later.ts'
import { outlineProgram } from './outline-program.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
  writeFileSync(join(ketluan.folder, 'a b.md'), '')
  writeFileSync(join(ketluan.folder, 'c.xlsx'), '')
})
afterAll(() => ketluan.remove())

const run = (...words: readonly string[]) => ketluan.run(words)
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

describe('ketluan completion', () => {
  test.skipIf(!has('bash'))('bash completes commands, options, values and drafts', () => {
    const script = join(ketluan.folder, 'ketluan.bash')
    writeFileSync(script, run('completion', 'bash').stdout)
    const complete = (...words: readonly string[]) => {
      const typed = ['ketluan', ...words].map((word) => `'${word}'`).join(' ')
      const code = `source '${script}'; COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _ketluan; printf '%s\\n' "\${COMPREPLY[@]}"`
      const { stdout, stderr } = spawnSync('bash', ['-c', code], { cwd: ketluan.folder, encoding: 'utf8' })
      expect(stderr).toBe('')
      return stdout.split('\n').filter(Boolean)
    }
    expect(complete('').sort()).toEqual([...commandNames, ...laterNames, '--help', '--version'].sort())
    expect(complete('con')).toEqual(['convert'])
    expect(complete('check', '--st')).toEqual(['--stage', '--stdin-filename'])
    expect(complete('check', '--stage', '')).toEqual(['du-thao', 'trinh-ky', 'phat-hanh'])
    expect(complete('convert', 'a.md', '--to', 'y')).toEqual(['yaml'])
    expect(complete('build', '-t', 'd')).toEqual(['docx'])
    expect(complete('schema', 'p')).toEqual(['profile'])
    expect(complete('check', '')).toEqual(['a b.md'])
  })

  test.each(['zsh', 'fish'] as const)('%s takes its script', (shell) => {
    const { stdout } = run('completion', shell)
    if (has(shell)) expect(spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' }).stderr).toBe('')
    for (const name of [...commandNames, ...laterNames]) expect(stdout).toContain(name)
    expect(stdout).toContain('du-thao trinh-ky phat-hanh')
    // A quote in a description would end the word it stands in.
    expect(stdout.split("'").length % 2).toBe(1)
  })

  test('PowerShell gets every command with its options, and opens no brace it does not close', () => {
    const { stdout } = run('completion', 'PowerShell')
    const bare = stdout.replace(/'(?:[^']|'')*'/g, '')
    for (const [open, close] of ['{}', '()', '[]'])
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length)
    expect(stdout).toMatch(
      /'check' = @\{ Options = @\(.*'--stage'.*\); Words = @\(\); Values = @\{.*'--stage' = @\('du-thao'/,
    )
  })

  test('every value that is offered is one the command takes', async () => {
    const { commands } = await outlineProgram('vi')
    const problems: string[] = []
    for (const { name, options } of commands) {
      for (const { long, values } of options) {
        for (const value of values) {
          const { stderr } = run(name, 'khong-co.md', long, value, ...(name === 'convert' ? ['--to', 'yaml'] : []))
          if (stderr.includes('KL7014') && stderr.includes(long)) problems.push(`${name} ${long} ${value}`)
        }
      }
    }
    expect(problems).toEqual([])
  }, 180_000)

  test('another shell is refused with a sentence; help has an example in both languages', () => {
    expect(run('completion', 'tcsh')).toMatchObject({ stdout: '', status: 2 })
    expect(run('completion').stderr).toContain('bash, zsh, fish, powershell')
    expect(run('completion', '--help').stdout).toContain('Ví dụ:\n  ketluan completion bash')
    expect(run('completion', '--help', '--lang', 'en').stdout).toContain('Examples:\n  ketluan completion bash')
  })
})
