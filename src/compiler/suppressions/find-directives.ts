import type { DataNode } from '../../model/data.ts'
import type { Draft } from '../../phases/1-parse/draft.ts'
import { byStart, firstEndingBehind } from '../../source/sorted-spans.ts'
import type { Span } from '../../source/span.ts'
import { type Directive, type Misspelt, readDirective } from './directive.ts'

/** The comments of a draft that ask for something to be left unsaid, and every other comment's place. */
export interface FoundDirectives {
  readonly directives: readonly Directive[]
  readonly misspelt: readonly Misspelt[]
  readonly comments: readonly Span[]
}

/** `<!-- … -->` in the body, `# …` in front matter and YAML drafts. */
export function findDirectives(draft: Draft): FoundDirectives {
  const directives: Directive[] = []
  const misspelt: Misspelt[] = []
  const comments = draft.comments.map(({ span }) => span)
  const take = (text: string, start: number, span: Span) => {
    const read = readDirective(text, start, span)
    if (read && 'given' in read) misspelt.push(read)
    else if (read) directives.push(read)
  }
  for (const { text, span } of draft.comments) {
    const inside = draft.source.text.slice(span.start + 4, span.end - 3)
    take(text, span.start + 4 + inside.length - inside.trimStart().length, span)
  }
  const parts = [draft, ...(draft.included?.values() ?? [])]
  for (const { text, start, span } of parts.flatMap((part) => yamlComments(part, draft.source.text))) {
    comments.push(span)
    take(text, start, span)
  }
  return { directives, misspelt, comments }
}

interface YamlComment {
  readonly text: string
  readonly start: number
  readonly span: Span
}

/** Comments that begin with the program's name; a `#` inside a value is text. */
function yamlComments({ data, dataSpan }: Pick<Draft, 'data' | 'dataSpan'>, text: string): readonly YamlComment[] {
  if (!dataSpan) return []
  const yaml = text.slice(dataSpan.start, dataSpan.end)
  if (!/#[ \t]*ketluan/i.test(yaml)) return []
  const values = [...scalarSpans(data)].sort(byStart)
  const found: YamlComment[] = []
  for (const match of yaml.matchAll(/(?<=^|[ \t])#+[ \t]*(ketluan[^\n]*)$/gim)) {
    const at = dataSpan.start + match.index
    const value = values[firstEndingBehind(values, at)]
    if (value && value.start <= at) continue
    const [whole, words = ''] = match
    const start = at + whole.length - words.length
    found.push({ text: words.trimEnd(), start, span: { start: at, end: at + whole.trimEnd().length } })
  }
  return found
}

function scalarSpans(node: DataNode | null): readonly Span[] {
  if (node === null) return []
  if (node.type === 'scalar') return [node.span]
  if (node.type === 'list') return node.items.flatMap(scalarSpans)
  return node.entries.flatMap(({ keySpan, value }) => [keySpan, ...scalarSpans(value)])
}
