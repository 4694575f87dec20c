import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'fflate'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface PackedFile {
  /** Within the package: `bin/ketluan.js`. */
  readonly path: string
  /** Of the archive: `0` is a plain file, `1` and `2` are links. */
  readonly kind: string
  readonly text: string
}

/** The package as an office gets it, made from what is built in dist/. */
export interface Packed {
  readonly tarball: string
  readonly bytes: Uint8Array
  readonly files: readonly PackedFile[]
}

/** An empty folder whose real path has no link in it, as npm prints paths. */
export function emptyFolder(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), name)))
}

export function pack(folder: string): Packed {
  const words = ['pack', '--ignore-scripts', '--pack-destination', folder, '--json']
  const { stdout, stderr } = npm(words, root, folder)
  // npm 11 and later answer with an object by name, earlier ones with a list.
  const [made] = stdout ? (Object.values(JSON.parse(stdout)) as { filename: string }[]) : []
  if (!made) throw new Error(stderr)
  const tarball = join(folder, made.filename)
  const bytes = new Uint8Array(readFileSync(tarball))
  return { tarball, bytes, files: filesOf(gunzipSync(bytes)) }
}

/** Of a tar archive: each file begins with a header of 512 bytes, and its bytes are filled up to such blocks. */
function filesOf(tar: Uint8Array): PackedFile[] {
  const files: PackedFile[] = []
  const latin1 = (from: number, to: number) =>
    Buffer.from(tar.subarray(from, to)).toString('latin1').replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(latin1(at + 124, at + 136), 8)
    const prefix = latin1(at + 345, at + 500)
    const name = `${prefix ? `${prefix}/` : ''}${latin1(at, at + 100)}`
    const text = Buffer.from(tar.subarray(at + 512, at + 512 + size)).toString('utf8')
    files.push({ path: name.replace(/^package\//, ''), kind: latin1(at + 156, at + 157) || '0', text })
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

const canCutOff = spawnSync('unshare', ['-rn', 'true']).status === 0

/** Runs npm with nothing of this machine's settings and an empty cache, on Linux without a network as well. */
export function npm(words: readonly string[], cwd: string, home: string): SpawnSyncReturns<string> {
  mkdirSync(join(home, 'npm-cache'), { recursive: true })
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    npm_config_cache: join(home, 'npm-cache'),
    npm_config_userconfig: join(home, 'none'),
    npm_config_registry: 'http://127.0.0.1:9/',
  }
  const isWindows = process.platform === 'win32'
  const [program, before] = canCutOff ? ['unshare', ['-rn', 'npm']] : ['npm', []]
  const given = { cwd, encoding: 'utf8', env: isWindows ? { ...process.env, ...env } : env, shell: isWindows } as const
  return spawnSync(program, [...before, ...words], given)
}

/** An office's PC: the package installed for all, as its README says. */
export interface Office {
  readonly folder: string
  /** Of the installed package. */
  readonly home: string
  readonly said: string
  ketluan(words: readonly string[], env?: Readonly<Record<string, string>>): SpawnSyncReturns<string>
  remove(): void
}

export function installForAll(packed: Packed): Office {
  const folder = emptyFolder('văn phòng ')
  const prefix = join(folder, 'chương trình')
  mkdirSync(prefix)
  const { status, stdout, stderr } = npm(
    ['install', '--global', '--offline', '--prefix', prefix, packed.tarball],
    folder,
    folder,
  )
  if (status !== 0) throw new Error(stdout + stderr)
  const isWindows = process.platform === 'win32'
  const program = isWindows ? join(prefix, 'ketluan.cmd') : join(prefix, 'bin/ketluan')
  return {
    folder,
    home: join(prefix, isWindows ? 'node_modules/ketluan' : 'lib/node_modules/ketluan'),
    said: stdout + stderr,
    ketluan(words, env = {}) {
      const given = { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: join(folder, 'đệm'), ...env }
      return spawnSync(program, words, {
        cwd: folder,
        encoding: 'utf8',
        env: isWindows ? { ...process.env, ...given } : given,
        shell: isWindows,
      })
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
