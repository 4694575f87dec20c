import type { MeasuredRule } from '../measured-paper.ts'
import { descendants, type Xml } from './xml.ts'

export type DrawnLine = Pick<MeasuredRule, 'length' | 'weight' | 'solid'>

const emuPerPoint = 12700

/** The horizontal lines among the shapes of a drawing, as Word 2010 and later draw them and as older versions did. */
export function drawnLines(drawing: Xml): readonly DrawnLine[] {
  return [...shapeLines(drawing), ...vmlLines(drawing)]
}

function shapeLines(drawing: Xml): DrawnLine[] {
  return descendants(drawing, 'wps:spPr').flatMap((shape) => {
    const preset = descendants(shape, 'a:prstGeom')[0]?.attributes.prst ?? ''
    const extent = descendants(shape, 'a:ext').find(({ attributes }) => attributes.cx !== undefined)
    const length = Number(extent?.attributes.cx) / emuPerPoint
    const height = Number(extent?.attributes.cy) / emuPerPoint
    if (!/^(line|straightConnector1)$/.test(preset) || !(length > 0) || height > 1) return []
    const line = descendants(shape, 'a:ln')[0]
    const weight = Number(line?.attributes.w) / emuPerPoint
    const dash = line ? descendants(line, 'a:prstDash')[0]?.attributes.val : undefined
    return [{ length, weight: weight > 0 ? weight : null, solid: dash === undefined || dash === 'solid' }]
  })
}

function vmlLines(drawing: Xml): DrawnLine[] {
  const lines = descendants(drawing, 'v:line').flatMap(({ attributes, children }) => {
    const from = pointOf(attributes.from)
    const to = pointOf(attributes.to)
    if (!from || !to || Math.abs(from.y - to.y) > 1) return []
    const weight = lengthOf(attributes.strokeweight ?? '0.75pt')
    const stroke = children.find((node): node is Xml => typeof node !== 'string' && node.name === 'v:stroke')
    const dash = stroke?.attributes.dashstyle ?? 'solid'
    return [{ length: Math.abs(to.x - from.x), weight, solid: dash === 'solid' }]
  })
  const shapes = descendants(drawing, 'v:shape').flatMap(({ attributes }) => {
    const isLine = /_x0000_t32$/.test(attributes.type ?? '')
    const length = lengthOf(/(?:^|;)width:([^;]+)/.exec(attributes.style ?? '')?.[1] ?? '')
    return isLine && length !== null
      ? [{ length, weight: lengthOf(attributes.strokeweight ?? '0.75pt'), solid: true }]
      : []
  })
  return [...lines, ...shapes]
}

function pointOf(text: string | undefined): { readonly x: number; readonly y: number } | null {
  const [x, y] = (text ?? '').split(',').map((part) => lengthOf(part.trim() || '0'))
  return x === null || x === undefined || y === null || y === undefined ? null : { x, y }
}

/** Points of a CSS length; a bare number of VML is a pixel's worth of points. */
function lengthOf(text: string): number | null {
  const [, digits, unit = 'pt'] = /^(-?[\d.]+)(pt|mm|cm|in|px)?$/.exec(text) ?? []
  const perUnit: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72, px: 0.75 }
  const value = Number(digits) * (perUnit[unit] ?? 1)
  return Number.isFinite(value) ? value : null
}
