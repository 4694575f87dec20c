import type { Span } from '../../source/span.ts'

/** A line of YAML. */
export interface Line {
  readonly start: number
  /** Without the line end. */
  readonly end: number
  readonly next: number
  readonly content: string
  /** Blanks before the first other character. */
  readonly indent: number
}

export function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1
  const newline = yaml.indexOf('\n', offset)
  const end = newline < 0 ? yaml.length : newline
  const content = yaml.slice(start, end)
  return { start, end, next: Math.min(end + 1, yaml.length), content, indent: /^[ \t]*/.exec(content)?.[0].length ?? 0 }
}

/** What stands after `key: ` or `- ` on a line; the whole line where there is neither. */
export function valueSpan(line: Line): Span {
  const prefix = /^[ \t]*(?:-[ \t]+)*(?:[^\s:"'[{*&][^:\n]*:[ \t]+)?/.exec(line.content)?.[0] ?? ''
  return { start: line.start + prefix.length, end: line.start + line.content.trimEnd().length }
}

/** Lines below that go on with a value: further in than its own, and neither a field nor an entry of a list. */
export function continuation(yaml: string, line: Line): readonly Line[] {
  const lines: Line[] = []
  for (let at = line.next; at < yaml.length && lines.length < mostLines; at = lines.at(-1)?.next ?? at) {
    const next = lineAt(yaml, at)
    if (next.indent <= line.indent || beginsEntry(next) || next.content.trim() === '') break
    lines.push(next)
  }
  return lines
}

/** A value of more lines would be told as one that is never closed. */
const mostLines = 200

function beginsEntry({ content }: Line): boolean {
  return /^[ \t]*(?:-[ \t]|-$|[^\s:"'#][^:\n]{0,60}:(?:[ \t]|$))/.test(content)
}
