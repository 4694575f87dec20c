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
import { offsetIn } from '../../source/joined-source.ts'
import type { Location } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'
import { findDefinition } from '../catalogue.ts'
import { type SuggestedFinding, suggestFinding } from '../suggest-finding.ts'
import type { Directive, NamedFinding } from './directive.ts'
import { findDirectives } from './find-directives.ts'
import { partByPlace } from './places.ts'
import { reachOf } from './reach.ts'
import { reaching } from './reaching.ts'

export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
}

/** What counts, comments that ask in vain included, and what somebody answered for. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** Takes out the findings that comments in the draft speak for; `foreign`: what plug-ins may say besides the catalogue. Only a comment with a reason holds. Reports KL7050–KL7054. */
export function suppress(
  draft: Draft,
  document: PartyDocument,
  { diagnostics, notEvaluated }: Findings,
  stage: Stage,
  foreign: readonly DiagnosticDefinition[] = [],
): Judged {
  const { directives, misspelt, comments } = findDirectives(draft)
  if (directives.length === 0 && misspelt.length === 0) return { diagnostics, suppressed: [] }
  const sink = createSink(draft.source, stage)
  for (const { given, meant, span } of misspelt) sink.report(misspeltSuppression, span, { given, meant })
  const reach = reachOf(draft, document, comments)
  const meant = meanings(foreign)
  const claims = directives.flatMap((directive) => claimsOf(directive, reach(directive.span), sink, meant))
  const claimsOn = claimFinder(claims)

  const used = new Set<Claim>()
  const suppressed: SuppressedDiagnostic[] = []
  const left = diagnostics.flatMap((diagnostic) => {
    const holding = claimsOn(diagnostic.definition)
    const speaksFor = (place: Location) => {
      const offset = offsetIn(draft.source, place)
      return offset === null ? [] : holding(offset)
    }
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
  const place = ({ diagnostic: { location } }: SuppressedDiagnostic) =>
    location ? (offsetIn(draft.source, location) ?? 0) : 0
  return { diagnostics: [...left, ...sink.diagnostics], suppressed: suppressed.sort((a, b) => place(a) - place(b)) }
}

/** One code of one comment that holds. */
interface Claim {
  readonly definition: DiagnosticDefinition
  readonly finding: NamedFinding
  readonly reason: string
  readonly reach: Span
}

/** What a code or name means, or may have meant; each is looked up once, for a draft may repeat it in every paragraph. */
function meanings(
  foreign: readonly DiagnosticDefinition[],
): (finding: NamedFinding) => DiagnosticDefinition | SuggestedFinding {
  const known = new Map<string, DiagnosticDefinition | SuggestedFinding>()
  return ({ word, span }) => {
    const meaning = known.get(word) ?? findDefinition(word) ?? findForeign(foreign, word) ?? suggestFinding(word, span)
    known.set(word, meaning)
    if ('code' in meaning || !meaning.fix) return meaning
    return { ...meaning, fix: { ...meaning.fix, edits: meaning.fix.edits.map((edit) => ({ ...edit, span })) } }
  }
}

function findForeign(foreign: readonly DiagnosticDefinition[], word: string): DiagnosticDefinition | undefined {
  const wanted = word.toLowerCase()
  return foreign.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted)
}

function claimsOf(
  { findings, reason, span }: Directive,
  reach: Span,
  sink: Sink,
  meant: ReturnType<typeof meanings>,
): readonly Claim[] {
  if (findings.length === 0) sink.report(suppressionWithoutCode, span, {})
  else if (reason === null) sink.report(suppressionWithoutReason, span, {})
  return findings.flatMap((finding) => {
    const meaning = meant(finding)
    if ('code' in meaning) return reason === null ? [] : [{ definition: meaning, finding, reason, reach }]
    const { word, said, fix } = meaning
    sink.report(unknownFinding, finding.span, { given: word, suggestion: said }, fix ? { fix } : {})
    return []
  })
}

/** By finding and place. */
function claimFinder(
  claims: readonly Claim[],
): (definition: DiagnosticDefinition) => (place: number) => readonly Claim[] {
  const byDefinition = new Map<DiagnosticDefinition, Claim[]>()
  for (const claim of claims) {
    const others = byDefinition.get(claim.definition)
    if (others) others.push(claim)
    else byDefinition.set(claim.definition, [claim])
  }
  const found = new Map([...byDefinition].map(([definition, each]) => [definition, reaching(each)]))
  return (definition) => found.get(definition) ?? (() => [])
}

/** Where a check could not be made nobody knows whether its finding is gone. */
function unevaluatedFindings(notEvaluated: readonly NotEvaluated[]): ReadonlySet<DiagnosticDefinition> {
  const names = new Set(notEvaluated.map(({ name }) => name))
  return new Set(rules.filter((rule) => names.has(rule.name)).flatMap((rule) => rule.reports))
}
