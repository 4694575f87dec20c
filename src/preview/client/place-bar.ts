import type { OpenRequest } from '../protocol.ts'
import { texts } from '../texts.ts'
import { byId, make } from './elements.ts'
import { say } from './words.ts'

export interface PlaceBar {
  /** Names a line of one of the draft's files, and opens it where an editor is set; line 0: nothing of the draft. */
  show(place: Place, goThere: boolean): void
  hide(): void
}

export interface Place {
  readonly file: string
  readonly part: number
  readonly line: number
}

/** Says where in the draft something comes from. */
export function createPlaceBar(draft: string, hasEditor: boolean, announce: (words: string) => void): PlaceBar {
  const bar = byId('place', HTMLElement)
  const hide = () => {
    bar.hidden = true
  }
  const open = async (file: string, { part, line }: Place) => {
    const request: OpenRequest = { draft, part, line }
    const answer = await fetch('/open', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    }).catch(() => null)
    const { address, opened } = (answer?.ok ? await answer.json() : {}) as { address?: string; opened?: boolean }
    if (address) location.href = address
    announce(address || opened ? say(texts.opened, { file, line }) : say(texts.notOpenedEditor))
  }
  return {
    show(place, goThere) {
      const { file: path, line } = place
      const file = path.split(/[\\/]/).at(-1) ?? path
      const words = line > 0 ? say(texts.sourceAt, { file: path, line }) : say(texts.made)
      const text = make('p', 'where', words)
      const parts: Node[] = [text]
      if (line > 0) {
        const copy = button(say(texts.copyPlace), async () => {
          await navigator.clipboard?.writeText(`${path}:${line}`).catch(() => {})
          copy.textContent = say(texts.copied)
        })
        parts.push(copy)
        if (hasEditor) parts.push(button(say(texts.openInEditor), () => open(file, place)))
      }
      const close = button('×', hide)
      close.setAttribute('aria-label', say(texts.close))
      bar.replaceChildren(...parts, close)
      bar.hidden = false
      announce(words)
      if (hasEditor && goThere && line > 0) void open(file, place)
    },
    hide,
  }
}

function button(words: string, act: () => unknown): HTMLButtonElement {
  const made = make('button', '', words)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}
