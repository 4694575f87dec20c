import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Host } from '../../host/host.ts'
import type { Engine } from '../engine/engine.ts'
import type { CursorRequest, OpenRequest } from '../protocol.ts'
import { addressOf, type Editor, runEditor } from './editor.ts'
import { safeHeaders } from './guard.ts'

export interface ChangesOptions {
  readonly host: Host
  readonly engine: Engine
  readonly editor: Editor | null
  readonly cursor: (request: CursorRequest) => boolean
}

/** No request of ours is longer. */
const bodyLimit = 4096

type Change = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>

/** `POST /cursor` from editors, `POST /open` from the page. JSON only, which no other site can send without being asked. */
export function answerChange(options: ChangesOptions): Change {
  const { host, engine, editor, cursor } = options
  const open = async ({ draft: id, part, line }: OpenRequest) => {
    const draft = engine.open(id)
    const file = draft?.file(part)
    if (!file || !editor) return { opened: false }
    if (editor.kind === 'address') return { address: addressOf(editor.template, file, line) }
    return { opened: await runEditor(host, editor.words, file, line) }
  }
  return async (path, request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { ...safeHeaders, 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (path !== '/cursor' && path !== '/open') return reply(404, {})
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return reply(415, {})
    const body = await readJson(request)
    if (path === '/cursor') {
      const wanted = readCursor(body)
      if (!wanted) return reply(400, {})
      return cursor(wanted) ? reply(200, {}) : reply(404, {})
    }
    const wanted = readOpen(body)
    return wanted ? reply(200, await open(wanted)) : reply(400, {})
  }
}

/** `{ "file": …, "line": … }`; `null` for anything else. */
export function readCursor(value: unknown): CursorRequest | null {
  if (typeof value !== 'object' || value === null) return null
  const { file, line } = value as { readonly file?: unknown; readonly line?: unknown }
  return typeof file === 'string' && isLine(line) ? { file, line } : null
}

function readOpen(value: unknown): OpenRequest | null {
  if (typeof value !== 'object' || value === null) return null
  const { draft, part = 0, line } = value as Readonly<Record<'draft' | 'part' | 'line', unknown>>
  const isPart = typeof part === 'number' && Number.isInteger(part) && part >= 0
  return typeof draft === 'string' && isPart && isLine(line) ? { draft, part, line } : null
}

function isLine(line: unknown): line is number {
  return typeof line === 'number' && Number.isInteger(line) && line >= 1 && line < 1e7
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > bodyLimit) return null
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}
