import type { Run, TextRun } from '../../model/composition.ts'

/**
 * Spaces at which LibreOffice never breaks, and Word does: before closing punctuation and behind an opening bracket, as in
 * `a ; b` and `( c` (Unicode line breaking, LB13 and LB14). Nobody wants a line to end or begin there.
 */
const neverBreaks = / +(?=[!),.:;?\]}])|(?<=[([{]) +/g

/** Runs with no-break spaces where no line may end; the given ones where there is no such place. */
export function glueSpaces(runs: readonly Run[]): readonly Run[] {
  const printed = runs.map(plain).join('')
  const glued = [...printed.matchAll(neverBreaks)]
  if (glued.length === 0) return runs
  let offset = 0
  return runs.map((run): Run => {
    const start = offset
    offset += plain(run).length
    if (run.kind !== 'text') return run
    const text = glue(run, start, glued)
    return text === run.text ? run : { ...run, text }
  })
}

function glue({ text }: TextRun, start: number, glued: readonly RegExpMatchArray[]): string {
  const units = text.split('')
  for (const { index = 0, 0: spaces } of glued) {
    for (let at = index - start; at < index - start + spaces.length; at++) if (units[at] === ' ') units[at] = '\u00a0'
  }
  return units.join('')
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
