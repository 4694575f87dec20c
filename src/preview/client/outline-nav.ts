import type { DraftState, OutlineEntry } from '../protocol.ts'
import { texts } from '../texts.ts'
import { byId, make } from './elements.ts'
import { say } from './words.ts'

export interface OutlineNav {
  show(state: DraftState): void
  /** Marks the entry a reader is at: the last one that `isPassed`. */
  mark(isPassed: (entry: OutlineEntry) => boolean): void
}

export function createOutline(go: (entry: OutlineEntry) => void): OutlineNav {
  const list = byId('outline-list', HTMLOListElement)
  let entries: readonly OutlineEntry[] = []
  return {
    show(state) {
      if (JSON.stringify(state.outline) === JSON.stringify(entries) && list.childElementCount > 0) return
      entries = state.outline
      const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)
      const top = Math.min(...entries.map(({ level }) => level))
      list.replaceChildren(
        ...(entries.length === 0
          ? [make('li', 'none', say(texts.noOutline))]
          : entries.map((entry) => item(entry, top, go))),
      )
      if (focused >= 0) list.querySelectorAll('button')[focused]?.focus()
    },
    mark(isPassed) {
      const at = entries.findLastIndex(isPassed)
      list.querySelectorAll('button').forEach((button, index) => {
        if (index === at) button.setAttribute('aria-current', 'true')
        else button.removeAttribute('aria-current')
      })
    },
  }
}

function item(entry: OutlineEntry, top: number, go: (entry: OutlineEntry) => void): HTMLElement {
  const page = make('span', 'page', String(entry.page + 1))
  page.setAttribute('aria-label', say(texts.pageLabel, { page: entry.page + 1 }))
  const button = make('button', `depth${Math.min(3, entry.level - top)}`, make('span', 'entry', entry.title), ' ', page)
  button.type = 'button'
  button.addEventListener('click', () => go(entry))
  return make('li', '', button)
}
