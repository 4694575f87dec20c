import type { Language } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { codeFrame } from '../../diagnostics/render/code-frame.ts'
import { helpOf, messageOf, textOf } from '../../diagnostics/render/text.ts'
import { positionOf } from '../../source/line-index.ts'
import type { WordFinder } from '../page/find-words.ts'
import type { ShownFinding } from '../protocol.ts'

/** Columns of the panel's code frame. */
const frameWidth = 40

/** A finding in the reader's language. `finder`: `null` while the pages are not those of the text it is about. */
export function showFinding(
  diagnostic: Diagnostic,
  path: string,
  language: Language,
  finder: WordFinder | null,
): ShownFinding {
  const { definition, severity, location, related } = diagnostic
  const inDraft = location !== null && location.source.path === path
  return {
    code: definition.code,
    name: definition.name,
    severity,
    message: messageOf(diagnostic, language),
    help: helpOf(diagnostic, language),
    basis: definition.basis,
    place: location && placeOf(location),
    inDraft,
    related: related.map((place) => ({
      message: textOf(place.message, language),
      line: place.location.source.path === path ? lineOf(place.location) : null,
    })),
    words: inDraft && finder ? finder.find(location.span) : [],
  }
}

function placeOf(location: NonNullable<Diagnostic['location']>): ShownFinding['place'] {
  const { line, column, text, indent, marks } = codeFrame(location, frameWidth)
  return {
    file: location.source.path,
    line,
    column,
    frame: text,
    caret: `${' '.repeat(indent)}${'^'.repeat(Math.max(1, marks))}`,
  }
}

function lineOf({ source, span }: NonNullable<Diagnostic['location']>): number {
  return positionOf(source, span.start).line
}
