import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from './program.test-support.ts'

// What goes wrong on real machines, with the program as it is installed. Whatever happens: an output that was there is
// there, whole, and nothing temporary stays.

let installed: Installed
beforeAll(() => {
  installed = install()
})
afterAll(() => installed.remove())

const paper = (word: string) =>
  `KẾT LUẬN\nHỘI NGHỊ ĐẢNG UỶ LẦN THỨ 3\n-----\nĐảng uỷ kết luận:\n\nI. MỘT\n\nNội dung ${word}.\n`
const isRoot = process.getuid?.() === 0
const nobody = 65534
/** Whether a command line can be tried here at all. */
const can = (command: string) => spawnSync('sh', ['-c', command]).status === 0
/** A disk of our own, which goes with the process that made it. */
const canMount = isRoot && can('unshare -m mount -t tmpfs tmpfs /mnt')

/** Tests with a disk of their own; elsewhere they are named, for no program that could be installed is missing. */
const onOwnDisk = (name: string, run: () => void) => {
  if (canMount) test(name, run)
  else console.warn(`not tried: only the superuser of Linux can make a disk for “${name}”`)
}

/** A folder with an old output of a draft, and the draft changed since. */
function office(): { folder: string; old: Buffer; output: string } {
  const folder = mkdtempSync(join(installed.folder, 'đơn vị '))
  const output = join(folder, 'ra', 'x.html')
  writeFileSync(join(folder, 'x.md'), paper('cũ'))
  expect(installed.run(['build', 'x.md', '-t', 'html', '-o', 'ra'], { cwd: folder }).stderr).toContain('Đã ghi')
  writeFileSync(join(folder, 'x.md'), paper('mới'))
  return { folder, old: readFileSync(output), output }
}

const building = ['build', 'x.md', '-t', 'html', '-o', 'ra']
const temporary = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))
/** Runs the program through a shell that prepares the place first; `$P` stands for the program. */
function shell(script: string, cwd: string) {
  const P = `"${process.execPath}" "${installed.program}"`
  return spawnSync('unshare', ['-m', 'sh', '-c', script.replaceAll('$P', P)], { cwd, encoding: 'utf8' })
}

describe('the disk', () => {
  onOwnDisk('is full: a sentence and 3, the old output whole, nothing half', () => {
    const { folder } = office()
    const script = `
      mkdir d && mount -t tmpfs -o size=512k tmpfs d && cp x.md d/ && cp -r ra d/ && cd d
      before=$(sha256sum < ra/x.html); dd if=/dev/zero of=filler bs=1k 2>/dev/null
      $P build x.md -t html,pdf,docx -o ra; echo "code $?"
      [ "$(sha256sum < ra/x.html)" = "$before" ] && echo intact; ls -A ra
      rm filler; $P build x.md -t html -o ra 2>/dev/null; echo "then $?"; ls -A ra`
    const { stdout, stderr } = shell(script, folder)
    expect(stderr.match(/KL7031[^\n]*đầy/g)).toHaveLength(3)
    expect(stdout).toBe('code 3\nintact\nx.html\nthen 0\nx.html\n')
  })

  onOwnDisk('becomes full while a long file is written: nothing of it stays', () => {
    const { folder } = office()
    const script = `
      mkdir d && mount -t tmpfs -o size=256k tmpfs d && cp -r ra d/ && cd d
      free=$(df -k --output=avail . | tail -1); dd if=/dev/zero of=filler bs=1k count=$((free - 12)) 2>/dev/null
      $P build ../x.md -t pdf,html -o ra 2>/dev/null; echo "code $?"; ls -A ra`
    expect(shell(script, folder).stdout).toBe('code 3\nx.html\n')
  })

  onOwnDisk('cannot be written to: a sentence and 3', () => {
    const { folder } = office()
    const script = `
      mkdir d && mount -t tmpfs tmpfs d && cp x.md d/ && cp -r ra d/ && mount -o remount,ro d && cd d
      $P build x.md -t html -o ra; echo "code $?"; $P check --fix x.md >/dev/null 2>&1; echo "check $?"; ls -A ra`
    const { stdout, stderr } = shell(script, folder)
    expect(stderr).toContain('ổ đĩa chỉ cho đọc')
    expect(stdout).toMatch(/^code 3\ncheck \d\nx\.html\n$/)
  })

  onOwnDisk('holds the output fast: the new one lies beside it, and the old one is what it was', () => {
    const { folder, old, output } = office()
    // A mount point can be read and not be replaced, as a file that Word holds open on a share.
    const script = `mount --bind ra/x.html ra/x.html && $P build x.md -t html -o ra; echo "code $?"; ls -A ra`
    const { stdout, stderr } = shell(script, folder)
    expect(stderr).toContain('KL7040')
    expect(stdout).toBe('code 0\nx (bản mới 2).html\nx.html\n')
    expect(readFileSync(output)).toEqual(old)
    expect(readFileSync(join(folder, 'ra/x (bản mới 2).html'), 'utf8')).toContain('mới')
  })
})

