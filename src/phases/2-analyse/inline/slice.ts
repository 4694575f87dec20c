import { type Inline, plainText, type Text } from '../../../model/inline.ts'
import { append } from '../../../source/append.ts'
import { cover, type Span } from '../../../source/span.ts'
import { sourceOffsets } from './offsets.ts'

/** The part of inline content between two offsets of its plain text, emphasis kept, spans exact. */
export function slice(content: readonly Inline[], from: number, to: number, source: string): Inline[] {
  const result: Inline[] = []
  let at = 0
  for (const node of content) {
    const length = node.type === 'text' ? node.value.length : plainText([node]).length
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, length)
    at += length
    if (length === 0) {
      // A footnote's mark has no text: it goes with what stands before it.
      if (at > from && at <= to) result.push(node)
    } else if (start < end) append(result, cut(node, start, end, length, source))
  }
  return result
}

function cut(node: Inline, start: number, end: number, length: number, source: string): Inline[] {
  if (start === 0 && end === length) return [node]
  switch (node.type) {
    case 'text': {
      const at = offsetsOf(node, source)
      return [{ type: 'text', value: node.value.slice(start, end), span: { start: at(start), end: at(end) } }]
    }
    case 'emphasis':
    case 'strong': {
      const children = slice(node.children, start, end, source)
      const span = spanOf(children)
      return span ? [{ type: node.type, children, span }] : []
    }
    case 'break':
    case 'image':
    case 'footnoteReference':
      return [node]
  }
}

/** One long line may be cut into thousands of cells: where its letters stand is worked out once. */
const known = new WeakMap<Text, (index: number) => number>()

function offsetsOf(node: Text, source: string): (index: number) => number {
  const found = known.get(node)
  if (found) return found
  const at = sourceOffsets(node.value, node.span, source)
  known.set(node, at)
  return at
}

/** The span from the first node to the last; `null` for no content. */
export function spanOf(content: readonly { readonly span: Span }[]): Span | null {
  const first = content[0]
  const last = content.at(-1)
  return first && last ? cover(first.span, last.span) : null
}

/**
 * Content as it is printed: every run of blanks one blank, none at the ends or beside a break, no break at the ends, no empty
 * nodes, neighbouring texts one. Spans still cover what was written.
 */
export function tidy(content: readonly Inline[], source: string): Inline[] {
  return trim(fold(content), source)
}

function fold(content: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  let texts: Text[] = []
  const flush = () => {
    const [first] = texts
    const last = texts.at(-1)
    const value = folded(texts.length === 1 ? (first?.value ?? '') : texts.map((text) => text.value).join(''))
    if (first && last && value !== '') result.push({ type: 'text', value, span: cover(first.span, last.span) })
    texts = []
  }
  for (const node of content) {
    if (node.type === 'text') {
      texts.push(node)
      continue
    }
    flush()
    if (node.type === 'emphasis' || node.type === 'strong') {
      const children = fold(node.children)
      if (children.length > 0) result.push({ ...node, children })
    } else result.push(node)
  }
  flush()
  return result
}

/** Most texts have single blanks only, and are handed back as they are. */
function folded(text: string): string {
  return / {2}|[\t\n]/.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text
}

function trim(content: Inline[], source: string): Inline[] {
  const result = [...content]
  for (let first = result[0]; first; first = result[0]) {
    if (first.type === 'break') result.shift()
    else if (first.type === 'text' && first.value.startsWith(' ')) {
      result.splice(0, 1, ...(first.value === ' ' ? [] : cut(first, 1, first.value.length, first.value.length, source)))
    } else break
  }
  for (let last = result.at(-1); last; last = result.at(-1)) {
    if (last.type === 'break') result.pop()
    else if (last.type === 'text' && last.value.endsWith(' ')) {
      const end = last.value.length - 1
      result.splice(-1, 1, ...(end === 0 ? [] : cut(last, 0, end, last.value.length, source)))
    } else break
  }
  return result.flatMap((node, index): Inline[] => {
    if (node.type !== 'text') return [node]
    const start = result[index - 1]?.type === 'break' && node.value.startsWith(' ') ? 1 : 0
    const end = node.value.length - (result[index + 1]?.type === 'break' && node.value.endsWith(' ') ? 1 : 0)
    return start < end ? cut(node, start, end, node.value.length, source) : []
  })
}

/** Two stretches of one paragraph with a blank between them. */
export function joinWithBlank(a: readonly Inline[], b: readonly Inline[], source: string): Inline[] {
  const end = spanOf(a)?.end
  const start = spanOf(b)?.start
  if (end === undefined || start === undefined) return [...a, ...b]
  return tidy([...a, { type: 'text', value: ' ', span: { start: end, end: start } }, ...b], source)
}

/** Length of the bold text the content begins with, in its plain text; 0 for none. */
export function boldLead(content: readonly Inline[]): number {
  let length = 0
  let pending = 0
  for (const node of content) {
    const size = plainText([node]).length
    if (isBold(node)) {
      length += pending + size
      pending = 0
    } else if (plainText([node]).trim() === '') pending += size
    else break
  }
  return length
}

function isBold(node: Inline): boolean {
  if (node.type === 'strong') return true
  return node.type === 'emphasis' && node.children.length > 0 && node.children.every(isBold)
}

/** The same content without bold marks: a heading is bold by its style. */
export function withoutBold(content: readonly Inline[], source: string): Inline[] {
  const strip = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) => {
      if (node.type === 'strong') return strip(node.children)
      return node.type === 'emphasis' ? [{ ...node, children: strip(node.children) }] : [node]
    })
  return tidy(strip(content), source)
}
