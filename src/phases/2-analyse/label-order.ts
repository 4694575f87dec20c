import type { Label, NumberLabel } from '../../model/labels.ts'

/**
 * The labels that stand open above a line, from the outermost to the last: `II`, `1`, `b`. They tell a label that counts on
 * from words of a wrapped sentence that only look like one.
 */
export type OpenLabels = readonly NumberLabel[]

/** The open labels after a paragraph with this label: those of its own level and below are closed. */
export function openAfter(open: OpenLabels, label: Label | null): OpenLabels {
  if (!label || label.kind === 'dash') return open
  const beside = open.findIndex((other) => isSameLevel(other, label))
  return [...(beside < 0 ? open : open.slice(0, beside)), label]
}

/** Whether a label comes next: the one after an open label of its level, or the first of a level that is not open yet. */
export function comesNext(open: OpenLabels, label: NumberLabel): boolean {
  const beside = open.find((other) => isSameLevel(other, label))
  const above = label.text.slice(0, Math.max(label.text.lastIndexOf('.'), 0))
  if (label.depth > 1 && beside && !beside.text.startsWith(`${above}.`)) return opens(open, above, label)
  if (beside) return label.value === beside.value + 1
  return opens(open, above, label)
}

function opens(open: OpenLabels, above: string, { value, depth }: NumberLabel): boolean {
  return value === 1 && (depth === 1 || open.some(({ kind, text }) => kind === 'arabic' && text === above))
}

/** `1.` and `1)` in one paper are two levels, and so are `1` and `1.1`. */
function isSameLevel(one: NumberLabel, other: NumberLabel): boolean {
  const bracketed = ({ separator }: NumberLabel) => separator === ')'
  return (
    one.kind === other.kind &&
    one.depth === other.depth &&
    (one.kind !== 'arabic' || one.depth > 1 || bracketed(one) === bracketed(other))
  )
}
