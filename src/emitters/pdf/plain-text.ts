import type { Run } from '../../model/composition.ts'

/** Text of runs on one line: a break is a space, a footnote's mark is not text. */
export function plainText(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text
        case 'break':
          return ' '
        case 'footnoteReference':
          return ''
      }
    })
    .join('')
}
