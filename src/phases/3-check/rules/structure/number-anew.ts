import type { Bilingual } from '../../../../diagnostics/define.ts'
import type { Item, Section } from '../../../../model/document.ts'
import { ordinalOf, relabel } from '../../../../model/labels.ts'
import type { Span } from '../../../../source/span.ts'
import type { TextEdit } from '../../../../source/text-edit.ts'
import { labelKind } from './siblings.ts'

/** Giving a heading the number it lacks: what else has to move. */

/** More are too many to mend at once. */
const mostEdits = 40

/** The labels of `below` that move up where the number before them is `last`, as far as they would collide; `null` for too many. */
export function numberedAnew(below: readonly (Section | Item)[], last: number): TextEdit[] | null {
  const edits: TextEdit[] = []
  let value = last
  for (const division of below.slice(0, mostEdits + 1)) {
    const [span, own] = [labelSpan(division), ordinalOf(labelOf(division))]
    if (!span || own === null || own > value) break
    value++
    const kind = division.type === 'section' ? 'roman' : labelKind(division)
    edits.push({ span, text: relabel({ kind, text: labelOf(division) }, value) })
  }
  return edits.length > mostEdits ? null : edits
}

export function numberingTitle(label: string, moved: readonly TextEdit[]): Bilingual {
  if (moved.length === 0) return { vi: `Ghi “${label}” vào trước`, en: `Write “${label}” before it` }
  return {
    vi: `Ghi “${label}” vào trước và đánh số lại các mục sau`,
    en: `Write “${label}” before it and number those below anew`,
  }
}

export function labelOf(division: Section | Item): string {
  return division.type === 'section' ? division.numeral : division.label
}

/** Where its label was written; a label the compiler made stands nowhere. */
export function labelSpan(division: Section | Item): Span | undefined {
  return division.type === 'section' ? division.spans.numeral : division.spans.label
}

export function isLabelled(division: Section | Item): boolean {
  return labelSpan(division) !== undefined
}
