import type { Compilation, CompileOptions } from '../../compiler/compile.ts'
import type { Toolchain } from '../../compiler/toolchain.ts'
import { rememberProfiles } from '../engine/remember-profiles.ts'
import { sameBytes } from './recording-host.ts'

interface Remembered {
  readonly bytes: Uint8Array
  readonly options: CompileOptions
  /** Pictures that were asked for. */
  readonly pictures: ReadonlyMap<string, Uint8Array | null>
  readonly compilation: Compilation
}

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
    const pictureIsSame = ([url, data]: readonly [string, Uint8Array | null]) =>
      sameBytes(data, image?.(url)?.data ?? null)
    return sameBytes(before.bytes, bytes) && [...pictures].every(pictureIsSame)
  }
  return {
    ...toolchain,
    readProfile: rememberProfiles(toolchain.readProfile),
    compile(bytes, path, options) {
      const before = known.get(path)
      if (before && isSame(before, bytes, options)) return before.compilation
      const pictures = new Map<string, Uint8Array | null>()
      const image: CompileOptions['image'] = (url) => {
        const picture = options.image?.(url) ?? null
        pictures.set(url, picture?.data ?? null)
        return picture
      }
      const compilation = toolchain.compile(bytes, path, { ...options, image })
      const kept = withPages ? compilation : { ...compilation, document: null, paged: null }
      known.set(path, { bytes, options, pictures, compilation: kept })
      return compilation
    },
  }
}
