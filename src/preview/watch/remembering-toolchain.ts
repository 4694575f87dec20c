import type { Compilation, CompileOptions } from '../../compiler/compile.ts'
import type { Toolchain } from '../../compiler/toolchain.ts'
import type { TextLoader } from '../../phases/1-parse/include.ts'
import type { ImageLoader } from '../../phases/4-compose/image.ts'
import { rememberProfiles } from '../engine/remember-profiles.ts'
import { sameBytes } from './recording-host.ts'

interface Remembered {
  readonly bytes: Uint8Array
  readonly options: CompileOptions
  /** Pictures and appendices that were asked for, and what came of it. */
  readonly pictures: readonly Question<ImageLoader>[]
  readonly texts: readonly Question<TextLoader>[]
  readonly compilation: Compilation
}

interface Question<Loader extends ImageLoader | TextLoader> {
  readonly name: string
  readonly from: string | null
  readonly answer: ReturnType<Loader>
}

/** A loader that keeps account of what it was asked. */
function recorded<Loader extends ImageLoader | TextLoader>(load: Loader, asked: Question<Loader>[]) {
  return (name: string, from: string | null = null) => {
    const answer = load(name, from) as ReturnType<Loader>
    asked.push({ name, from, answer })
    return answer
  }
}

const bytesOf = (answer: ReturnType<ImageLoader | TextLoader>) =>
  'data' in answer ? answer.data : 'bytes' in answer ? answer.bytes : null

/** Asking anew also tells whoever keeps account which files matter. */
function isAnsweredAlike<Loader extends ImageLoader | TextLoader>(
  asked: readonly Question<Loader>[],
  load: Loader | undefined,
): boolean {
  return asked.every(({ name, from, answer }) => {
    const now = load?.(name, from)
    if (!now) return false
    const [before, after] = [bytesOf(answer), bytesOf(now)]
    if (before || after) return before !== null && after !== null && sameBytes(before, after)
    return 'vi' in answer && 'vi' in now && answer.vi === now.vi
  })
}

/**
 * A toolchain that compiles only what is new since it was asked last. It keeps findings, and pages only `withPages`, since
 * those of a folder of drafts would fill the memory.
 */
export function rememberingToolchain(toolchain: Toolchain, withPages: boolean): Toolchain {
  const known = new Map<string, Remembered>()
  const isSame = (
    before: Remembered,
    bytes: Uint8Array,
    { profile, stage, edition, image, include }: CompileOptions,
  ) => {
    const { options, pictures, texts } = before
    if (options.profile !== profile || options.stage !== stage || options.edition !== edition) return false
    return sameBytes(before.bytes, bytes) && isAnsweredAlike(texts, include) && isAnsweredAlike(pictures, image)
  }
  return {
    ...toolchain,
    readProfile: rememberProfiles(toolchain.readProfile),
    compile(bytes, path, options) {
      const before = known.get(path)
      if (before && isSame(before, bytes, options)) return before.compilation
      const pictures: Question<ImageLoader>[] = []
      const texts: Question<TextLoader>[] = []
      const compilation = toolchain.compile(bytes, path, {
        ...options,
        image: options.image && recorded(options.image, pictures),
        include: options.include && recorded(options.include, texts),
      })
      const kept = withPages ? compilation : { ...compilation, document: null, paged: null }
      known.set(path, { bytes, options, pictures, texts, compilation: kept })
      return compilation
    },
  }
}
