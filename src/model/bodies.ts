import hd05 from '../../templates/hd05/bodies.json' with { type: 'json' }
import hd36 from '../../templates/hd36/bodies.json' with { type: 'json' }
import type { EditionId } from './edition.ts'
import { foldWords } from './folding.ts'

/** Level of an issuing body in the Party's organisation, as far as its name tells. */
export type BodyLevel =
  | 'central'
  | 'province'
  | 'district'
  | 'commune'
  | 'base'
  | 'cell'
  | 'inspection'
  | 'advisory'
  | 'task-force'
  | 'congress'
  | 'unit'

/** A kind of body as the edition's data gives it (`templates/<edition>/bodies.json`). */
interface BodyData {
  /** How its name begins; the longest beginning that fits decides. */
  readonly begins: readonly string[]
  readonly level: BodyLevel
  /** Second half of the symbol; `null` where the rules or the name leave it open. */
  readonly code: string | null
  /** Whether the letterhead has a superior body on its first line. */
  readonly superior: 'required' | 'none' | 'unknown'
  /** Counts only under a superior whose name begins so. */
  readonly underSuperior?: readonly string[]
  /** The code goes before that of the committee it works for, for these committees. */
  readonly withCommittee?: readonly string[]
  readonly basis: string
}

interface EditionBodies {
  readonly types: Readonly<Record<'conclusion', string>>
  readonly bodies: readonly BodyData[]
}

const bodiesOf: Readonly<Record<EditionId, EditionBodies>> = {
  hd05: hd05 as EditionBodies,
  hd36: hd36 as EditionBodies,
}

/** What the name of an issuing body tells (the-thuc §2.2, §2.3). */
export interface BodyClass {
  readonly level: BodyLevel
  readonly code: string | null
  readonly superior: 'required' | 'none' | 'unknown'
}

/** The class of an issuing body; `null`: a name the rules do not know. Case and diacritics do not matter. */
export function classify(issuer: string, superior: string | null, edition: EditionId): BodyClass | null {
  return classifyJoint(issuer, superior, edition) ?? classifyOne(issuer, superior, edition)
}

/** Default symbol of a paper, `KL/ĐU`; `null` where the name of the body leaves a doubt (HD05 I.3.1.2). */
export function defaultSymbol(issuer: string, superior: string | null, edition: EditionId): string | null {
  const code = classify(issuer, superior, edition)?.code ?? null
  return code === null ? null : `${typeCode(edition)}/${code}`
}

/** First half of a conclusion's symbol. */
export function typeCode(edition: EditionId): string {
  return bodiesOf[edition].types.conclusion
}

/**
 * The bodies that issue a paper together, joined by ` - `, the lead body first (HD05 I.2.1.5); of any other paper its one issuer. A
 * hyphen inside one name is not a joint.
 */
export function issuersOf(issuer: string, superior: string | null, edition: EditionId): readonly string[] {
  const parts = issuer.split(/(?<!\s)\s+[-–]\s+/u)
  return parts.every((part) => classifyOne(part, superior, edition) !== null) ? parts : [issuer]
}

function classifyJoint(issuer: string, superior: string | null, edition: EditionId): BodyClass | null {
  const issuers = issuersOf(issuer, superior, edition)
  if (issuers.length < 2) return null
  const classes = issuers.flatMap((one) => classifyOne(one, superior, edition) ?? [])
  const [lead] = classes
  if (!lead) return null
  const codes = classes.map((body) => body.code)
  return { level: lead.level, code: codes.includes(null) ? null : codes.join('-'), superior: 'unknown' }
}

function classifyOne(issuer: string, superior: string | null, edition: EditionId): BodyClass | null {
  const found = bestMatch(foldWords(issuer), superior === null ? '' : foldWords(superior), edition)
  if (!found) return null
  return { level: found.level, code: codeOf(found, superior, edition), superior: found.superior }
}

function bestMatch(issuer: string, superior: string, edition: EditionId): BodyData | null {
  let best: { body: BodyData; length: number } | null = null
  for (const body of bodiesOf[edition].bodies) {
    if (body.underSuperior && !body.underSuperior.some((beginning) => beginsWith(superior, beginning))) continue
    for (const beginning of body.begins) {
      if (!beginsWith(issuer, beginning)) continue
      if (!best || beginning.length > best.length) best = { body, length: beginning.length }
    }
  }
  return best?.body ?? null
}

function beginsWith(folded: string, beginning: string): boolean {
  const start = foldWords(beginning)
  return folded.startsWith(start) && !/^[\p{L}\p{N}]/u.test(folded.slice(start.length))
}

/** A ban, an office or an inspection committee carries the code of its committee too: `UBKTTU`. */
function codeOf(body: BodyData, superior: string | null, edition: EditionId): string | null {
  if (body.code === null || !body.withCommittee) return body.code
  const committee = superior === null ? null : (classifyOne(superior, null, edition)?.code ?? null)
  return committee !== null && body.withCommittee.includes(committee) ? `${body.code}${committee}` : null
}
