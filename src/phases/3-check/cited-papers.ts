import { foldWords } from '../../model/folding.ts'
import type { Span } from '../../source/span.ts'
import { type FoundCitation, findCitations } from '../2-analyse/facts/find-citations.ts'
import type { Range } from '../2-analyse/facts/words.ts'
import type { Prose } from './prose.ts'

/** A paper the text cites, with the text it stands in. */
export interface CitedPaper extends FoundCitation {
  readonly prose: Prose
  /** What makes two citations one paper: number, type code and body, the year of a State number; `null` where part of it is missing. */
  readonly key: string | null
  readonly span: Span
  /** Words of the citation, by a range of its prose. */
  words(range: Range): string
  place(range: Range): Span
}

/** Every citation, in the order of the texts. */
export function citedPapers(prose: readonly Prose[]): CitedPaper[] {
  return prose.flatMap((text) => {
    return findCitations(text.text).map((found) => ({
      ...found,
      prose: text,
      key: keyOf(found),
      get span() {
        return text.at(found.start, found.end)
      },
      words: ({ start, end }: Range) => text.text.slice(start, end),
      place: ({ start, end }: Range) => text.at(start, end),
    }))
  })
}

function keyOf({ number, documentType }: FoundCitation): string | null {
  if (!number?.body) return null
  // A decision and a regulation share the code `QĐ` and may share the number.
  const type = number.code === 'QĐ' ? foldWords(documentType) : ''
  return [Number(number.digits), number.year ?? '', number.code ?? '', number.body, type].join('|').toUpperCase()
}

/** A heading may name a paper in short: the text below it is what cites. */
export function isInHeading({ prose }: CitedPaper): boolean {
  return prose.zone === 'sectionHeading' || prose.zone === 'itemHeading'
}

/** Date and issuer stand with it, its own or those of its list. */
export function isFull({ date, issuer }: Pick<FoundCitation, 'date' | 'issuer'>): boolean {
  return date?.year != null && issuer !== null
}

/** Whether it stands behind an opening bracket, where the words around it say whose paper it is. */
export function isInBrackets({ prose, start }: CitedPaper): boolean {
  const before = prose.text.slice(Math.max(start - 200, 0), start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}
