import * as say from '../../diagnostics/catalogue/text.ts'
import type { Fix, Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome, type Sink } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import { isYamlPath } from '../../source/decode.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { pointAt } from '../../source/span.ts'
import { parseBody } from './body.ts'
import { takeOutComments } from './comments.ts'
import type { Draft } from './draft.ts'
import { type FrontMatter, findFrontMatter } from './front-matter.ts'
import { parseYaml } from './yaml.ts'

/**
 * Source → blocks and data with their places. Accepts any text; reports (12xx, 13xx) what its author must have meant
 * otherwise: marks and fences left open, YAML syntax, an empty draft. A `.yaml` or `.yml` path is data as a whole.
 */
export function parse(source: SourceFile, context: { readonly stage: Stage }): Outcome<Draft> {
  const sink = createSink(source, context.stage)
  const draft = { source, ...parseText(sink, 0, source.path) }
  if (draft.blocks.length === 0 && draft.dataSpan === null) sink.report(say.emptyDraft, { start: 0, end: 0 }, {})
  return outcome(draft, sink)
}

/** The text from `start` on as the file at `path` that it is. */
export function parseText(sink: Sink, start: number, path: string): Omit<Draft, 'source'> {
  return isYamlPath(path) ? parseData(sink, start) : parseMarkdown(sink, start)
}

function parseData(sink: Sink, start: number): Omit<Draft, 'source'> {
  const { text } = sink.source
  const span = { start, end: text.length }
  // A file of white space, YAML comments and document marks holds nothing.
  const written = /^(?![ \t]*(?:#|---[ \t]*$|\.\.\.[ \t]*$|$))/m.test(text.slice(start).trim())
  const data = written ? parseYaml(sink, span) : null
  return { dialect: 'yaml', data, dataSpan: written ? span : null, blocks: [], comments: [] }
}

function parseMarkdown(sink: Sink, start: number): Omit<Draft, 'source'> {
  const { text } = sink.source
  const front = findFrontMatter(text, start)
  if (front?.unclosed) {
    const opening = { start: front.span.start, end: front.span.start + 3 }
    sink.report(say.unclosedFrontMatter, opening, {}, { fix: closeFrontMatter(front) })
  }
  const data = front ? parseYaml(sink, front.yaml) : null
  const before = takeOutComments(text.slice(start, front?.span.start ?? start), start)
  const { blocks, comments } = parseBody(sink, front?.bodyStart ?? start)
  return {
    dialect: 'markdown',
    data,
    dataSpan: front?.span ?? null,
    blocks,
    comments: [...before.comments, ...comments],
  }
}

/** Other dashes were meant for the fence without doubt; where there are none, it is a guess that the fields end here. */
function closeFrontMatter({ nearlyClosed, yaml }: FrontMatter): Fix {
  return {
    title: { vi: 'Đóng phần khai báo bằng dòng “---”', en: 'Close the front matter by a line "---"' },
    safe: nearlyClosed !== null,
    edits: [nearlyClosed ? { span: nearlyClosed, text: '---' } : { span: pointAt(yaml.end), text: '---\n' }],
  }
}
