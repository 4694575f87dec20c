import { type Document, parseDocument } from 'yaml'
import type { ReportDetails, Sink } from '../../diagnostics/sink.ts'
import { composeMaps, identityMap, type OffsetMap, replaceAll } from '../../source/offset-map.ts'
import { explain, type YamlMistake } from './yaml-errors.ts'

/** Mistakes mended one after the other before the parser's own recovery has to do; every one costs a parse. */
const maxRepairs = 40
/** Text read again for the sake of repairs, in UTF-16 units. */
const maxReread = 400_000
/** A text with more errors than these is not mended: each repair would find as many again. */
const hopeless = 500
/** Syntax errors reported: a text with more is no YAML, and its first errors say so. */
const maxErrors = 100

/** What the parser made of a text that was mended until it could be read. */
export interface Parsed {
  readonly document: Document.Parsed
  readonly text: string
  readonly map: OffsetMap
}

/** Parses YAML that begins at `base` of the sink’s source; reports every mistake at its place, with its fix. */
export function parseWithRepairs(given: string, base: number, sink: Sink): Parsed {
  let text = structuralBlanks(given)
  let map = identityMap
  let document = parseText(text)
  const seen = new Set<number>()
  for (let round = 0; document.errors.length > 0; round++) {
    const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])
    const repairable = errors.length <= hopeless && round < maxRepairs && (round + 1) * text.length < maxReread
    let repaired = false
    for (const error of errors) {
      if (seen.size >= maxErrors) break
      const mistake = explain(error, text)
      // The parser marks a mistake at the very end by the character behind it.
      const start = Math.min(mistake.span.start, text.length)
      const end = Math.min(mistake.span.end, text.length)
      const at = { start: base + map.toBaseAfter(start), end: base + map.toBase(end) }
      const isNew = !seen.has(at.start)
      if (isNew) {
        const place = { start: at.start, end: Math.max(at.start, at.end) }
        mistake.report(sink, place, fixOf(mistake, base, map))
      }
      seen.add(at.start)
      if (!repairable || !isNew || mistake.repair.length === 0) continue
      const next = replaceAll(text, mistake.repair)
      text = next.text
      map = composeMaps(next.map, map)
      document = parseText(text)
      repaired = true
      break
    }
    if (!repaired) break
  }
  return { document, text, map }
}

/** The repair as the author would make it, as edits of the draft. */
function fixOf({ fix, repair }: YamlMistake, base: number, map: OffsetMap): ReportDetails {
  if (!fix) return {}
  const edits = repair.map(({ start, length, text }) => {
    const from = base + map.toBaseAfter(start)
    return { span: { start: from, end: Math.max(from, base + map.toBase(start + length)) }, text }
  })
  return { fix: { ...fix, edits } }
}

function parseText(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    // `silent` would also silence the error about a second document.
    logLevel: 'error',
  })
}

/** No-break spaces that came along from Word where YAML wants spaces: before, after a dash, after a key's colon. */
function structuralBlanks(text: string): string {
  if (!text.includes('\u00A0')) return text
  return text.replace(/^[ \u00A0]+(?:-[ \u00A0]+)?|^-[ \u00A0]+|:\u00A0/gm, (blanks) =>
    blanks.replaceAll('\u00A0', ' '),
  )
}
