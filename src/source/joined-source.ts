import type { Location, SourceFile, SourcePart } from './source-file.ts'

/** Between two files: what ends one paragraph and begins another. */
const gap = '\n\n'

/**
 * A draft with one more file behind it, as one text: the phases count all their spans in it, and {@link inOwnFile} tells the
 * file of each. What stood before keeps its places. `file`: absolute path, which pictures named there are looked up from.
 */
export function joined(draft: SourceFile, added: SourceFile, file: string): SourceFile & { readonly start: number } {
  const start = draft.text.length + gap.length
  const startOfOriginal = draft.original.length + gap.length
  const parts: readonly SourcePart[] = [
    ...(draft.parts ?? [{ start: 0, source: draft, file: null }]),
    { start, source: added, file },
  ]
  return {
    path: draft.path,
    text: draft.text + gap + added.text,
    original: draft.original + gap + added.original,
    toOriginal: (offset) =>
      offset < start ? draft.toOriginal(offset) : startOfOriginal + added.toOriginal(offset - start),
    parts,
    start,
  }
}

/** The part of a joined text that an offset lies in; `null` in a text of one file. */
export function partAt({ parts }: SourceFile, offset: number): SourcePart | null {
  return parts?.findLast(({ start }) => start <= offset) ?? null
}

/** Which part that is, the draft being 0. */
export function partIndex({ parts }: SourceFile, offset: number): number {
  return Math.max(0, parts?.findLastIndex(({ start }) => start <= offset) ?? 0)
}

/** The draft alone, without what was joined to it. */
export function draftOf(source: SourceFile): SourceFile {
  return source.parts?.[0]?.source ?? source
}

/** As messages name the file an offset lies in. */
export function pathAt(source: SourceFile, offset: number): string {
  return (partAt(source, offset)?.source ?? source).path
}

/** Where the part of an offset ends. */
export function endOfPart(source: SourceFile, offset: number): number {
  const part = partAt(source, offset)
  return part ? part.start + part.source.text.length : source.text.length
}

/** A place of a joined text as a place of the file it was read from. */
export function inOwnFile(location: Location): Location {
  const { source, span } = location
  const part = partAt(source, span.start)
  if (!part) return location
  const within = (offset: number) => Math.max(0, Math.min(offset - part.start, part.source.text.length))
  return { source: part.source, span: { start: within(span.start), end: within(span.end) } }
}

/** Where a place stands in the whole text, whichever of its files it is told of; `null` for a text that is not in it. */
export function offsetIn(whole: SourceFile, { source, span }: Location): number | null {
  if (source === whole || source.parts) return span.start
  const part = whole.parts?.find((one) => one.source === source)
  return part ? part.start + span.start : null
}
