import { draftOf, inOwnFile } from './joined-source.ts'
import type { SourceFile } from './source-file.ts'

/** The same tree with every `span` and every entry of `spans` counted in the author's text, of an included file in that one. */
export function inAuthorsText<T>(node: T, source: SourceFile): T {
  return counted(node, source) as T
}

function counted(node: unknown, source: SourceFile): unknown {
  if (Array.isArray(node)) return node.map((child) => counted(child, source))
  if (typeof node !== 'object' || node === null) return node
  const { start, end } = node as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    const place = inOwnFile({ source, span: { start, end } })
    const { toOriginal, path } = place.source
    const places = { start: toOriginal(place.span.start), end: toOriginal(place.span.end) }
    return place.source === draftOf(source) ? { ...node, ...places } : { ...node, ...places, file: path }
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, counted(value, source)]))
}
