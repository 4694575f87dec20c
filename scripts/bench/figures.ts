/** The value in the middle; of an even number the mean of the two. `NaN` of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** By linear interpolation between the neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

/**
 * How much longer one takes than another: the median of the ratios of each round. A machine that is busy in one round is so
 * for both.
 */
export function ratio(values: readonly number[], others: readonly number[]): number {
  return median(values.flatMap((value, round) => (others[round] ? [value / others[round]] : [])))
}

/** The power of the size that a cost grows with: 1 is linear. */
export function exponent(smaller: number, larger: number, times: number): number {
  return Math.log(larger / smaller) / Math.log(times)
}
