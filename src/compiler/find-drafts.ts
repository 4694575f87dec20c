import {
  draftNotFound,
  draftUnreadable,
  folderWithoutDrafts,
  linkNotFollowed,
  notADraft,
  patternWithoutDrafts,
} from '../diagnostics/catalogue/command.ts'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import { reasonOf } from './system-reasons.ts'

/** A draft as the command line named it. */
export interface DraftInput {
  /** Shown to the user; for standard input the name it was given, or `-`. */
  readonly path: string
  /** `null` is standard input. */
  readonly file: string | null
}

export interface FoundDrafts {
  /** In the order of the arguments, a folder's by name; each file once. */
  readonly drafts: readonly DraftInput[]
  readonly problems: readonly FileReport[]
}

/** Whether the profile that holds for a file leaves it out of folders and patterns. */
export type IsIgnored = (file: string) => Promise<boolean>

export const draftExtensions = ['.md', '.markdown', '.txt', '.yaml', '.yml']
const draftFiles = `**/*{${draftExtensions.join(',')}}`
/** The register of numbers (register/). */
export const registerName = 'so-van-ban.yaml'
const neverDrafts = ['**/README*', '**/ketluan.yaml', `**/${registerName}`, '**/node_modules/**']

/** The drafts behind files, folders, globs and `-`. What names nothing is a problem of its own, never silence. */
export async function findDrafts(
  host: Host,
  names: readonly string[],
  stdinFilename: string | null,
  isIgnored: IsIgnored,
): Promise<FoundDrafts> {
  const drafts = new Map<string, DraftInput>()
  const problems: FileReport[] = []
  for (const name of names) {
    const { found, untaken } = await resolveName(host, name, stdinFilename, isIgnored)
    for (const { path, reason } of untaken)
      problems.push({ path, diagnostics: [unplaced(linkNotFollowed, { path, reason })], notEvaluated: [] })
    if ('definition' in found) problems.push({ path: name, diagnostics: [found], notEvaluated: [] })
    else for (const draft of found) if (!drafts.has(keyOf(host, draft))) drafts.set(keyOf(host, draft), draft)
  }
  return { drafts: [...drafts.values()], problems }
}

interface Resolved {
  readonly found: readonly DraftInput[] | Diagnostic
  readonly untaken: readonly UntakenLink[]
}

async function resolveName(
  host: Host,
  name: string,
  stdinFilename: string | null,
  isIgnored: IsIgnored,
): Promise<Resolved> {
  const only = (found: Resolved['found']): Resolved => ({ found, untaken: [] })
  if (name === '-') return only([{ path: stdinFilename ?? '-', file: null }])
  try {
    const kind = host.stat(name)
    if (kind === 'file')
      return only(isDraftName(host, name) ? [{ path: name, file: name }] : unplaced(notADraft, { path: name }))
    if (kind === 'folder') {
      const { taken, untaken } = await takeLinks(host, name, isIgnored)
      const files = await search(host, name, [draftFiles], isIgnored)
      const found = taken.length === 0 ? files : [...files, ...taken].sort((a, b) => (a.path < b.path ? -1 : 1))
      return { found: found.length > 0 ? found : unplaced(folderWithoutDrafts, { path: name }), untaken }
    }
    if (!isPattern(name)) return only(unplaced(draftNotFound, { path: name }))
    const { folder, pattern } = splitPattern(host, name)
    const found = await search(host, folder, [pattern], isIgnored)
    return only(found.length > 0 ? found : unplaced(patternWithoutDrafts, { pattern: name }))
  } catch (error) {
    if (isHostError(error)) return only(unplaced(draftUnreadable, { path: name, reason: reasonOf(error) }))
    throw error
  }
}

async function search(
  host: Host,
  folder: string,
  patterns: readonly string[],
  isIgnored: IsIgnored,
): Promise<readonly DraftInput[]> {
  const root = host.path.resolve(host.cwd, folder)
  const found: DraftInput[] = []
  for (const file of await host.glob({ folder: root, patterns, ignore: neverDrafts })) {
    if (!isDraftName(host, file) || (await isIgnored(file))) continue
    const path = host.path.join(folder, host.path.relative(root, file))
    found.push({ path, file: path })
  }
  return found
}

/** A link below a folder that is not gone after, shown as the user would type it. */
interface UntakenLink {
  readonly path: string
  readonly reason: Bilingual
}

/**
 * Links to drafts below a folder. A search does not leave the folder: what came from elsewhere may hold a link to anything.
 * A link to a folder inside leads to nothing new.
 */
async function takeLinks(host: Host, folder: string, isIgnored: IsIgnored) {
  const root = host.path.resolve(host.cwd, folder)
  const taken: DraftInput[] = []
  const untaken: UntakenLink[] = []
  for (const link of host.links(root)) {
    const path = host.path.join(folder, host.path.relative(root, link))
    const kind = host.stat(link)
    if ((kind !== 'folder' && !isDraftName(host, link)) || (await isIgnored(link))) continue
    if (kind === null) untaken.push({ path, reason: { vi: 'không dẫn tới đâu', en: 'leads nowhere' } })
    else if (!isBelow(host, host.realPath(link), host.realPath(root)))
      untaken.push({ path, reason: { vi: `dẫn ra ngoài thư mục “${folder}”`, en: `leads out of “${folder}”` } })
    else if (kind === 'file') taken.push({ path, file: path })
  }
  return { taken, untaken }
}

function isBelow(host: Host, file: string, folder: string): boolean {
  const way = host.path.relative(folder, file)
  // On Windows the way to another drive is absolute.
  return way !== '..' && !way.startsWith(`..${host.path.sep}`) && host.path.resolve(folder, way) !== way
}

function isDraftName(host: Host, file: string): boolean {
  return draftExtensions.includes(host.path.extname(file).toLowerCase())
}

function isPattern(name: string): boolean {
  return /[*?{}[\]!]/.test(name)
}

/** The folder before the first wildcard and the pattern below it, with `/` as patterns want it. */
function splitPattern(host: Host, name: string): { readonly folder: string; readonly pattern: string } {
  const parts = (host.platform === 'win32' ? name.replaceAll('\\', '/') : name).split('/')
  const first = parts.findIndex(isPattern)
  const folder = parts.slice(0, first).join('/')
  return { folder: folder || (first > 0 ? '/' : '.'), pattern: parts.slice(first).join('/') }
}

/** Two names of one file are one draft. */
function keyOf(host: Host, { file }: DraftInput): string {
  return file === null ? '-' : host.realPath(file)
}
