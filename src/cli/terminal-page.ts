import type { Language } from '../diagnostics/define.ts'
import { cellsOf, widthOf } from '../diagnostics/render/cells.ts'
import type { Paint } from '../diagnostics/render/paint.ts'

/**
 * One language of a page of `docs/diagnostics/` for a terminal: the Markdown that those pages use (headings, paragraphs,
 * lists, tables of two columns, fenced text), wrapped to `width` columns.
 */
export function renderPage(markdown: string, language: Language, paint: Paint, width: number): string {
  const { title, body } = partOf(markdown, language)
  const rows = [paint('strong', title), '']
  for (const block of blocksOf(body)) {
    const opens = /^#|^[^|\s].*:$/.test(block[0] ?? '') && block.length === 1
    rows.push(...renderBlock(block, paint, width), ...(opens ? [] : ['']))
  }
  return `${rows.join('\n')}\n`
}

const english = '\n## English\n'

/** The whole page as Markdown with one language first and the other below; nothing of how it was made. */
export function pageInOrder(markdown: string, language: Language): string {
  const first = partOf(markdown, language)
  const second = partOf(markdown, language === 'vi' ? 'en' : 'vi')
  return `# ${first.title}\n\n${first.body.trim()}\n\n---\n\n${second.body.trim()}\n`
}

/** The page's heading, which both languages share, and what stands under it in one of them. */
function partOf(markdown: string, language: Language): { readonly title: string; readonly body: string } {
  const heading = /^# (.*)$/m.exec(markdown)
  const title = heading?.[1] ?? ''
  const afterTitle = heading ? markdown.slice(heading.index + heading[0].length) : markdown
  const at = afterTitle.indexOf(english)
  if (at < 0) return { title, body: afterTitle }
  return { title, body: language === 'en' ? afterTitle.slice(at + english.length) : afterTitle.slice(0, at) }
}

/** Stretches between empty lines; a fence holds its empty lines together. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = []
  let block: string[] = []
  let fence: string | null = null
  for (const line of text.split('\n')) {
    if (fence === null && line.trim() === '') {
      if (block.length > 0) blocks.push(block)
      block = []
      continue
    }
    block.push(line)
    if (fence !== null) fence = line === fence ? null : fence
    else fence = /^(`{3,})\w*$/.exec(line)?.[1] ?? null
  }
  return block.length > 0 ? [...blocks, block] : blocks
}

function renderBlock(lines: readonly string[], paint: Paint, width: number): readonly string[] {
  const [first = ''] = lines
  if (first.startsWith('#')) return [paint('strong', first.replace(/^#+ /, ''))]
  if (first.startsWith('```')) return fenced(lines.slice(1, -1), paint)
  if (first.startsWith('|')) return pairs(lines, paint, width)
  if (/^(?:[-*]|\d+\.) /.test(first)) return listed(lines, paint, width)
  return wrapped(lines.join(' '), paint, width, '')
}

function fenced(lines: readonly string[], paint: Paint): readonly string[] {
  return lines.map((line) => {
    if (/^ *\^[ ^]*$/.test(line)) return `    ${paint('error', line)}`
    return line === '' ? '' : `    ${line}`
  })
}

/** A table of two columns without a heading, as labels and what they say. */
function pairs(lines: readonly string[], paint: Paint, width: number): readonly string[] {
  const cells = lines
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))
    .filter(([, label = '']) => label !== '' && !/^-+$/.test(label))
  const column = Math.max(...cells.map(([, label = '']) => widthOf(cellsOf(label)))) + 2
  return cells.flatMap(([, label = '', value = '']) => {
    const [head = '', ...rest] = wrapped(value, paint, width - column, '')
    const margin = ' '.repeat(column - widthOf(cellsOf(label)))
    return [`${paint('faint', label)}${margin}${head}`, ...rest.map((row) => `${' '.repeat(column)}${row}`)]
  })
}

function listed(lines: readonly string[], paint: Paint, width: number): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    if (/^(?:[-*]|\d+\.) /.test(line)) items.push(line)
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items.flatMap((item) => {
    const [, mark = '', text = ''] = /^(\S+) (.*)$/.exec(item) ?? []
    const [head = '', ...rest] = wrapped(text, paint, width - mark.length - 1, '')
    return [`${mark === '*' ? '-' : mark} ${head}`, ...rest.map((row) => `${' '.repeat(mark.length + 1)}${row}`)]
  })
}

/** Words set in lines. Emphasis and code are painted word by word, so a line may end within them. */
function wrapped(text: string, paint: Paint, width: number, indent: string): readonly string[] {
  const rows: string[] = []
  let row = indent
  let used = 0
  for (const word of inkedWords(text, paint)) {
    if (used > 0 && used + 1 + word.width > width) {
      rows.push(row)
      row = indent
      used = 0
    }
    row += `${used > 0 ? ' ' : ''}${word.text}`
    used += (used > 0 ? 1 : 0) + word.width
  }
  return [...rows, row]
}

interface InkedWord {
  readonly text: string
  readonly width: number
}

function inkedWords(text: string, paint: Paint): readonly InkedWord[] {
  const words: InkedWord[] = []
  let glued: InkedWord | null = null
  for (const [, strong, code, other] of text.matchAll(/\*\*(.+?)\*\*|(`[^`]+`)|((?:(?!\*\*)[^`])+|[`*])/g)) {
    const ink = strong === undefined ? (code === undefined ? null : 'place') : 'strong'
    const parts = (strong ?? code ?? other ?? '').split(/( )/)
    for (const part of parts) {
      if (part === '') continue
      if (part === ' ') {
        if (glued) words.push(glued)
        glued = null
        continue
      }
      const inked: InkedWord = { text: ink ? paint(ink, part) : part, width: widthOf(cellsOf(part)) }
      glued = glued ? { text: glued.text + inked.text, width: glued.width + inked.width } : inked
    }
  }
  return glued ? [...words, glued] : words
}
