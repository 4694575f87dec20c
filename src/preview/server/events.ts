import type { ServerResponse } from 'node:http'
import type { LiveDraft } from '../engine/live-draft.ts'
import type { CursorEvent, StateEvent } from '../protocol.ts'

/** A page that listens. */
export interface Listener {
  send(event: string, data: unknown): void
  close(): void
}

/** Says something every now and then, so that a broken line is noticed on both sides. */
const heartbeat = 20_000
/** A page that does not read what it is sent is let go; when it comes back it is told how things are by then. */
const mostWaiting = 32 * 1024 * 1024

/** A stream of server-sent events over a response. */
export function listen(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  ended: () => void,
): Listener {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
  response.write('retry: 500\n\n')
  const beat = setInterval(() => response.write(': …\n\n'), heartbeat)
  response.on('close', () => {
    clearInterval(beat)
    ended()
  })
  return {
    send(event, data) {
      if (response.writableLength > mostWaiting) response.destroy()
      else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    },
    close: () => response.end(),
  }
}

/** Keeps one page at what is on view of a draft: every page of the paper is sent once, when it first looks like that. */
export function showTo(listener: Listener): (draft: LiveDraft) => void {
  let known: ReadonlySet<string> = new Set()
  return (draft) => {
    const state = draft.state()
    const hashes = new Set(state.pages.map(({ hash }) => hash))
    const fresh = [...hashes].filter((hash) => !known.has(hash))
    known = hashes
    const drawn = Object.fromEntries(fresh.flatMap((hash) => [[hash, draft.drawn(hash)] as const]))
    listener.send('state', { state, drawn: drawn as StateEvent['drawn'] } satisfies StateEvent)
  }
}

export function sendCursor(listeners: Iterable<Listener>, event: CursorEvent): void {
  for (const listener of listeners) listener.send('cursor', event)
}
