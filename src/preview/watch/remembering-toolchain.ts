import type { Compilation, CompileOptions } from '../../compiler/compile.ts'
import type { Toolchain } from '../../compiler/toolchain.ts'
import type { ImageLoader } from '../../phases/4-compose/image.ts'
import { rememberProfiles } from '../engine/remember-profiles.ts'
import { sameBytes } from './recording-host.ts'

interface Remembered {
  readonly bytes: Uint8Array
  readonly options: CompileOptions
  /** Pictures that were asked for, and what came of it. */
  readonly pictures: ReadonlyMap<string, Asked>
  readonly compilation: Compilation
}

type Asked = ReturnType<ImageLoader>

const isSamePicture = (a: Asked, b: Asked | undefined) =>
  b !== undefined && ('data' in a ? 'data' in b && sameBytes(a.data, b.data) : !('data' in b) && a.vi === b.vi)

/**
 * A toolchain that compiles only what is new since it was asked last. It keeps findings, and pages only `withPages`, since
 * those of a folder of drafts would fill the memory.
 */
export function rememberingToolchain(toolchain: Toolchain, withPages: boolean): Toolchain {
  const known = new Map<string, Remembered>()
  const isSame = (before: Remembered, bytes: Uint8Array, { profile, stage, edition, image }: CompileOptions) => {
    const { options, pictures } = before
    if (options.profile !== profile || options.stage !== stage || options.edition !== edition) return false
    // Asking anew also tells whoever keeps account which files matter.
    return sameBytes(before.bytes, bytes) && [...pictures].every(([url, asked]) => isSamePicture(asked, image?.(url)))
  }
  return {
    ...toolchain,
    readProfile: rememberProfiles(toolchain.readProfile),
    compile(bytes, path, options) {
      const before = known.get(path)
      if (before && isSame(before, bytes, options)) return before.compilation
      const pictures = new Map<string, Asked>()
      const load = options.image
      const image: ImageLoader | undefined =
        load &&
        ((url) => {
          const picture = load(url)
          pictures.set(url, picture)
          return picture
        })
      const compilation = toolchain.compile(bytes, path, image ? { ...options, image } : options)
      const kept = withPages ? compilation : { ...compilation, document: null, paged: null }
      known.set(path, { bytes, options, pictures, compilation: kept })
      return compilation
    },
  }
}
