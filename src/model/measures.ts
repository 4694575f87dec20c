declare const twipUnit: unique symbol
declare const pointUnit: unique symbol
declare const millimetreUnit: unique symbol

/** Twentieth of a point, 1/1440 inch: the unit of every figure of the page. May be fractional for measured text. */
export type Twip = number & { readonly [twipUnit]: true }
/** 1/72 inch. Type sizes are points. */
export type Point = number & { readonly [pointUnit]: true }
export type Millimetre = number & { readonly [millimetreUnit]: true }

export const twips = (n: number): Twip => n as Twip
export const points = (n: number): Point => n as Point
export const millimetres = (n: number): Millimetre => n as Millimetre

/** Millimetres to whole twips, rounded (1 mm = 56.69 twips). */
export const mmToTwips = (mm: number): Twip => Math.round((mm * 1440) / 25.4) as Twip
export const ptToTwips = (pt: number): Twip => (pt * 20) as Twip
export const twipsToPt = (n: Twip | number): Point => (n / 20) as Point
export const twipsToMm = (n: Twip | number): Millimetre => ((n * 25.4) / 1440) as Millimetre

/** Sum of lengths, so that arithmetic keeps its unit. */
export const addTwips = (...lengths: readonly Twip[]): Twip =>
  lengths.reduce<number>((sum, length) => sum + length, 0) as Twip
