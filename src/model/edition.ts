import hd05 from '../../templates/hd05/edition.json' with { type: 'json' }
import hd36 from '../../templates/hd36/edition.json' with { type: 'json' }
import type { PartialDate } from './document.ts'

export const editionIds = ['hd05', 'hd36'] as const
export type EditionId = (typeof editionIds)[number]

/** Names of the paragraph styles; every printed paragraph has one. */
export const styleNames = [
  'superior',
  'issuer',
  'star',
  'number',
  'partyTitle',
  'placeDate',
  'urgency',
  'secrecy',
  'draftMark',
  'circulation',
  'typeName',
  'author',
  'subject',
  'titleSeparator',
  'body',
  'enactingClause',
  'sectionHeading',
  'itemHeading',
  'task',
  'subTask',
  'authority',
  'position',
  'signatory',
  'recipientsHeading',
  'recipient',
  'drafter',
  'contact',
  'pageNumber',
  'tableHeader',
  'tableCell',
  'footnote',
  'appendixLabel',
  'appendixTitle',
  'appendixPointer',
  'image',
] as const
export type StyleName = (typeof styleNames)[number]

/** A paragraph style as the edition gives it: type in points, lengths as their names say. */
export interface StyleData {
  readonly sizePt: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly firstLineMm?: number
  readonly beforePt?: number
  readonly afterPt?: number
  /** Exact line height. */
  readonly linePt: number
  readonly keepWithNext?: boolean
  /** Level in the outline (1 is the title) for headings. */
  readonly outlineLevel?: 1 | 2 | 3
  /** The provision that fixes it, or `CONVENTION`. */
  readonly basis: string
}

/** One edition of the layout rules as data (`templates/<id>/edition.json`); the figures' sources stand beside them. */
export interface Edition {
  readonly id: EditionId
  /** Short name of the guideline, e.g. `HD05`, used in `basis` of findings. */
  readonly rule: string
  readonly title: string
  /** First and last day of the papers it governs, ISO; `null` is open. */
  readonly from: string | null
  readonly until: string | null
  readonly page: {
    readonly widthMm: number
    readonly heightMm: number
    readonly topMm: number
    readonly bottomMm: number
    readonly leftMm: number
    readonly rightMm: number
    /** Page number: distance of the top of its line from the sheet's top edge. */
    readonly numberFromEdgeMm: number
    readonly basis: string
  }
  readonly styles: Readonly<Record<StyleName, StyleData>>
  readonly letterhead: {
    /** Weight of the drawn rule. */
    readonly ruleWeightPt: number
    /** White between title and rule, rule and date. */
    readonly ruleBeforePt: number
    readonly ruleAfterPt: number
    readonly basis: string
  }
  readonly closing: {
    /** Room for signature and seal between position and name. */
    readonly signatureGapPt: number
    readonly basis: string
  }
  readonly words: {
    readonly party: string
    readonly star: string
    readonly numberPrefix: string
    readonly typeNames: Readonly<Record<'conclusion', string>>
    readonly titleSeparator: string
    readonly recipientsHeading: string
    readonly day: string
    readonly month: string
    readonly year: string
  }
  readonly punctuation: {
    readonly recipientDash: string
    readonly recipientEnd: string
    readonly filingEnd: string
    readonly sectionSeparator: '-' | '.'
    readonly itemSeparator: '.' | '-'
    readonly basis: string
  }
  /** Spaces reserved in the blank forms `Số      -KL/ĐU`, `ngày    tháng    năm`. */
  readonly blanks: { readonly number: number; readonly day: number; readonly month: number; readonly basis: string }
  /** Word's compatibility mode of the DOCX: 14 keeps the same line breaks everywhere. */
  readonly compatibilityMode: number
}

export const editions: Readonly<Record<EditionId, Edition>> = { hd05: hd05 as Edition, hd36: hd36 as Edition }

/** The edition in force on a paper's date; the newest one for an undated paper (HD05 in force from 27/5/2026). */
export function editionOn(date: PartialDate | null): EditionId {
  if (!date?.year) return 'hd05'
  const pad = (n: number) => String(n).padStart(2, '0')
  // A blank month or day is read as the latest possible one: the paper is not signed before its draft is finished.
  const iso = `${date.year}-${pad(date.month ?? 12)}-${pad(date.day ?? 31)}`
  return iso < (editions.hd05.from ?? '') ? 'hd36' : 'hd05'
}
