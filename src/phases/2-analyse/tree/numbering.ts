import { duplicateLabel, labelOutOfOrder, skippedLabel } from '../../../diagnostics/catalogue/structure.ts'
import type { Fix } from '../../../diagnostics/diagnostic.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { Block, Item, Section, SectionChild } from '../../../model/document.ts'
import { formatLabel, isPartNumeral, type NumberLabel, ordinalOf, relabel } from '../../../model/labels.ts'
import type { Span } from '../../../source/span.ts'
import { findReferences } from './references.ts'

/** A numbered division among its siblings; only labels that were written take part. */
interface Numbered {
  readonly kind: NumberLabel['kind']
  readonly text: string
  readonly value: number
  readonly shown: string
  readonly span: Span
  /** Siblings without a label right before it: they may have lost the numbers that are missing. */
  readonly unlabelledBefore: number
}

type References = (numeral: string) => readonly Span[]

// A person looks at no more; a text where everything is numbered alike must not cost more than it has words.
const mostReferences = 20
const mostEdits = 40

/**
 * Reports numbering that contradicts itself: a label twice among siblings (an error, with a fix that numbers the later
 * ones anew and the references that may mean either), labels left out or out of order.
 */
export function checkNumbering(children: readonly SectionChild[], sink: Sink): void {
  checkSections(children, 0, referencesIn(children, sink.source.text), sink)
  checkItemsBelow(children, 0, sink)
}

/** Sections may count on through the parts. Returns the last Roman number. */
function checkSections(
  children: readonly SectionChild[],
  lastAbove: number,
  references: References,
  sink: Sink,
): number {
  const sections = children.filter((child): child is Section => child.type === 'section')
  const numbered = numberedOf(sections, numberedSection)
  const roman = numbered.filter(({ kind }) => kind === 'roman')
  checkSiblings(
    numbered.filter(({ kind }) => kind === 'part'),
    0,
    () => [],
    sink,
  )
  checkSiblings(roman, lastAbove, references, sink)
  let last = roman.at(-1)?.value ?? lastAbove
  for (const section of sections) last = checkSections(section.children, last, references, sink)
  return last
}

/** Items may be numbered through the whole paper: the first of a section may follow the last one of the section before. */
function checkItemsBelow(children: readonly SectionChild[], lastAbove: number, sink: Sink): number {
  let last = checkItems(children, lastAbove, sink)
  for (const child of children) if (child.type === 'section') last = checkItemsBelow(child.children, last, sink)
  return last
}

function checkItems(blocks: readonly SectionChild[], lastAbove: number, sink: Sink): number {
  const items = blocks.filter((block): block is Item => block.type === 'item')
  const numbered = numberedOf(items, numberedItem)
  for (const kind of ['arabic', 'letter'] as const) {
    checkSiblings(
      numbered.filter((item) => item.kind === kind),
      lastAbove,
      () => [],
      sink,
    )
  }
  for (const block of blocks) for (const inner of innerBlocks(block)) checkItems(inner, 0, sink)
  return numbered.findLast((item) => item.kind === 'arabic')?.value ?? lastAbove
}

function innerBlocks(block: SectionChild): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'item':
      return [block.children]
    case 'taskList':
      return block.children.map((task) => task.children)
    case 'section':
    case 'paragraph':
    case 'table':
    case 'image':
      return []
  }
}

type Written = Omit<Numbered, 'unlabelledBefore'>

function numberedOf<T>(divisions: readonly T[], read: (division: T) => Written | null): Numbered[] {
  const numbered: Numbered[] = []
  let unlabelledBefore = 0
  for (const division of divisions) {
    const written = read(division)
    if (written) numbered.push({ ...written, unlabelledBefore })
    unlabelledBefore = written ? 0 : unlabelledBefore + 1
  }
  return numbered
}

function numberedSection({ numeral, ordinal, separator, spans }: Section): Written | null {
  if (!spans.numeral) return null
  const shown = formatLabel(numeral, separator)
  const kind = isPartNumeral(numeral) ? 'part' : 'roman'
  return { kind, text: numeral, value: ordinal, shown, span: spans.numeral }
}

