import {
  draftNotFound,
  draftUnreadable,
  folderWithoutDrafts,
  notADraft,
  patternWithoutDrafts,
} from '../diagnostics/catalogue/command.ts'
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

const draftExtensions = ['.md', '.markdown', '.txt', '.yaml', '.yml']
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
    const found = await resolveName(host, name, stdinFilename, isIgnored)
    if ('definition' in found) problems.push({ path: name, diagnostics: [found], notEvaluated: [] })
    else for (const draft of found) if (!drafts.has(keyOf(host, draft))) drafts.set(keyOf(host, draft), draft)
  }
  return { drafts: [...drafts.values()], problems }
}

async function resolveName(
  host: Host,
  name: string,
  stdinFilename: string | null,
  isIgnored: IsIgnored,
): Promise<readonly DraftInput[] | Diagnostic> {
  if (name === '-') return [{ path: stdinFilename ?? '-', file: null }]
  try {
    const kind = host.stat(name)
    if (kind === 'file')
      return isDraftName(host, name) ? [{ path: name, file: name }] : unplaced(notADraft, { path: name })
    if (kind === 'folder') {
      const found = await search(host, name, [draftFiles], isIgnored)
      return found.length > 0 ? found : unplaced(folderWithoutDrafts, { path: name })
    }
    if (!isPattern(name)) return unplaced(draftNotFound, { path: name })
    const { folder, pattern } = splitPattern(host, name)
    const found = await search(host, folder, [pattern], isIgnored)
    return found.length > 0 ? found : unplaced(patternWithoutDrafts, { pattern: name })
  } catch (error) {
    if (isHostError(error)) return unplaced(draftUnreadable, { path: name, reason: reasonOf(error) })
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
