import path from 'node:path'
import type { GlobQuery, Host, HostError } from './host.ts'

export interface MemoryHostOptions {
  readonly platform?: Host['platform']
  readonly cwd?: string
  /** Whether other programs can be started; by default they can. */
  readonly programs?: boolean
  readonly env?: Host['env']
  /** Path → content; folders on the way exist. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly assets?: Readonly<Record<string, Uint8Array>>
  readonly manual?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  readonly today?: string
  readonly terminal?: boolean
  /** Width of the terminal. */
  readonly columns?: number
}

export interface MemoryHost extends Host {
  /** Programs that were asked for, with their words. */
  started(): readonly (readonly string[])[]
  readonly written: { readonly stdout: () => string; readonly stderr: () => string }
  /** Paths of all files, sorted. */
  files(): readonly string[]
  text(file: string): string
  put(file: string, content: string | Uint8Array): void
  /** Another program holds the file open: Windows refuses to rename over it, away from it or to delete it. */
  hold(file: string): void
  release(file: string): void
  /** Marks a file read-only. */
  protect(file: string): void
  /** Nothing can be created in, renamed within or removed from the folder. */
  lock(folder: string): void
  /** The disk takes so many more bytes; what goes beyond stays half-written, as on a real one. */
  room(bytes: number): void
  /** Called before every change of the disk; what it throws, the caller gets. */
  onChange(hook: (operation: 'createFile' | 'rename' | 'link' | 'remove', file: string) => void): void
  /** A file was last changed so many seconds ago; else just now. */
  grow(file: string, seconds: number): void
}

const encoder = new TextEncoder()
const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? encoder.encode(content) : content)