function numberedItem({ label, separator, spans }: Item): Written | null {
  const value = ordinalOf(label)
  if (!spans.label || value === null) return null
  const kind = /\d$/.test(label) ? 'arabic' : 'letter'
  return { kind, text: label, value, shown: formatLabel(label, separator), span: spans.label }
}

function checkSiblings(siblings: readonly Numbered[], lastAbove: number, referencesOf: References, sink: Sink): void {
  const first = new Map<string, Numbered>()
  const values = new Set(siblings.map(({ value }) => value))
  let previous: Numbered | null = null
  for (const [index, sibling] of siblings.entries()) {
    const twin = first.get(sibling.text)
    if (twin) reportDuplicate(twin, siblings, index, referencesOf, sink)
    else {
      first.set(sibling.text, sibling)
      reportOrder(previous, sibling, lastAbove, values, sink)
    }
    // One that stands too late is told by itself; what follows goes on from the highest.
    if (!previous || twin || sibling.value > previous.value) previous = sibling
  }
}

/** `values`: those of all siblings; a number that stands elsewhere among them is not missing but out of order. */
function reportOrder(
  previous: Numbered | null,
  next: Numbered,
  lastAbove: number,
  values: ReadonlySet<number>,
  sink: Sink,
): void {
  const expected = previous ? previous.value + 1 : 1
  if (!previous && next.value === lastAbove + 1) return
  const shown = previous?.shown ?? { vi: 'tiêu đề', en: 'the heading' }
  if (next.value < expected) {
    sink.report(labelOutOfOrder, next.span, { label: next.shown, previous: shown })
    return
  }
  const missing: number[] = []
  for (let value = expected; value < next.value; value++) if (!values.has(value)) missing.push(value)
  const [from, to] = [missing[0], missing.at(-1)]
  if (from === undefined || to === undefined || missing.length <= next.unlabelledBefore) return
  const names = from === to ? relabel(next, from) : `${relabel(next, from)}–${relabel(next, to)}`
  sink.report(skippedLabel, next.span, { label: next.shown, previous: shown, missing: names })
}

function reportDuplicate(
  twin: Numbered,
  siblings: readonly Numbered[],
  index: number,
  referencesOf: References,
  sink: Sink,
): void {
  const sibling = siblings[index]
  if (!sibling) return
  const references = sibling.kind === 'roman' ? referencesOf(sibling.text) : []
  const fix = renumbering(siblings, index)
  sink.report(
    duplicateLabel,
    sibling.span,
    { label: sibling.shown },
    {
      related: [
        { message: { vi: `${twin.shown} thứ nhất ở đây`, en: `the first ${twin.shown} is here` }, at: twin.span },
        ...references.map((span) => ({
          message: {
            vi: `chỗ này nhắc đến mục ${sibling.text}: xem lại là mục nào`,
            en: `this refers to ${sibling.text}: see which one it means`,
          },
          at: span,
        })),
      ],
      ...(fix && { fix }),
    },
  )
}

/** Places that refer to a section, by its numeral; each numeral is looked for once. */
function referencesIn(body: readonly SectionChild[], source: string): References {
  const found = new Map<string, readonly Span[]>()
  return (numeral) => {
    const known = found.get(numeral) ?? findReferences(body, numeral, source).slice(0, mostReferences)
    found.set(numeral, known)
    return known
  }
}

/** Numbers a division anew after the one before it, and those after it as far as they would collide. Changes what the paper says. */
function renumbering(siblings: readonly Numbered[], index: number): Fix | null {
  const edits: { span: Span; text: string }[] = []
  let last = siblings[index - 1]?.value ?? 0
  // More are too many to mend at once; copying no more keeps a text of alike labels linear.
  for (const sibling of siblings.slice(index, index + mostEdits + 1)) {
    if (sibling.value > last && edits.length > 0) break
    last++
    edits.push({ span: sibling.span, text: relabel(sibling, last) })
    if (edits.length > mostEdits) return null
  }
  const label = edits[0]?.text ?? ''
  return { title: { vi: `Đánh số lại thành ${label}`, en: `Number it ${label}` }, safe: false, edits }
}
