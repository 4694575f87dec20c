import type { MeasuredParagraph } from '../measured-paper.ts'
import type { Parts } from '../parts.ts'
import type { MeasureContext, Measurement } from './clause.ts'
import { lookAt, present, type WantedLook } from './look.ts'
import { words } from './wording.ts'

/** The two blocks of a letterhead, and how their lines look. */

export const leftBlock = ({ superior, issuer, star, number }: Parts) => [
  ...superior,
  ...issuer,
  ...present(star),
  ...present(number),
]
export const rightBlock = ({ partyTitle, placeDate }: Parts) => [...present(partyTitle), ...placeDate]

export const issuerOf = ({ issuer }: Parts) => issuer
export const leftBlank = words('để trống', 'left blank')

export function look(
  pick: (parts: Parts) => readonly MeasuredParagraph[],
  block: (parts: Parts) => readonly MeasuredParagraph[],
  want: WantedLook,
  optional = false,
) {
  return ({ paper, parts }: MeasureContext): Measurement | null => {
    const found = pick(parts)
    if (found.length === 0 && optional) return null
    const looked = lookAt(found, want, { paper, block: block(parts) })
    const blank = found.length === 0 && pick === issuerOf && isBlankForm(parts)
    return blank ? { ...looked, measured: leftBlank, verdict: 'not-measurable' } : looked
  }
}

/** A working draft may leave the issuer blank: its star and number stand below the room for it. */
export function isBlankForm({ superior, issuer, star, number }: Parts): boolean {
  return superior.length + issuer.length === 0 && star !== null && number !== null
}
