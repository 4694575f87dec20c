/**
 * The door to the outside: files, streams, environment. Everything that leaves or enters the program passes here, so that
 * the rules of another system can be tried where that system is not at hand (memory-host.ts). Paths are absolute or
 * relative to `cwd`; file functions throw a {@link HostError} whose code is the system's own (`ENOENT`, `EACCES`, …).
 */
export interface Host {
  readonly platform: 'win32' | 'darwin' | 'linux'
  readonly path: PathRules
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>

  /** At most `limit` bytes from the start. */
  readFile(path: string, limit?: number): Uint8Array
  /** `null` where nothing is; anything that is neither file nor folder (a pipe, a device) reads as a file. */
  stat(path: string): 'file' | 'folder' | null
  /** Canonical absolute path of something that exists, links followed: equal for two names of one file. */
  realPath(path: string): string
  /** With its parents; no error when it exists. */
  makeFolder(path: string): void
  /**
   * A file that does not exist yet, its bytes on the disk when the call returns. A failed call may leave a part. It takes the
   * permissions of `like`, where one is given.
   */
  createFile(path: string, bytes: Uint8Array, like?: string): void
  /** `false` for a file that is marked read-only, also where the system would let us replace it. */
  isWritable(path: string): boolean
  /** Replaces what stands at `to`. */
  rename(from: string, to: string): void
  /** A second name for a file, refused where something stands there. Not every file system has them. */
  link(from: string, to: string): void
  /** Seconds since a file was changed, by the machine's clock, which may be wrong. */
  age(path: string): number
  remove(path: string): void
  /** Absolute paths of files below `folder` that match, sorted. Case does not matter, dot files and links never match. */
  glob(query: GlobQuery): Promise<readonly string[]>
  /** Absolute paths of links below a folder, whatever they lead to, sorted; those among dot files and packages left out. */
  links(folder: string): readonly string[]

  /** A file that ships with the program: `fonts/tinos-regular.ttf`, `color/srgb2014.icc`. */
  asset(name: string): Uint8Array
  /** A page of the manual that ships with the program: `diagnostics/KL2202.md`. */
  manual(name: string): Uint8Array
  /** A published JSON Schema: `profile`. */
  schema(name: string): Uint8Array
  /** A file that the build made beside the program: `preview/preview.js`. */
  built(name: string): Uint8Array
  /** The day by the machine's clock, `2026-11-15`. No output may hang on it unless the user was told. */
  today(): string
  /** Milliseconds since the program began, by a clock that only goes forward. Never part of an output. */
  now(): number
  stdin(): Promise<Uint8Array>
  /** Somebody to ask; `null` where nobody sits at the keyboard. */
  openTerminal(): Promise<Terminal | null>
  readonly stdout: Output
  readonly stderr: Output
  pause(milliseconds: number): Promise<void>
  /** How many threads can run at the same time. */
  readonly cores: number
  /** A further thread of the program, ready for jobs; `null` where there are none. */
  startThread(): Promise<Thread | null>
  /** Starts a program beside ours, without a shell: no name of a file is taken for a command. Whether it could be started. */
  startProgram(words: readonly string[]): Promise<boolean>
  /** A thread that loads one plug-in and nothing of the program; what it prints is not shown. `null` where there are none. */
  startPlugin(file: string): Promise<Thread | null>
  /** Calls `action` once after so many milliseconds; the returned function takes it back. */
  after(milliseconds: number, action: () => void): () => void
  /** Runs `action` if the user or the system ends the program; the returned function takes it back. */
  onInterrupt(action: () => void): () => void
}

/** A person at the keyboard. */
export interface Terminal {
  /** The answer without its line end; `null` when they gave up (Ctrl-C, end of input). */
  ask(question: string): Promise<string | null>
  close(): void
}

/** What is sent has to be plain data. */
export interface Thread {
  send(message: unknown): void
  /** `ended` is called once, with the reason, if the thread stops without being asked to. */
  listen(heard: (message: unknown) => void, ended: (reason: string) => void): void
  stop(): void
}

export interface PathRules {
  readonly sep: string
  join(...parts: string[]): string
  resolve(...parts: string[]): string
  dirname(path: string): string
  basename(path: string, suffix?: string): string
  extname(path: string): string
  relative(from: string, to: string): string
}

export interface GlobQuery {
  readonly folder: string
  readonly patterns: readonly string[]
  readonly ignore: readonly string[]
}

export interface Output {
  write(text: string): void
  readonly isTTY: boolean
  /** Width of the terminal; `null` where there is none. */
  readonly columns: number | null
}

export interface HostError extends Error {
  readonly code: string
}

/** A refusal of the system, as opposed to a fault of ours. */
export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)
}
