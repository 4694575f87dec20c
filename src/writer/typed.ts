import { type PartyDocument, signaturesOf } from '../model/document.ts'
import { editions } from '../model/edition.ts'
import { fieldTable, type TopField } from '../model/field-table.ts'
import { type Field, writeYaml } from './yaml-nodes.ts'

/** Whether a field is typed in the text; the others stand above it, between the fences of front matter. */
export type IsTyped = (name: TopField) => boolean

/** Letterhead and title as they are typed in a text: one part a line, blank forms for a number or a day that is still to come. */
export function writeLetterhead(document: PartyDocument, fields: readonly Field[], isTyped: IsTyped): string {
  const { letterhead, markings, title, edition } = document
  const { words } = editions[edition]
  const above = fields.filter(({ key }) => !typedKeys(isTyped).has(key))
  const own = { ...letterhead.spans, ...markings.spans, ...title.spans }
  const shown = (name: Exclude<keyof typeof own, 'label'>, text: string | null | undefined) =>
    own[name] && isTyped(name) && text != null ? [text] : []
  const head = [
    ...shown('circulation', markings.circulation),
    ...shown('superior', letterhead.superior),
    ...shown('issuer', letterhead.issuer && `**${letterhead.issuer}**`),
    ...shown('issuer', letterhead.issuer && `\\${words.star}`),
    ...numberLine(document, isTyped),
    ...shown('secrecy', markings.secrecy?.toUpperCase()),
    ...shown('urgency', markings.urgency?.toUpperCase()),
    ...shown('draftRevision', `${words.draftMark} ${markings.draftRevision}`),
  ]
  const dated = placeDate(document, isTyped)
  const letters = [...head, ...(head.length + dated.length > 0 ? [words.party] : []), ...dated]
  const titles = [title.label, ...title.author.flatMap((line) => shown('author', line))]
  titles.push(...title.subject.flatMap((line) => shown('subject', line)))
  return [
    ...(above.length > 0 ? [`---\n${writeYaml(above, null)}---`] : []),
    ...(letters.length > 0 ? [letters.join('\n')] : []),
    ...(letters.length > 0 || titles.length > 1 || own.label ? [`${titles.join('\n')}\n${words.titleSeparator}`] : []),
  ].join('\n\n')
}

function typedKeys(isTyped: IsTyped): ReadonlySet<string> {
  const names = Object.keys(fieldTable) as TopField[]
  return new Set(names.filter(isTyped).map((name) => fieldTable[name].key))
}

function numberLine({ letterhead, edition }: PartyDocument, isTyped: IsTyped): readonly string[] {
  const { number, symbol, spans } = letterhead
  const { words, blanks } = editions[edition]
  const shown = spans.number && isTyped('number') && number !== null ? String(number).padStart(2, '0') : null
  const code = spans.symbol && isTyped('symbol') ? symbol : null
  if (code !== null) return [`${words.numberPrefix} ${shown ?? ' '.repeat(blanks.number)}-${code}`]
  return shown === null ? [] : [`${words.numberPrefix} ${shown}`]
}

function placeDate({ letterhead, edition }: PartyDocument, isTyped: IsTyped): readonly string[] {
  const { place, date, spans } = letterhead
  const { day, month, year } = editions[edition].words
  const given = spans.date && isTyped('date') ? date : null
  const where = spans.place && isTyped('place') ? place : null
  if (given === null && where === null) return []
  const number = (value: number | null | undefined, below: number) =>
    value == null ? '   ' : String(value).padStart(value < below ? 2 : 1, '0')
  const when = `${day} ${number(given?.day, 10)} ${month} ${number(given?.month, 3)} ${year} ${number(given?.year, 0)}`
  return [(where === null ? when : `${where}, ${when}`).trimEnd()]
}

/** Recipients, signature and what stands below them. */
export function writeClosing(document: PartyDocument, isTyped: IsTyped): string {
  const { recipients, markings, edition } = document
  const { words, punctuation } = editions[edition]
  const written = isTyped('recipients') ? recipients.filter(({ span }) => span.end > span.start) : []
  const list = written.map(({ text, note }, index) => {
    const mark = index === written.length - 1 ? punctuation.filingEnd : punctuation.recipientEnd
    return `- ${text}${note === null ? '' : ` (${note})`}${mark}`
  })
  const signed = isTyped('signature') ? signaturesOf(document) : []
  const signatures = signed.flatMap(({ spans, ...signature }) => {
    const lines = (['authority', 'position'] as const).flatMap((name) => (spans[name] && signature[name]) || [])
    return [lines.length > 0 ? lines.join('\n') : null, spans.name ? signature.name : null]
  })
  const marks = (['drafter', 'contact'] as const).map((name) =>
    markings.spans[name] && isTyped(name) ? markings[name] : null,
  )
  return [list.length > 0 ? [words.recipientsHeading, ...list].join('\n') : null, marks[0], ...signatures, marks[1]]
    .filter((part) => typeof part === 'string')
    .join('\n\n')
}
