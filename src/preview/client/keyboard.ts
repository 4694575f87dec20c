import { texts } from '../texts.ts'
import { byId, make } from './elements.ts'
import type { Sheets } from './sheets.ts'
import { say } from './words.ts'
import type { Zoom } from './zoom.ts'

export interface KeyActions {
  readonly step: (by: 1 | -1) => void
  readonly zoom: Zoom
  readonly open: (text: HTMLElement) => void
  readonly hidePlace: () => void
}

/**
 * Keys beside those of every page. Single letters and signs act only while the focus is on the pages, so that nobody who
 * types or speaks to the browser sets something off.
 */
export function createKeyboard(sheets: Sheets, { step, zoom, open, hidePlace }: KeyActions): void {
  const desk = byId('desk', HTMLElement)
  const signs: Readonly<Record<string, () => void>> = {
    '+': zoom.in,
    '=': zoom.in,
    '-': zoom.out,
    '0': zoom.reset,
    w: zoom.fit,
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F8') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) hidePlace()
  })
  desk.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const text = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.text') : null
    const act = signs[event.key]
    if (act) act()
    else if (text && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      move(text, event.key === 'ArrowDown' ? 1 : -1)
    else if (text && (event.key === 'Enter' || event.key === ' ')) open(text)
    else return
    event.preventDefault()
  })
  const all = () => [...desk.querySelectorAll<HTMLElement>('.text:not(.artifact)')]
  const move = (text: HTMLElement, by: number) => {
    const texts = all()
    const next = texts[texts.indexOf(text) + by]
    if (next) focus(text, next)
  }
  const focus = (from: HTMLElement | null, to: HTMLElement) => {
    from?.removeAttribute('tabindex')
    to.tabIndex = 0
    to.focus()
  }
  // One stop of the Tab key for all paragraphs: the one last at, or the first of the page in view.
  sheets.onDrawn(() => {
    if (desk.querySelector('.text[tabindex="0"]')) return
    const [first] = all()
    if (first) first.tabIndex = 0
  })
  desk.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('.text')) return
    for (const other of desk.querySelectorAll('.text[tabindex]'))
      if (other !== target) other.removeAttribute('tabindex')
  })
  createDialog()
}

function createDialog(): void {
  const dialog = byId('keys', HTMLDialogElement)
  const rows = [
    ['F8 · Shift+F8', say(texts.keyFinding)],
    ['+ · − · 0 · w', say(texts.keyZoom)],
    ['↑ · ↓', say(texts.keyParagraph)],
    ['Enter', say(texts.keyOpen)],
    ['Esc', say(texts.keyEscape)],
  ] as const
  const title = make('h2', '', say(texts.keysHelp))
  title.id = 'keys-title'
  const list = make(
    'dl',
    '',
    ...rows.flatMap(([keys, what]) => [make('dt', '', make('kbd', '', keys)), make('dd', '', what)]),
  )
  const close = make('button', '', say(texts.close))
  close.type = 'button'
  close.addEventListener('click', () => dialog.close())
  dialog.append(title, list, close)
  byId('keys-open', HTMLButtonElement).addEventListener('click', () => dialog.showModal())
}
