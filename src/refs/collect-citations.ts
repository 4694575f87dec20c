import { isoDayOf } from '../model/calendar-day.ts'
import type { PartyDocument } from '../model/document.ts'
import { fold } from '../model/folding.ts'
import { dateOf } from '../phases/2-analyse/facts/find-citations.ts'
import type { Range } from '../phases/2-analyse/facts/words.ts'
import { type CitedPaper, citedPapers, isFull, isInHeading } from '../phases/3-check/cited-papers.ts'
import { proseOf } from '../phases/3-check/prose.ts'
import { contradiction } from '../phases/3-check/rules/citations/contradicting-citations.ts'
import { draftOf, pathAt } from '../source/joined-source.ts'
import { positionOf } from '../source/line-index.ts'
import type { Position, SourceFile } from '../source/source-file.ts'

/** Words of a paper with their place in its author's text. */
export interface Place {
  readonly path: string
  readonly text: string
  readonly start: Position
  readonly end: Position
}

/** A paper that conclusions cite, with every place where they do. */
export interface CitedDocument {
  readonly documentType: string
  readonly numberSymbol: string | null
  /** Of the first full citation, else of the first that tells it. */
  readonly date: string | null
  readonly year: number | null
  readonly issuer: string | null
  readonly title: string | null
  /** The first citation with date and issuer; `null`: none has both. */
  readonly full: Place | null
  readonly places: readonly Place[]
  /** Where a citation disagrees with an earlier one. */
  readonly disagreements: readonly Disagreement[]
}

export interface Disagreement {
  readonly part: 'date' | 'issuer' | 'title'
  readonly here: Place
  readonly there: Place
}

/** A citation that remembers whose text it is in. */
interface Found {
  readonly cited: CitedPaper
  readonly at: (range: Range) => Place
}

/** Gathers the citations of papers, one after the other. */
export interface CitationCollector {
  add(document: PartyDocument, source: SourceFile, path: string): void
  /** In the order of the first citation. */
  documents(): readonly CitedDocument[]
}

export function createCollector(): CitationCollector {
  // Papers that may be one by number; most hold one group.
  const groups = new Map<string, Found[][]>()
  return {
    add(document, source, path) {
      for (const cited of citedPapers(proseOf(document, source.text))) {
        const at = (range: Range): Place => {
          const { start, end } = cited.place(range)
          const file = start < draftOf(source).text.length ? path : pathAt(source, start)
          return {
            path: file,
            text: cited.words(range),
            start: positionOf(source, start),
            end: positionOf(source, end),
          }
        }
        const key = keyOf(cited)
        const known = groups.get(key) ?? []
        groups.set(key, known)
        const found = { cited, at }
        const group = known.find(([first]) => first && isOnePaper(first.cited, cited))
        if (group) group.push(found)
        else known.push([found])
      }
    },
    documents: () => [...groups.values()].flat().map(documentOf),
  }
}

/** What makes two citations one paper, as far as their numbers tell. */
function keyOf(cited: CitedPaper): string {
  if (cited.key !== null) return cited.key
  const { documentType, numberSymbol, year, title, words } = cited
  return fold([documentType, numberSymbol ?? '', year ?? '', title ? words(title) : ''].join('|'))
}

/** Two days are two papers, unless one of them is a slip. */
function isOnePaper(a: CitedPaper, b: CitedPaper): boolean {
  const [x, y] = [a.date, b.date]
  if (!x?.year || !y?.year) return true
  return (x.year === y.year && x.month === y.month && x.day === y.day) || contradiction(a, b) !== null
}

function documentOf(found: readonly Found[]): CitedDocument {
  const text = found.filter(({ cited }) => !isInHeading(cited))
  const full = text.find(({ cited }) => isFull(cited)) ?? found.find(({ cited }) => isFull(cited)) ?? null
  const inOrder = full ? [full, ...found] : found
  const first = <T>(read: (one: CitedPaper) => T | null): T | null => {
    for (const { cited } of inOrder) {
      const value = read(cited)
      if (value !== null) return value
    }
    return null
  }
  const part = (name: 'issuer' | 'title') => first((one) => (one[name] ? one.words(one[name]) : null))
  return {
    documentType: first(({ documentType }) => documentType) ?? '',
    numberSymbol: first(({ numberSymbol }) => numberSymbol),
    date: first((one) => isoDayOf(dateOf(one))),
    year: first(({ year }) => year),
    issuer: part('issuer'),
    title: part('title'),
    full: full?.at(full.cited) ?? null,
    places: found.map(({ cited, at }) => at(cited)),
    disagreements: disagreementsOf(found),
  }
}

function disagreementsOf(found: readonly Found[]): Disagreement[] {
  const known: Found[] = []
  return found.flatMap((here): Disagreement[] => {
    for (const there of known) {
      const part = contradiction(there.cited, here.cited)
      const [a, b] = part ? [rangeOf(here.cited, part), rangeOf(there.cited, part)] : []
      if (part && a && b) return [{ part, here: here.at(a), there: there.at(b) }]
    }
    // A few to compare with are enough; a paper cited a thousand times stays cheap.
    if (known.length < 4 && (here.cited.date || here.cited.issuer || here.cited.title)) known.push(here)
    return []
  })
}

function rangeOf(cited: CitedPaper, part: Disagreement['part']): Range | null {
  return part === 'date' ? (cited.date?.figures ?? null) : cited[part]
}
