import type { CursorEvent, DraftState, ShownFinding, StateEvent, TextPlace } from '../protocol.ts'
import { texts } from '../texts.ts'
import { connect } from './connection.ts'
import { twipsPerPixel } from './draw-sheet.ts'
import { byId, make } from './elements.ts'
import { createPanel } from './findings-panel.ts'
import { createKeyboard } from './keyboard.ts'
import { createMarks } from './marks.ts'
import { createOutline } from './outline-nav.ts'
import { createPlaceBar } from './place-bar.ts'
import { createReading } from './reading.ts'
import { createSheets } from './sheets.ts'
import { say } from './words.ts'
import { createZoom } from './zoom.ts'

/** The page of one draft. */
export function startDraftPage(draft: string, hasEditor: boolean): void {
  const base = `/d/${draft}/`
  const desk = byId('desk', HTMLElement)
  const sheets = createSheets(`${base}image/`)
  const marks = createMarks(sheets)
  const announce = createAnnouncer()
  const place = createPlaceBar(draft, hasEditor, announce)
  const reading = createReading(`${base}reading`)
  const zoom = createZoom(() => sheets.widest() / twipsPerPixel)
  sheets.onDrawn(zoom.sheetsChanged)
  let state: DraftState | null = null
  let findings: readonly ShownFinding[] = []
  let isReading = false
  let scrolled = 0

  const flash = (element: HTMLElement) => {
    element.classList.add('here')
    setTimeout(() => element.classList.remove('here'), 1500)
  }
  const scrollTo = (at: TextPlace, block: ScrollLogicalPosition = 'center') => {
    setView(false)
    const element = sheets.text(at)
    element?.scrollIntoView({ block, inline: 'nearest', behavior: motion() })
    if (element) flash(element)
  }
  const showPlace = ({ part, line }: { readonly part: number | null; readonly line: number }, goThere: boolean) => {
    const file = part === null ? undefined : state?.files[part]
    if (part !== null && file !== undefined) place.show({ file, part, line }, goThere)
  }
  const panel = createPanel({
    point: marks.point,
    show(finding) {
      marks.point(finding)
      const [first] = finding.words
      if (first) scrollTo(first)
      else if (finding.place) showPlace(finding.place, false)
    },
    open: (at) => showPlace(at, true),
  })
  const outline = createOutline((entry) => {
    scrollTo(entry, 'start')
    sheets.text(entry)?.focus({ preventScroll: true })
  })
  const openSource = (element: Element) => {
    const at = sheets.placeOf(element)
    if (!at || !state) return
    const { lines, parts } = state.pages[at.page] ?? {}
    showPlace({ part: parts?.[at.text] ?? 0, line: lines?.[at.text] ?? 0 }, true)
  }

  const setView = (toReading: boolean) => {
    if (isReading === toReading) return
    isReading = toReading
    if (toReading) scrolled = desk.scrollTop
    place.hide()
    byId('view-pages', HTMLButtonElement).setAttribute('aria-pressed', String(!toReading))
    byId('view-reading', HTMLButtonElement).setAttribute('aria-pressed', String(toReading))
    document.body.classList.toggle('is-reading', toReading)
    desk.hidden = toReading
    if (toReading) reading.show(fingerprint(state))
    else {
      reading.hide()
      desk.scrollTop = scrolled
    }
  }
  const showPage = () => {
    const page = sheets.current()
    const pages = sheets.count()
    byId('page-of', HTMLElement).textContent = pages > 0 ? say(texts.pageOf, { page: page + 1, pages }) : ''
    outline.mark(sheets.isPassed)
  }
  const show = (next: DraftState) => {
    state = next
    document.title = next.secrecy ? say(texts.appName) : `${next.title ?? next.path} · ${say(texts.appName)}`
    byId('title', HTMLElement).textContent = next.title ?? next.path
    byId('path', HTMLElement).textContent = next.path
    showNotices(next, next.findings ?? [])
    document.body.classList.toggle('is-stale', next.stale)
    document.body.classList.toggle('is-checking', next.findings === null)
    document.body.dataset.version = String(next.version)
    for (const format of ['docx', 'pdf']) holdBack(byId(`download-${format}`, HTMLAnchorElement), format, next.mayWrite)
    outline.show(next)
    if (next.findings) {
      findings = next.findings
      panel.show(findings, next.notEvaluated)
      announceCounts()
    }
    if (isReading) reading.show(fingerprint(next))
    showPage()
  }
  const announceCounts = () => {
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
    const summary = [
      say(texts.errors, { count: count('error') }),
      say(texts.warnings, { count: count('warning') }),
      say(texts.hints, { count: count('hint') }),
    ].join(', ')
    const line = byId('summary', HTMLElement)
    if (line.textContent === summary) return
    const isFirst = line.textContent === ''
    line.textContent = summary
    if (!isFirst) announce(say(texts.updated, { summary }))
  }

  sheets.onDrawn(() => {
    marks.mark(findings)
    document.body.dataset.drawn = document.body.dataset.version ?? ''
  })
  byId('view-pages', HTMLButtonElement).addEventListener('click', () => setView(false))
  byId('view-reading', HTMLButtonElement).addEventListener('click', () => setView(true))
  desk.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !getSelection()?.isCollapsed) return
    const finding = marks.at(event.clientX, event.clientY)
    if (finding) panel.reveal(finding)
    openSource(event.target)
  })
  desk.addEventListener('scroll', soon(showPage), { passive: true })
  window.addEventListener('beforeprint', () => sheets.finish())
  createKeyboard(sheets, { step: panel.step, zoom, open: openSource, hidePlace: place.hide })
  connect(`${base}events`, {
    state(data) {
      const { state: next, drawn } = data as StateEvent
      const isNew = state === null
      show(next)
      sheets.show(next, drawn)
      showPage()
      if (isNew) desk.scrollTop = 0
    },
    cursor(data) {
      const { at } = data as CursorEvent
      if (at) scrollTo(at)
    },
  })
}

