import { type Twip, twips } from '../../model/measures.ts'

/** What a column should hold. Asked with the width it can have at most, it says what it would use of it. */
export interface ColumnDemand {
  readonly side: 'left' | 'right'
  width(available: number): number
}

export interface ColumnFit {
  readonly total: Twip
  /** Left width where the demands leave the choice. */
  readonly preferredLeft: Twip
  /** White beside the longest line of a column; also keeps word processors from wrapping what was fitted. */
  readonly clearance: Twip
  /** What never wraps. Where both cannot be, the right one stands. */
  readonly leftMin: number
  readonly rightMin: number
  /** Most important first: a later one takes what the earlier ones leave. */
  readonly demands: readonly ColumnDemand[]
}

/** Whole-twip widths of two columns that add up to the total (design: letterhead widths). */
export function fitColumns(fit: ColumnFit): readonly [Twip, Twip] {
  const { total, clearance } = fit
  let most = Math.floor(total - fit.rightMin - clearance)
  let least = Math.min(most, Math.ceil(fit.leftMin + clearance))
  for (const demand of fit.demands) {
    if (demand.side === 'left') {
      const wanted = Math.ceil(demand.width(most - clearance) + clearance)
      least = Math.max(least, Math.min(most, wanted))
    } else {
      const wanted = Math.ceil(demand.width(total - least - clearance) + clearance)
      most = Math.min(most, Math.max(least, total - wanted))
    }
  }
  const left = Math.min(most, Math.max(least, fit.preferredLeft))
  return [twips(left), twips(total - left)]
}
