import hd05 from '../../templates/hd05/edition.json' with { type: 'json' }
import hd36 from '../../templates/hd36/edition.json' with { type: 'json' }
import type { Bilingual } from '../diagnostics/define.ts'
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
  'lastPageNote',
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
  /** The edition prints it in capitals however it was written. */
  readonly capitals?: boolean
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
  /** Provisions of HD05, which the findings are declared with, that it has nothing of. */
  readonly lacks: readonly string[]
  readonly page: {
    readonly widthMm: number
    readonly heightMm: number
    readonly topMm: number
    readonly bottomMm: number
    readonly leftMm: number
    readonly rightMm: number
    /** Page number: distance of the top of its line from the sheet's top edge. */
    readonly numberFromEdgeMm: number
    /** Note on circulation: its distance from the sheet's top edge, or from the bottom edge on the last page. */
    readonly circulationFromEdgeMm: number
    readonly basis: string
  }
  readonly styles: Readonly<Record<StyleName, StyleData>>
  readonly letterhead: {
    /** Width of the issuer's column where the names leave the choice; the title has the rest. */
    readonly leftMm: number
    /** White a column keeps beside the longest line fitted into it: no program may wrap it again. */
    readonly clearanceMm: number
    /** White the title keeps beside it, so that a long issuer on its left stays apart. */
    readonly titleWhiteMm: number
    /** Weight of the drawn rule. */
    readonly ruleWeightPt: number
    /** White between title and rule, rule and date. */
    readonly ruleBeforePt: number
    readonly ruleAfterPt: number
    readonly basis: string
  }
  readonly closing: {
    /** Width of the recipients' column where the names leave the choice; the signature has the rest. */
    readonly leftMm: number
    /** What a long authority leaves to the recipients at least. */
    readonly recipientsMinMm: number
    readonly clearanceMm: number
    /** The rule over the contact line. */
    readonly contactRuleWeightPt: number
    readonly contactRuleBeforePt: number
    readonly contactRuleAfterPt: number
    /** Room for signature and seal between position and name. */
    readonly signatureGapPt: number
    /** White above the further rows of a joint paper: signatures, then recipients. */
    readonly jointGapPt: number
    readonly basis: string
  }
  readonly table: {
    /** White between border and text, left and right. */
    readonly paddingMm: number
    readonly borderPt: number
    /** White below the table. */
    readonly afterPt: number
    readonly basis: string
  }
  readonly words: {
    readonly party: string
    readonly star: string
    readonly numberPrefix: string
    readonly typeNames: Readonly<Record<'conclusion', string>>
    /** Type part of the symbol: `KL`. */
    readonly typeSymbols: Readonly<Record<'conclusion', string>>
    /** The type as a citation writes it. */
    readonly typeInText: Readonly<Record<'conclusion', string>>
    readonly titleSeparator: string
    readonly recipientsHeading: string
    readonly day: string
    readonly month: string
    readonly year: string
    /** Before the revision of a draft. */
    readonly draftMark: string
    /** Notes on circulation that stand at the foot of the last page; every other one stands at the head of the first. */
    readonly lastPageNotes: readonly string[]
    readonly appendix: string
    /** Words of an appendix's pointer: `(Kèm theo … số …, ngày … của …)`. */
    readonly attachedTo: string
    readonly number: string
    readonly of: string
    /** Beginnings of an issuer's name that stand on a line of their own (congresses, HD05 I.2.1.1). */
    readonly ownLine: readonly string[]
    /** Words of several syllables that a wrapped name keeps together, in the case of running text. */
    readonly phrases: readonly string[]
    /** Words that lean on the next one: no wrapped line of a name or title ends in one where it can be helped. */
    readonly particles: readonly string[]
  }
  readonly punctuation: {
    readonly recipientDash: string
    readonly recipientEnd: string
    readonly filingEnd: string
    readonly sectionSeparator: '-' | '.'
    readonly itemSeparator: '.' | '-'
    readonly basis: string
  }
  /** No-break spaces that reserve room in the blank forms `Số      -KL/ĐU`, `ngày    tháng    năm`. */
  readonly blanks: Readonly<Record<'number' | 'symbol' | 'place' | 'day' | 'month' | 'year', number>> & {
    readonly basis: string
  }
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

/**
 * The basis of a finding, declared as a provision of HD05, in the guideline that governs the paper. HD36 is cited as a whole, for
 * its text could be read in part only. `null`: it stands as it was declared.
 */
export function basisIn(basis: string | null, id: EditionId): Bilingual | null {
  const { rule, lacks } = editions[id]
  const newest = editions.hd05.rule
  if (basis === null || rule === newest || !basis.startsWith(`${newest} `)) return null
  if (!lacks.includes(basis.slice(newest.length + 1))) return { vi: rule, en: rule }
  return { vi: `${basis} (${rule} không có điều này)`, en: `${basis} (${rule} has no such provision)` }
}
