import type { Deadline } from '../model/document.ts'
import type { Position } from '../source/source-file.ts'

/** A piece of work that a conclusion orders: one row of the assignment table. */
export interface Assignment {
  /** The words that order it, without label and dash. */
  readonly task: string
  /** Who answers for it; empty where the paper names nobody for sure. */
  readonly lead: readonly string[]
  readonly with: readonly string[]
  /** In the order of the text. */
  readonly deadlines: readonly DueDeadline[]
  /** `100%`, `8 xã`, as written. */
  readonly targets: readonly string[]
  readonly paper: PaperName
  /** The labels of the divisions above it: `IV.1`; empty in a paper without any. */
  readonly division: string
  /** The file its words stand in: the paper's own, or an appendix that it includes. */
  readonly file: string
  /** Where its words begin, in the author's text. */
  readonly start: Position
}

export interface DueDeadline {
  /** As written: `trước ngày 15/11/2024`. */
  readonly text: string
  /** The sentence or clause it stands in. */
  readonly clause: string
  /** `other`: words of a task table that tell no time we know (`Thường xuyên`). */
  readonly kind: Deadline['kind'] | 'other'
  /** The last day, `2024-11-15`; `null` where the words leave it open (`đến hết nhiệm kỳ`, a quarter of no year). */
  readonly due: string | null
}

/** What a paper is called where several stand side by side. */
export interface PaperName {
  readonly path: string
  /** `05-KL/ĐU`; `null` while it has no number. */
  readonly numberSymbol: string | null
  /** `2024-10-05`; `null` while a part of it is blank. */
  readonly date: string | null
  /** Subject, else the author or conference, in one line. */
  readonly title: string
}

/** The earliest day on which something of it falls due; `null` where no day is known. */
export function firstDue({ deadlines }: Pick<Assignment, 'deadlines'>): string | null {
  const days = deadlines.flatMap(({ due }) => (due === null ? [] : [due]))
  return days.length === 0 ? null : days.reduce((a, b) => (b < a ? b : a))
}

/** `05-KL/ĐU`, else the file. */
export function shortName({ numberSymbol, path }: PaperName): string {
  return numberSymbol ?? path
}