/** A host without a disk, with the rules of the chosen system; for tests and for programs that compile in memory. */
export function memoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const platform = options.platform ?? 'linux'
  const rules = platform === 'win32' ? path.win32 : path.posix
  const started: (readonly string[])[] = []
  const cwd = options.cwd ?? (platform === 'win32' ? 'C:\\van-phong' : '/van-phong')
  /** Windows and macOS find a file by any case; the name shown is the one it was made with. */
  const key = (file: string) => {
    const absolute = rules.resolve(cwd, file)
    return platform === 'linux' ? absolute : absolute.normalize('NFC').toLowerCase()
  }
  const disk = new Map<string, { name: string; bytes: Uint8Array }>()
  const folders = new Map<string, string>()
  const held = new Set<string>()
  const locked = new Set<string>()
  const readOnly = new Set<string>()
  const ages = new Map<string, number>()
  let left = Number.POSITIVE_INFINITY
  let change: Parameters<MemoryHost['onChange']>[0] = () => {}
  let out = ''
  let err = ''

  const makeFolder = (folder: string): void => {
    const absolute = rules.resolve(cwd, folder)
    if (folders.has(key(absolute))) return
    if (disk.has(key(absolute))) throw refusal('EEXIST', 'mkdir', folder)
    const parent = rules.dirname(absolute)
    if (disk.has(key(parent))) throw refusal('ENOTDIR', 'mkdir', folder)
    if (parent !== absolute) {
      makeFolder(parent)
      refuseLocked(absolute, 'mkdir')
    }
    folders.set(key(absolute), absolute)
  }
  const refuseLocked = (file: string, operation: string) => {
    if (locked.has(key(rules.dirname(rules.resolve(cwd, file))))) {
      throw refusal(platform === 'win32' ? 'EPERM' : 'EACCES', operation, file)
    }
  }
  const refuseHeld = (file: string, operation: string) => {
    if (platform === 'win32' && held.has(key(file))) throw refusal('EPERM', operation, file)
  }
  const existing = (file: string, operation: string) => {
    const entry = disk.get(key(file))
    if (entry) return entry
    throw refusal(folders.has(key(file)) ? 'EISDIR' : 'ENOENT', operation, file)
  }
  const put = (file: string, content: string | Uint8Array) => {
    makeFolder(rules.dirname(rules.resolve(cwd, file)))
    disk.set(key(file), { name: rules.resolve(cwd, file), bytes: bytesOf(content) })
  }

  let ticks = 0
  makeFolder(cwd)
  for (const [file, content] of Object.entries(options.files ?? {})) put(file, content)

  return {
    platform,
    path: rules,
    cwd,
    env: options.env ?? {},
    readFile: (file, limit) => existing(file, 'open').bytes.slice(0, limit),
    stat: (file) => (disk.has(key(file)) ? 'file' : folders.has(key(file)) ? 'folder' : null),
    realPath: (file) => disk.get(key(file))?.name ?? folders.get(key(file)) ?? existing(file, 'realpath').name,
    makeFolder,
    createFile(file, bytes) {
      change('createFile', file)
      if (disk.has(key(file)) || folders.has(key(file))) throw refusal('EEXIST', 'open', file)
      if (!folders.has(key(rules.dirname(rules.resolve(cwd, file))))) throw refusal('ENOENT', 'open', file)
      refuseLocked(file, 'open')
      disk.set(key(file), { name: rules.resolve(cwd, file), bytes: bytes.slice(0, left) })
      if (bytes.length > left) throw refusal('ENOSPC', 'write', file)
      left -= bytes.length
    },
    isWritable: (file) => !readOnly.has(key(file)),
    rename(from, to) {
      change('rename', to)
      const entry = existing(from, 'rename')
      refuseLocked(from, 'rename')
      refuseLocked(to, 'rename')
      refuseHeld(from, 'rename')
      refuseHeld(to, 'rename')
      if (folders.has(key(to))) throw refusal(platform === 'win32' ? 'EPERM' : 'EISDIR', 'rename', to)
      disk.delete(key(from))
      disk.set(key(to), { name: rules.resolve(cwd, to), bytes: entry.bytes })
    },
    link(from, to) {
      change('link', to)
      const entry = existing(from, 'link')
      refuseLocked(to, 'link')
      if (disk.has(key(to)) || folders.has(key(to))) throw refusal('EEXIST', 'link', to)
      disk.set(key(to), { name: rules.resolve(cwd, to), bytes: entry.bytes })
    },
    age: (file) => ages.get(existing(file, 'stat').name) ?? 0,
    remove(file) {
      change('remove', file)
      const { bytes } = existing(file, 'unlink')
      refuseLocked(file, 'unlink')
      refuseHeld(file, 'unlink')
      disk.delete(key(file))
      left += bytes.length
    },
    async glob(query) {
      return matching(
        [...disk.values()].map((entry) => entry.name),
        query,
        rules,
      )
    },
    links: () => [],
    asset(name) {
      const bytes = options.assets?.[name]
      if (!bytes) throw refusal('ENOENT', 'open', name)
      return bytes
    },
    schema(name) {
      throw refusal('ENOENT', 'open', name)
    },
    manual(name) {
      const page = options.manual?.[name]
      if (page === undefined) throw refusal('ENOENT', 'open', name)
      return bytesOf(page)
    },
    built(name) {
      throw refusal('ENOENT', 'open', name)
    },
    today: () => options.today ?? '2026-06-05',
    now: () => {
      ticks += 1
      return ticks
    },
    stdin: async () => bytesOf(options.stdin ?? ''),
    openTerminal: async () => null,
    stdout: { write: (text) => (out += text), isTTY: options.terminal ?? false, columns: options.columns ?? null },
    stderr: { write: (text) => (err += text), isTTY: options.terminal ?? false, columns: options.columns ?? null },
    pause: async () => {},
    cores: 1,
    startThread: async () => null,
    startProgram: async (words) => {
      started.push(words)
      return options.programs ?? true
    },
    startPlugin: async () => null,
    after: () => () => {},
    onInterrupt: () => () => {},

    written: { stdout: () => out, stderr: () => err },
    started: () => started,
    files: () => [...disk.values()].map((entry) => entry.name).sort(),
    text: (file) => new TextDecoder().decode(existing(file, 'open').bytes),
    put,
    hold: (file) => held.add(key(file)),
    release: (file) => held.delete(key(file)),
    protect: (file) => readOnly.add(key(file)),
    lock: (folder) => locked.add(key(folder)),
    room: (bytes) => {
      left = bytes
    },
    grow: (file, seconds) => ages.set(rules.resolve(cwd, file), seconds),
    onChange: (hook) => {
      change = hook
    },
  }
}

function refusal(code: string, operation: string, file: string): HostError {
  return Object.assign(new Error(`${code}: ${operation} '${file}'`), { code })
}

/** As tinyglobby matches, for the patterns we use: `**`, `*`, `?`, `{a,b}`; a pattern that names a folder takes all below it. */
function matching(files: readonly string[], query: GlobQuery, rules: typeof path.posix): readonly string[] {
  const toRegExp = (pattern: string) => {
    const source = pattern
      .replace(/\/$/, '')
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/|\*|\?|\{|\}|,/g, (mark) => globMarks[mark] ?? mark)
    return new RegExp(`^${source}(/.*)?$`, 'i')
  }
  const patterns = query.patterns.map(toRegExp)
  const ignored = query.ignore.map(toRegExp)
  return files
    .filter((file) => {
      const relative = rules.relative(query.folder, file).split(rules.sep).join('/')
      if (relative.split('/').some((part) => part.startsWith('.'))) return false
      return patterns.some((p) => p.test(relative)) && !ignored.some((p) => p.test(relative))
    })
    .sort()
}

const globMarks: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
}
