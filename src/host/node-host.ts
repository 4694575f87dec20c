import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { GlobQuery, Host, Output, Terminal, Thread } from './host.ts'

/**
 * The real machine; the only file that touches the disk. `root` is the program's own folder, where its assets lie.
 * `lost` hears when standard output takes no more, which may be after the last word was handed over.
 */
export function nodeHost(root: string, lost: (error: NodeJS.ErrnoException) => void = () => {}): Host {
  let stdout: Output | null = null
  let stderr: Output | null = null
  return {
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    path,
    cwd: process.cwd(),
    env: process.env,
    readFile: (file, limit) => (limit === undefined ? readFileSync(file) : readStart(file, limit)),
    stat,
    realPath: (file) => realpathSync.native(file),
    makeFolder,
    createFile,
    isWritable,
    rename: renameSync,
    link: linkSync,
    age: (file) => (Date.now() - statSync(file).mtimeMs) / 1000,
    remove: unlinkSync,
    glob,
    links,
    asset: (name) => readFileSync(path.join(root, 'templates', name)),
    manual: (name) => readFileSync(path.join(root, 'docs', name)),
    schema: (name) => readFileSync(path.join(root, 'schemas', `${name}.schema.json`)),
    built: (name) => readFileSync(path.join(root, 'dist', name)),
    today,
    now: () => performance.now(),
    stdin: readStdin,
    openTerminal,
    // Listened to from the first word on: a program that has ours as a library keeps its own streams.
    get stdout() {
      stdout ??= output(process.stdout, lost)
      return stdout
    },
    get stderr() {
      stderr ??= output(process.stderr, () => {})
      return stderr
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    cores: availableParallelism(),
    startThread: () => startThread(path.join(root, 'bin/thread.js')),
    startProgram,
    startPlugin: (file) =>
      startThread(path.join(root, 'bin/plugin.js'), {
        workerData: { file },
        stdin: true,
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      }),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds)
      return () => clearTimeout(timer)
    },
    onInterrupt: interrupts(),
  }
}

async function startProgram([program = '', ...rest]: readonly string[]): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: 'ignore', detached: true, windowsHide: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}

/** Questions go to standard error, so that what is asked never gets into a file with what is answered. */
async function openTerminal(): Promise<Terminal | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  const { createInterface } = await import('node:readline')
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  // Lines typed ahead wait in the iterator; asking one by one would lose them.
  const lines = reader[Symbol.asyncIterator]()
  reader.on('SIGINT', () => reader.close())
  let closed = false
  reader.once('close', () => {
    closed = true
  })
  return {
    async ask(question) {
      // The last lines may wait when the input has ended; a prompt then is a fault from Node 24 on.
      if (!closed) {
        reader.setPrompt(question)
        reader.prompt()
      }
      const { done, value } = await lines.next()
      return done ? null : value
    },
    close() {
      reader.close()
      // Its iterator wakes the input once more, and the program would wait for a key that nobody is asked for.
      process.stdin.pause()
      process.stdin.unref()
    },
  }
}

/** A file may be larger than memory; whoever asks for its start is not made to load the rest. */
/**
 * With its parents. One by one, since Node's own recursive way never comes back where a parent cannot hold folders at all
 * (`/proc`, some network drives).
 */
function makeFolder(folder: string): void {
  const parent = path.dirname(folder)
  if (stat(folder) === 'folder') return
  if (parent !== folder && stat(parent) === null) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another run made it in the meantime.
    if (stat(folder) !== 'folder') throw error
  }
}

function readStart(file: string, limit: number): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const chunks: Uint8Array[] = []
    let total = 0
    while (total < limit) {
      const chunk = new Uint8Array(Math.min(limit - total, 1 << 16))
      const length = readSync(descriptor, chunk, 0, chunk.length, null)
      if (length === 0) break
      chunks.push(chunk.subarray(0, length))
      total += length
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(descriptor)
  }
}

/** In the time zone of the machine, as the user reads the calendar. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function stat(file: string): 'file' | 'folder' | null {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return null
  return found.isDirectory() ? 'folder' : 'file'
}

function createFile(file: string, bytes: Uint8Array, like?: string): void {
  const descriptor = openSync(file, 'wx')
  try {
    if (like !== undefined) fchmodSync(descriptor, statSync(like).mode & 0o777)
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** By its mark and not by a try: to an administrator, and to who may replace files in the folder, every file is writable. */
function isWritable(file: string): boolean {
  return (statSync(file).mode & 0o222) !== 0
}

/** tinyglobby is loaded only when a folder or a glob was asked for. */
async function glob(query: GlobQuery): Promise<readonly string[]> {
  const library = await import('tinyglobby')
  const found = await library.glob([...query.patterns], {
    cwd: query.folder,
    ignore: [...query.ignore],
    absolute: true,
    caseSensitiveMatch: false,
    // A link may lead anywhere, in a circle or to the whole disk.
    followSymbolicLinks: false,
  })
  return found.map((file) => path.normalize(file)).sort()
}

function links(folder: string): readonly string[] {
  const found: string[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const file = path.join(next, entry.name)
      if (entry.isSymbolicLink()) found.push(file)
      else if (entry.isDirectory()) open.push(file)
    }
  }
  return found.sort()
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function output(stream: NodeJS.WriteStream, lost: (error: NodeJS.ErrnoException) => void): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads us may have seen enough (`ketluan ast … | head`): that is no error.
    if (error.code !== 'EPIPE') lost(error)
  })
  return {
    write: (text) => {
      stream.write(text)
    },
    isTTY: stream.isTTY === true,
    // A terminal that does not know its size says 0.
    columns: stream.columns || null,
  }
}

/** `null` where the file is not there, as in a program that embeds ours, or the system gives no thread. */
async function startThread(file: string, options: WorkerOptions = {}): Promise<Thread | null> {
  if (stat(file) !== 'file') return null
  let worker: Worker
  try {
    const threads = await import('node:worker_threads')
    worker = new threads.Worker(file, options)
  } catch {
    return null
  }
  let stopped = false
  return {
    send: (message) => worker.postMessage(message),
    listen(heard, ended) {
      worker.on('message', heard)
      worker.once('error', (error: unknown) => end(String(error)))
      worker.once('exit', (code) => end(`thread ended with ${code}`))
      const end = (reason: string) => {
        if (!stopped) ended(reason)
        stopped = true
      }
    },
    stop() {
      stopped = true
      void worker.terminate()
    },
  }
}

/** Ctrl-C, an end that was asked for, a closed window; the exit codes are those of a shell. */
const ends = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * Whoever is in the middle of something tidies up, the last one first; then the program ends as an interrupted one does. A second
 * Ctrl-C does not break that off: it is over in a moment.
 */
function interrupts(): Host['onInterrupt'] {
  const actions = new Set<() => void>()
  const handlers = Object.entries(ends).map(([signal, code]) => {
    const handler = () => {
      for (const action of [...actions].reverse()) action()
      process.exit(code)
    }
    return [signal, handler] as const
  })
  let listening = false
  const stop = () => {
    if (actions.size > 0 || !listening) return
    listening = false
    for (const [signal, handler] of handlers) process.off(signal, handler)
  }
  return (action) => {
    if (!listening) for (const [signal, handler] of handlers) process.on(signal, handler)
    listening = true
    actions.add(action)
    return () => {
      actions.delete(action)
      // A signal that came in the middle of the work is heard in the second turn from here; till then somebody must listen.
      setImmediate(() => setImmediate(stop))
    }
  }
}
