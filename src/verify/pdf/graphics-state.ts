import type { PageFont } from './fonts.ts'

/** `[a b c d e f]` of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

export interface GraphicsState {
  matrix: Matrix
  font: PageFont | null
  size: number
  spacing: number
  wordSpacing: number
  /** 1 is the natural width. */
  scale: number
  leading: number
  rise: number
  /** Text drawn without fill or stroke, as of a recognised scan. */
  invisible: boolean
  fill: string
  lineWidth: number
  dashed: boolean
}

export function initialState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    font: null,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    invisible: false,
    fill: '000000',
    lineWidth: 1,
    dashed: false,
  }
}

/** Six hexadecimal digits of a colour's components: grey, RGB or CMYK by their number. */
export function colorOf(components: readonly number[]): string {
  const hex = (part: number) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0')
  const [first = 0, second = 0, third = 0, black = 0] = components
  if (components.length === 1) return hex(first).repeat(3)
  if (components.length === 3) return hex(first) + hex(second) + hex(third)
  if (components.length === 4) return [first, second, third].map((part) => hex(1 - Math.min(1, part + black))).join('')
  return '000000'
}
