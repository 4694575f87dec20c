import type { Severity } from '../../diagnostics/define.ts'
import type { DraftState, ShownFinding } from '../protocol.ts'
import { texts } from '../texts.ts'
import { byId, make } from './elements.ts'
import { say } from './words.ts'

const severities = ['error', 'warning', 'hint'] as const
const counted = { error: texts.errors, warning: texts.warnings, hint: texts.hints } as const

export interface PanelActions {
  /** A pointer or the keyboard is at a finding; `null`: at none. */
  readonly point: (finding: ShownFinding | null) => void
  /** The words are to be shown. */
  readonly show: (finding: ShownFinding) => void
  /** The line of one of the draft's files is to be shown. */
  readonly open: OpenPlace
}

type OpenPlace = (place: NonNullable<ShownFinding['place']>) => void

export interface FindingsPanel {
  show(findings: readonly ShownFinding[], notEvaluated: DraftState['notEvaluated']): void
  /** Moves to the next (1) or previous (-1) finding in the list. */
  step(by: 1 | -1): void
  /** Lays the finding open in the list. */
  reveal(finding: ShownFinding): void
}

/** The findings by severity, then by place. Entries that stay the same keep their element, and with it the focus. */
export function createPanel({ point, show, open }: PanelActions): FindingsPanel {
  const list = byId('findings-list', HTMLOListElement)
  const filters = byId('filters', HTMLElement)
  const notEvaluated = byId('not-evaluated', HTMLElement)
  let entries = new Map<string, { readonly element: HTMLLIElement; finding: ShownFinding }>()
  const hidden = new Set<Severity>()

  const entryOf = (finding: ShownFinding): { element: HTMLLIElement; finding: ShownFinding } => {
    const entry = { element: make('li', `finding ${finding.severity}`), finding }
    entry.element.append(...contentOf(finding, () => show(entry.finding), open))
    entry.element.addEventListener('pointerenter', () => point(entry.finding))
    entry.element.addEventListener('pointerleave', () => point(null))
    entry.element.addEventListener('focusin', () => point(entry.finding))
    entry.element.addEventListener('focusout', () => point(null))
    return entry
  }
  const showFilters = (findings: readonly ShownFinding[]) => {
    const buttons = severities.map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length
      const old = filters.querySelector<HTMLButtonElement>(`.${severity}`)
      const button = old ?? make('button', `filter ${severity}`)
      button.type = 'button'
      button.textContent = say(counted[severity], { count })
      button.setAttribute('aria-pressed', String(!hidden.has(severity)))
      button.disabled = count === 0
      if (!old) {
        button.addEventListener('click', () => {
          if (!hidden.delete(severity)) hidden.add(severity)
          button.setAttribute('aria-pressed', String(!hidden.has(severity)))
          list.dataset.hidden = [...hidden].join(' ')
        })
      }
      return button
    })
    if (filters.children.length === 0) filters.append(...buttons)
  }
  const visible = () => [...entries.values()].filter(({ element }) => element.checkVisibility?.() ?? true)

  return {
    show(findings, unchecked) {
      const before = entries
      entries = new Map()
      const seen = new Map<string, number>()
      for (const severity of severities) {
        for (const finding of findings.filter((each) => each.severity === severity)) {
          const { words: _, ...told } = finding
          const plain = JSON.stringify(told)
          const count = (seen.get(plain) ?? 0) + 1
          seen.set(plain, count)
          const key = `${plain} ${count}`
          const entry = before.get(key) ?? entryOf(finding)
          entry.finding = finding
          entries.set(key, entry)
        }
      }
      place(
        list,
        [...entries.values()].map(({ element }) => element),
      )
      if (entries.size === 0) list.replaceChildren(nothing())
      showFilters(findings)
      notEvaluated.replaceChildren(...unevaluated(unchecked))
    },
    step(by) {
      const shown = visible()
      const at = shown.findIndex(({ element }) => element.contains(document.activeElement))
      const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]
      next?.element.querySelector<HTMLElement>('button')?.focus()
      next?.element.scrollIntoView({ block: 'nearest' })
      if (next) show(next.finding)
    },
    reveal(finding) {
      const entry = [...entries.values()].find((each) => each.finding === finding)
      if (!entry) return
      entry.element.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
      entry.element.classList.add('revealed')
      setTimeout(() => entry.element.classList.remove('revealed'), 1200)
    },
  }
}

/** Puts elements in order without moving those that stand right. */
function place(list: HTMLElement, wanted: readonly HTMLElement[]): void {
  const keep = new Set<Element>(wanted)
  for (const child of [...list.children]) if (!keep.has(child)) child.remove()
  wanted.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null)
  })
}

function contentOf(finding: ShownFinding, show: () => void, open: OpenPlace): readonly Node[] {
  const { place, help, basis, related } = finding
  const message = make(
    'button',
    'message',
    make('span', 'severity', say(texts[finding.severity])),
    ' ',
    finding.message,
  )
  message.type = 'button'
  message.addEventListener('click', show)
  const parts: Node[] = [message]
  if (place) {
    const frame = make('pre', 'frame', make('span', 'author', place.frame), '\n')
    const caret = make('span', 'caret', place.caret)
    caret.setAttribute('aria-hidden', 'true')
    frame.append(caret)
    parts.push(frame)
  }
  if (help) parts.push(make('p', 'help', make('span', 'label', `${say(texts.help)}: `), help))
  for (const { message, line } of related) {
    parts.push(make('p', 'related', line === null ? message : `${message} (${say(texts.atLine, { line })})`))
  }
  const foot = make('p', 'about', make('span', 'code', `${finding.code} ${finding.name}`))
  if (basis) foot.append(make('span', 'basis', `${say(texts.basis)}: ${basis}`))
  if (place && place.part !== null) {
    const { file, line: at } = place
    const isOfDraft = place.part === 0
    const line = make('button', 'to-line', say(isOfDraft ? texts.atLine : texts.sourceAt, { file, line: at }))
    line.type = 'button'
    line.setAttribute('aria-label', say(isOfDraft ? texts.goToLine : texts.goToPlace, { file, line: at }))
    line.addEventListener('click', () => open(place))
    foot.append(line)
  } else if (place) foot.append(make('span', 'to-line', `${place.file}:${place.line}`))
  parts.push(foot)
  return parts
}

function nothing(): HTMLElement {
  return make('li', 'nothing', make('strong', '', say(texts.noFindings)), make('p', '', say(texts.noFindingsHelp)))
}

function unevaluated(names: DraftState['notEvaluated']): readonly Node[] {
  if (names.length === 0) return []
  const items = names.map(({ name, reason }) => make('li', '', make('code', '', name), ` ${reason}`))
  const details = make('details', 'unevaluated')
  details.append(make('summary', '', `${say(texts.notEvaluated)} (${items.length})`), make('ul', '', ...items))
  return [details]
}
