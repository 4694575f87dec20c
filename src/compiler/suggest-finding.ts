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

/** "Did you mean" for the code or name of a finding that does not exist. */
export function suggestFinding(given: string, span: Span): SuggestedFinding {
  const word = given.length > 60 ? `${given.slice(0, 60)}…` : given
  const nearest = nearestFinding(given)
  if (nearest === null) return { word, said: { vi: '', en: '' }, fix: null }
  return {
    word,
    said: { vi: ` (có phải “${nearest}” không?)`, en: ` (did you mean “${nearest}”?)` },
    fix: {
      title: { vi: `Đổi thành “${nearest}”`, en: `Change to “${nearest}”` },
      safe: false,
      edits: [{ span, text: nearest }],
    },
  }
}

/** A code one slip away, a name a third of its letters away; `null` where nothing is near. */
export function nearestFinding(given: string): string | null {
  const wanted = given.trim().toLowerCase()
  if (wanted.length > 80) return null
  const isCode = /^(?:kl)?\d+$/.test(wanted)
  const spellings = catalogue.map(({ code, name }) => (isCode ? code : name))
  const limit = isCode ? 1 : Math.floor(wanted.length / 3)
  let best: { spelling: string; far: number } | null = null
  for (const spelling of spellings) {
    const far = isCode ? slips(wanted, spelling.toLowerCase()) : distance(wanted, spelling)
    if (far <= limit && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { spelling, far }
  }
  return best?.spelling ?? null
}

/** Two digits the wrong way round are one slip of the hand. */
function slips(given: string, code: string): number {
  const swapped = [...given].some((_, at) => {
    const turned = given.slice(0, at) + (given[at + 1] ?? '') + given[at] + given.slice(at + 2)
    return turned === code
  })
  return swapped ? 1 : distance(given, code)
}
