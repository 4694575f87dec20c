import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countsFolder } from '../../scripts/coverage/instrument.mjs'

const source = fileURLToPath(new URL('../..', import.meta.url))

export interface Given {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** The program as it is installed, in a folder of its own, so that no other test's build comes in between. */
export interface Installed {
  /** bin/ketluan.js */
  readonly program: string
  /** An empty folder to work in. */
  readonly folder: string
  run(words: readonly string[], given?: Given): SpawnSyncReturns<string>
  remove(): void
}

export function install(): Installed {
  const root = mkdtempSync(join(tmpdir(), 'ketluan-cài-'))
  const folder = join(root, 'văn phòng')
  mkdirSync(folder)
  for (const name of ['bin', 'package.json']) cpSync(join(source, name), join(root, name), { recursive: true })
  for (const name of ['templates', 'schemas', 'docs', 'node_modules']) symlinkSync(join(source, name), join(root, name))
  buildInto(join(root, 'dist'))
  const program = join(root, 'bin/ketluan.js')
  return {
    program,
    folder,
    run(words, { input = '', env = {}, cwd = folder } = {}) {
      return spawnSync(process.execPath, [program, ...words], {
        cwd,
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { PATH: process.env.PATH, ...env },
      })
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** When tests are measured, what `npm run coverage` has built: with counters a build takes too long to do it for each. */
function buildInto(dist: string): void {
  if (countsFolder) {
    cpSync(join(countsFolder, '../dist'), dist, { recursive: true })
    return
  }
  const built = spawnSync(process.execPath, ['scripts/build.mjs', dist], { cwd: source, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
}