/** The reading view is made anew when words or pages are others, not when findings are. */
function fingerprint(state: DraftState | null): string {
  return state
    ? state.pages
        .map(({ hash }) => hash)
        .join('')
        .slice(0, 4000)
    : ''
}

function showNotices({ secrecy, stale, findings: checked }: DraftState, findings: readonly ShownFinding[]): void {
  const secret = byId('secret', HTMLElement)
  secret.hidden = secrecy === null
  if (secrecy !== null) secret.textContent = say(texts.secret, { secrecy })
  const notice = byId('stale', HTMLElement)
  if (!stale) {
    notice.hidden = true
    return
  }
  // What is wrong is told together with what to do; both come with the findings.
  if (!checked) return
  const [first] = findings.filter(({ severity }) => severity === 'error')
  const parts = [make('strong', '', say(texts.staleTitle)), ' ', make('span', '', say(texts.staleHelp))]
  if (first) {
    const line = first.place ? `${say(texts.atLine, { line: first.place.line })}: ` : ''
    parts.push(make('p', 'what', `${line}${first.message}`))
    if (first.place) parts.push(make('pre', 'frame', `${first.place.frame}\n${first.place.caret}`))
    if (first.help) parts.push(make('p', 'how', first.help))
  }
  notice.replaceChildren(...parts)
  notice.hidden = false
}

function holdBack(link: HTMLAnchorElement, format: string, mayWrite: boolean): void {
  const words = say(mayWrite ? texts.download : texts.downloadHeld, { format: format.toUpperCase() })
  link.setAttribute('aria-label', words)
  link.title = words
  link.setAttribute('aria-disabled', String(!mayWrite))
  if (mayWrite) link.href = `./${format}`
  else link.removeAttribute('href')
}

/** Words for who cannot see the page change; the last ones of a quick row are said. */
function createAnnouncer(): (words: string) => void {
  const live = byId('live', HTMLElement)
  let timer = 0
  return (words) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      live.textContent = words
    }, 400)
  }
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

/** At most once a frame. */
function soon(act: () => void): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      act()
    })
  }
}
