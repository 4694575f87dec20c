/** What was counted here up to now: numbers alone, as what they are of is the same wherever it runs. */
export function countsText() {
  const counts = Object.entries(globalThis.ketluanCounts ?? {}).map(([path, { s, f, b }]) => [path, { s, f, b }])
  return JSON.stringify(Object.fromEntries(counts))
}
