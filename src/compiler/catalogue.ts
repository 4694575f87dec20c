import * as authoring from '../diagnostics/catalogue/authoring.ts'
import * as command from '../diagnostics/catalogue/command.ts'
import * as fault from '../diagnostics/catalogue/fault.ts'
import * as fields from '../diagnostics/catalogue/fields.ts'
import * as layout from '../diagnostics/catalogue/layout.ts'
import * as lists from '../diagnostics/catalogue/lists.ts'
import * as papers from '../diagnostics/catalogue/papers.ts'
import * as plugins from '../diagnostics/catalogue/plugins.ts'
import * as structure from '../diagnostics/catalogue/structure.ts'
import * as text from '../diagnostics/catalogue/text.ts'
import type { DiagnosticDefinition } from '../diagnostics/define.ts'
import { rules } from '../phases/3-check/rules/index.ts'

const families = [text, fields, structure, layout, command, lists, papers, authoring, plugins, fault]

/**
 * Every finding there is, each once, by code: what `diagnostics/catalogue/` declares, for any phase to report, and what the
 * rules of the check declare for themselves.
 */
export const catalogue: readonly DiagnosticDefinition[] = byCode([
  ...families.flatMap((family): readonly DiagnosticDefinition[] => Object.values(family)),
  ...rules.flatMap((rule) => rule.reports),
])

/** A definition that several rules report is the same object, and stands once. */
function byCode(definitions: readonly DiagnosticDefinition[]): readonly DiagnosticDefinition[] {
  return [...new Set(definitions)].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/** The finding of a code (`KL2202`, `kl2202`, `2202`) or a name. */
export function findDefinition(word: string): DiagnosticDefinition | undefined {
  const wanted = word.trim().toLowerCase()
  return catalogue.find(({ code, name }) => [code.toLowerCase(), code.slice(2), name].includes(wanted))
}
