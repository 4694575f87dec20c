import { type Twip, twipsToPt } from '../../model/measures.ts'

/** A length in CSS points, at most three decimals. */
export const pt = (length: Twip | number): string => `${Number(twipsToPt(length).toFixed(3))}pt`
