import type { Bilingual } from '../../diagnostics/define.ts'

/** Figures and words of the table of measurements. */

export const pointsPerMm = 72 / 25.4

/** One decimal, without a nought behind the comma. */
function figure(value: number): Bilingual {
  const text = String(Math.round(value * 10) / 10)
  return { vi: text.replace('.', ','), en: text }
}

export const mm = (points: number): Bilingual => withUnit(figure(points / pointsPerMm), 'mm')
export const pt = (points: number): Bilingual => withUnit(figure(points), 'pt')

/** `14 pt`, `14–15 pt`. */
export function range(low: number, high: number): Bilingual {
  const [from, to] = [figure(low), figure(high)]
  return low === high ? pt(low) : { vi: `${from.vi}–${to.vi} pt`, en: `${from.en}–${to.en} pt` }
}

/** Different values in their order, `14 pt và 13 pt`. */
export function several(values: readonly Bilingual[]): Bilingual {
  const seen = new Map(values.map((value) => [value.en, value]))
  const all = [...seen.values()]
  return { vi: all.map(({ vi }) => vi).join(' và '), en: all.map(({ en }) => en).join(' and ') }
}

export function listed(values: readonly Bilingual[]): Bilingual {
  return { vi: values.map(({ vi }) => vi).join(', '), en: values.map(({ en }) => en).join(', ') }
}

/** The paper's own words, the same in both languages; long ones cut in the middle of nothing. */
export function quoted(text: string, longest = 60): Bilingual {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
  return { vi: `“${cut}”`, en: `“${cut}”` }
}

export function words(vi: string, en: string): Bilingual {
  return { vi, en }
}

function withUnit({ vi, en }: Bilingual, unit: string): Bilingual {
  return { vi: `${vi} ${unit}`, en: `${en} ${unit}` }
}

/** `3/12: …`, for what holds in a part of the places only. */
export function countedOf(count: number, all: number, what: Bilingual): Bilingual {
  return { vi: `${count}/${all} đoạn: ${what.vi}`, en: `${count} of ${all} paragraphs: ${what.en}` }
}
