import { draftUnreadable } from '../diagnostics/catalogue/command.ts'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import { type OfficePlugins, officePlugins } from './plugins/office-plugins.ts'
import type { Profile } from './profile.ts'
import { reasonOf } from './system-reasons.ts'

export const profileName = 'ketluan.yaml'

/** Reads the bytes of a profile; `null` when they are no text. */
export type ProfileReader = (bytes: Uint8Array, path: string) => Outcome<Profile | null>

/** More than a profile may hold, so that its reader is the one to refuse. */
const readLimit = 16 * 1024 * 1024

export interface FoundProfile {
  /** `null` when it could not be read. */
  readonly profile: Profile | null
  readonly folder: string
  readonly report: FileReport
  /** Absent: it names none. */
  readonly plugins: OfficePlugins | null
}

export interface ProfileFinder {
  /** The profile in the folder or the nearest folder above it; `null` where there is none. */
  above(folder: string): FoundProfile | null
  /** Whether the nearest profile leaves a file out of folders and patterns. */
  isIgnored(file: string): Promise<boolean>
  /** Every profile that was found, once. */
  found(): readonly FoundProfile[]
  /** Ends what plug-ins were started. */
  close(): void
}

/** Looks for office profiles; each folder is looked into and each profile read once. `allowPlugins`: theirs may run. */
export function profileFinder(host: Host, read: ProfileReader, allowPlugins = false): ProfileFinder {
  const byFolder = new Map<string, FoundProfile | null>()
  const ignored = new Map<FoundProfile, ReadonlySet<string>>()

  const above = (folder: string): FoundProfile | null => {
    const absolute = host.path.resolve(host.cwd, folder)
    const known = byFolder.get(absolute)
    if (known !== undefined) return known
    const parent = host.path.dirname(absolute)
    const found = load(host, read, absolute, allowPlugins) ?? (parent === absolute ? null : above(parent))
    byFolder.set(absolute, found)
    return found
  }

  return {
    above,
    async isIgnored(file) {
      const found = above(host.path.dirname(file))
      if (!found?.profile || found.profile.ignore.length === 0) return false
      let files = ignored.get(found)
      if (!files) {
        // What leads out of the folder matches nothing in it, and may lead to the whole disk.
        const patterns = found.profile.ignore.filter(
          (pattern) => !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(pattern),
        )
        files = new Set(await host.glob({ folder: found.folder, patterns, ignore: [] }))
        ignored.set(found, files)
      }
      return files.has(file)
    },
    found: () => [...new Set(byFolder.values())].filter((found) => found !== null),
    close() {
      for (const found of new Set(byFolder.values())) found?.plugins?.close()
    },
  }
}

function load(host: Host, read: ProfileReader, folder: string, allowPlugins: boolean): FoundProfile | null {
  const file = host.path.join(folder, profileName)
  // Shown as a person at the prompt would type it.
  const path = host.path.relative(host.cwd, file)
  try {
    if (host.stat(file) !== 'file') return null
    const { value, diagnostics, notEvaluated } = read(host.readFile(file, readLimit), path)
    const plugins = value && officePlugins(host, folder, value, allowPlugins)
    return {
      profile: value,
      folder,
      plugins,
      // What plug-ins have to say of themselves is known only once they were needed.
      get report() {
        return { path, diagnostics: [...diagnostics, ...(plugins?.diagnostics ?? [])], notEvaluated }
      },
    }
  } catch (error) {
    if (!isHostError(error)) throw error
    const diagnostics = [unplaced(draftUnreadable, { path, reason: reasonOf(error) })]
    return { profile: null, folder, plugins: null, report: { path, diagnostics, notEvaluated: [] } }
  }
}
