import type { Command } from 'commander'
import type { Toolchain } from '../../compiler/toolchain.ts'
import type { Bilingual, Language } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Host } from '../../host/host.ts'
import type { ExitCode } from '../exit-code.ts'
import type { RawOptions } from '../settings.ts'

/** Commands that are loaded, their options included, only when they are asked for: no other command starts the slower for them. */
export const laterNames = [
  'tasks',
  'refs',
  'number',
  'verify',
  'fmt',
  'convert',
  'new',
  'doctor',
  'fonts',
  'schema',
  'completion',
] as const
export type LaterName = (typeof laterNames)[number]

export interface LaterCommand {
  readonly name: LaterName
  /** Gives the command its arguments, options and examples. */
  declare(command: Command, say: (text: Bilingual) => string): void
  /** A finding: what was typed means nothing. */
  run(call: Call): Promise<ExitCode | Diagnostic>
}

/** What was typed, as commander hands it over. */
export interface Call {
  readonly host: Host
  readonly language: Language
  readonly names: readonly string[]
  readonly raw: RawOptions & Readonly<Record<string, unknown>>
  loadToolchain(): Promise<Toolchain>
}

const loaders: Readonly<Record<LaterName, () => Promise<LaterCommand>>> = {
  tasks: async () => (await import('./tasks.ts')).tasks,
  refs: async () => (await import('./refs.ts')).refs,
  number: async () => (await import('./number.ts')).number,
  verify: async () => (await import('./verify.ts')).verify,
  fmt: async () => (await import('./fmt.ts')).fmt,
  convert: async () => (await import('./convert.ts')).convert,
  new: async () => (await import('./new.ts')).newDraft,
  doctor: async () => (await import('./doctor.ts')).doctor,
  fonts: async () => (await import('./fonts.ts')).fonts,
  schema: async () => (await import('./schema.ts')).schema,
  completion: async () => (await import('./completion.ts')).completion,
}

/** All of them, for who describes the whole program. */
export async function allLaterCommands(): Promise<readonly LaterCommand[]> {
  return Promise.all(laterNames.map((name) => loaders[name]()))
}

/** The command of this kind the words ask for; `null`: they ask for another one. */
export async function laterCommandOf(words: readonly string[]): Promise<LaterCommand | null> {
  const first = words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '--lang')
  const name = laterNames.find((known) => known === first)
  return name ? await loaders[name]() : null
}
