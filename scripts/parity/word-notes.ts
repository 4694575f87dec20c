import type { Document } from 'docx'

/** An element as docx writes it: one name with its children, attributes among them as `_attr`. */
interface Xml {
  readonly [name: string]: unknown
}

interface View {
  // biome-ignore lint/suspicious/noExplicitAny: docx's own type of a tree is opaque.
  prepForXml(context: any): any
}

/** The notes' part as the file has it in the end: the rule over the notes as high as on the pages, white behind a note's number. */
export function setNotesAsWritten(document: Document, height: number): void {
  mend(document.FootNotes.View, (xml) => written(xml, height))
}

/**
 * A note's mark goes to the line of its word. The model takes the place of the mark for a seam between two words; real Word
 * and LibreOffice have none there. So the model sees the mark's number as letters of its word, and what calls the note
 * before that word.
 */
export function keepMarksWithWords(document: Document): void {
  mend(document.FootNotes.View, numberAsText)
  mend(document.Document.View.Body, marksBeforeWords)
}

function mend(view: View, change: (xml: unknown) => unknown): void {
  const write = view.prepForXml.bind(view)
  view.prepForXml = (context) => change(write(context))
}

const isXml = (value: unknown): value is Xml => typeof value === 'object' && value !== null

/** Every list of children, changed from the innermost out. */
function everywhere(xml: unknown, change: (children: unknown[]) => unknown[]): unknown {
  if (Array.isArray(xml)) return change(xml.map((child) => everywhere(child, change)))
  if (!isXml(xml)) return xml
  return Object.fromEntries(Object.entries(xml).map(([name, value]) => [name, everywhere(value, change)]))
}

const childrenOf = (xml: unknown, name: string): unknown[] | null => {
  const children = isXml(xml) ? xml[name] : null
  return Array.isArray(children) ? children : null
}

const hasChild = (children: readonly unknown[], name: string) =>
  children.some((child) => isXml(child) && child[name] !== undefined)

function written(xml: unknown, height: number): unknown {
  return everywhere(xml, (children) =>
    children.flatMap((child) => {
      const note = childrenOf(child, 'w:footnote')
      if (note?.some((part) => isXml(part) && isXml(part._attr) && part._attr['w:type']))
        return [{ 'w:footnote': note.map((part) => (isXml(part) && part['w:p'] ? ruleOf(height) : part)) }]
      const run = childrenOf(child, 'w:r')
      return run && hasChild(run, 'w:footnoteRef') ? [child, { 'w:r': [textOf('\u00a0')] }] : [child]
    }),
  )
}

function ruleOf(height: number): Xml {
  const spacing = { _attr: { 'w:before': 0, 'w:after': 0, 'w:line': height, 'w:lineRule': 'exact' } }
  const small = [{ 'w:sz': { _attr: { 'w:val': 8 } } }, { 'w:szCs': { _attr: { 'w:val': 8 } } }]
  return { 'w:p': [{ 'w:pPr': [{ 'w:spacing': spacing }] }, { 'w:r': [{ 'w:rPr': small }, { 'w:separator': {} }] }] }
}

const textOf = (text: string): Xml => ({ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] })

/** A note with a mark of its own has no number but what stands in it. */
function numberAsText(xml: unknown): unknown {
  return everywhere(xml, (children) => {
    const note = children.find((child) => isXml(child) && isXml(child._attr) && 'w:id' in child._attr)
    const id = isXml(note) && isXml(note._attr) ? String(note._attr['w:id']) : null
    return id === null ? children : children.map((child) => withNumber(child, id))
  })
}

function withNumber(xml: unknown, id: string): unknown {
  return everywhere(xml, (children) =>
    children.map((child) => (isXml(child) && child['w:footnoteRef'] !== undefined ? textOf(id) : child)),
  )
}

function marksBeforeWords(xml: unknown): unknown {
  return everywhere(xml, (children) => {
    const placed: unknown[] = []
    for (const child of children) {
      const run = childrenOf(child, 'w:r')
      const id = run ? noteCalledIn(run) : null
      if (!run || id === null) {
        placed.push(child)
        continue
      }
      const word = cutLastWord(placed)
      const reference = { 'w:footnoteReference': { _attr: { 'w:id': id, 'w:customMarkFollows': 1 } } }
      placed.push({ 'w:r': [reference] }, ...word, {
        'w:r': run.map((part) => (isXml(part) && part['w:footnoteReference'] ? textOf(String(id)) : part)),
      })
    }
    return placed
  })
}

function noteCalledIn(run: readonly unknown[]): unknown {
  for (const part of run) {
    const reference = isXml(part) ? part['w:footnoteReference'] : undefined
    if (isXml(reference) && isXml(reference._attr)) return reference._attr['w:id']
  }
  return null
}

/** Takes what stands behind the last space off a paragraph's children. */
function cutLastWord(children: unknown[]): unknown[] {
  const word: unknown[] = []
  for (let child = children.at(-1); child !== undefined; child = children.at(-1)) {
    const run = childrenOf(child, 'w:r')
    if (!run || hasChild(run, 'w:br')) return word
    children.pop()
    const cut = cutRun(run)
    if (cut) {
      children.push({ 'w:r': cut[0] })
      if (cut[1].length > 0) word.unshift({ 'w:r': cut[1] })
      return word
    }
    word.unshift(child)
  }
  return word
}

/** A run in two, behind its last space; `null` where it has none. */
function cutRun(run: readonly unknown[]): [unknown[], unknown[]] | null {
  const look = run.filter((part) => isXml(part) && part['w:rPr'] !== undefined)
  for (let index = run.length - 1; index >= 0; index--) {
    const text = childrenOf(run[index], 'w:t')?.find((part) => typeof part === 'string')
    const space = text?.lastIndexOf(' ') ?? -1
    if (text === undefined || space < 0) continue
    const rest = [...(space + 1 < text.length ? [textOf(text.slice(space + 1))] : []), ...run.slice(index + 1)]
    const before = [...run.slice(0, index), textOf(text.slice(0, space + 1))]
    return [before, rest.length > 0 ? [...look, ...rest] : []]
  }
  return null
}
