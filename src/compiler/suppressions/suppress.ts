import {
  misspeltSuppression,
  suppressionWithoutCode,
  suppressionWithoutReason,
  unknownFinding,
  unusedSuppression,
} from '../../diagnostics/catalogue/command.ts'
import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Diagnostic, NotEvaluated, SuppressedDiagnostic } from '../../diagnostics/diagnostic.ts'
import { createSink, type Sink } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { Draft } from '../../phases/1-parse/draft.ts'
import { rules } from '../../phases/3-check/rules/index.ts'
import type { Location } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'
import { findDefinition } from '../catalogue.ts'
import { suggestFinding } from '../suggest-finding.ts'
import type { Directive, NamedFinding } from './directive.ts'
import { findDirectives } from './find-directives.ts'
import { partByPlace } from './places.ts'
import { reachOf } from './reach.ts'

export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
}

/** What counts, comments that ask in vain included, and what somebody answered for. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** Takes out the findings that comments in the draft speak for. Only a comment with a reason holds. Reports KL7050–KL7054. */
export function suppress(
  draft: Draft,
  document: PartyDocument,
  { diagnostics, notEvaluated }: Findings,
  stage: Stage,
): Judged {
  const { directives, misspelt, comments } = findDirectives(draft)
  if (directives.length === 0 && misspelt.length === 0) return { diagnostics, suppressed: [] }
  const sink = createSink(draft.source, stage)
  for (const { given, meant, span } of misspelt) sink.report(misspeltSuppression, span, { given, meant })
  const reach = reachOf(draft, document, comments)
  const claims = directives.flatMap((directive) => claimsOf(directive, reach(directive.span), sink))

  const used = new Set<Claim>()
  const suppressed: SuppressedDiagnostic[] = []
  const left = diagnostics.flatMap((diagnostic) => {
    const holding = claims.filter(({ definition }) => definition === diagnostic.definition)
    const speaksFor = (place: Location) => holding.filter((claim) => isWithin(place, claim, draft))
    const { inside, outside } = partByPlace(diagnostic, (place) => speaksFor(place).length > 0)
    if (inside) {
      const places = [inside.location, ...inside.related.map(({ location }) => location)]
      const speaking = places.flatMap((place) => (place ? speaksFor(place) : []))
      for (const claim of speaking) used.add(claim)
      suppressed.push({ diagnostic: inside, by: 'comment', reason: speaking[0]?.reason ?? null })
    }
    return outside ? [outside] : []
  })
  const idle = unevaluatedFindings(notEvaluated)
  for (const claim of claims) {
    const { code, name } = claim.definition
    if (!used.has(claim) && !idle.has(claim.definition))
      sink.report(unusedSuppression, claim.finding.span, { code, name })
  }
  const place = ({ diagnostic }: SuppressedDiagnostic) => diagnostic.location?.span.start ?? 0
  return { diagnostics: [...left, ...sink.diagnostics], suppressed: suppressed.sort((a, b) => place(a) - place(b)) }
}

/** One code of one comment that holds. */
interface Claim {
  readonly definition: DiagnosticDefinition
  readonly finding: NamedFinding
  readonly reason: string
  readonly reach: Span
}

function claimsOf({ findings, reason, span }: Directive, reach: Span, sink: Sink): readonly Claim[] {
  if (findings.length === 0) sink.report(suppressionWithoutCode, span, {})
  else if (reason === null) sink.report(suppressionWithoutReason, span, {})
  return findings.flatMap((finding) => {
    const definition = findDefinition(finding.word)
    if (definition) return reason === null ? [] : [{ definition, finding, reason, reach }]
    const { word, said, fix } = suggestFinding(finding.word, finding.span)
    sink.report(unknownFinding, finding.span, { given: word, suggestion: said }, fix ? { fix } : {})
    return []
  })
}

function isWithin({ source, span }: Location, { reach }: Claim, draft: Draft): boolean {
  return source === draft.source && reach.start <= span.start && span.start <= reach.end
}

/** Where a check could not be made nobody knows whether its finding is gone. */
function unevaluatedFindings(notEvaluated: readonly NotEvaluated[]): ReadonlySet<DiagnosticDefinition> {
  const names = new Set(notEvaluated.map(({ name }) => name))
  return new Set(rules.filter((rule) => names.has(rule.name)).flatMap((rule) => rule.reports))
}
