import type { ShownFinding } from '../protocol.ts'
import type { Sheets } from './sheets.ts'

const severities = ['hint', 'warning', 'error'] as const

/** Marks on the words that findings are about, painted by the browser without touching the page. */
export interface Marks {
  /** All findings there are. */
  mark(findings: readonly ShownFinding[]): void
  /** The one a person is at; `null`: none. */
  point(finding: ShownFinding | null): void
  /** The finding whose words lie at a point of the window. */
  at(x: number, y: number): ShownFinding | null
}

export function createMarks(sheets: Sheets): Marks {
  // Older browsers have no such marks; there the page scrolls to the words and that is all.
  const registry = 'highlights' in CSS ? CSS.highlights : null
  let placed: { readonly finding: ShownFinding; readonly ranges: readonly Range[] }[] = []
  let pointed: ShownFinding | null = null

  const paintPointed = () => {
    if (!registry) return
    if (!pointed) registry.delete('pointed')
    else registry.set('pointed', priority(new Highlight(...sheets.ranges(pointed.words)), 9))
  }
  return {
    mark(findings) {
      placed = findings.map((finding) => ({ finding, ranges: sheets.ranges(finding.words) }))
      if (!registry) return
      severities.forEach((severity, rank) => {
        const ranges = placed.flatMap((mark) => (mark.finding.severity === severity ? mark.ranges : []))
        registry.set(severity, priority(new Highlight(...ranges), rank))
      })
      paintPointed()
    },
    point(finding) {
      pointed = finding
      paintPointed()
    },
    at(x, y) {
      const holds = ({ ranges }: (typeof placed)[number]) =>
        ranges.some((range) =>
          [...range.getClientRects()].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom),
        )
      return [...placed].reverse().find(holds)?.finding ?? null
    },
  }
}

function priority(highlight: Highlight, rank: number): Highlight {
  highlight.priority = rank
  return highlight
}
