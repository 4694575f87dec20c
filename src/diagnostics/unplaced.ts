import type { DiagnosticDefinition, ParamValue } from './define.ts'
import type { Diagnostic } from './diagnostic.ts'
import { severityIn } from './sink.ts'
import type { Stage } from './stage.ts'

type Params<P extends string> = [P] extends [never] ? Readonly<Record<string, never>> : Readonly<Record<P, ParamValue>>

/** A finding that has no place in a text: about the command line, a whole file or an output. */
export function unplaced<P extends string>(
  definition: DiagnosticDefinition<P>,
  params: Params<P>,
  stage: Stage = 'du-thao',
): Diagnostic {
  return { definition, severity: severityIn(definition, stage), params, location: null, related: [], fix: null }
}
