import { type CssRule, type Declarations, matches, type StyleSheet } from './css.ts'
import { classesOf, type HtmlElement } from './markup.ts'

/** What the style sheet says of one element itself, the later and more particular rule winning. */
export type OwnStyle = (element: HtmlElement) => Declarations

export function ownStyles(sheet: StyleSheet): OwnStyle {
  const known = new Map<string, Declarations>()
  const byKey = new Map<string, WeighedRule[]>()
  sheet.rules.forEach((rule, order) => {
    // What is drawn beside an element is no style of the element.
    if (rule.selector.includes('::')) return
    const key = keyOf(rule.selector)
    const weighed = { ...rule, weight: weightOf(rule.selector), order }
    const others = byKey.get(key)
    if (others) others.push(weighed)
    else byKey.set(key, [weighed])
  })
  const ids = sheet.rules.some(({ selector }) => selector.includes('#'))
  const paths = new Map<HtmlElement, string>()
  // Two elements that no selector can tell apart share a style; a long paper has thousands of such.
  const pathOf = (element: HtmlElement): string => {
    const own = paths.get(element)
    if (own !== undefined) return own
    const { name, attributes, parent } = element
    const path = `${parent ? pathOf(parent) : ''}>${name}.${attributes.class ?? ''}${ids ? `#${attributes.id ?? ''}` : ''}`
    paths.set(element, path)
    return path
  }
  return (element) => {
    const path = pathOf(element)
    const found = known.get(path)
    if (found) return found
    const keys = ['*', element.name, ...classesOf(element).map((name) => `.${name}`)]
    const rules = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => matches(element, selector))
      .sort((a, b) => a.weight - b.weight || a.order - b.order)
    const style = Object.assign({}, ...rules.map(({ declarations }) => declarations)) as Declarations
    known.set(path, style)
    return style
  }
}

interface WeighedRule extends CssRule {
  readonly weight: number
  readonly order: number
}

/** What an element has at least that a selector means: a class, else its name; a long paper has a rule for every page. */
function keyOf(selector: string): string {
  const own =
    selector
      .trim()
      .split(/[\s>]+/)
      .at(-1) ?? ''
  const plain = own.replace(/:\w+\([^()]*\)/g, '')
  return /\.[\w-]+/.exec(plain)?.[0] ?? /^[a-z][a-z0-9]*/.exec(plain)?.[0] ?? '*'
}

function weightOf(selector: string): number {
  const plain = selector.replace(/:(is|not|where)\(([^()]*)\)/g, '$2')
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0
  return count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[/g) * 100 + count(/(?:^|[\s>])[a-z]/g)
}

/** An inherited property: the element's own, else that of the nearest element around it that has one. */
export function inherited(element: HtmlElement, name: string, own: OwnStyle): string | null {
  for (let at: HtmlElement | null = element; at; at = at.parent) {
    const value = own(at)[name]
    if (value !== undefined && value !== 'inherit') return value
  }
  return null
}

/** Points of an absolute CSS length; `null` for what depends on something else. */
export function points(length: string | null | undefined): number | null {
  const [, digits, unit = ''] = /^(-?[\d.]+)(pt|px|mm|cm|in)?$/.exec(length?.trim() ?? '') ?? []
  const value = Number(digits)
  if (digits === undefined || !Number.isFinite(value)) return null
  if (unit === '') return value === 0 ? 0 : null
  const perUnit: Readonly<Record<string, number>> = { pt: 1, px: 0.75, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 }
  return value * (perUnit[unit] ?? 1)
}

/** Top, right, bottom, left of a shorthand. */
export function sides(shorthand: string | undefined): readonly (number | null)[] {
  const values = (shorthand ?? '').split(/\s+/).filter(Boolean).map(points)
  const [top = null, right = top, bottom = top, left = right] = values
  return [top, right, bottom, left]
}

/** Size of text: relative sizes count from the element around. */
export function fontSize(element: HtmlElement, own: OwnStyle): number | null {
  const value = own(element)['font-size']
  const around = () => (element.parent ? fontSize(element.parent, own) : 12)
  if (value === undefined || value === 'inherit') return around()
  const [, digits, unit] = /^([\d.]+)(%|em)$/.exec(value) ?? []
  if (digits === undefined) return points(value)
  const base = around()
  return base === null ? null : base * Number(digits) * (unit === '%' ? 0.01 : 1)
}
