import type { BoxName, FootnoteReferenceRun, Run, TextRun } from '../../model/composition.ts'
import type { Inline, InlineImage } from '../../model/inline.ts'
import { twips } from '../../model/measures.ts'

/** The look a style gives to its text; emphasis adds to it and never takes away. */
export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

export const noBreakSpace = '\u00a0'

export function textRun({ bold, italic, underline }: Look, text: string, box: BoxName | null = null): TextRun {
  return { kind: 'text', text, bold, italic, underline, superscript: false, tracking: twips(0), box }
}

/** Room of `count` no-break spaces for what is written in later. */
export function reserved(look: Look, count: number, box: BoxName | null = null): TextRun {
  return textRun(look, noBreakSpace.repeat(count), box)
}

/** What inline nodes that are not text become. */
export interface InlineServices {
  /** `null` for a reference to a note that does not exist. */
  footnote(identifier: string): FootnoteReferenceRun | null
  /** Told of every image inside text, which prints as its alternative text. */
  inlineImage(image: InlineImage): void
}

/** Inline nodes as runs with their final look; white space is still the author's. */
export function inlineRuns(content: readonly Inline[], look: Look, services: InlineServices): Run[] {
  return content.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [textRun(look, node.value)]
      case 'emphasis':
        return inlineRuns(node.children, { ...look, italic: true }, services)
      case 'strong':
        return inlineRuns(node.children, { ...look, bold: true }, services)
      case 'break':
        return [{ kind: 'break' }]
      case 'footnoteReference': {
        const reference = services.footnote(node.identifier)
        return reference ? [reference] : []
      }
      case 'image':
        services.inlineImage(node)
        return [textRun(look, node.alt)]
    }
  })
}

// What the keyboard makes between two words; a no-break space is the author's own choice and stays.
const white = /[\t\n\v\f\r \u0085\u2028\u2029]+/g
/** There is more than single spaces: replacing every one of those by itself would cost more than finding out. */
const untidy = / {2}|[\t\n\v\f\r\u0085\u2028\u2029]/

/**
 * Runs as they are printed: white space between words is one space, none at the ends of a line that the author ended,
 * neighbours of one look are one run.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  let afterSpace = true
  for (const run of runs) {
    if (run.kind !== 'text') {
      if (run.kind === 'break') trimEnd(tidy)
      tidy.push(run)
      afterSpace = run.kind === 'break'
      continue
    }
    let text = untidy.test(run.text) ? run.text.replace(white, ' ') : run.text
    if (afterSpace && text.startsWith(' ')) text = text.slice(1)
    if (text === '') continue
    afterSpace = text.endsWith(' ')
    const last = tidy.at(-1)
    if (last?.kind === 'text' && sameLook(last, run)) tidy[tidy.length - 1] = { ...last, text: last.text + text }
    else tidy.push({ ...run, text })
  }
  trimEnd(tidy)
  return tidy
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1)
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return
  const text = last.text.slice(0, -1)
  if (text === '') runs.pop()
  else runs[runs.length - 1] = { ...last, text }
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.superscript === b.superscript &&
    a.tracking === b.tracking &&
    a.box === b.box
  )
}

/** Lines set one under the other inside one paragraph. */
export function stacked(lines: readonly (readonly Run[])[]): Run[] {
  return lines.flatMap((line, index): Run[] => (index === 0 ? [...line] : [{ kind: 'break' }, ...line]))
}
