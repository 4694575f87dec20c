import { pointsPerMm } from './wording.ts'

/** A ruler on paper is read to half a millimetre; in points. */
export const ruler = 0.5 * pointsPerMm

/** Whether two lengths in points are one on paper. */
export const near = (a: number, b: number, by = ruler): boolean => Math.abs(a - b) <= by
