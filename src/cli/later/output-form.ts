import { wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { suggest } from '../settings.ts'
import type { Call } from './later.ts'

const forms = ['human', 'json'] as const
export type OutputForm = (typeof forms)[number]

/** For people or for programs, as `--format` says. */
export function readOutputForm({ raw }: Call): OutputForm | Diagnostic {
  const { format = 'human' } = raw
  const found = forms.find((form) => form === format.toLowerCase())
  const given = { option: '--format', given: format, suggestion: suggest(format, forms), allowed: forms.join(', ') }
  return found ?? unplaced(wrongValue, given)
}
