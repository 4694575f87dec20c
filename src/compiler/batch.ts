import { draftUnreadable } from '../diagnostics/catalogue/command.ts'
import { internalFault } from '../diagnostics/catalogue/fault.ts'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, type HostError, isHostError } from '../host/host.ts'
import type { TextLoader } from '../phases/1-parse/include.ts'
import type { ImageLoader } from '../phases/4-compose/image.ts'
import type { Compilation, CompileOptions } from './compile.ts'
import type { DraftInput } from './find-drafts.ts'
import type { ProfileFinder } from './find-profile.ts'
import { imageLoader } from './load-images.ts'
import { textLoader } from './load-texts.ts'
import type { Foreign, OpenPlugins } from './plugins/office-plugins.ts'
import { reasonOf } from './system-reasons.ts'
import { noStopwatch } from './timings.ts'
import type { Toolchain } from './toolchain.ts'
import { producer } from './version.ts'

/** What became of one draft. */
export type DraftResult =
  | {
      readonly kind: 'compiled'
      readonly compilation: Compilation
      readonly bytes: Uint8Array
      /** What came of every picture it asked for, by address, in the order they were asked for. */
      readonly pictures: ReadonlyMap<string, ReturnType<ImageLoader>>
      /** It names no other file as an appendix. */
      readonly isAlone: boolean
      /** Compiles other bytes as this draft; the rules of plug-ins take no part. */
      readonly again: (bytes: Uint8Array) => Compilation
      /** The same with what they say. */
      readonly complete: (bytes: Uint8Array, compilation: Compilation) => Promise<Compilation>
      readonly plugins: OpenPlugins | null
    }
  /** No text could be had of it; the findings say why. */
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'fault'; readonly diagnostics: readonly Diagnostic[]; readonly error: unknown }

/** More than the reader takes, so that it is the one to refuse; the rest of a huge file is left on the disk. */
const readLimit = 16 * 1024 * 1024

/** Compiles one draft with the profile that holds for it. A fault of ours becomes a finding, so that other drafts go on. */
export async function compileDraft(
  host: Host,
  toolchain: Toolchain,
  profiles: ProfileFinder,
  draft: DraftInput,
  options: Omit<CompileOptions, 'profile' | 'overrides' | 'image' | 'include' | 'foreign'> & {
    /** The plug-ins of the office take part, where they may. */
    readonly plugins?: boolean
  },
): Promise<DraftResult> {
  const { stage, edition, twoSided, clock } = options
  const bytes = await (clock ?? noStopwatch).timeAsync('read', null, () => readDraft(host, draft))
  if (isHostError(bytes)) {
    const diagnostics = [unplaced(draftUnreadable, { path: draft.path, reason: reasonOf(bytes) })]
    return { kind: 'unreadable', diagnostics }
  }
  try {
    const folder = draft.path === '-' ? host.cwd : host.path.dirname(draft.path)
    const found = profiles.above(folder)
    const profile = found?.profile ?? null
    const load = imageLoader(host, draft.file)
    const pictures = new Map<string, ReturnType<ImageLoader>>()
    const image: ImageLoader = (url, from) => {
      const picture = load(url, from)
      pictures.set(url, picture)
      return picture
    }
    let isAlone = true
    // Limits of all files together hold for each compilation.
    const again = (text: Uint8Array, foreign?: Foreign) => {
      const find = textLoader(host, draft.file, draft.path)
      const include: TextLoader = (name, from) => {
        isAlone = false
        return find(name, from)
      }
      const given = { stage, edition, twoSided, profile, overrides: {}, image, include, clock, foreign }
      return toolchain.compile(text, draft.path, given)
    }
    const plugins = (options.plugins && (await found?.plugins?.open())) || null
    const complete = async (text: Uint8Array, compiled: Compilation) =>
      plugins ? again(text, await plugins.judge(compiled)) : compiled
    const compilation = await complete(bytes, again(bytes))
    if (compilation.source) return { kind: 'compiled', compilation, bytes, pictures, isAlone, again, complete, plugins }
    return { kind: 'unreadable', diagnostics: compilation.diagnostics }
  } catch (error) {
    return { kind: 'fault', diagnostics: [faultFinding(error, activities.compile(draft.path))], error }
  }
}

async function readDraft(host: Host, { file }: DraftInput): Promise<Uint8Array | HostError> {
  try {
    return file === null ? await host.stdin() : host.readFile(file, readLimit)
  } catch (error) {
    if (isHostError(error)) return error
    throw error
  }
}

export const activities = {
  compile: (path: string): Bilingual => ({ vi: `biên dịch “${path}”`, en: `compiling “${path}”` }),
  mend: (path: string): Bilingual => ({ vi: `sửa “${path}”`, en: `mending “${path}”` }),
  emit: (path: string): Bilingual => ({ vi: `tạo “${path}”`, en: `making “${path}”` }),
  run: { vi: 'chạy lệnh', en: 'running the command' },
} as const

/** What a user is told of an exception of ours: one sentence, never a stack. */
export function faultFinding(error: unknown, activity: Bilingual): Diagnostic {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return unplaced(internalFault, { activity, reason: reason.split('\n')[0] ?? '', version: producer })
}
