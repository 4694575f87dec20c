import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../program.test-support.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
})
afterAll(() => ketluan.remove())

const at = (name: string) => join(ketluan.folder, name)
const get = (name: string) => readFileSync(at(name), 'utf8')
const run = (words: readonly string[]) => ketluan.run(['new', ...words])

/** A terminal session: the program with a keyboard, on which `keys` are typed once the first question stands there. */
async function atTerminal(words: readonly string[], keys: string): Promise<{ shown: string; status: number | null }> {
  const command = [process.execPath, ketluan.program, 'new', ...words].map((word) => `'${word}'`).join(' ')
  const session = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: ketluan.folder,
    env: { PATH: process.env.PATH, TERM: 'xterm' },
  })
  let shown = ''
  let typed = false
  session.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    if (typed || !/> /.test(shown)) return
    typed = true
    session.stdin.write(keys)
  })
  const status = await new Promise<number | null>((resolve) => session.on('close', resolve))
  return { shown, status }
}

const office = ['--superior', 'Đảng bộ tỉnh Hoà Sơn', '--issuer', 'Đảng uỷ xã Vĩnh Hoà', '--place', 'Vĩnh Hoà']

describe('ketluan new', () => {
  test('a draft from flags alone, which checks clean', () => {
    const { stderr, status } = run(['a.md', '--level', 'xa', '--author', 'ban-thuong-vu', ...office])
    expect([stderr, status]).toEqual(['Đã ghi a.md; tháng và năm lấy theo đồng hồ máy\n', 0])
    expect(get('a.md')).toContain('tác giả: của Ban Thường vụ Đảng uỷ xã\n')
    const checked = ketluan.run(['check', 'a.md', '--max-warnings', '0', '--format', 'json'])
    expect(JSON.parse(checked.stdout).summary).toMatchObject({ errors: 0, warnings: 0 })
    expect(checked.status).toBe(0)
    expect(ketluan.run(['fmt', '--check', 'a.md']).status).toBe(0)
  })

  test('the level follows from the issuer; the dialect from the name', () => {
    expect(run(['b.yaml', '--author', 'plenum', '--session', '4', ...office]).status).toBe(0)
    expect(get('b.yaml')).toContain('tác giả: Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 4\n')
    expect(run(['moi/c.txt', '--author', 'plenum', ...office]).status).toBe(0)
    expect(get('moi/c.txt')).toMatch(/^ĐẢNG BỘ TỈNH HOÀ SƠN\n\*\*ĐẢNG UỶ XÃ VĨNH HOÀ\*\*\n/)
  })

  test('a profile is written on request, never over another, and spares the questions', () => {
    expect(run(['e/d.md', '--author', 'hoi-nghi', '--write-profile', '--name', 'Lê Thị Mận', ...office]).status).toBe(0)
    expect(get('e/ketluan.yaml')).toContain('cơ quan: Đảng uỷ xã Vĩnh Hoà\n')
    expect(get('e/d.md')).not.toContain('Vĩnh Hoà')
    expect(run(['e/f.md', '--author', 'hoi-nghi']).status).toBe(0)
    expect(ketluan.run(['check', 'e', '--max-warnings', '0']).status).toBe(0)
    writeFileSync(at('e/ketluan.yaml'), 'địa danh: Vĩnh Hoà\n')
    expect(run(['e/g.md', '--author', 'hoi-nghi', '--write-profile', ...office])).toMatchObject({ status: 3 })
    expect(get('e/ketluan.yaml')).toBe('địa danh: Vĩnh Hoà\n')
    expect(existsSync(at('e/g.md'))).toBe(false)
  })

  test('an older paper of a level that is gone', () => {
    const district = ['--superior', 'Đảng bộ tỉnh Lam Giang', '--issuer', 'Huyện uỷ Thanh Lâm', '--place', 'Thanh Lâm']
    for (const name of ['cu.md', 'cu.txt', 'cu.yaml']) {
      const { stderr, status } = run([name, '--edition', 'hd36', '--author', 'ban-thuong-vu', ...district])
      expect([stderr, status]).toEqual([`Đã ghi ${name} theo thể thức cũ; ngày của văn bản còn để trống\n`, 0])
      expect(ketluan.run(['check', name, '--max-warnings', '0']).status).toBe(0)
      expect(JSON.parse(ketluan.run(['ast', name]).stdout)).toMatchObject({
        edition: 'hd36',
        letterhead: { date: null },
      })
    }
    expect(get('cu.md')).toContain('tác giả: của Ban Thường vụ Huyện uỷ\n')
    // The level alone says which edition is meant.
    expect(run(['x.md', '--level', 'huyen', '--author', 'hoi-nghi', ...district]).status).toBe(0)
    expect(get('x.md')).toMatch(/^---\nthể thức: hd36\n/)
    mkdirSync(at('ho-so-cu'))
    writeFileSync(at('ho-so-cu/ketluan.yaml'), 'thể thức: hd36\n')
    expect(run(['ho-so-cu/x.md', '--level', 'huyen', '--author', 'hoi-nghi', ...district]).status).toBe(0)
    expect(get('ho-so-cu/x.md')).not.toContain('hd36')
  })

  test('writes over nothing without --force', () => {
    writeFileSync(at('h.md'), 'của tôi')
    const words = ['h.md', '--author', 'hoi-nghi', ...office]
    const { stderr, status } = run(words)
    expect([stderr.includes('KL7303'), status, get('h.md')]).toEqual([true, 2, 'của tôi'])
    expect(run([...words, '--force']).status).toBe(0)
    expect(get('h.md')).toContain('Vĩnh Hoà')
  })

  test('asks a person at a terminal for what nobody knows', async () => {
    const keys = '9\n3\n2\nĐảng bộ tỉnh Hoà Sơn\n\nĐảng uỷ phường Bình Khê\nBình Khê\nvề nước sạch\n\nLê Thị Mận\nc\n'
    mkdirSync(at('hoi'))
    const { shown, status } = await atTerminal(['hoi/kl.md'], keys)
    expect(shown).toContain('Cấp ban hành?')
    expect(shown).toContain('Cơ quan ban hành')
    expect(status).toBe(0)
    expect(get('hoi/ketluan.yaml')).toContain('cơ quan: Đảng uỷ phường Bình Khê\n')
    expect(get('hoi/kl.md')).toContain('trích yếu: về nước sạch\n')
    expect(ketluan.run(['check', 'hoi', '--max-warnings', '0']).status).toBe(0)
  })

  test('Ctrl-C and the end of input leave nothing behind', async () => {
    mkdirSync(at('bo'))
    for (const keys of ['3\n\u0003', '3\n\u0004']) {
      const { shown, status } = await atTerminal(['bo/kl.md'], keys)
      expect(shown).toContain('KL7307')
      expect(status).toBe(2)
    }
    expect(existsSync(at('bo/kl.md'))).toBe(false)
  })

  test.each([
    [['i.md'], 'KL7305'],
    [['i.md', '--level', 'xa', ...office], 'KL7305'],
    [['i.md', '--level', 'vung'], 'KL7014'],
    [['i.md', '--level', 'huyen', '--edition', 'hd05'], 'KL7014'],
    [['i.md', '--edition', 'hd36x'], 'KL7014'],
    [['i.md', '--author', 'uy-ban'], 'KL7014'],
    [['i.doc', '--author', 'hoi-nghi', ...office], 'KL7004'],
    [['i.md', '--levl', 'xa'], 'KL7011'],
  ])('%j is refused with a sentence', (words, code) => {
    const { stdout, stderr, status } = run(words)
    expect(stderr).toContain(code)
    expect([stdout, status]).toEqual(['', 2])
  })

  test('help has an example in both languages', () => {
    expect(run(['--help']).stdout).toContain('Ví dụ:\n  ketluan new ')
    expect(run(['--help', '--lang', 'en']).stdout).toContain('Examples:\n  ketluan new ')
  })
})
