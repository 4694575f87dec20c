import { foldWords } from '../../../../model/folding.ts'

/** Which committee a text names, and for which of its organs it speaks. The finders claim only what the words leave no doubt of. */

/** What a committee leads, as its name tells; `đảng uỷ` where the name does not say, which is none of the levels with a name of their own. */
export type Area =
  | 'trung ương'
  | 'tỉnh'
  | 'thành phố'
  | 'huyện'
  | 'quận'
  | 'thị xã'
  | 'xã'
  | 'phường'
  | 'đặc khu'
  | 'thị trấn'
  | 'đảng uỷ'
  | 'chi bộ'

export interface Committee {
  readonly area: Area
  /** Proper name behind it; `null` where none stands or capitals leave a doubt. */
  readonly name: string | null
  /** Where its words stand in the text, the name not counted. */
  readonly start: number
  readonly end: number
}

/** Text as these finders compare it: small letters, one spelling of `uỷ` and `khoá`; letter by letter. `quân uỷ` and `quận uỷ` stay two. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/ủy/g, 'uỷ').replace(/khóa/g, 'khoá').replace(/\s/g, ' ')
}

const areas = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn'
// `Tỉnh uỷ viên` is a person.
const committee = new RegExp(
  String.raw`(?<!\p{L})(?:(tỉnh|thành|huyện|quận|thị) uỷ(?! +viên)|(đảng uỷ)(?! +viên)(?: +(${areas})(?!\p{L}))?|đảng bộ +(${areas})(?!\p{L})|(chi bộ)|ban chấp hành (trung ương))(?!\p{L})`,
  'gu',
)
const areaOfOwnName: Readonly<Record<string, Area>> = {
  tỉnh: 'tỉnh',
  thành: 'thành phố',
  huyện: 'huyện',
  quận: 'quận',
  thị: 'thị xã',
}

/** The committees a text names, in its order. */
export function committeesIn(text: string): Committee[] {
  return [...plain(text).matchAll(committee)].map((match) => {
    const [words, own, general, generalArea, organisation, cell, central] = match
    const area: Area = own
      ? (areaOfOwnName[own] ?? 'đảng uỷ')
      : central
        ? 'trung ương'
        : ((generalArea ?? organisation ?? (cell ? 'chi bộ' : general ? 'đảng uỷ' : 'đảng uỷ')) as Area)
    const end = match.index + words.length
    return { area, name: nameAfter(text, end, area), start: match.index, end }
  })
}

/** `Vĩnh Hoà` of `Đảng bộ xã Vĩnh Hoà lần thứ 5`; where all is capitals nobody can tell where a name ends. */
function nameAfter(text: string, at: number, area: Area): string | null {
  if (area === 'chi bộ' || area === 'đảng uỷ' || area === 'trung ương' || text === text.toUpperCase()) return null
  const match = /^ +(\p{Lu}[\p{L}’'-]*(?: +\p{Lu}[\p{L}’'-]*)*)/u.exec(text.slice(at))
  // `Đảng bộ xã Lần thứ 5` and `Tỉnh uỷ Khoá XX` are no names.
  return match?.[1] && !/^(?:Lần|Kho[áa]|Khóa|Nhiệm|Về|Mở)$/u.test(match[1]) ? match[1] : null
}

/** The name of an issuing body is nothing but the name, also in capitals. */
export function committeeOfIssuer(issuer: string): Committee | null {
  const [found] = committeesIn(issuer)
  if (!found || found.start > 0) return null
  const name = issuer.slice(found.end).trim()
  return { ...found, name: name === '' || found.area === 'đảng uỷ' ? null : name }
}

/** Whether two names cannot mean the same committee. */
export function contradict(a: Committee, b: Committee): boolean {
  if (a.area !== b.area) {
    const general = [a, b].find(({ area }) => area === 'đảng uỷ')
    const other = general === a ? b : a
    // A committee called `đảng uỷ` may be that of a commune, a ward or an agency, never of a level with a name of its own.
    return general === undefined || !communal.has(other.area)
  }
  if (a.name === null || b.name === null) return false
  // Tone marks wander (`Hoà`, `Hòa`): names that differ in nothing else are one.
  const [one, two] = [foldWords(a.name), foldWords(b.name)]
  return !one.startsWith(two) && !two.startsWith(one)
}

const communal: ReadonlySet<Area> = new Set<Area>(['xã', 'phường', 'đặc khu', 'thị trấn'])

/** Who speaks: the whole committee, its standing committee, a central organ, or a cell. */
export type Organ = 'plenum' | 'standing' | 'politburo' | 'secretariat' | 'cell'

