import { distance } from 'fastest-levenshtein'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/span.ts'
import { catalogue } from './catalogue.ts'

export interface SuggestedFinding {
  /** As written, cut to what a message bears. */
  readonly word: string
  /** ` (có phải “KL2103” không?)`, or nothing. */
  readonly said: Bilingual
  readonly fix: Fix | null
}

/** With more of them one digit away, nobody can tell which was meant. */
const severalNear = 3

/** "Did you mean" for the code or name of a finding that does not exist. */
export function suggestFinding(given: string, span: Span): SuggestedFinding {
  const word = given.length > 60 ? `${given.slice(0, 60)}…` : given
  const near = nearestFindings(given)
  const [nearest, rival] = near
  if (nearest === undefined || near.length > severalNear) return { word, said: { vi: '', en: '' }, fix: null }
  const quoted = near.map((spelling) => `“${spelling}”`)
  return {
    word,
    said: { vi: ` (có phải ${quoted.join(' hoặc ')} không?)`, en: ` (did you mean ${quoted.join(' or ')}?)` },
    fix: rival
      ? null
      : {
          title: { vi: `Đổi thành “${nearest}”`, en: `Change to “${nearest}”` },
          safe: false,
          edits: [{ span, text: nearest }],
        },
  }
}

/** A code one slip away, a name a third of its letters away; `null` where nothing is near. */
export function nearestFinding(given: string): string | null {
  const near = nearestFindings(given)
  return near.length > severalNear ? null : (near[0] ?? null)
}

/** All that are equally near, in the order of codes. */
function nearestFindings(given: string): readonly string[] {
  const wanted = given.trim().toLowerCase()
  if (wanted.length > 80) return []
  const isCode = /^(?:kl)?\d+$/.test(wanted)
  const limit = isCode ? 1 : Math.floor(wanted.length / 3)
  const near = catalogue
    .map(({ code, name }) => (isCode ? code : name))
    .map((spelling) => ({ spelling, far: isCode ? slips(wanted, spelling.toLowerCase()) : distance(wanted, spelling) }))
    .filter(({ far }) => far <= limit)
  const least = Math.min(...near.map(({ far }) => far))
  return near.filter(({ far }) => far === least).map(({ spelling }) => spelling)
}

/** Two digits the wrong way round are one slip of the hand. */
function slips(given: string, code: string): number {
  const swapped = [...given].some((_, at) => {
    const turned = given.slice(0, at) + (given[at + 1] ?? '') + given[at] + given.slice(at + 2)
    return turned === code
  })
  return swapped ? 1 : distance(given, code)
}
