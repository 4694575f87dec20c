import { registerName } from '../compiler/find-drafts.ts'
import { reasonOf } from '../compiler/system-reasons.ts'
import { draftUnreadable } from '../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import { read } from '../phases/1-parse/read.ts'
import type { SourceFile } from '../source/source-file.ts'
import { readRegister } from './read-register.ts'
import type { Register } from './register.ts'

export interface OpenRegister {
  /** As a person at the prompt would type it. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly source: SourceFile
  readonly register: Register
}

/** The path of the register in a folder or the nearest folder above it; `null` where there is none. */
export function findRegister(host: Host, folder: string): string | null {
  for (let at = host.path.resolve(host.cwd, folder); ; at = host.path.dirname(at)) {
    const file = host.path.join(at, registerName)
    if (host.stat(file) === 'file') return host.path.relative(host.cwd, file) || file
    if (host.path.dirname(at) === at) return null
  }
}

/** Reads a register; findings where it cannot be read or makes no sense. */
export function openRegister(host: Host, path: string): OpenRegister | readonly Diagnostic[] {
  let bytes: Uint8Array
  try {
    bytes = host.readFile(path)
  } catch (error) {
    if (!isHostError(error)) throw error
    return [unplaced(draftUnreadable, { path, reason: reasonOf(error) })]
  }
  const { value: source, diagnostics } = read(bytes, path, { stage: 'du-thao' })
  if (!source) return diagnostics
  const { value: register, diagnostics: wrong } = readRegister(source)
  return register ? { path, bytes, source, register } : wrong
}

/** Where a draft lies as the register names it: from the register's folder, with `/`. */
export function nameInRegister(host: Host, register: string, draft: string): string {
  const folder = host.path.dirname(host.path.resolve(host.cwd, register))
  return host.path.relative(folder, host.path.resolve(host.cwd, draft)).split(host.path.sep).join('/')
}
