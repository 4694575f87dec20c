import { type Declarations, matches, type StyleSheet } from './css.ts'
import type { HtmlElement } from './markup.ts'

/** What the style sheet says of one element itself, the later and more particular rule winning. */
export type OwnStyle = (element: HtmlElement) => Declarations

export function ownStyles(sheet: StyleSheet): OwnStyle {
  const known = new Map<HtmlElement, Declarations>()
  const weighed = sheet.rules
    .map((rule, order) => ({ ...rule, weight: weightOf(rule.selector), order }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
  return (element) => {
    const found = known.get(element)
    if (found) return found
    const style = Object.assign(
      {},
      ...weighed.filter(({ selector }) => matches(element, selector)).map(({ declarations }) => declarations),
    ) as Declarations
    known.set(element, style)
    return style
  }
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
