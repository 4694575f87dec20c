import type { Run } from '../../model/composition.ts'

/**
 * Spaces at which LibreOffice never breaks, and Word does: before closing punctuation and behind an opening bracket, as in
 * `a ; b` and `( c` (Unicode line breaking, LB13 and LB14). Nobody wants a line to end or begin there.
 */
const neverBreaks = /(?<! ) +(?=[!),.:;?\]}])|(?<=[([{]) +/g
/** Whether there may be one: looking behind at every letter costs ten times as much. */
const mayNeverBreak = / [!),.:;?\]}]|[([{] /

/** Runs with no-break spaces where no line may end; the given ones where there is no such place. */
export function glueSpaces(runs: readonly Run[]): readonly Run[] {
  const printed = runs.map(plain).join('')
  if (!mayNeverBreak.test(printed)) return runs
  const glued = printed.replace(neverBreaks, (spaces) => '\u00a0'.repeat(spaces.length))
  if (glued === printed) return runs
  let end = 0
  return runs.map((run): Run => {
    const start = end
    end += plain(run).length
    if (run.kind !== 'text') return run
    const text = glued.slice(start, end)
    return text === run.text ? run : { ...run, text }
  })
}

function plain(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'break':
      return '\n'
    case 'footnoteReference':
      return '\ufffc'
  }
}
