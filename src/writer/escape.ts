/**
 * Plain text → Markdown that reads as the same text. Only what the parser would take for a mark is escaped: drafts are read by
 * people, and `03-NQ/ĐU [1]` needs no back slash.
 */

/** What stands right before and after a text; `''` at the ends of a paragraph. */
export interface Neighbours {
  readonly before: string
  readonly after: string
}

/** Escapes marks inside a line. `inTable`: a bar would end the cell. */
export function escapeText(text: string, { before, after }: Neighbours, inTable = false): string {
  if (!/[\\*_`[<&|~\u00a0]/.test(text)) return text
  const charAt = (index: number) => (index < 0 ? before : index >= text.length ? after : text.charAt(index))
  const isLink = linksIn(text)
  return text.replace(/<!--|\\|\*+|_+|`|!?\[|<|&|\|/g, (mark, index: number) => {
    const [left, right] = [charAt(index - 1), charAt(index + mark.length)]
    switch (mark.charAt(0)) {
      case '\\':
        return right === '' || /[!-/:-@[-`{-~\n]/.test(right) ? '\\\\' : mark
      case '*':
        return standsApart(left, right) ? mark : mark.replace(/./g, '\\*')
      case '_':
        return standsApart(left, right) || (isWord(left) && isWord(right)) ? mark : mark.replace(/./g, '\\_')
      case '`':
        return '\\`'
      case '!':
      case '[':
        return isLink(index + mark.length) ? mark.replace('[', '\\[') : mark
      case '<':
        if (mark === '<!--') return '&lt;!--'
        return /^[^\s<>:@]*[:@][^<>]*>/.test(text.slice(index + 1)) ? '\\<' : mark
      case '&':
        return /^(?:#\w+|\w+);/.test(text.slice(index + 1)) ? '\\&' : mark
      default:
        return inTable ? '\\|' : mark
    }
  })
}

/** Escapes what would make more of a line than text: a heading, a quote, a fence, a footnote. */
export function escapeLineStart(line: string): string {
  return /^(?:#{1,6}(?:\s|$)|>|~{3}|\[\^)/.test(line) ? `\\${line}` : line
}

/** Stars and underscores between blanks open and close nothing. */
function standsApart(left: string, right: string): boolean {
  return isBlank(left) && isBlank(right)
}

function isBlank(char: string): boolean {
  return char === '' || /\s/.test(char)
}

function isWord(char: string): boolean {
  return char !== '' && !/[\s\p{P}\p{S}]/u.test(char)
}

/** Whether a bracket, asked from left to right, opens a link or a footnote; the next closing one is looked for once. */
function linksIn(text: string): (inside: number) => boolean {
  let close = -1
  return (inside) => {
    if (close < inside) close = text.indexOf(']', inside)
    if (close < 0) close = text.length
    return text.charAt(inside) === '^' || text.startsWith('](', close)
  }
}
