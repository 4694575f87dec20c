import type { PartyDocument } from '../../../../model/document.ts'
import {
  type Area,
  type Committee,
  committeeOfIssuer,
  committeesIn,
  type Organ,
  organOfAuthor,
  plain,
  subjectOfOpening,
} from './committees.ts'
import { issuersIn } from './signings.ts'

/** Whose paper it is: the committee of the letterhead, and the organ of it that concludes. */

/** The committee that issues, of a joint paper the lead one; `null` for advisory bodies, agencies and names that leave a doubt. */
export function committeeOf(document: PartyDocument): Committee | null {
  const [lead] = issuersIn(document)
  return lead == null ? null : committeeOfIssuer(lead)
}

/** Who concludes as the title says, else as the opening sentence does. */
export function organOf({ title, enactingClause }: PartyDocument): Organ | null {
  // A title that names somebody else, such as the secretary at a meeting, is not contradicted by the opening.
  if (title.author.length > 0) return organOfAuthor(title.author)
  return enactingClause ? (subjectOfOpening(enactingClause.text)?.organ ?? null) : null
}

/** `TỈNH UỶ` of `TỈNH UỶ LAM GIANG`, as the T/M line names a committee; `null` where the issuer is none. */
export function committeeName(issuer: string): string | null {
  const match = /^(?:(?:tỉnh|thành|huyện|quận|thị|đảng|quân) uỷ|chi bộ)(?!\p{L})/u.exec(plain(issuer))
  return match ? issuer.slice(0, match[0].length).toUpperCase() : null
}

/** How the paper is signed for its author (HD05 I.7.1.4): `T/M BAN THƯỜNG VỤ`; `null` where author or issuer leave a doubt. */
export function expectedAuthority(document: PartyDocument): string | null {
  switch (organOf(document)) {
    case 'standing':
      return 'T/M BAN THƯỜNG VỤ'
    case 'politburo':
      return 'T/M BỘ CHÍNH TRỊ'
    case 'secretariat':
      return 'T/M BAN BÍ THƯ'
    case 'cell':
      return 'T/M CHI BỘ'
    case 'plenum': {
      const { issuer } = document.letterhead
      if (issuer === null) return authorityOfAuthor(document)
      if (plain(issuer).startsWith('ban chấp hành trung ương')) return 'T/M BAN CHẤP HÀNH TRUNG ƯƠNG'
      const name = committeeName(issuer)
      return name === null ? null : `T/M ${name}`
    }
    case null:
      return null
  }
}

const ownNames: Readonly<Partial<Record<Area, string>>> = {
  tỉnh: 'TỈNH UỶ',
  'thành phố': 'THÀNH UỶ',
  huyện: 'HUYỆN UỶ',
  quận: 'QUẬN UỶ',
  'thị xã': 'THỊ UỶ',
}

/** What a committee of an area is called: `TỈNH UỶ`, `ĐẢNG UỶ`; `null` where it is no committee below the centre. */
export function nameOfArea(area: Area): string | null {
  if (area === 'trung ương' || area === 'chi bộ') return null
  return ownNames[area] ?? 'ĐẢNG UỶ'
}

/** For a draft without a letterhead: the one committee its author lines name, `ủy` where they write so. */
function authorityOfAuthor({ title }: PartyDocument): string | null {
  const text = title.author.join(' ')
  const [named, second] = committeesIn(text)
  const name = named && !second ? nameOfArea(named.area) : null
  if (name === null) return null
  return `T/M ${/ỦY/.test(text) ? name.replace('UỶ', 'ỦY') : name}`
}
