import { classesOf, type HtmlElement } from './markup.ts'

/** A rule that holds in print. */
export interface CssRule {
  readonly selector: string
  readonly declarations: Declarations
}
export type Declarations = Readonly<Record<string, string>>

/** An `@page` rule with the declarations of its margin boxes by their names. */
export interface PageRule {
  readonly selector: string
  readonly declarations: Declarations
  readonly boxes: Readonly<Record<string, Declarations>>
}

export interface StyleSheet {
  readonly rules: readonly CssRule[]
  readonly pages: readonly PageRule[]
  /** Labels of `@counter-style pages`, one a page; `null` where pages count themselves. */
  readonly labels: readonly string[] | null
}

/** Reads what holds in print; what holds on a screen alone is left out. */
export function parseCss(text: string): StyleSheet {
  const rules: CssRule[] = []
  const pages: PageRule[] = []
  let labels: readonly string[] | null = null
  const visit = (css: string) => {
    for (const { prelude, body } of blocksOf(css)) {
      if (prelude.startsWith('@media')) {
        if (holdsInPrint(prelude)) visit(body)
      } else if (prelude.startsWith('@page')) pages.push(pageRule(prelude, body))
      else if (/^@counter-style\s+pages$/.test(prelude)) labels = labelsOf(declarationsOf(body).symbols ?? '')
      else if (!prelude.startsWith('@')) {
        for (const selector of splitOutside(prelude, ','))
          rules.push({ selector: selector.trim(), declarations: declarationsOf(body) })
      }
    }
  }
  visit(text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ''))
  return { rules, pages, labels }
}

function holdsInPrint(prelude: string): boolean {
  const queries = prelude.replace('@media', '').split(',')
  return queries.some((query) => /\bprint\b|\ball\b/.test(query) || !/\bscreen\b|\bspeech\b|width/.test(query))
}

function pageRule(prelude: string, body: string): PageRule {
  const boxes = Object.fromEntries(
    blocksOf(body)
      .filter((block) => block.prelude.startsWith('@'))
      .map((block) => [block.prelude.slice(1).trim(), declarationsOf(block.body)]),
  )
  const own = body.replace(/@[\w-]+\s*\{[^}]*\}?/g, '')
  return { selector: prelude.replace('@page', '').trim(), declarations: declarationsOf(own), boxes }
}

function labelsOf(symbols: string): readonly string[] {
  return [...symbols.matchAll(/\\.|"((?:[^"\\]|\\.)*)"/gs)].flatMap(([, label]) =>
    label === undefined
      ? []
      : label.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )
}

interface CssBlock {
  readonly prelude: string
  readonly body: string
}

/** `prelude { body }` one after the other, braces in strings and in `url()` aside. */
function blocksOf(css: string): readonly CssBlock[] {
  const blocks: CssBlock[] = []
  let start = 0
  let open = -1
  let depth = 0
  const token = /\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)?|[{};]/gs
  for (const { 0: found, index } of css.matchAll(token)) {
    if (found === '{' && depth++ === 0) open = index
    if (found === ';' && depth === 0) start = index + 1
    if (found !== '}' || --depth !== 0) continue
    blocks.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, index) })
    start = index + 1
  }
  return blocks
}

function declarationsOf(body: string): Declarations {
  const found: Record<string, string> = {}
  for (const declaration of splitOutside(body, ';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) found[declaration.slice(0, colon).trim()] = declaration.slice(colon + 1).trim()
  }
  return found
}

/** Parts between separators that stand in no brackets and no quotes. */
function splitOutside(text: string, separator: ',' | ';'): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of text.matchAll(/\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\],;]/gs)) {
    if (token === '(' || token === '[') depth++
    if (token === ')' || token === ']') depth--
    if (token !== separator || depth > 0) continue
    parts.push(text.slice(start, index))
    start = index + 1
  }
  return [...parts, text.slice(start)]
}

/** Whether an element is meant. Pseudo-elements and states of a screen never are. */
export function matches(element: HtmlElement, selector: string): boolean {
  const steps = selector
    .trim()
    .split(/\s*(>)\s*|\s+/)
    .filter((step) => step !== undefined && step !== '')
  const own = steps.pop()
  if (own === undefined || !matchesCompound(element, own)) return false
  let at: HtmlElement | null = element
  while (steps.length > 0 && at) {
    const direct = steps.at(-1) === '>'
    if (direct) steps.pop()
    const wanted = steps.pop() ?? ''
    at = at.parent
    while (!direct && at && !matchesCompound(at, wanted)) at = at.parent
    if (!at || !matchesCompound(at, wanted)) return false
  }
  return true
}

function matchesCompound(element: HtmlElement, compound: string): boolean {
  let rest = compound
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(found[0].length)
    return found
  }
  const tag = take(/^(?:\*|[a-z][a-z0-9]*)/)
  if (tag && tag[0] !== '*' && tag[0] !== element.name) return false
  while (rest !== '') {
    const name = take(/^\.([\w-]+)/)
    if (name) {
      if (!classesOf(element).includes(name[1] ?? '')) return false
      continue
    }
    const id = take(/^#([\w-]+)/)
    if (id) {
      if (element.attributes.id !== id[1]) return false
      continue
    }
    const list = take(/^:(is|not|where)\(([^()]*)\)/)
    if (!list) return rest === ':root' && element.name === 'html'
    const any = (list[2] ?? '').split(',').some((each) => matchesCompound(element, each.trim()))
    if (any === (list[1] === 'not')) return false
  }
  return true
}
