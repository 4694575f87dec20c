import type { Fix } from '../../../../diagnostics/diagnostic.ts'
import type { Signature } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { RuleContext } from '../../rule.ts'

/** What the author typed, where the tree keeps only what it means: places of words in the source, and mends of them. */

/** Whether a place is text of the draft, not a value of front matter or of a YAML draft. */
export function isTyped(span: Span | undefined, draft: Draft): span is Span {
  if (!span || draft.dialect === 'yaml') return false
  return draft.dataSpan === null || span.start >= draft.dataSpan.end
}

export interface Found {
  readonly text: string
  readonly span: Span
}

/** The first match of a pattern in a stretch of the source, with its place. Group 1 counts where the pattern has one. */
export function findIn(source: string, within: Span, pattern: RegExp): Found | null {
  const match = pattern.exec(source.slice(within.start, within.end))
  if (!match) return null
  const text = match[1] ?? match[0]
  const start = within.start + match.index + match[0].indexOf(text)
  return { text, span: { start, end: start + text.length } }
}

/** Longer values are no names or titles; a pattern made of one would be too long to run. */
const longestWords = 300

/** The words of a value as the author typed them: in any case, broken anywhere, `ủy` for `uỷ`. */
export function findWords(source: string, within: Span | undefined, words: string): Found | null {
  if (!within || words === '' || words.length > longestWords) return null
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/uỷ|ủy/giu, '(?:uỷ|ủy)'))
    .join('\\s+')
  return findIn(source, within, new RegExp(`(?:${pattern})`, 'iu'))
}

/** Puts `wanted` where `words` stand, in capitals where they are; `null` where they are not found as one stretch. */
export function replaceWords(source: string, within: Span | undefined, words: string, wanted: string): Fix | null {
  const found = findWords(source, within, words)
  if (!found) return null
  const text = /\p{Ll}/u.test(found.text) ? wanted : wanted.toUpperCase()
  return {
    title: { vi: `Thay bằng “${text}”`, en: `Replace it by “${text}”` },
    safe: false,
    edits: [{ span: found.span, text }],
  }
}

/** From the start of the line `at` stands on to `at`. */
export function lineBefore(source: string, at: number): Span {
  return { start: source.lastIndexOf('\n', at - 1) + 1, end: at }
}

/** A stretch without the blanks and emphasis marks at its ends. */
export function bare(source: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s*_]/.test(source.charAt(start))) start++
  while (end > start && /[\s*_]/.test(source.charAt(end - 1))) end--
  return { start, end }
}

/** Where to point for a part of the signature that may come from the office profile. */
export function placeInSignature(part: keyof Signature['spans'], signature: Signature, context: RuleContext): Span {
  const { spans, span } = signature
  const { places, draft } = context
  if (spans[part]) return bare(draft.source.text, spans[part])
  const near = places.blankKey(part, span) ?? spans.authority ?? spans.position ?? spans.name
  return near ?? (span.end > 0 ? span : places.bodyEnd)
}