const organWords: readonly (readonly [RegExp, Organ])[] = [
  [/^ban thường vụ(?!\p{L})/u, 'standing'],
  [/^bộ chính trị(?!\p{L})/u, 'politburo'],
  [/^ban bí thư(?!\p{L})/u, 'secretariat'],
  [/^ban chấp hành(?!\p{L})/u, 'plenum'],
  [/^chi bộ(?!\p{L})/u, 'cell'],
]

/** The organ a text begins with. */
export function organAt(text: string): Organ | null {
  return organWords.find(([words]) => words.test(plain(text)))?.[1] ?? null
}

const conference =
  /^(?:hội nghị|phiên họp)\s+(?:lần thứ\s+[\p{L}\d]+(?:\s+[\p{L}\d]+)?[\s,-]*?)??(?=ban thường vụ|ban chấp hành|(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ(?! viên)|chi bộ)/u

/** The organ that the lines under `KẾT LUẬN` give as author; `null` where they name none, or two. */
export function organOfAuthor(lines: readonly string[]): Organ | null {
  const text = plain(lines.join(' ')).replace(/^kết luận\s+/, '')
  const named = organAt(text.replace(/^của\s+(?:tập thể\s+)?/, ''))
  if (named) return named
  const meeting = conference.exec(text)
  if (!meeting) return null
  const rest = text.slice(meeting[0].length)
  return organAt(rest) ?? 'plenum'
}

export interface Subject {
  readonly organ: Organ
  readonly start: number
  readonly end: number
}

const concludes =
  /^[^,;:.()]{0,80}? (?:cơ bản|kết luận|thống nhất|nhất trí|đồng ý|có ý kiến|cho ý kiến|quyết nghị)(?!\p{L})/u
const reports = /(?<!\p{L})(?:do|trình|đề nghị|báo cáo|nghe|để|tại)(?!\p{L})/u

/** Where the clauses of the opening's last sentence begin, the last one first. */
function clauseStarts(text: string): number[] {
  const sentence = Math.max(text.lastIndexOf('. ') + 1, 0)
  const starts = [sentence, ...[...text.matchAll(/[,;] /g)].map((match) => match.index + 2)]
  return starts
    .filter((at) => at >= sentence)
    .map((at) => at + (text.slice(at).length - text.slice(at).trimStart().length))
    .reverse()
}

/** A committee named as the one that concludes, whichever organ of it that is: `Đảng uỷ kết luận như sau`. */
export function committeeOfOpening(clause: string): Omit<Subject, 'organ'> | null {
  const text = plain(clause)
  for (const start of clauseStarts(text)) {
    const rest = text.slice(start)
    const words = concludes.exec(rest)
    if (words && !reports.test(words[0]) && committeesIn(rest)[0]?.start === 0)
      return { start, end: start + verbAt(words[0]) }
  }
  return null
}

/** Who concludes, as the opening sentence says: the last clause that begins with an organ and goes on with its verb. */
export function subjectOfOpening(clause: string): Subject | null {
  const text = plain(clause)
  for (const start of clauseStarts(text)) {
    const rest = text.slice(start)
    const organ = organAt(rest)
    const words = concludes.exec(rest)
    if (organ && words && !reports.test(words[0])) return { organ, start, end: start + verbAt(words[0]) }
    if (meetingWords.test(rest)) return meetingThatConcludes(text, start, words)
    if (/^(?:thường trực|tập thể|đồng chí)(?!\p{L})/u.test(rest)) return null
  }
  return null
}

const meetingWords = /^(?:hội nghị|phiên họp)(?!\p{L})/u
const meetingOf = /(?<!\p{L})tại (?:hội nghị|phiên họp)(?: lần thứ [\p{L}\d]+(?: [\p{L}\d]+)?)?(?: của)? (?=ban )/gu

/** The meeting itself concludes: as its own words say whose it was, or those of “Tại Hội nghị Ban Chấp hành …” before it. */
function meetingThatConcludes(text: string, start: number, words: RegExpExecArray | null): Subject | null {
  if (!words) return null
  const end = start + verbAt(words[0])
  const named = conference.exec(text.slice(start, end))?.[0]
  if (named !== undefined) {
    const organ = organAt(text.slice(start + named.length)) ?? 'plenum'
    return reports.test(words[0]) ? null : { organ, start, end }
  }
  const organs = [...text.slice(0, start).matchAll(meetingOf)].map(({ 0: at, index }) =>
    organAt(text.slice(index + at.length)),
  )
  const [organ = null] = organs
  return organ && organs.length === 1 ? { organ, start, end } : null
}

function verbAt(words: string): number {
  return words.search(/ (?:cơ bản|kết luận|thống nhất|nhất trí|đồng ý|có ý kiến|cho ý kiến|quyết nghị)$/u)
}
