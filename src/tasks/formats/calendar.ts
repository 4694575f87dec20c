import type { Language } from '../../diagnostics/define.ts'
import type { Assignment, DueDeadline } from '../assignment.ts'

/**
 * The due days as a calendar (RFC 5545): an all-day event for each day known, as Outlook and Google Calendar take them (of to-dos they take
 * none). What has no day has no event. `stamp` is the UTC time the entries bear, `19800101T000000Z`.
 */
export function renderCalendar(
  assignments: readonly Assignment[],
  language: Language,
  { stamp, producer }: { readonly stamp: (assignment: Assignment) => string; readonly producer: string },
): string {
  const events = assignments.flatMap((one) =>
    one.deadlines.flatMap((deadline) => (deadline.due === null ? [] : event(one, deadline, deadline.due))),
  )
  const names = uidsOf(events)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//ketluan//${escaped(producer)}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ one, due, body }, at) => [
      'BEGIN:VEVENT',
      `UID:${names[at]}@ketluan`,
      `DTSTAMP:${stamp(one)}`,
      `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
      ...body(language),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

interface Event {
  readonly one: Assignment
  readonly due: string
  body(language: Language): readonly string[]
}

const words = {
  lead: { vi: 'Chủ trì', en: 'In charge' },
  with: { vi: 'Phối hợp', en: 'Together with' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  paper: { vi: 'Văn bản', en: 'Paper' },
} as const

function event(one: Assignment, deadline: DueDeadline, due: string): Event {
  const { paper, lead, task, division, file, start } = one
  const source = `${paper.numberSymbol ?? paper.title}${division === '' ? '' : ` (${division})`}, ${file}:${start.line}`
  return {
    one,
    due,
    body(language) {
      const line = (name: keyof typeof words, text: string) =>
        text === '' ? [] : [`${words[name][language]}: ${text}`]
      const details = [
        task,
        ...line('lead', lead.join('; ')),
        ...line('with', one.with.join('; ')),
        ...line('deadline', deadline.text),
        ...line('paper', source),
      ]
      const who = lead.length > 0 ? `${lead.join(', ')}: ` : ''
      return [`SUMMARY:${escaped(`${who}${clipped(deadline.clause)}`)}`, `DESCRIPTION:${escaped(details.join('\n'))}`]
    },
  }
}

/** The same for the same words of the same paper, so that a calendar read again renews its entries and doubles none. */
function uidsOf(events: readonly Event[]): readonly string[] {
  const seen = new Map<string, number>()
  return events.map(({ one, due }) => {
    const name = hash(`${one.paper.numberSymbol ?? one.paper.path}\n${one.paper.date ?? ''}\n${one.task}\n${due}`)
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return count === 0 ? name : `${name}-${count + 1}`
  })
}

/** FNV-1a, twice 32 bits: names of entries, no secret. */
function hash(text: string): string {
  const one = (seed: number) => {
    let value = seed
    for (const unit of new TextEncoder().encode(text)) value = Math.imul(value ^ unit, 0x01000193) >>> 0
    return value.toString(16).padStart(8, '0')
  }
  return one(0x811c9dc5) + one(0x9747b28c)
}

function clipped(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).replace(/(?<!\s)\s+\S*$/u, '')}…` : text
}

/** TEXT values (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

/** Lines of at most 75 octets, cut between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}