describe('a user who may not', () => {
  /** As root every door is open, so the program runs as nobody. */
  const asNobody = (words: readonly string[], cwd: string) =>
    spawnSync(process.execPath, [installed.program, ...words], {
      cwd,
      encoding: 'utf8',
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    })
  const openTo = (folder: string) => {
    for (let at = folder; at !== '/tmp' && at !== '/'; at = join(at, '..')) chmodSync(at, 0o755)
  }

  test.skipIf(process.platform === 'win32')('write there: a sentence and 3, the old output whole', () => {
    const { folder, old, output } = office()
    openTo(folder)
    chmodSync(join(folder, 'ra'), 0o555)
    const { status, stderr } = asNobody(building, folder)
    expect(stderr).toMatch(/KL7030 .*không có quyền/)
    expect(status).toBe(3)
    expect(readFileSync(output)).toEqual(old)
    chmodSync(join(folder, 'ra'), 0o755)
    expect(temporary(join(folder, 'ra'))).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('read a draft: a sentence and 2, and the other draft is checked', () => {
    const { folder } = office()
    openTo(folder)
    writeFileSync(join(folder, 'y.md'), paper('kín'))
    chmodSync(join(folder, 'y.md'), 0)
    const { status, stderr } = asNobody(['check', 'y.md', 'x.md'], folder)
    expect(stderr).toMatch(/KL7005 .*y\.md.*không có quyền/)
    expect(stderr).toContain('--> x.md')
    expect(status).toBe(2)
  })

  test.skipIf(process.platform === 'win32')('write to the draft builds it all the same, and mends nothing', () => {
    const { folder } = office()
    const draft = join(folder, 'x.md')
    writeFileSync(draft, `${paper('mới')}\u200b`)
    chmodSync(draft, 0o444)
    const before = readFileSync(draft)
    expect(installed.run(building, { cwd: folder }).stderr).toContain('Đã ghi')
    const { stderr } = installed.run(['check', '--fix', 'x.md'], { cwd: folder })
    expect(stderr).toContain('KL7061')
    expect(readFileSync(draft)).toEqual(before)
  })
})

describe('the program ends in the middle', () => {
  /** Loaded before the program: does something to it as soon as it has written half of a file. */
  const halfway = (folder: string, then: string) => {
    const file = join(folder, 'halfway.cjs')
    writeFileSync(
      file,
      `const fs = require('node:fs')
       const write = fs.writeFileSync
       fs.writeFileSync = (target, bytes, ...rest) => {
         if (typeof target !== 'number') return write(target, bytes, ...rest)
         write(target, bytes.subarray(0, bytes.length / 2))
         ${then}
         write(target, bytes.subarray(bytes.length / 2))
       }`,
    )
    return file
  }

  test('killed: the old output is whole; what it left is cleared by a run an hour later', () => {
    const { folder, old, output } = office()
    const preload = halfway(folder, "process.kill(process.pid, 'SIGKILL')")
    const killed = spawnSync(process.execPath, ['--require', preload, installed.program, ...building], { cwd: folder })
    expect(killed.signal ?? killed.status).toBe('SIGKILL')
    expect(readFileSync(output)).toEqual(old)
    const [left = '', ...more] = temporary(join(folder, 'ra'))
    expect(more).toEqual([])
    expect(readFileSync(join(folder, 'ra', left)).length).toBeGreaterThan(0)

    // At once, it may be somebody else's work: harmless, and no obstacle.
    expect(installed.run(building, { cwd: folder }).stderr).toContain('Đã ghi')
    expect(readFileSync(output, 'utf8')).toContain('mới')
    expect(temporary(join(folder, 'ra'))).toEqual([left])
    const before = Date.now() / 1000 - 2 * 3600
    utimesSync(join(folder, 'ra', left), before, before)
    writeFileSync(join(folder, 'x.md'), paper('sau'))
    installed.run(building, { cwd: folder })
    expect(temporary(join(folder, 'ra'))).toEqual([])
    expect(readFileSync(output, 'utf8')).toContain('sau')
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s in the middle of a write: code %i, an output whole, old or new, and nothing else', (signal, code) => {
    const { folder, old, output } = office()
    const preload = halfway(folder, `process.kill(process.pid, '${signal}')`)
    const done = spawnSync(process.execPath, ['--require', preload, installed.program, ...building], { cwd: folder })
    expect(done.status).toBe(code)
    expect(done.stderr.toString()).not.toMatch(/^\s+at /m)
    expect(readdirSync(join(folder, 'ra'))).toEqual(['x.html'])
    const now = readFileSync(output)
    expect(now.equals(old) || now.toString().trimEnd().endsWith('</html>')).toBe(true)
  })

  test('at any moment: the output is the old one or the new one, never a part', async () => {
    const { folder, old, output } = office()
    const whole = join(folder, 'trọn')
    installed.run(['build', 'x.md', '-t', 'html', '-o', whole], { cwd: folder })
    const fresh = readFileSync(join(whole, 'x.html'))
    const started = performance.now()
    installed.run(['build', 'x.md', '-t', 'html,docx,pdf', '-o', whole], { cwd: folder })
    const time = performance.now() - started
    for (let round = 0; round < 12; round++) {
      writeFileSync(output, old)
      const child = spawn(process.execPath, [installed.program, ...building], { cwd: folder, stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('close', resolve))
      setTimeout(() => child.kill(round % 2 === 0 ? 'SIGKILL' : 'SIGINT'), (time * round) / 12)
      await ended
      const now = readFileSync(output)
      expect(now.equals(old) || now.equals(fresh), `round ${round}`).toBe(true)
    }
    // Killed runs may leave their own file, of which each next run keeps clear.
    expect(readdirSync(join(folder, 'ra')).filter((name) => !name.endsWith('.tmp'))).toEqual(['x.html'])
  })
})

describe('several programs at once', () => {
  const run = (words: readonly string[], cwd: string) =>
    new Promise<{ code: number | null; text: string }>((resolve) => {
      const child = spawn(process.execPath, [installed.program, ...words], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
      let text = ''
      child.stderr.on('data', (chunk) => (text += chunk))
      child.once('close', (code) => resolve({ code, text }))
    })

  test('write the same output: it is whole and of one of them', async () => {
    const { folder, output } = office()
    for (const name of ['a', 'b', 'c']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'x.md'), paper(name.repeat(5)))
    }
    const wanted = ['a', 'b', 'c'].map((name) => {
      installed.run(['build', 'x.md', '-t', 'html'], { cwd: join(folder, name) })
      return readFileSync(join(folder, name, 'x.html'), 'utf8')
    })
    for (let round = 0; round < 4; round++) {
      const runs = await Promise.all(
        ['a', 'b', 'c'].map((name) => run(['build', `${name}/x.md`, '-t', 'html', '-o', 'ra'], folder)),
      )
      expect(runs.map(({ code }) => code)).toEqual([1, 1, 1].map(() => runs[0]?.code))
      expect(wanted).toContain(readFileSync(output, 'utf8'))
      expect(readdirSync(join(folder, 'ra'))).toEqual(['x.html'])
    }
  })

  test('find a file of somebody else’s there: it is kept, whoever comes first', async () => {
    const { folder, output } = office()
    for (let round = 0; round < 4; round++) {
      rmSync(join(folder, 'ra'), { recursive: true })
      mkdirSync(join(folder, 'ra'))
      writeFileSync(output, 'của người khác')
      await Promise.all([1, 2, 3].map(() => run(building, folder)))
      const kept = readdirSync(join(folder, 'ra')).filter((name) => name !== 'x.html')
      const texts = kept.map((name) => readFileSync(join(folder, 'ra', name), 'utf8'))
      expect(texts).toContain('của người khác')
      expect(readFileSync(output, 'utf8')).toContain('mới')
      expect(temporary(join(folder, 'ra'))).toEqual([])
    }
  })
})

describe('clock, zone and language', () => {
  test('change no byte', () => {
    const { folder } = office()
    const preload = join(folder, 'clock.cjs')
    // A machine whose battery is empty.
    writeFileSync(
      preload,
      'const D = Date; globalThis.Date = class extends D { constructor(...a) { super(...(a.length ? a : [0])) } static now() { return 0 } }',
    )
    const outputs = (env: Record<string, string>) => {
      rmSync(join(folder, 'lại'), { recursive: true, force: true })
      installed.run(['build', 'x.md', '-t', 'docx,pdf,html', '-o', 'lại'], { cwd: folder, env })
      return readdirSync(join(folder, 'lại')).map((name) => readFileSync(join(folder, 'lại', name)).toString('latin1'))
    }
    const here = outputs({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' })
    expect(here).toHaveLength(3)
    for (const env of [
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'nowhere', NODE_OPTIONS: `--require "${preload}"` },
    ])
      expect(outputs(env)).toEqual(here)
  })

  test('a clock in 1970 clears nothing that is not old', () => {
    const { folder } = office()
    writeFileSync(join(folder, 'ra/.ketluan-1.tmp'), 'của lần chạy khác')
    const preload = join(folder, 'clock.cjs')
    writeFileSync(preload, 'Date.now = () => 0')
    installed.run(building, { cwd: folder, env: { NODE_OPTIONS: `--require "${preload}"` } })
    expect(temporary(join(folder, 'ra'))).toEqual(['.ketluan-1.tmp'])
  })
})

describe('readers that stop reading', () => {
  test
    .skipIf(process.platform === 'win32')
    .each([['ast x.md'], ['check x.md --format json'], ['check x.md --format sarif'], ['rules'], ['--help']])(
    '%s | head: no complaint',
    (words) => {
      const { folder } = office()
      writeFileSync(join(folder, 'x.md'), paper('mới').repeat(300))
      const command = `"${process.execPath}" "${installed.program}" ${words} | head -c 10`
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
      expect(stderr).not.toMatch(/EPIPE|KL9001|^\s+at /m)
      expect(status).toBe(0)
    },
  )
})

describe('links', () => {
  test.skipIf(process.platform === 'win32')('a search for drafts does not leave its folder, and says so', () => {
    const { folder } = office()
    const here = join(folder, 'hồ sơ')
    mkdirSync(join(here, 'con'), { recursive: true })
    writeFileSync(join(folder, 'mật.md'), paper('bí mật'))
    writeFileSync(join(here, 'thật.md'), paper('thật'))
    symlinkSync('../mật.md', join(here, 'ngoài.md'))
    symlinkSync('/', join(here, 'đĩa'))
    symlinkSync('..', join(here, 'con/vòng'))
    symlinkSync('thật.md', join(here, 'trong.md'))
    symlinkSync('không-có.md', join(here, 'cụt.md'))
    symlinkSync('/dev/zero', join(here, 'không.md'))
    const { stdout, stderr } = installed.run(['check', 'hồ sơ', '--format', 'json'], { cwd: folder })
    const { files } = JSON.parse(stdout) as { files: { path: string; diagnostics: { code: string }[] }[] }
    const links = files.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'KL7008'))
    expect(links.map(({ path }) => path)).toEqual(
      ['cụt.md', 'không.md', 'ngoài.md', 'đĩa'].map((name) => `hồ sơ/${name}`),
    )
    expect(files.filter((file) => !links.includes(file)).map(({ path }) => path)).toEqual(['hồ sơ/thật.md'])
    expect(stdout + stderr).not.toContain('bí mật')
  })

  test.skipIf(process.platform === 'win32')(
    'an output that is a link out of the folder is replaced, what it leads to is not',
    () => {
      const { folder, output } = office()
      const elsewhere = join(folder, 'nơi khác.html')
      writeFileSync(elsewhere, 'của người khác')
      rmSync(output)
      symlinkSync(elsewhere, output)
      installed.run(building, { cwd: folder })
      expect(readFileSync(elsewhere, 'utf8')).toBe('của người khác')
      expect(readFileSync(output, 'utf8')).toContain('mới')
      expect(statSync(output).ino).not.toBe(statSync(elsewhere).ino)
    },
  )

  test.skipIf(process.platform === 'win32')('no name of a draft leads an output out of the folder', () => {
    const { folder } = office()
    mkdirSync(join(folder, 'a/b'), { recursive: true })
    for (const name of ['..\\..\\x.md', 'a/b/y.md', '%2e%2e%2fz.md', '-o.md'])
      writeFileSync(join(folder, name), paper('x'))
    installed.run(['build', `../${folder.split('/').at(-1)}`, './-o.md', '-t', 'html', '-o', 'đích'], { cwd: folder })
    const outside = readdirSync(installed.folder).filter((name) => name.endsWith('.html'))
    expect(outside).toEqual([])
    expect(existsSync(join(folder, 'đích/x.html'))).toBe(true)
  })
})
