import { distance } from 'fastest-levenshtein'
import { fold } from '../../model/folding.ts'
import type { Span } from '../../source/span.ts'

/** What one comment asks to be left unsaid. Spans lie in the draft, as those of the comment do. */
export interface Directive {
  readonly findings: readonly NamedFinding[]
  /** Words after the colon; `null` where there are none, and then it holds for nothing. */
  readonly reason: string | null
  /** The whole comment with its marks. */
  readonly span: Span
}

/** A code or name as the author wrote it. */
export interface NamedFinding {
  readonly word: string
  readonly span: Span
}

/** A comment that was probably meant for one. */
export interface Misspelt {
  readonly given: string
  readonly meant: string
  readonly span: Span
}

const spellings = ['ketluan-bỏ-qua', 'ketluan-ignore'] as const
const opening = /^ketluan[-_ ]+(?:bo[-_ ]?qua|ignore)(?![a-z\d-])/
const anyOpening = /^ketluan-[a-z-]{2,20}/
/** Two letters in a row: a stroke or a full stop is no reason. */
const saysSomething = /\p{L}{2}/u

/**
 * Reads the words of a comment; `start` is where they begin. Diacritics and case of the opening word do not matter, so that
 * any keyboard will do. `null`: a comment about something else.
 */
export function readDirective(text: string, start: number, span: Span): Directive | Misspelt | null {
  const folded = fold(text)
  const opened = opening.exec(folded)?.[0]
  if (opened === undefined) return misspelt(text, folded, start)
  const colon = text.indexOf(':', opened.length)
  const list = text.slice(opened.length, colon < 0 ? text.length : colon)
  const reason =
    colon < 0
      ? ''
      : text
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim()
  const findings: NamedFinding[] = []
  for (const match of list.matchAll(/[^\s,;]+/g)) {
    // Without a colon the reason may follow at once; only what looks like a code is one.
    if (colon < 0 && !/^(?:kl\d+|[a-z][a-z\d]*(?:-[a-z\d]+)+)$/i.test(match[0])) break
    const at = start + opened.length + match.index
    findings.push({ word: match[0], span: { start: at, end: at + match[0].length } })
  }
  return { findings, reason: saysSomething.test(reason) ? reason : null, span }
}

function misspelt(text: string, folded: string, start: number): Misspelt | null {
  const word = anyOpening.exec(folded)?.[0]
  if (word === undefined) return null
  const meant = spellings.find((spelling) => distance(word, fold(spelling)) <= 3)
  return meant ? { given: text.slice(0, word.length), meant, span: { start, end: start + word.length } } : null
}
