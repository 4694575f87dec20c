import { Document } from 'docx'
import { layoutDocument } from 'docx/layout'
import { linesByBlock } from '../../src/emitters/docx/joints.ts'
import { separatorHeight } from '../../src/emitters/docx/notes.ts'
import { stylesPart } from '../../src/emitters/docx/styles-part.ts'
import { usedStyles } from '../../src/emitters/docx/used-styles.ts'
import { contentOf } from '../../src/emitters/docx/write.ts'
import type { PagedDocument } from '../../src/model/paged-document.ts'
import { bare, type Difference } from './compare.ts'

/** What the model of Word's layout that comes with docx has to do with the typesetter's pages. */
export interface WordComparison {
  readonly pages: { readonly expected: number; readonly found: number }
  readonly lines: number
  readonly differences: readonly Difference[]
  /** What the model could not lay out; nothing behind it is compared. */
  readonly stoppedAt: string | null
}

/**
 * Lays the Word file's content out as Word would, and compares the lines of every page in order. The model tells which
 * rows of a table stand on a page, not their lines.
 */
export function compareWithWord(paged: PagedDocument): WordComparison {
  const { composition } = paged
  const document = new Document({
    ...contentOf(composition, linesByBlock(paged)),
    externalStyles: stylesPart(composition, usedStyles(composition)),
    compatibility: { version: composition.compatibilityMode },
  })
  setNotesAsWritten(document, separatorHeight(paged))
  const { pages, stoppedAt } = layoutDocument(document, { guess: true })
  const found = pages.map((page) =>
    page.body.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) => rowName(row.index))
        : block.lines.map((line) => line.text).filter((text) => bare(text) !== ''),
    ),
  )
  // The model knows nothing of versos that are left blank before an appendix.
  const printed = paged.pages.filter(({ fragments }, index) => index === 0 || fragments.length > 0)
  const expected = printed.map((page) =>
    page.fragments.flatMap((fragment): string[] => {
      switch (fragment.kind) {
        case 'paragraph':
          return fragment.lines
            .map((line) => line.segments.map((segment) => segment.text).join(''))
            .filter((text) => bare(text) !== '')
        case 'grid':
          return fragment.rows.map((_, index) => rowName(index))
        case 'table':
          return fragment.rows.map((row) => rowName(row.row))
        case 'rule':
        case 'gap':
        case 'image':
          return []
      }
    }),
  )
  return {
    pages: { expected: expected.length, found: found.length },
    lines: expected.flat().length,
    differences: expected.flatMap((lines, index) => differencesOn(index + 1, lines, found[index] ?? [])),
    stoppedAt: stoppedAt ?? null,
  }
}

const rowName = (index: number) => `[row ${index + 1}]`

function differencesOn(page: number, expected: readonly string[], found: readonly string[]): Difference[] {
  const count = Math.max(expected.length, found.length)
  return Array.from({ length: count }, (_, index) => ({
    page,
    part: 'body',
    expected: expected[index]?.trim() ?? '',
    found: found[index]?.trim() ?? '',
  })).filter((line) => bare(line.expected) !== bare(line.found))
}

type Xml = { readonly [name: string]: unknown }

/** The notes' part as the file has it in the end: the rule over the notes as high as on the pages, white behind a note's number. */
function setNotesAsWritten(document: Document, height: number): void {
  const notes = document.FootNotes.View
  const write = notes.prepForXml.bind(notes)
  notes.prepForXml = (context) => mended(write(context), height) as ReturnType<typeof write>
}

function mended(xml: unknown, height: number): unknown {
  if (Array.isArray(xml)) return xml.flatMap((child) => [mended(child, height), ...behindNumber(child)])
  if (typeof xml !== 'object' || xml === null) return xml
  const note = (xml as Xml)['w:footnote']
  if (Array.isArray(note) && note.some((child) => child._attr?.['w:type']))
    return { 'w:footnote': note.map((child) => (child['w:p'] ? ruleOf(height) : child)) }
  return Object.fromEntries(Object.entries(xml).map(([name, value]) => [name, mended(value, height)]))
}

function behindNumber(child: Xml): Xml[] {
  const run = child?.['w:r']
  const isNumber = Array.isArray(run) && run.some((part) => part['w:footnoteRef'])
  return isNumber ? [{ 'w:r': [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, '\u00a0'] }] }] : []
}

function ruleOf(height: number): Xml {
  const spacing = { _attr: { 'w:before': 0, 'w:after': 0, 'w:line': height, 'w:lineRule': 'exact' } }
  const small = [{ 'w:sz': { _attr: { 'w:val': 8 } } }, { 'w:szCs': { _attr: { 'w:val': 8 } } }]
  return { 'w:p': [{ 'w:pPr': [{ 'w:spacing': spacing }] }, { 'w:r': [{ 'w:rPr': small }, { 'w:separator': {} }] }] }
}
