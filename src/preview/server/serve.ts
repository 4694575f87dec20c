import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Toolchain } from '../../compiler/toolchain.ts'
import type { Language } from '../../diagnostics/define.ts'
import type { Host } from '../../host/host.ts'
import { lineIndex } from '../../source/line-index.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Engine } from '../engine/engine.ts'
import type { LiveDraft } from '../engine/live-draft.ts'
import type { CursorEvent, CursorRequest } from '../protocol.ts'
import { texts } from '../texts.ts'
import { answerChange } from './changes.ts'
import type { Editor } from './editor.ts'
import { type Listener, listen, sendCursor, showTo } from './events.ts'
import { type OpenedPort, openPort } from './free-port.ts'
import { isTrusted, safeHeaders } from './guard.ts'
import { paperFiles } from './paper-files.ts'
import { listPage, shellPage, wordsPage } from './shell-page.ts'
import { shippedFiles } from './shipped-files.ts'

export interface ServeOptions {
  readonly host: Host
  readonly toolchain: Pick<Toolchain, 'emitter'>
  readonly engine: Engine
  readonly language: Language
  readonly editor: Editor | null
  readonly port: number
}

export interface PreviewServer extends OpenedPort {
  readonly address: string
  /** An editor's cursor went to a line; `false` where no draft is meant. */
  cursor(request: CursorRequest): boolean
  close(): Promise<void>
}

/** What a path asks of the server; `null` where it has nothing to say. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** Serves the drafts of an engine to this machine and nobody else. */
export async function serve(options: ServeOptions): Promise<PreviewServer> {
  const { engine, language } = options
  const pages = new Map<string, Set<Listener>>()
  const lists = new Set<Listener>()
  const shown = new Map<Listener, (draft: LiveDraft) => void>()
  const files = paperFiles(options)
  const shipped = shippedFiles(options.host)

  engine.onShown((draft) => {
    for (const listener of pages.get(draft.id) ?? []) shown.get(listener)?.(draft)
  })
  engine.onList(() => {
    for (const listener of lists) listener.send('list', engine.list())
  })

  const cursor = ({ file, line }: CursorRequest): boolean => {
    const draft = engine.find(file) ?? engine.including(file)
    if (!draft) return false
    const paper = draft.paper()
    const at = paper ? paper.finder.textAt(offsetOfLine(paper.source, draft.part(file), line)) : null
    sendCursor(pages.get(draft.id) ?? [], { line, at } satisfies CursorEvent)
    return true
  }

  const listenTo = (draft: LiveDraft, response: ServerResponse) => {
    const listeners = pages.get(draft.id) ?? new Set()
    pages.set(draft.id, listeners)
    const listener = listen(response, safeHeaders, () => {
      listeners.delete(listener)
      shown.delete(listener)
    })
    listeners.add(listener)
    const show = showTo(listener)
    shown.set(listener, show)
    if (draft.state().version > 0) show(draft)
  }

  const answerOf = (path: string): Answer | null => {
    if (path === '/') return home
    if (path === '/events') return listEvents
    const asset = shipped(path)
    if (asset) return asset
    const [, id = '', rest = ''] = /^\/d\/([A-Za-z0-9]{1,40})\/(.*)$/.exec(path) ?? []
    const draft = id === '' ? null : engine.open(id)
    if (!draft) return null
    if (rest === '') return (_request, response) => sendPage(response, shell(draft))
    if (rest === 'events') return (_request, response) => listenTo(draft, response)
    return files(draft, rest)
  }
  const shell = ({ id }: LiveDraft) =>
    shellPage({ language, draft: id, editor: options.editor !== null, list: engine.list().length > 1 })
  const home: Answer = (_request, response) => {
    const [only, ...more] = engine.list()
    if (!only || more.length > 0) return sendPage(response, listPage(language))
    response.writeHead(302, { ...safeHeaders, Location: `/d/${only.id}/` }).end()
  }
  const listEvents: Answer = (_request, response) => {
    const listener = listen(response, safeHeaders, () => lists.delete(listener))
    lists.add(listener)
    listener.send('list', engine.list())
  }

  const change = answerChange({ ...options, cursor })
  let opened: OpenedPort = { port: options.port, moved: false }
  const server = createServer(async (request, response) => {
    try {
      if (!isTrusted(request, opened.port)) return refuse(response, language, 403)
      const path = pathOf(request)
      if (request.method === 'POST') return await change(path, request, response)
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, language, 405)
      const answer = answerOf(path)
      if (!answer) return refuse(response, language, 404)
      await answer(request, response)
    } catch {
      if (!response.headersSent) response.writeHead(500, safeHeaders)
      response.end()
    }
  })
  opened = await openPort(server, options.port)
  return {
    ...opened,
    address: `http://127.0.0.1:${opened.port}/`,
    cursor,
    close: () => closeServer(server),
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/')
  } catch {
    return ''
  }
}

/** Where a line of one of a draft's files begins in the text the compiler works on. */
function offsetOfLine(whole: SourceFile, part: number, line: number): number {
  const { source, start: before } = whole.parts?.[part] ?? { source: whole, start: 0 }
  const start = (source.lines ?? lineIndex(source.original)).startOf(line)
  let low = 0
  let high = source.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (source.toOriginal(middle) < start) low = middle + 1
    else high = middle
  }
  return before + low
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/html; charset=utf-8' }).end(html)
}

function refuse(response: ServerResponse, language: Language, status: 403 | 404 | 405): void {
  const page = wordsPage(language, status === 404 ? texts.gone : texts.refused)
  response.writeHead(status, { ...safeHeaders, 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
