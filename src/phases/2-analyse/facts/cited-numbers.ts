import { isKnownCode } from './document-types.ts'
import type { Range } from './words.ts'

/** A paper's number with its symbol as the text has it. */
export interface CitedNumber extends Range {
  /** Party `03-NQ/TU`, State `12/QĐ-UBND`; by its signs, not by who issued it. */
  readonly form: 'party' | 'state'
  readonly digits: string
  /** `2024` of `30/2024/NĐ-CP`. */
  readonly year: string | null
  /** `NQ`; `null` where the symbol begins with the body (`15/2023/QH15`, `812/UBND-KT`). */
  readonly code: string | null
  /** `TU`, `BTCTU-BNCTU`; `null` where none stands. */
  readonly body: string | null
  /** As written, without blanks. */
  readonly text: string
  /** As it should be written where its signs are not those of a Party paper (HD05 I.3.2.2); else `null`. */
  readonly proper: string | null
}

const number =
  /(\d{1,5})(\s?[-–—‑]\s?|\/)(?:(\d{4})\/)?(\p{Lu}[\p{L}\d]{0,14}(?:[-‑/]\p{Lu}[\p{L}\d]{0,14}){0,6})(?:\/nb)?(?![\p{L}\p{N}])/gu
const partyBody =
  /^(?:TW|TU|HU|QU|ThU|ĐU|ĐUK|ĐUQS|ĐUCA|CB|QUTW|VPT[WU]|VP[HĐ]U|BTCT[WU]|BTGT[WU]|BDVT[WU]|BNCT[WU]|UBKTT[WU]|(?:BTC|BTG|BDV|BNC|UBKT)[HQ]U)$/u

/** Every number with a symbol, in the order of the text. What only looks like one (`5-A1`, `8/10`) is left out. */
export function findNumbers(text: string): CitedNumber[] {
  return [...text.matchAll(number)].flatMap((match): CitedNumber[] => {
    const [whole, digits = '', join = '', year = null, symbol = ''] = match
    const range = { start: match.index, end: match.index + whole.length }
    // The end of something longer.
    if (/[\p{L}\p{N}.,/–—‑-]/u.test(text.charAt(match.index - 1))) return []
    const parts = symbol.replaceAll('‑', '-').split(/[-/]/u)
    const known = isKnownCode(parts[0] ?? '')
    const marks = symbol.replace(/[\p{L}\d]/gu, '').replaceAll('‑', '-')
    const base = { ...range, digits, year, text: whole.replace(/\s/g, '') }
    if (join === '/') {
      const [code, ...body] = known ? parts : [null, ...parts]
      if (code !== null && year === null && body.length === 1 && partyBody.test(body[0] ?? ''))
        return [
          { ...base, form: 'party', code: code ?? null, body: body[0] ?? null, proper: `${digits}-${code}/${body[0]}` },
        ]
      // `11/KCN` may be a share; State symbols without a type have a hyphen or the year.
      if (!known && year === null && parts.length < 2) return []
      return [{ ...base, form: 'state', code: code ?? null, body: body.join('-') || null, proper: null }]
    }
    if (!known || year !== null) return marks.startsWith('/') && join.trim() === join ? [party(base, symbol)] : []
    if (parts.length === 1) return []
    if (!marks.startsWith('/'))
      return partyBody.test(parts[1] ?? '') && parts.length === 2
        ? [
            {
              ...base,
              form: 'party',
              code: parts[0] ?? null,
              body: parts[1] ?? null,
              proper: `${digits}-${parts[0]}/${parts[1]}`,
            },
          ]
        : []
    const found = party(base, symbol)
    return [join === '-' || join === '‑' ? found : { ...found, proper: `${digits}-${symbol}` }]
  })
}

function party(base: Pick<CitedNumber, 'start' | 'end' | 'digits' | 'year' | 'text'>, symbol: string): CitedNumber {
  const [code = '', ...body] = symbol.split('/')
  return { ...base, form: 'party', code, body: body.join('/') || null, proper: null }
}
