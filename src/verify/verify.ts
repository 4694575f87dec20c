import type { Bilingual } from '../diagnostics/define.ts'
import { type EditionId, editionIds, editionOn, editions } from '../model/edition.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import type { MeasureContext, Measurement, Verdict } from './clauses/clause.ts'
import { clauses } from './clauses/index.ts'
import { words } from './clauses/wording.ts'
import { comparePages, compareText } from './compare-text.ts'
import { type MeasuredPaper, oneLine } from './measured-paper.ts'
import { findParts } from './parts.ts'
import { reasons, UnreadableFile } from './unreadable-file.ts'

/** What a file may be at most. */
export const largestFile = 64 << 20

export type PaperFormat = MeasuredPaper['format']

export interface VerifyOptions {
  /** `null`: what the file says it was made by, else by the paper's date. */
  readonly edition: EditionId | null
  /** The paper its words must be those of. */
  readonly against: PagedDocument | null
}

/** One line of the table. */
export interface VerifyRow extends Measurement {
  readonly clause: string
  readonly provision: string
  readonly part: Bilingual
}

export type Verification =
  | {
      readonly kind: 'measured'
      readonly edition: EditionId
      readonly rows: readonly VerifyRow[]
      readonly counts: Readonly<Record<Verdict, number>>
    }
  | { readonly kind: 'unreadable'; readonly reason: Bilingual }

/** Opens a written file and puts the ruler of the edition to it. Never throws for what is in the file. */
export async function verify(bytes: Uint8Array, format: PaperFormat, options: VerifyOptions): Promise<Verification> {
  let paper: MeasuredPaper
  try {
    if (bytes.length > largestFile) return { kind: 'unreadable', reason: reasons.tooLarge }
    paper = await readPaper(bytes, format)
  } catch (error) {
    // Whatever a damaged file does to a reader, it is the file that cannot be read.
    return { kind: 'unreadable', reason: error instanceof UnreadableFile ? error.reason : reasons.damaged }
  }
  if (paper.paragraphs.length === 0) return { kind: 'unreadable', reason: reasons.noText }
  return measure(paper, options)
}

/** Each reader is loaded when a file of its kind is opened. */
async function readPaper(bytes: Uint8Array, format: PaperFormat): Promise<MeasuredPaper> {
  switch (format) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes)
  }
}

function measure(paper: MeasuredPaper, { edition: forced, against }: VerifyOptions): Verification {
  const parts = findParts(paper)
  const id = forced ?? editionIn(paper) ?? editionOn(dateOf(parts.placeDate.map(({ text }) => text).join(' ')))
  const context: MeasureContext = { paper, parts, edition: editions[id] }
  const rows = clauses.flatMap((clause) => {
    if (clause.kind === 'unmeasurable') return []
    const measurement = clause.measure(context)
    return measurement
      ? [{ clause: clause.id, provision: clause.provision[id], part: clause.part, ...measurement }]
      : []
  })
  rows.push(...fileRows(paper, against))
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  const counts = { same: count('same'), different: count('different'), 'not-measurable': count('not-measurable') }
  return { kind: 'measured', edition: id, rows, counts }
}

/** What no provision asks for, but whoever signs does: one text, and that of the draft. */
function fileRows(paper: MeasuredPaper, against: PagedDocument | null): readonly VerifyRow[] {
  const none = words('không có', 'none')
  const tracked: VerifyRow[] =
    paper.format === 'docx'
      ? [
          {
            ...{
              clause: 'file.changes',
              provision: '—',
              part: words('Sửa đổi chưa chấp nhận', 'Tracked changes'),
              expected: none,
            },
            ...(paper.trackedChanges
              ? {
                  measured: words('còn sửa đổi chưa chấp nhận hay từ chối', 'some are neither accepted nor rejected'),
                  verdict: 'different' as const,
                }
              : { measured: none, verdict: 'same' as const }),
          },
        ]
      : []
  if (!against) return tracked
  const pages = comparePages(paper, against)
  return [
    ...tracked,
    {
      clause: 'draft.text',
      provision: '—',
      part: words('Lời văn so với bản thảo', 'Words of the draft'),
      ...compareText(paper, against),
    },
    ...(pages
      ? [
          {
            clause: 'draft.pages',
            provision: '—',
            part: words('Số trang so với bản thảo', 'Pages of the draft'),
            ...pages,
          },
        ]
      : []),
  ]
}

function editionIn({ manifest }: MeasuredPaper): EditionId | null {
  return editionIds.find((id) => id === manifest?.edition) ?? null
}

function dateOf(
  text: string,
): { readonly year: number; readonly month: number | null; readonly day: number | null } | null {
  const [, day, month, year] = /ngày\s*(?:(\d+)\s*)?tháng\s*(?:(\d+)\s*)?năm\s*(\d{4})/i.exec(oneLine(text)) ?? []
  return year ? { year: Number(year), month: Number(month) || null, day: Number(day) || null } : null
}
