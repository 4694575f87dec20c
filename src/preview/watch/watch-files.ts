import { realpathSync, statSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'

/** Watches files, those that are not there yet included. */
export interface FileWatch {
  /** From now on these files, absolute, and no others. */
  follow(files: Iterable<string>): void
  /** Whether drafts come or go below these folders as well. */
  followFolders(folders: Iterable<string>): void
  close(): Promise<void>
}

export interface FileWatchOptions {
  /** Files that are, or may be, no longer what they were. Called once for changes that come together. */
  readonly changed: (files: ReadonlySet<string>) => void
  /** A file came or went in a followed folder. */
  readonly rearranged?: () => void
  /** Milliseconds between looks at every file, for drives that tell nothing (network shares); 0: none. */
  readonly pollEvery?: number
}

/**
 * How long after a change a file is looked at again, in milliseconds: an editor that empties a file and then fills it makes
 * two changes, of which the system may tell only the first.
 */
const afterlooks = [20, 60, 150, 400]

export function watchFiles({ changed, rearranged, pollEvery = 1000 }: FileWatchOptions): FileWatch {
  const followed = new Map<string, string>()
  const watchers = new Map<string, FSWatcher>()
  const roots = new Set<string>()
  const seen = new Map<string, string>()
  const timers = new Set<NodeJS.Timeout>()
  let pending = new Set<string>()
  let closed = false

  /** One for each folder: a single one loses track where a folder and one above it are watched for names only. */
  const watcherOf = (folder: string): FSWatcher => {
    const known = watchers.get(folder)
    if (known) return known
    const watcher = watch(folder, {
      ignoreInitial: true,
      depth: 0,
      ignored: (path) => path !== folder && !followed.has(path),
      ignorePermissionErrors: true,
    })
    watcher.on('all', (_event, path) => heard(path))
    watcher.on('error', () => {})
    watchers.set(folder, watcher)
    return watcher
  }
  const tell = (path: string) => {
    const name = followed.get(path)
    if (name === undefined || closed) return
    seen.set(path, signatureOf(path))
    if (pending.size === 0) {
      setImmediate(() => {
        const files = pending
        pending = new Set()
        if (!closed) changed(files)
      })
    }
    pending.add(name)
  }
  const lookAgain = (path: string) => {
    if (!closed && followed.has(path) && seen.get(path) !== signatureOf(path)) tell(path)
  }
  const heard = (path: string) => {
    tell(path)
    for (const wait of afterlooks) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        lookAgain(path)
      }, wait)
      timers.add(timer)
    }
  }
  const poll = pollEvery > 0 ? setInterval(() => [...followed.keys()].forEach(lookAgain), pollEvery) : null

  const treeWatcher = rearranged ? watchTree(rearranged, () => closed) : null
  return {
    follow(files) {
      if (closed) return
      const wanted = new Map<string, string>()
      for (const file of files) {
        wanted.set(file, file)
        // Behind a link lies the file that changes.
        const real = realPathOf(file)
        if (real !== null) wanted.set(real, file)
      }
      for (const path of followed.keys()) {
        if (wanted.has(path)) continue
        followed.delete(path)
        seen.delete(path)
      }
      for (const [path, name] of wanted) {
        if (followed.has(path)) continue
        followed.set(path, name)
        seen.set(path, signatureOf(path))
        watcherOf(dirname(path)).add(path)
      }
    },
    followFolders(wanted) {
      if (closed) return
      for (const folder of wanted) {
        if (roots.has(folder)) continue
        roots.add(folder)
        treeWatcher?.add(folder)
      }
    },
    async close() {
      closed = true
      if (poll) clearInterval(poll)
      for (const timer of timers) clearTimeout(timer)
      await Promise.all([...watchers.values(), ...(treeWatcher ? [treeWatcher] : [])].map((watcher) => watcher.close()))
    },
  }
}

const draftExtensions: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.yaml', '.yml'])

/** Folders with drafts, for files that come and go; what they hold is no matter here. */
function watchTree(rearranged: () => void, isClosed: () => boolean): FSWatcher {
  const watcher = watch([], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) =>
      /[\\/](?:node_modules|\.[^\\/]+)(?:[\\/]|$)/.test(path) ||
      (stats?.isFile() === true && !draftExtensions.has(extname(path).toLowerCase())),
  })
  let timer: NodeJS.Timeout | null = null
  watcher.on('all', (event) => {
    if (event === 'change' || timer !== null) return
    timer = setTimeout(() => {
      timer = null
      if (!isClosed()) rearranged()
    }, 50)
  })
  watcher.on('error', () => {})
  return watcher
}

/** What tells one state of a file from another without reading it. */
function signatureOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch (error) {
    return `- ${(error as NodeJS.ErrnoException).code}`
  }
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path)
  } catch {
    return null
  }
}
