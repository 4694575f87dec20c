import type { Language } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { codeFrame } from '../../diagnostics/render/code-frame.ts'
import { basisOf, helpOf, messageOf, textOf } from '../../diagnostics/render/text.ts'
import { offsetIn } from '../../source/joined-source.ts'
import { positionOf } from '../../source/line-index.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'
import type { WordFinder } from '../page/find-words.ts'
import type { ShownFinding } from '../protocol.ts'

/** Columns of the panel's code frame. */
const frameWidth = 40

/** What findings are shown beside. */
export interface Beside {
  /** The draft and the files it includes, as they are named to people. */
  readonly files: readonly string[]
  readonly language: Language
  /** What the pages on view were made of; `null` while they are not those of the text the findings are about. */
  readonly paper: { readonly source: SourceFile; readonly finder: WordFinder } | null
}

/** A finding in the reader's language. */
export function showFinding(diagnostic: Diagnostic, { files, language, paper }: Beside): ShownFinding {
  const { definition, severity, location, related } = diagnostic
  const offset = location && paper && offsetIn(paper.source, location)
  return {
    code: definition.code,
    name: definition.name,
    severity,
    message: messageOf(diagnostic, language),
    help: helpOf(diagnostic, language),
    basis: basisOf(diagnostic, language),
    place: location && placeOf(location, files),
    related: related.map((place) => ({
      message: textOf(place.message, language),
      line: place.location.source.path === location?.source.path ? lineOf(place.location) : null,
    })),
    words: location && paper && typeof offset === 'number' ? paper.finder.find(moved(location.span, offset)) : [],
  }
}

function moved({ start, end }: Span, to: number): Span {
  return { start: to, end: to + end - start }
}

function placeOf(location: NonNullable<Diagnostic['location']>, files: readonly string[]): ShownFinding['place'] {
  const part = files.indexOf(location.source.path)
  const { line, column, text, indent, marks } = codeFrame(location, frameWidth)
  return {
    file: location.source.path,
    part: part < 0 ? null : part,
    line,
    column,
    frame: text,
    caret: `${' '.repeat(indent)}${'^'.repeat(Math.max(1, marks))}`,
  }
}

function lineOf({ source, span }: NonNullable<Diagnostic['location']>): number {
  return positionOf(source, span.start).line
}
