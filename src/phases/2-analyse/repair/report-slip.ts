import { slippedLabel } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { Separator } from '../../../model/document.ts'
import { formatLabel } from '../../../model/labels.ts'
import { slice, spanOf } from '../inline/slice.ts'
import type { Line } from '../lines.ts'

/** How far a label with a slip reaches in its line, in UTF-16 units. */
export interface SlipLengths {
  /** The numeral. */
  readonly typed: number
  /** With the sign behind it. */
  readonly sign: number
  /** With the blanks behind that. */
  readonly length: number
}

/** What a label with a slip was meant to be. */
export interface Meant {
  readonly text: string
  readonly separator: Separator
  /** It is the one that comes next. */
  readonly fits: boolean
}

/** KL3045, with the label that is printed for a mend. */
export function reportSlip(line: Line, slip: SlipLengths, { text, separator, fits }: Meant, sink: Sink): void {
  const span = spanOf(slice(line.content, 0, slip.sign, sink.source.text))
  if (!span) return
  const label = formatLabel(text, separator)
  const typed = line.text.slice(0, slip.sign)
  // Other letters than those that were typed are for somebody to look at.
  const safe = fits && line.text.slice(0, slip.typed).toUpperCase() === text
  const edits = [{ span, text: slip.sign < slip.length ? label : `${label} ` }]
  const title = { vi: `Viết là ${label}`, en: `Write ${label}` }
  sink.report(slippedLabel, span, { typed, label }, { fix: { title, safe, edits } })
}
