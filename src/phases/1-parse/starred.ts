import type { Inline } from '../../model/inline.ts'
import { append } from '../../source/append.ts'
import { endsInHardBreak, endWithout, startWithout } from '../../source/blanks.ts'
import type { DraftBlock } from './draft.ts'
import { isPlain, isPlainInline } from './plain.ts'
import { type At, spanAt, verbatim } from './verbatim.ts'

/**
 * What the Markdown parser would make of a block whose only marks are pairs of stars that cannot be misread (`**I. TITLE**`,
 * `- *However*, …`) or one line of heading; `null` for any other, which goes to the parser. Nearly all marked blocks of
 * real drafts are such, and the parser takes a hundred times as long for them.
 */
export function starredBlock(markdown: string, at: At): DraftBlock | null {
  const heading = /^( {0,3})(#{1,6})[ \t]+(?=[^\s#])/.exec(markdown)
  const start = heading ? heading[0].length : 0
  const body = markdown.slice(start)
  if (!isPlain(body.replaceAll('*', '')) || starsAlone.test(body.trim())) return null
  if (heading && /\n|#[ \t]*$/.test(body.trimEnd())) return null
  const content = starredInline(body, (index) => at(start + index))
  const first = content?.[0]
  const last = content?.at(-1)
  if (!content || !first || !last) return null
  const span = { start: first.span.start, end: last.span.end }
  if (!heading) return { type: 'paragraph', content, span, quoteDepth: 0 }
  const [, indent = '', marks = ''] = heading
  const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6
  // To the end of its line, blanks included.
  const end = endWithout(markdown, '\n')
  return { type: 'heading', depth, content, span: spanAt(indent.length, end, at) }
}

const starsAlone = /^[ \t]*(?:[*>]+[ \t]*)?$/m

/** As {@link starredBlock} for text that can be no block, such as a value of YAML. */
export function starredText(text: string, at: At): Inline[] | null {
  return isPlainInline(text.replaceAll('*', '')) && !starsAlone.test(text.trim()) ? starredInline(text, at) : null
}

/** The lines of a paragraph; `null` where a star is not surely one of a pair on its line. */
export function starredInline(text: string, at: At): Inline[] | null {
  const content: Inline[] = []
  const end = endWithout(text, ' \t\n')
  // Verbatim text that is not handed over yet; lines that follow each other without a gap are one node.
  let from = 0
  let to = 0
  const flush = () => {
    if (from < to) append(content, verbatim(text.slice(from, to), from, at))
    from = to
  }
  const take = (start: number, stop: number) => {
    if (start !== to) {
      flush()
      from = start
    }
    to = stop
  }
  for (let lineStart = 0; lineStart < end; ) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 || newline > end ? end : newline
    const line = text.slice(lineStart, lineEnd)
    const textStart = lineStart + startWithout(line, ' \t')
    const textEnd = lineStart + endWithout(line, ' \t')
    let done = textStart
    for (const pair of starPairs(text, textStart, textEnd) ?? [null]) {
      if (!pair) return null
      if (done < pair.start) take(done, pair.start)
      flush()
      const inside = { start: pair.start + pair.stars, end: pair.end - pair.stars }
      const children = verbatim(text.slice(inside.start, inside.end), inside.start, at)
      const type = pair.stars === 2 ? 'strong' : 'emphasis'
      content.push({ type, children, span: spanAt(pair.start, pair.end, at) })
      done = from = to = pair.end
    }
    if (done < textEnd) take(done, textEnd)
    if (lineEnd < end) {
      if (endsInHardBreak(line)) {
        flush()
        content.push({ type: 'break', span: spanAt(textEnd, lineEnd + 1, at) })
        from = to = lineEnd + 1
      } else take(lineEnd, lineEnd + 1)
    }
    lineStart = lineEnd + 1
  }
  flush()
  return content
}

interface StarPair {
  readonly start: number
  readonly end: number
  readonly stars: number
}

const blank = /\s/
const punctuation = /[\p{P}\p{S}]/u
const surrogate = /[\ud800-\udfff]/

/** The pairs of one line, none inside another; `null` where CommonMark's rules for stars leave room for doubt. */
function starPairs(text: string, start: number, end: number): readonly StarPair[] | null {
  const pairs: StarPair[] = []
  let open: { at: number; stars: number } | null = null
  for (let at = text.indexOf('*', start); at >= 0 && at < end; ) {
    let stop = at
    while (stop < end && text[stop] === '*') stop += 1
    const stars = stop - at
    const before = at > start ? (text[at - 1] ?? ' ') : ' '
    const after = stop < end ? (text[stop] ?? ' ') : ' '
    if (stars > 2 || surrogate.test(before + after)) return null
    const [opens, closes] = [flanks(before, after), flanks(after, before)]
    if (opens === closes) return null
    if (opens) {
      if (open) return null
      open = { at, stars }
    } else {
      if (open?.stars !== stars) return null
      pairs.push({ start: open.at, end: stop, stars })
      open = null
    }
    at = text.indexOf('*', stop)
  }
  return open ? null : pairs
}

/** Whether stars between the two may belong to the text on the side of `inner` (CommonMark 6.2, flanking runs). */
function flanks(outer: string, inner: string): boolean {
  if (blank.test(inner)) return false
  return !punctuation.test(inner) || blank.test(outer) || punctuation.test(outer)
}
