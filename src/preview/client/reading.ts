import { texts } from '../texts.ts'
import { byId, make } from './elements.ts'
import { say } from './words.ts'

export interface Reading {
  /** Shows the reading view of a version; the same one again is left alone. */
  show(version: string): void
  hide(): void
}

/**
 * The script-free HTML output in a frame that may run nothing. A new one is put behind the old and takes its place when it
 * is there, at the same height of the text.
 */
export function createReading(address: string): Reading {
  const holder = byId('reading', HTMLElement)
  let shown = ''
  const load = (version: string) => {
    const old = holder.querySelector<HTMLIFrameElement>('iframe.now')
    for (const late of holder.querySelectorAll('iframe:not(.now)')) late.remove()
    const frame = make('iframe', '')
    frame.title = say(texts.reading)
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.addEventListener('load', () => {
      if (!frame.isConnected) return
      frame.contentWindow?.scrollTo(0, old?.contentWindow?.scrollY ?? 0)
      frame.className = 'now'
      old?.remove()
    })
    frame.src = `${address}?v=${encodeURIComponent(version)}`
    holder.append(frame)
  }
  return {
    show(version) {
      holder.hidden = false
      if (version !== shown) load(version)
      shown = version
    },
    hide() {
      holder.hidden = true
    },
  }
}
