import type { PartyDocument } from '../../../../model/document.ts'
import type { RuleContext } from '../../rule.ts'
import { type Passage, quotableTextsOf } from './passage.ts'

/** A bracket or quotation mark whose partner does not stand, or that stands the wrong way round. */
export interface Unpaired {
  readonly passage: Passage
  readonly at: number
  readonly mark: string
  readonly kind: 'bracket' | 'quote'
  /** It opens and nothing closes it; else it closes what nothing opened. */
  readonly opens: boolean
  /** A closing mark in an opening place or the reverse; it has its partner. */
  readonly turned: boolean
}

/** Straight quotes of a passage in pairs, opening and closing. */
export interface StraightPair {
  readonly passage: Passage
  readonly open: number
  readonly close: number
}

/** A straight quote whose partner is a curly one. */
export interface HalfPair {
  readonly passage: Passage
  readonly at: number
  readonly opens: boolean
}

export interface Pairing {
  readonly unpaired: readonly Unpaired[]
  readonly straight: readonly StraightPair[]
  readonly halves: readonly HalfPair[]
}

/** Paragraphs over which a quotation or a bracket may run before it is closed, e.g. round a list. */
const reach = 12

/** Marks of one paragraph that are read, and marks without a partner after which a text is none: the first of them say so. */
const readInParagraph = 2000
const looseInPaper = 5000

const marks = /[()[\]"“”„]/g
const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
/** A label's bracket, which opens nowhere: `a)`, `1)`, `iv)`. */
const label = /(?:^|[\s,;:.(“"])(?:\d{1,2}(?:\.\d{1,2})?|\p{L}\d{0,2}|[ivx]{1,5})$/iu

/**
 * Pairs brackets and quotation marks paragraph by paragraph; a run-in heading and its text are one. What stays open in one
 * paragraph and is closed in a later one near by is a pair.
 */
export function pairsOf(_: PartyDocument, context: RuleContext): Pairing {
  const runIn = new Set<unknown>(context.prose.filter((text) => text.runIn))
  return pair(context.share(quotableTextsOf), (passage) => runIn.has(passage))
}

function pair(passages: readonly Passage[], joined: (passage: Passage) => boolean): Pairing {
  const straight: StraightPair[] = []
  const halves: HalfPair[] = []
  const loose: Loose[] = []
  let paragraph = 0
  let open: Unpaired[] = []
  const lose = (mark: Unpaired) => loose.push({ ...mark, paragraph })
  for (const passage of passages) {
    if (loose.length > looseInPaper) break
    let read = 0
    if (!joined(passage)) {
      open.forEach(lose)
      open = []
      paragraph++
    }
    for (const found of passage.text.matchAll(marks)) {
      if (++read > readInParagraph) break
      const mark = readMark(passage, found.index, found[0], open)
      if (!mark) continue
      const index = nearest(open, (other) =>
        mark.opens ? mark.mark === '"' && other.mark === '"' : closes(mark, other),
      )
      const [opener] = index < 0 ? [] : open.splice(index, 1)
      if (mark.opens) {
        // A straight quote never stands inside another one: the first of them lost its partner.
        if (opener) lose(opener)
        open.push(mark)
      } else if (!opener) {
        lose(mark)
      } else {
        for (const either of [opener, mark]) if (either.turned) lose(either)
        const isStraight = opener.mark === '"' && mark.mark === '"' && opener.passage === passage
        if (isStraight) straight.push({ passage, open: opener.at, close: mark.at })
        else if (mark.kind === 'quote')
          for (const either of [opener, mark]) {
            if (either.mark === '"' && opener.mark !== mark.mark) halves.push(either)
          }
      }
    }
  }
  open.forEach(lose)
  return { unpaired: withoutDistantPairs(loose), straight, halves }
}

type Loose = Unpaired & { readonly paragraph: number }

function withoutDistantPairs(loose: readonly Loose[]): Loose[] {
  const standing = new Set(loose.flatMap((mark) => (mark.turned ? [] : [keyOf(mark, mark.opens, mark.paragraph)])))
  return loose.filter((mark) => {
    if (mark.turned) return true
    for (let distance = 1; distance <= reach; distance++) {
      const other = mark.paragraph + (mark.opens ? distance : -distance)
      if (standing.has(keyOf(mark, !mark.opens, other))) return false
    }
    return true
  })
}

const shapes = ['"', '(', '[']

/** One number for a kind of mark, its side and its paragraph: there may be a million marks. */
function keyOf({ kind, mark }: Loose, opens: boolean, paragraph: number): number {
  const shape = shapes.indexOf(kind === 'quote' ? '"' : (partner[mark] ?? mark))
  return (paragraph * shapes.length + shape) * 2 + (opens ? 1 : 0)
}

/** Marks open at once that are looked through: nobody nests more, and a million brackets must not be searched a million times. */
const nested = 32

/** Index of the innermost open mark that passes; -1 without one. */
function nearest(open: readonly Unpaired[], test: (mark: Unpaired) => boolean): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - nested); index--) {
    const mark = open[index]
    if (mark && test(mark)) return index
  }
  return -1
}

function closes(mark: Unpaired, opener: Unpaired): boolean {
  if (mark.kind !== opener.kind) return false
  return mark.kind === 'quote' || partner[mark.mark] === opener.mark
}

/** The bracket or quote at `at` with its direction; `null` for what is none: a label's bracket, the sign of inches. */
function readMark(passage: Passage, at: number, mark: string, open: readonly Unpaired[]): Unpaired | null {
  const { text } = passage
  const bracket = { passage, at, mark, kind: 'bracket', turned: false } as const
  if (mark === '(' || mark === '[') return { ...bracket, opens: true }
  if (mark === ')' || mark === ']') {
    const opened = nearest(open, (other) => other.mark === partner[mark]) >= 0
    if (!opened && mark === ')' && label.test(text.slice(Math.max(0, at - 8), at))) return null
    return { ...bracket, opens: false }
  }
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const mayOpen = /^[\s([“"]?$/.test(before) && /[^\s.,;:!?)\]]/.test(after)
  const mayClose = /[^\s([]/.test(before) && /^[\s.,;:!?)\]”"/–-]?$/.test(after)
  const isOpen = nearest(open, ({ kind }) => kind === 'quote') >= 0
  const quote = { passage, at, mark, kind: 'quote' } as const
  switch (mark) {
    case '"':
      if (!isOpen && /\d/.test(before)) return null
      return { ...quote, opens: mayOpen !== mayClose ? mayOpen : !isOpen, turned: false }
    case '”': {
      const turned = mayOpen && !mayClose && !isOpen
      return { ...quote, opens: turned, turned }
    }
    default: {
      const turned = mark === '“' && mayClose && !mayOpen && isOpen
      return { ...quote, opens: !turned, turned: turned && !open.some((other) => other.mark === '„') }
    }
  }
}
