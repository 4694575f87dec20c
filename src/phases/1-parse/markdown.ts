import type { Nodes, Parents, Root, Text } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The Markdown parser: CommonMark with GFM tables and footnotes, without what would take an author's text for something
// else: lists (labels are ours to read), setext headings (a title above `-----`), indented code (pasted tabs), raw HTML
// and link definitions. The only file that loads unified.

/** Constructs of micromark that are no markup to us. */
const noMarkup = ['list', 'setextUnderline', 'codeIndented', 'htmlFlow', 'htmlText', 'definition']
/** Constructs that a text within a line cannot be either. */
const blockOnly = ['headingAtx', 'thematicBreak', 'blockQuote', 'codeFenced', 'gfmFootnoteDefinition']

/**
 * One block of a body. Blocks are parsed one by one, so every footnote call counts as one; whether its note exists is for
 * the caller to see.
 */
export function parseBlock(markdown: string): Root {
  return blockProcessor.parse(markdown)
}

/** A text that stands within a line; it comes back as one paragraph, or none. */
export function parseLine(markdown: string): Root {
  return lineProcessor.parse(markdown)
}

function processor(disabled: readonly string[]) {
  return unified()
    .data('micromarkExtensions', [gfmTable(), footnotes(), { disable: { null: [...disabled] } }])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), verbatimText])
    .use(remarkParse)
    .freeze()
}

/** GFM footnotes whose calls need no definition in the same text. */
function footnotes(): Extension {
  const extension = gfmFootnote()
  const trusting = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      this.parser.gfmFootnotes ??= Object.assign<string[], object>([], { includes: () => true })
      return construct.tokenize.call(this, effects, ok, nok)
    },
  })
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().map(trusting),
  ])
  return { ...extension, text: Object.fromEntries(text) }
}

/**
 * Keeps apart what the stock compiler merges into one text node: every text node is either a verbatim stretch of the
 * source or one replaced piece (an escape, a character reference), so that offsets into a node are offsets into the source.
 */
const verbatimText: FromMarkdownExtension = {
  enter: { data: enterPiece, characterEscape: enterPiece, characterReference: enterPiece },
  exit: {
    lineEnding(token) {
      const parent = top(this)
      if (!('children' in parent)) return
      const last = parent.children.at(-1)
      // The token may reach over the next line's indent or quote mark; the line end itself is one unit.
      const end = { ...pointOf(token.start), offset: token.start.offset + 1 }
      if (this.data.atHardBreak) {
        if (last?.position) last.position.end = end
        this.data.atHardBreak = undefined
      } else if (this.config.canContainEols.includes(parent.type)) {
        append(parent, { type: 'text', value: '\n', position: { start: pointOf(token.start), end } })
      }
    },
  },
}

function enterPiece(this: CompileContext, token: Token): undefined {
  const parent = top(this)
  const node = piece(token)
  if ('children' in parent) append(parent, node)
  this.stack.push(node)
}

function piece(token: Token): Text {
  return { type: 'text', value: '', position: { start: pointOf(token.start), end: pointOf(token.end) } }
}

function append(parent: Parents | { children: Nodes[] }, node: Text): void {
  const children: Nodes[] = parent.children
  children.push(node)
}

const top = (context: CompileContext) => context.stack[context.stack.length - 1] ?? { type: 'root', children: [] }

const pointOf = ({ line, column, offset }: Token['start']) => ({ line, column, offset })

// Last, since they are made of the constants above.
const blockProcessor = processor(noMarkup)
const lineProcessor = processor([...noMarkup, ...blockOnly])
