import type { Bilingual, Language } from '../diagnostics/define.ts'
import { renderTable, type TableOptions } from '../diagnostics/render/table.ts'
import { writtenDay } from '../model/calendar-day.ts'
import type { CitedDocument, Disagreement, Place } from './collect-citations.ts'

/** A conclusion that was read, whether it cites anything or not. */
export interface CitingPaper {
  readonly path: string
  /** `05-KL/ĐU`; `null` while it has no number. */
  readonly numberSymbol: string | null
}

const titles = {
  number: { vi: 'STT', en: 'No.' },
  document: { vi: 'Văn bản được viện dẫn', en: 'Cited paper' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  title: { vi: 'Trích yếu', en: 'Subject' },
  count: { vi: 'Số lần', en: 'Times' },
  places: { vi: 'Viện dẫn tại', en: 'Cited at' },
  lines: { vi: 'Dòng', en: 'Lines' },
  disagreements: { vi: 'Ghi khác nhau', en: 'Disagreements' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  cites: { vi: 'Viện dẫn', en: 'Cites' },
} as const satisfies Record<string, Bilingual>

const parts = {
  date: { vi: 'ngày', en: 'date' },
  issuer: { vi: 'cơ quan', en: 'issuer' },
  title: { vi: 'trích yếu', en: 'subject' },
} as const satisfies Record<Disagreement['part'], Bilingual>

/** A row for each cited paper. */
export function renderDocuments(
  documents: readonly CitedDocument[],
  papers: readonly CitingPaper[],
  language: Language,
  options: TableOptions,
): string {
  const files = [...papers, ...documents.flatMap(({ places }) => places)].map(({ path }) => path)
  const several = new Set(files).size > 1
  const column = (name: keyof typeof titles, share: number) => ({ title: titles[name][language], share })
  return renderTable(
    [
      column('number', 0),
      column('document', 3),
      column('date', 0),
      column('issuer', 2.5),
      column('title', 4),
      column('count', 0),
      { ...column(several ? 'places' : 'lines', several ? 3 : 1.5), ink: () => 'place' as const },
      { ...column('disagreements', 2.5), ink: () => 'warning' as const },
    ],
    documents.map((one, index) => [
      String(index + 1),
      nameOf(one),
      one.date ? writtenDay(one.date) : '',
      one.issuer ?? '',
      one.title ?? '',
      String(one.places.length),
      placesOf(one.places, several),
      one.disagreements.map((each) => disagreementOf(each, language, several)).join('; '),
    ]),
    options,
  )
}

/** A row for each conclusion. */
export function renderConclusions(
  documents: readonly CitedDocument[],
  papers: readonly CitingPaper[],
  language: Language,
  options: TableOptions,
): string {
  return renderTable(
    [
      { title: titles.conclusion[language], share: 2 },
      { title: titles.cites[language], share: 5 },
    ],
    papers.map(({ path, numberSymbol }) => [
      numberSymbol === null ? path : `${numberSymbol} (${path})`,
      documents
        .filter(({ places }) => places.some((place) => place.path === path))
        .map(nameOf)
        .join('; ') || '–',
    ]),
    options,
  )
}

/** The same as data; `cites` holds the numbers of documents. */
export function renderRefsJson(documents: readonly CitedDocument[], papers: readonly CitingPaper[]): string {
  const conclusions = papers.map((paper) => ({
    ...paper,
    cites: documents.flatMap(({ places }, index) =>
      places.some(({ path }) => path === paper.path) ? [index + 1] : [],
    ),
  }))
  const numbered = documents.map((document, index) => ({ number: index + 1, ...document }))
  return `${JSON.stringify({ version: 1, documents: numbered, conclusions }, null, 2)}\n`
}

/** `Nghị quyết số 03-NQ/HU`, `Luật Đất đai năm 2024`. */
export function nameOf({ documentType, numberSymbol, year, full, places }: CitedDocument): string {
  if (numberSymbol !== null) return `${documentType} số ${numberSymbol}`
  return year === null ? documentType : (full ?? places[0])?.text || `${documentType} năm ${year}`
}

/** `a.md:12, 30; b.md:7`, each file once; lines alone where there is one file. */
function placesOf(places: readonly Place[], several: boolean): string {
  return [...grouped(places)]
    .map(([path, here]) => {
      const lines = [...new Set(here.map(({ start }) => start.line))].join(', ')
      return several ? `${path}:${lines}` : lines
    })
    .join('; ')
}

function grouped(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const byPath = new Map<string, Place[]>()
  for (const place of places) byPath.set(place.path, [...(byPath.get(place.path) ?? []), place])
  return byPath
}

function disagreementOf({ part, here, there }: Disagreement, language: Language, several: boolean): string {
  const at = ({ path, start }: Place) => (several ? `${path}:${start.line}` : `${start.line}`)
  return `${parts[part][language]}: “${there.text}” (${at(there)}) ≠ “${here.text}” (${at(here)})`
}
