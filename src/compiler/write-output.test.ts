import { describe, expect, test } from 'vitest'
import { type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { seal } from './seal/seal.ts'
import { writeOutput } from './write-output.ts'

const encoder = new TextEncoder()
const paper = (text: string) => seal('html', encoder.encode(`<html>\n<head>\n</head><body>${text}</body></html>`))
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const names = (written: { readonly findings: readonly { readonly definition: { readonly name: string } }[] }) =>
  written.findings.map((finding) => finding.definition.name)

const systems = ['linux', 'win32', 'darwin'] as const
const target = 'ra/bao-cao.html'

/** A host on which an older output of ours lies. */
async function withOld(options: MemoryHostOptions = {}) {
  const host = memoryHost(options)
  const old = await paper('cũ')
  host.put(target, old)
  return { host, old }
}

function refuse(code: string): never {
  throw Object.assign(new Error(code), { code })
}

const shown = (host: ReturnType<typeof memoryHost>) =>
  host.files().map((file) => host.path.relative(host.path.resolve(host.cwd, 'ra'), file).split(host.path.sep).join('/'))

describe.each(systems)('on %s', (platform) => {
  test('a missing folder is made with its parents', async () => {
    const host = memoryHost({ platform })
    const deep = host.path.join('a', 'b', 'c', 'x.html')
    const bytes = await paper('mới')
    expect(await writeOutput(host, deep, 'html', bytes)).toEqual({ path: deep, findings: [] })
    expect(host.text(deep)).toBe(textOf(bytes))
    expect(host.files()).toHaveLength(1)
  })

  test('an output of ours is replaced and nothing else is left behind', async () => {
    const { host } = await withOld({ platform })
    const bytes = await paper('mới')
    expect(await writeOutput(host, target, 'html', bytes)).toEqual({ path: target, findings: [] })
    expect(shown(host)).toEqual(['bao-cao.html'])
    expect(host.text(target)).toBe(textOf(bytes))
  })

  test('what someone changed is kept beside the new one, every time under a name of its own', async () => {
    const { host, old } = await withOld({ platform })
    const first = textOf(old).replace('cũ', 'sửa lần một')
    host.put(target, first)
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(names(written)).toEqual(['changed-output-kept'])
    expect(host.text('ra/bao-cao (bản đã sửa).html')).toBe(first)

    host.put(target, host.text(target).replace('mới', 'sửa lần hai'))
    await writeOutput(host, target, 'html', await paper('mới nữa'))
    expect(host.text('ra/bao-cao (bản đã sửa 2).html')).toContain('sửa lần hai')
    expect(host.text('ra/bao-cao (bản đã sửa).html')).toBe(first)
    expect(host.text(target)).toContain('mới nữa')
  })

  test('what was never ours is kept as well', async () => {
    const host = memoryHost({ platform, files: { [target]: '<html><head></head>của người khác</html>' } })
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(names(written)).toEqual(['foreign-output-kept'])
    expect(host.text('ra/bao-cao (tệp cũ).html')).toContain('của người khác')
    expect(host.text(target)).toContain('mới')
  })

  test.each([0, 5])('a disk that fills up after %i bytes costs nothing', async (room) => {
    const { host, old } = await withOld({ platform })
    host.room(room)
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(written.path).toBeNull()
    expect(names(written)).toEqual(['output-not-written'])
    expect(shown(host)).toEqual(['bao-cao.html'])
    expect(host.text(target)).toBe(textOf(old))
  })

  test('a changed file survives when the new one cannot take its place', async () => {
    const { host, old } = await withOld({ platform })
    const changed = textOf(old).replace('cũ', 'đã sửa')
    host.put(target, changed)
    let attempts = 0
    host.onChange((operation, file) => {
      // The changed file has been set aside; the disk breaks once before the new one comes in.
      if (operation === 'rename' && file === target && ++attempts === 1) refuse('EIO')
    })
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(names(written)).toEqual(['output-not-written'])
    expect(shown(host)).toEqual(['bao-cao.html'])
    expect(host.text(target)).toBe(changed)
  })

  test('a changed file is kept where the disk knows no second names', async () => {
    const { host, old } = await withOld({ platform })
    const changed = textOf(old).replace('cũ', 'đã sửa')
    host.put(target, changed)
    host.onChange((operation) => {
      if (operation === 'link') refuse('EPERM')
    })
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(names(written)).toEqual(['changed-output-kept'])
    expect(host.text('ra/bao-cao (bản đã sửa).html')).toBe(changed)
    expect(shown(host)).toHaveLength(2)
  })

  test('what a killed run left lies there for an hour at most', async () => {
    const { host } = await withOld({ platform })
    for (const [count, age] of [
      [1, 60],
      [2, 4000],
      [3, -1e9],
    ] as const) {
      host.put(`ra/.ketluan-${count}.tmp`, 'half')
      host.grow(`ra/.ketluan-${count}.tmp`, age)
    }
    expect(names(await writeOutput(host, target, 'html', await paper('mới')))).toEqual([])
    expect(host.files().filter((file) => file.endsWith('.tmp'))).toHaveLength(2)
    expect(host.text('ra/.ketluan-1.tmp')).toBe('half')
    expect(host.text(target)).toContain('mới')
  })

  test('a folder that takes no files is a sentence', async () => {
    const { host, old } = await withOld({ platform })
    host.lock('ra')
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(written.path).toBeNull()
    expect(names(written)).toEqual(['folder-unusable'])
    expect(host.text(target)).toBe(textOf(old))
  })

  test('a folder in the way, as the target or above it, is a sentence', async () => {
    const host = memoryHost({ platform, files: { 'ra/bao-cao.html/x.txt': '', tep: '' } })
    expect(names(await writeOutput(host, target, 'html', await paper('mới')))).toEqual(['output-is-folder'])
    expect(names(await writeOutput(host, 'tep/x.html', 'html', await paper('mới')))).toEqual(['folder-unusable'])
  })

  test('a crash at any change of the disk leaves the old or the new paper under the name', async () => {
    for (let survived = 0; survived < 3; survived += 1) {
      const { host, old } = await withOld({ platform })
      let left = survived
      host.onChange(() => {
        if (left-- === 0) throw new Error('power cut')
      })
      const bytes = await paper('mới')
      await writeOutput(host, target, 'html', bytes).catch(() => {})
      expect([textOf(old), textOf(bytes)]).toContain(host.text(target))
    }
  })
})

describe('held open', () => {
  const heldCase = async (owner?: string) => {
    const { host, old } = await withOld({ platform: 'win32' })
    host.hold(target)
    if (owner) host.put(`ra/${owner}`, '')
    return { host, old, written: await writeOutput(host, target, 'html', await paper('mới')) }
  }

  test('the new paper stands beside the old one, with a warning', async () => {
    const { host, old, written } = await heldCase()
    expect(names(written)).toEqual(['output-held-open'])
    expect(written.findings[0]?.severity).toBe('warning')
    expect(written.path).toMatch(/bao-cao \(bản mới 2\)\.html$/)
    expect(host.text('ra/bao-cao (bản mới 2).html')).toContain('mới')
    expect(host.text(target)).toBe(textOf(old))
    expect(shown(host)).toHaveLength(2)
  })

  test.each([
    ['~$bao-cao.html', 'Word'],
    ['~$o-cao.html', 'Word'],
    ['.~lock.bao-cao.html#', 'LibreOffice'],
  ])('%s tells who holds it', async (owner, program) => {
    const { written } = await heldCase(owner)
    expect(written.findings[0]?.params.program).toEqual({ vi: program, en: program })
  })

  test('our copy beside is replaced, a changed one is not', async () => {
    const { host } = await heldCase()
    await writeOutput(host, target, 'html', await paper('mới hơn'))
    expect(host.text('ra/bao-cao (bản mới 2).html')).toContain('mới hơn')
    host.put('ra/bao-cao (bản mới 2).html', host.text('ra/bao-cao (bản mới 2).html').replace('mới hơn', 'sửa'))
    await writeOutput(host, target, 'html', await paper('mới nhất'))
    expect(host.text('ra/bao-cao (bản mới 2).html')).toContain('sửa')
    expect(host.text('ra/bao-cao (bản mới 3).html')).toContain('mới nhất')
  })

  test('a changed file that is open stays where it is', async () => {
    const { host, old } = await withOld({ platform: 'win32' })
    const changed = textOf(old).replace('cũ', 'đang sửa')
    host.put(target, changed)
    host.hold(target)
    const written = await writeOutput(host, target, 'html', await paper('mới'))
    expect(names(written)).toEqual(['output-held-open'])
    expect(host.text(target)).toBe(changed)
  })

  test('an owner file alone is no reason: where the rename goes through, the target is replaced', async () => {
    const { host } = await withOld()
    host.put('ra/.~lock.bao-cao.html#', '')
    expect((await writeOutput(host, target, 'html', await paper('mới'))).path).toBe(target)
  })

  test('a virus scanner that lets go after a moment is waited for', async () => {
    const { host } = await withOld({ platform: 'win32' })
    let refusals = 2
    host.onChange((operation) => {
      if (operation === 'rename' && refusals-- > 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    })
    expect(await writeOutput(host, target, 'html', await paper('mới'))).toEqual({ path: target, findings: [] })
  })

  test('a file that already holds the paper is left alone, open or not', async () => {
    const { host, old } = await withOld({ platform: 'win32' })
    host.hold(target)
    expect(await writeOutput(host, target, 'html', old)).toEqual({ path: target, findings: [] })
  })
})
