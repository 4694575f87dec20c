import type { ListedDraft } from '../protocol.ts'
import { texts } from '../texts.ts'
import { connect } from './connection.ts'
import { byId, make } from './elements.ts'
import { say } from './words.ts'

/** The list of a folder's drafts. */
export function startListPage(): void {
  const list = byId('drafts', HTMLUListElement)
  document.title = `${say(texts.drafts)} · ${say(texts.appName)}`
  connect('/events', {
    list(data) {
      const drafts = data as readonly ListedDraft[]
      const focused = [...list.querySelectorAll('a')].indexOf(document.activeElement as HTMLAnchorElement)
      list.replaceChildren(...(drafts.length > 0 ? drafts.map(entry) : [make('li', 'none', say(texts.noDrafts))]))
      if (focused >= 0) list.querySelectorAll('a')[focused]?.focus()
    },
  })
}

function entry({ id, path, summary }: ListedDraft): HTMLElement {
  const link = make('a', '', make('span', 'path', path))
  link.href = `/d/${id}/`
  const item = make('li', '', link)
  if (!summary) return item
  link.prepend(make('span', 'title', summary.title ?? path))
  const { error, warning, hint } = summary.counts
  const facts = make('span', 'facts', make('span', 'count', say(texts.pageCount, { count: summary.pages })))
  if (error > 0) facts.append(make('span', 'count error', say(texts.errors, { count: error })))
  if (warning > 0) facts.append(make('span', 'count warning', say(texts.warnings, { count: warning })))
  if (hint > 0) facts.append(make('span', 'count hint', say(texts.hints, { count: hint })))
  item.append(facts)
  return item
}
