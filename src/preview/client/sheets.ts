import type { DrawnPage } from '../page/drawn-page.ts'
import type { DraftState, TextPlace, Words } from '../protocol.ts'
import { texts } from '../texts.ts'
import { type DrawnSheet, drawSheet, px } from './draw-sheet.ts'
import { byId, make } from './elements.ts'
import { say } from './words.ts'

/** The sheets on the desk. */
export interface Sheets {
  /** Puts the pages of a state on the desk: what looks as before is left alone, sheets in sight come first. */
  show(state: DraftState, drawn: Readonly<Record<string, DrawnPage>>): void
  /** Everything is drawn by now. */
  finish(): void
  text(place: TextPlace): HTMLElement | null
  /** Stretches of the drawn words; none where the sheet is not drawn yet. */
  ranges(words: readonly Words[]): Range[]
  /** Which text an element belongs to. */
  placeOf(element: Element): TextPlace | null
  /** Whether a text begins above a third of the desk's height. */
  isPassed(place: TextPlace): boolean
  /** The page in the middle of the desk, from 0. */
  current(): number
  readonly count: () => number
  /** Width of the widest sheet in twips; 0 while none is known. */
  widest(): number
  /** Called when sheets were drawn anew. */
  onDrawn(listener: () => void): void
}

interface Sheet {
  readonly element: HTMLElement
  hash: string
  drawn: DrawnSheet | null
}

/** Milliseconds that sheets out of sight may take at a time. */
const slice = 12

export function createSheets(imageFolder: string): Sheets {
  const desk = byId('desk', HTMLElement)
  const holder = byId('sheets', HTMLElement)
  const known = new Map<string, DrawnPage>()
  const listeners: (() => void)[] = []
  let sheets: Sheet[] = []
  let waiting: number | null = null

  const draw = (sheet: Sheet) => {
    const page = known.get(sheet.hash)
    if (!page) return
    const focused = focusIn(sheet)
    sheet.drawn = drawSheet(page, imageFolder)
    sheet.element.classList.toggle('wide', page.width > page.height)
    sheet.element.style.setProperty('--sheet-width', px(page.width))
    sheet.element.style.setProperty('--sheet-height', px(page.height))
    sheet.element.replaceChildren(sheet.drawn.paper)
    if (focused !== null) focusText(sheet, focused)
  }
  const drawRest = () => {
    waiting = null
    const begun = performance.now()
    let any = false
    for (const sheet of sheets) {
      if (sheet.drawn) continue
      if (any && performance.now() - begun > slice) {
        waiting = window.setTimeout(drawRest, 0)
        break
      }
      draw(sheet)
      any = true
    }
    if (any) for (const listener of listeners) listener()
  }
  const inSight = (sheet: Sheet) => {
    const { top, bottom } = sheet.element.getBoundingClientRect()
    const frame = desk.getBoundingClientRect()
    return bottom > frame.top && top < frame.bottom
  }

  const placeOf = (element: Element): TextPlace | null => {
    const text = element.closest<HTMLElement>('.text:not(.artifact)')
    const page = sheets.findIndex((sheet) => text !== null && sheet.element.contains(text))
    return text && page >= 0 ? { page, text: Number(text.dataset.text) } : null
  }

  return {
    show(state, drawn) {
      for (const [hash, page] of Object.entries(drawn)) known.set(hash, page)
      const hashes = new Set(state.pages.map(({ hash }) => hash))
      for (const hash of known.keys()) if (!hashes.has(hash)) known.delete(hash)
      for (const gone of sheets.slice(state.pages.length)) gone.element.remove()
      sheets = state.pages.map(({ hash }, index) => {
        const sheet = sheets[index] ?? newSheet(index, holder)
        if (sheet.hash !== hash) {
          sheet.hash = hash
          sheet.element.dataset.hash = hash
          // The old words stay until the new ones are drawn over them.
          sheet.drawn = null
        }
        return sheet
      })
      const changed = sheets.filter((sheet) => sheet.drawn === null)
      const first = changed.filter(inSight)
      for (const sheet of first.length > 0 ? first : changed.slice(0, 2)) draw(sheet)
      if (waiting !== null) clearTimeout(waiting)
      waiting = changed.some((sheet) => sheet.drawn === null) ? window.setTimeout(drawRest, 0) : null
      for (const listener of listeners) listener()
    },
    finish() {
      for (const sheet of sheets) if (!sheet.drawn) draw(sheet)
    },
    text: ({ page, text }) => {
      const sheet = sheets[page]
      if (sheet && !sheet.drawn) draw(sheet)
      return sheet?.drawn?.texts[text] ?? null
    },
    ranges: (words) => words.flatMap((stretch) => rangeOf(sheets[stretch.page]?.drawn ?? null, stretch)),
    placeOf,
    isPassed({ page, text }) {
      const frame = desk.getBoundingClientRect()
      const sheet = sheets[page]
      const element = sheet?.drawn?.texts[text] ?? sheet?.element
      return element !== undefined && element.getBoundingClientRect().top < frame.top + frame.height / 3
    },
    current() {
      const frame = desk.getBoundingClientRect()
      const middle = frame.top + frame.height / 2
      const at = sheets.findIndex(({ element }) => element.getBoundingClientRect().bottom > middle)
      return at < 0 ? Math.max(0, sheets.length - 1) : at
    },
    count: () => sheets.length,
    widest: () => Math.max(0, ...sheets.map(({ hash }) => known.get(hash)?.width ?? 0)),
    onDrawn: (listener) => listeners.push(listener),
  }
}

function newSheet(index: number, holder: HTMLElement): Sheet {
  const element = make('section', 'sheet')
  element.setAttribute('aria-label', say(texts.pageLabel, { page: index + 1 }))
  element.dataset.page = String(index + 1)
  holder.append(element)
  return { element, hash: '', drawn: null }
}

function focusIn({ element, drawn }: Sheet): number | null {
  const { activeElement } = document
  if (!drawn && activeElement instanceof HTMLElement && element.contains(activeElement)) {
    return Number(activeElement.dataset.text ?? -1)
  }
  return null
}

function focusText({ drawn }: Sheet, index: number): void {
  const text = drawn?.texts[Math.min(index, drawn.texts.length - 1)]
  if (!text) return
  text.tabIndex = 0
  text.focus({ preventScroll: true })
}

function rangeOf(drawn: DrawnSheet | null, { text, start, end }: Words): Range[] {
  const element = drawn?.texts[text]
  if (!element) return []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!begun && start < at + length) {
      range.setStart(node, start - at)
      begun = true
    }
    if (begun && end <= at + length) {
      range.setEnd(node, Math.max(0, end - at))
      return [range]
    }
    at += length
  }
  if (begun) range.setEnd(element, element.childNodes.length)
  return begun ? [range] : []
}
