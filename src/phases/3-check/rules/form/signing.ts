/** The first line of a signature taken apart (HD05 I.7.1.1): how it is signed, and for whom. */
export interface Authority {
  readonly form: 'T/M' | 'K/T' | 'T/L' | 'TUQ'
  /** The abbreviation as typed, with its stop: `TM.`, `THAY MẶT`. */
  readonly written: string
  /** What follows it, in capitals. */
  readonly body: string
}

// A stop, a slash, a hyphen or nothing between the letters; a stop or a colon behind them.
const forms: readonly (readonly [Authority['form'], RegExp])[] = [
  ['TUQ', /^(?:T\s?[/.-]?\s?U\s?[/.-]?\s?Q|THỪA [UỦ][ỶY] QUYỀN|[UỦ][ỶY] QUYỀN)(?:\s?[.:])?(?=[\s.]|\p{L}{2})/u],
  ['T/M', /^(?:T\s?[/.-]?\s?M|THAY MẶT)(?:\s?[.:])?(?=\s)|^TM\.(?=\p{L})/u],
  ['K/T', /^(?:K\s?[/.-]?\s?T|KÝ THAY)(?:\s?[.:])?(?=\s)|^KT\.(?=\p{L})/u],
  ['T/L', /^(?:T\s?[/.-]?\s?L|THỪA LỆNH)(?:\s?[.:])?(?=\s)|^TL\.(?=\p{L})/u],
]

/** `null`: no abbreviation of authority stands first, such as in `CHÁNH VĂN PHÒNG`. */
export function readAuthority(text: string): Authority | null {
  const line = text.trim().toUpperCase()
  for (const [form, pattern] of forms) {
    const written = pattern.exec(line)?.[0]
    if (written !== undefined) return { form, written, body: line.slice(written.length).trim() }
  }
  return null
}

// Who decides as a body has no head that a deputy could sign for (HD05 I.7.1.2).
const collective =
  /^(?:PHÓ )?(?:TỔNG )?(?:BÍ THƯ|CHỦ NHIỆM)(?!\p{L})|^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN BÍ THƯ|BỘ CHÍNH TRỊ|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG|CHI) (?:UỶ|ỦY)|CHI BỘ|(?:UỶ|ỦY) BAN KIỂM TRA)(?!\p{L})/u

/** `K/T BÍ THƯ`: a committee works as one body, and nobody in it signs for its head. */
export function isDeputyOfCommittee({ form, body }: Authority): boolean {
  return form === 'K/T' && collective.test(body)
}

/** A second authority below the first: `K/T BÍ THƯ` under `T/M BAN THƯỜNG VỤ`. */
export function deputyIn({ body }: Authority): string | null {
  return / (K\s?(?:[/.]\s?)?T\.? .+)/u.exec(body)?.[1] ?? null
}

/** The second authority where it is one that nobody in a committee has. */
export function deputyBelow(first: Authority): string | null {
  const below = deputyIn(first)
  const authority = below === null ? null : readAuthority(below)
  return first.form === 'T/M' && authority && isDeputyOfCommittee(authority) ? below : null
}

/** A person in place of a body: `BÍ THƯ`, `CHỦ NHIỆM`. */
export function isPersonsTitle(body: string): boolean {
  return /^(?:PHÓ )?(?:TỔNG )?(?:BÍ THƯ|CHỦ NHIỆM|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN)(?!\p{L})/u.test(body)
}
