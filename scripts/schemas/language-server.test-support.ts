import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The YAML language server, spoken to as an editor does: LSP messages over standard input and output. */
export interface LanguageServer {
  request(method: string, params: object): Promise<unknown>
  notify(method: string, params: object): void
  /** The parameters of the next notification of that name for which `fits`. */
  heard(method: string, fits: (params: never) => boolean): Promise<unknown>
  stop(): void
}

const program = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
)

export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const process = spawn(globalThis.process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = new Map<number, (result: unknown) => void>()
  const notified: { readonly method: string; readonly params: unknown }[] = []
  const waiting: { method: string; fits: (params: never) => boolean; done: (params: unknown) => void }[] = []
  const send = (message: object) => write(process, { jsonrpc: '2.0', ...message })
  let last = 0
  read(process, (message) => {
    const { id, method, params, result } = message
    if (method === undefined) answers.get(Number(id))?.(result)
    // What the server asks of the editor: its settings, leave to register. None of it matters here.
    else if (id !== undefined) send({ id, result: method === 'workspace/configuration' ? [{}, {}, {}, {}, {}] : null })
    else {
      notified.push({ method, params })
      const at = waiting.findIndex((one) => one.method === method && one.fits(params as never))
      if (at >= 0) waiting.splice(at, 1)[0]?.done(params)
    }
  })
  const server: LanguageServer = {
    request(method, params) {
      const id = ++last
      return new Promise((resolve) => {
        answers.set(id, resolve)
        send({ id, method, params })
      })
    },
    notify: (method, params) => send({ method, params }),
    heard(method, fits) {
      const known = notified.find((one) => one.method === method && fits(one.params as never))
      if (known) return Promise.resolve(known.params)
      return new Promise((done) => waiting.push({ method, fits, done }))
    },
    stop: () => process.kill(),
  }
  const uri = pathToFileURL(folder).href
  const capabilities = { textDocument: { completion: {}, publishDiagnostics: {} }, workspace: { configuration: true } }
  await server.request('initialize', {
    processId: globalThis.process.pid,
    rootUri: uri,
    capabilities,
    workspaceFolders: [{ uri, name: 'test' }],
  })
  server.notify('initialized', {})
  return server
}

function write({ stdin }: ChildProcess, message: object): void {
  const body = Buffer.from(JSON.stringify(message))
  stdin?.write(`Content-Length: ${body.length}\r\n\r\n`)
  stdin?.write(body)
}

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

function read({ stdout }: ChildProcess, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0)
  stdout?.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(end, 0)).toString())?.[1])
      if (end < 0 || buffer.length < end + 4 + length) return
      const body = buffer.subarray(end + 4, end + 4 + length).toString()
      buffer = buffer.subarray(end + 4 + length)
      take(JSON.parse(body) as Message)
    }
  })
}
