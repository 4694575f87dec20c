import type { CompileOptions } from '../compiler/compile.ts'
import type { Toolchain } from '../compiler/toolchain.ts'
import type { Bilingual, Language, ParamValue } from '../diagnostics/define.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import type { Host } from '../host/host.ts'
import { startEngine } from './engine/engine.ts'
import { readCursor } from './server/changes.ts'
import { type Editor, openBrowser } from './server/editor.ts'
import { portsTried } from './server/free-port.ts'
import { type PreviewServer, serve } from './server/serve.ts'
import { texts } from './texts.ts'
import { untilEnded } from './watch/until-ended.ts'

export interface PreviewOptions extends Pick<CompileOptions, 'stage' | 'edition'> {
  readonly host: Host
  readonly toolchain: Toolchain
  readonly language: Language
  readonly names: readonly string[]
  readonly port: number
  readonly open: boolean
  readonly editor: Editor | null
  readonly tell: (text: Bilingual, params: Readonly<Record<string, ParamValue>>) => void
  readonly report: (problem: FileReport) => void
}

/** Serves a preview until its user or its terminal ends it. `false`: there was nothing to show, or no port to be had. */
export async function preview(options: PreviewOptions): Promise<boolean> {
  const { host, port, tell } = options
  const engine = await startEngine(options)
  for (const problem of engine.problems) options.report(problem)
  const folders = options.names.some((name) => host.stat(name) === 'folder')
  if (engine.list().length === 0 && !folders) {
    await engine.close()
    return false
  }
  // From here on the terminal is listened to: it may go away at any time.
  let cursor: PreviewServer['cursor'] = () => false
  const ended = untilEnded((line) => {
    const request = readCursorLine(line)
    if (request) cursor(request)
  })
  const server = await serve({ ...options, engine }).catch((error: NodeJS.ErrnoException) => error)
  if (server instanceof Error) {
    tell(texts.noPort, { port, last: port + portsTried, reason: server.code ?? server.message })
    await engine.close()
    return false
  }
  const { address } = server
  cursor = server.cursor
  if (server.moved) tell(texts.portBusy, { port, used: server.port })
  tell(texts.serving, { address })
  tell(texts.howToEnd, {})

  const warned = new Set<string>()
  engine.onShown((draft) => {
    const { secrecy, path } = draft.state()
    if (secrecy === null || warned.has(path)) return
    warned.add(path)
    tell(texts.secretInTerminal, { path, secrecy })
  })
  const [only, ...more] = engine.list()
  // What is opened first is compiled while the browser starts.
  if (only && more.length === 0) engine.open(only.id)
  if (options.open && !(await openBrowser(host, address))) tell(texts.notOpened, { address })
  await ended
  await Promise.all([server.close(), engine.close()])
  tell(texts.ended, {})
  return true
}

/** A line of standard input: `{"file":"draft.md","line":12}`, or `draft.md:12`. */
function readCursorLine(line: string): ReturnType<typeof readCursor> {
  if (line.startsWith('{')) {
    try {
      return readCursor(JSON.parse(line))
    } catch {
      return null
    }
  }
  const [, file, number] = /^(.+?):(\d{1,7})(?::\d+)?$/.exec(line) ?? []
  return readCursor({ file, line: Number(number) })
}
