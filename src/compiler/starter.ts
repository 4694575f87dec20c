import { parse as parseYaml, stringify } from 'yaml'
import { inCapitals } from '../model/capitals.ts'
import type { EditionId } from '../model/edition.ts'
import { lookUp } from '../model/field-lookup.ts'
import { fieldTable, type SignatureField, signatureTable, type TopField } from '../model/field-table.ts'
import type { FieldValues } from '../model/fields.ts'
import { foldWords } from '../model/folding.ts'
import { escapeText } from '../writer/escape.ts'

/** Levels of the Party that an office may be at, from the top. */
export const levels = ['central', 'province', 'district', 'commune', 'base', 'cell'] as const
export type Level = (typeof levels)[number]

/** The district level ended before HD05 came. */
export const levelsIn = (edition: EditionId): readonly Level[] =>
  levels.filter((level) => level !== 'district' || edition === 'hd36')

/** Who concludes: the committee in its plenum, or its standing committee (at the centre the Politburo). */
export const authors = ['plenum', 'standing-committee'] as const
export type Author = (typeof authors)[number]

/** A cell has no standing committee. */
export const authorsAt = (level: Level): readonly Author[] => (level === 'cell' ? ['plenum'] : authors)

/** Whether the letterhead names a superior body (HD05 I.2.1.2; HD36 likewise, for the district too). */
export const hasSuperior = (level: Level): boolean => level !== 'central' && level !== 'province'

/** What a new draft is made of; `null`: not known yet, and left blank. */
export interface StarterAnswers {
  readonly edition: EditionId
  readonly level: Level
  readonly author: Author
  readonly superior: string | null
  readonly issuer: string
  readonly place: string | null
  readonly subject: string | null
  /** `3`, `bảy`. */
  readonly session: string | null
  readonly position: string | null
  readonly name: string | null
  /** `tháng 11/2026`; `null` in an edition that is not today's. */
  readonly date: string | null
}

/** Levels whose papers of before HD05 name other bodies; at the others they read the same. */
const otherInHd36: readonly Level[] = ['province', 'district', 'commune']

/** Asset that holds the draft an author begins with. */
export function starterAsset(edition: EditionId, level: Level, author: Author): string {
  return `${otherInHd36.includes(level) ? edition : 'hd05'}/starters/${level}-${author}.md`
}

/**
 * A starter with the answers in their places. Fields the profile gives are left to it, those in `own` excepted. Stretches in brackets go
 * where an answer in them is missing.
 */
export function fillStarter(
  starter: string,
  answers: StarterAnswers,
  profile: FieldValues,
  own: ReadonlySet<keyof FieldValues>,
): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(starter) ?? []
  const words = wordsOf(answers)
  const given = parseYaml(front) as Record<string, unknown>
  const known = (name: keyof FieldValues) => profile[name] !== undefined && !own.has(name)
  const fields = Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
    const name = lookUp(fieldTable, key)
    if (name === null || (name !== 'signature' && known(name as Exclude<TopField, 'signature'>))) return []
    const filled = name === 'signature' ? withoutKnown(value, known) : value
    return [[key, fillAll(filled, words)]]
  })
  // A paper without a date is one of today's edition unless it or its profile says so.
  const isOther = answers.edition !== (profile.edition?.value ?? 'hd05')
  const edition = isOther ? [[fieldTable.edition.key, answers.edition]] : []
  const text = fill(body, words, (word) => escapeText(word, { before: '', after: '' }))
  return `---\n${stringify(Object.fromEntries([...edition, ...fields]), { nullStr: '', lineWidth: 0 })}---\n${text}`
}

function withoutKnown(value: unknown, known: (name: SignatureField) => boolean): unknown {
  const parts = Object.entries(value as Record<string, unknown>)
  return Object.fromEntries(
    parts.filter(([key]) => {
      const name = lookUp(signatureTable, key)
      return name === null || !known(name)
    }),
  )
}

type Words = Readonly<Record<string, string | null>>

function fillAll(value: unknown, words: Words): unknown {
  if (typeof value === 'string') return fill(value, words) || null
  if (Array.isArray(value)) return value.map((item) => fillAll(item, words)).filter((item) => item !== null)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillAll(part, words)]))
}

function fill(text: string, words: Words, show: (word: string) => string = (word) => word): string {
  const isKnown = (name: string) => words[name] != null
  const kept = text.replace(/\[([^[\]]*)\]/g, (whole, inside: string) => {
    const name = [...inside.matchAll(/<([a-zA-Z]+)>/g)].at(-1)?.[1]
    return name === undefined ? whole : isKnown(name) ? inside : ''
  })
  return kept.replace(/<([a-zA-Z]+)>/g, (_, name: string) => show(words[name] ?? '')).trim()
}

/** Committees by how a letterhead calls them, with the organisation that each one leads. */
const committees: Readonly<Record<string, string>> = {
  'Tỉnh uỷ': 'Đảng bộ tỉnh',
  'Thành uỷ': 'Đảng bộ thành phố',
  'Huyện uỷ': 'Đảng bộ huyện',
  'Quận uỷ': 'Đảng bộ quận',
  'Thị uỷ': 'Đảng bộ thị xã',
}

/** Names as a body says them, from those of the letterhead. */
function wordsOf(answers: StarterAnswers): Words {
  const { issuer, superior } = answers
  const begins = (name: string, beginning: string) => `${foldWords(name)} `.startsWith(`${foldWords(beginning)} `)
  const committee = Object.keys(committees).find((name) => begins(issuer, name)) ?? 'Đảng uỷ'
  const units = ['xã', 'phường', 'đặc khu', 'thị trấn']
  const unit = units.find((rank) => begins(issuer, `Đảng uỷ ${rank}`)) ?? null
  const party = committees[committee] ?? 'Đảng bộ'
  const above = Object.entries(committees).find(
    ([, organisation]) => superior !== null && begins(superior, organisation),
  )
  return {
    ...answers,
    committee,
    unit,
    party: unit === null ? party : `${party} ${unit}`,
    above: above?.[0] ?? 'Tỉnh uỷ',
    superiorCommittee: committeeOf(superior),
  }
}

/** `Đảng bộ Sở Y tế` → `Đảng uỷ Sở Y tế`; in capitals the name says too little about its letters. */
function committeeOf(superior: string | null): string {
  const match = /^Đảng bộ (.+)$/u.exec(superior ?? '')
  return match && superior !== inCapitals(superior ?? '') ? `Đảng uỷ ${match[1]}` : 'Đảng uỷ cấp trên'
}

/** An office profile with what its papers have in common. */
export function profileText(answers: StarterAnswers): string {
  const { superior, issuer, place, position, name } = answers
  const signature = {
    ...(position !== null && answers.level !== 'central' && { [signatureTable.position.key]: position }),
    ...(name !== null && { [signatureTable.name.key]: name }),
  }
  const fields = {
    ...(superior !== null && { [fieldTable.superior.key]: superior }),
    [fieldTable.issuer.key]: issuer,
    ...(place !== null && { [fieldTable.place.key]: place }),
    ...(Object.keys(signature).length > 0 && { [fieldTable.signature.key]: signature }),
  }
  return `# Khai báo chung cho mọi bản thảo trong thư mục này và các thư mục con.\n${stringify(fields, { lineWidth: 0 })}`
}
