import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editions } from '../src/model/edition.ts'
import { clauses } from '../src/verify/clauses/index.ts'
import { conformancePage } from './generate-conformance.ts'

it('the page of conformance is what the clauses say', () => {
  expect(readFileSync(new URL('../docs/conformance.md', import.meta.url), 'utf8')).toBe(conformancePage())
})

it('every clause has a name of its own', () => {
  const ids = clauses.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('every provision that a figure of the edition rests on is among the clauses', () => {
  const { page, letterhead, styles } = editions.hd05
  const bases = [page.basis, letterhead.basis, ...Object.values(styles).map(({ basis }) => basis)]
  const cited = bases.flatMap((basis) => basis.match(/(?:II|III|IV|I)(?:\.\d+)+/g) ?? [])
  const known = clauses.map(({ provision }) => provision.hd05).join(' ')
  // A clause may cite a part of what the figure rests on, or the whole of which it is a part.
  const missing = [...new Set(cited)].filter(
    (one) => !known.includes(one) && !known.includes(one.replace(/\.\d+$/, '')),
  )
  expect(missing).toEqual([])
})
