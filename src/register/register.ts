import type { Span } from '../source/span.ts'

/**
 * The register of numbers of an office: numbers run on within a type of paper and a term of the committee, not a year (HD05 I.3.1.1). Like a
 * paper book it is only ever added to: a line opens a term, the lines below it are its numbers.
 */
export interface Register {
  readonly terms: readonly Term[]
}

export interface Term {
  /** `2025-2030`. */
  readonly name: string
  /** The first day, `2025-08-16`: the day after the congress closed. */
  readonly from: string
  readonly numbers: readonly RegisteredNumber[]
  /** The line that opens it, in the register's text. */
  readonly span: Span
}

export interface RegisteredNumber {
  readonly number: number
  /** `KL/ĐU`. */
  readonly symbol: string
  /** `2026-06-05`; `null` where nobody wrote it. */
  readonly date: string | null
  /** The draft, from the register's folder, with `/`. */
  readonly file: string | null
  readonly subject: string | null
  /** In the register's text. */
  readonly span: Span
}

/** The numbers of one symbol in one term. */
export interface Series {
  readonly term: Term
  readonly symbol: string
  /** By number. */
  readonly numbers: readonly RegisteredNumber[]
  readonly next: number
  /** Numbers below the last one that no line has. */
  readonly gaps: readonly number[]
  /** Lines that share a number, each with the first of them. */
  readonly duplicates: readonly { readonly here: RegisteredNumber; readonly there: RegisteredNumber }[]
}

export function seriesOf({ terms }: Register): Series[] {
  return terms.flatMap((term) => {
    const symbols = new Map<string, string>()
    for (const { symbol } of term.numbers) if (!symbols.has(sameSymbol(symbol))) symbols.set(sameSymbol(symbol), symbol)
    return [...symbols.values()].map((symbol) => seriesIn(term, symbol))
  })
}

/** The numbers of a symbol in a term, whether it has any or not. */
export function seriesIn(term: Term, symbol: string): Series {
  const numbers = term.numbers
    .filter((one) => sameSymbol(one.symbol) === sameSymbol(symbol))
    .sort((a, b) => a.number - b.number)
  const last = numbers.at(-1)?.number ?? 0
  const taken = new Map<number, RegisteredNumber>()
  const duplicates: { here: RegisteredNumber; there: RegisteredNumber }[] = []
  for (const here of numbers) {
    const there = taken.get(here.number)
    if (there) duplicates.push({ here, there })
    else taken.set(here.number, here)
  }
  return { term, symbol, numbers, next: last + 1, gaps: gapsOf(numbers), duplicates }
}

/** More gaps than this are no gaps: the register was begun late. */
const mostGaps = 500

function gapsOf(numbers: readonly RegisteredNumber[]): number[] {
  const gaps: number[] = []
  let expected = 1
  for (const { number } of numbers) {
    for (; expected < number && gaps.length < mostGaps; expected += 1) gaps.push(expected)
    expected = Math.max(expected, number + 1)
  }
  return gaps
}

/** The term a day lies in; `null` before the first. */
export function termAt({ terms }: Register, day: string): Term | null {
  return terms.findLast(({ from }) => from <= day) ?? null
}

/** Signs and letters as they are compared: `KL/ĐU`, `kl/đu`. */
export function sameSymbol(symbol: string): string {
  return symbol.normalize('NFC').replace(/\s/g, '').replaceAll('‑', '-').toUpperCase()
}

/** `05-KL/ĐU` (HD05 I.3.2.2). */
export function numberSymbol({ number, symbol }: Pick<RegisteredNumber, 'number' | 'symbol'>): string {
  return `${String(number).padStart(2, '0')}-${symbol}`
}
