import { type Twip, twips } from '../../model/measures.ts'

/** What a column needs so that no word is cut, and what it would use to set every cell on one line. */
export interface ColumnNeed {
  readonly least: number
  readonly most: number
}

/**
 * Whole-twip widths that add up to `total`. Room to spare is shared by what the columns would use; where there is none,
 * short columns keep to one line and the long ones share the rest; where not even the words fit, all shrink alike.
 */
export function distribute(needs: readonly ColumnNeed[], total: Twip): Twip[] {
  const least = sum(needs.map((need) => need.least))
  const most = sum(needs.map((need) => need.most))
  if (least >= total) return wholeTwips(needs.map((need) => (need.least * total) / least))
  if (most <= total) return wholeTwips(needs.map((need) => (need.most * total) / most))
  return wholeTwips(shared(needs, total))
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

function shared(needs: readonly ColumnNeed[], total: number): number[] {
  const widths = needs.map(() => 0)
  const open = needs.map((need, index) => ({ ...need, index })).sort((a, b) => a.most - b.most)
  let rest = total
  const settle = (position: number, width: number) => {
    const [column] = open.splice(position, 1)
    if (column) widths[column.index] = width
    rest -= width
  }
  // Columns that ask for less than an even share, narrowest first, as long as the words of the others still fit.
  for (let next = open[0]; next && next.most <= rest / open.length; next = open[0]) {
    if (rest - next.most < sum(open.slice(1).map((need) => need.least))) break
    settle(0, next.most)
  }
  // Of two columns of running text the fuller one is wider, but not in proportion: it may also be higher.
  const share = ({ most }: ColumnNeed) => (rest * Math.sqrt(most)) / sum(open.map((need) => Math.sqrt(need.most)))
  for (let short = open.findIndex((need) => share(need) < need.least); short >= 0; ) {
    settle(short, open[short]?.least ?? 0)
    short = open.findIndex((need) => share(need) < need.least)
  }
  const shares = open.map((need) => ({ index: need.index, width: share(need) }))
  for (const { index, width } of shares) widths[index] = width
  return widths
}

/** Rounded at the edges between columns, so that the sum stays whole. */
function wholeTwips(exact: readonly number[]): Twip[] {
  let edge = 0
  let before = 0
  return exact.map((width) => {
    edge += width
    const column = Math.round(edge) - before
    before = Math.round(edge)
    return twips(column)
  })
}
