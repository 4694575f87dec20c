import { type Bilingual, define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule } from '../../rule.ts'
import { committeesIn, contradict, organAt } from './committees.ts'
import { deputyBelow, isPersonsTitle, readAuthority } from './signing.ts'
import { committeeName, committeeOf, expectedAuthority, organOf } from './speakers.ts'
import { placeInSignature, replaceWords } from './typed.ts'

export const authorityOfOtherBody = define({
  code: 'KL4125',
  name: 'authority-of-other-body',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: '“{authority}” không phải cách ký của {issuer}',
    en: '“{authority}” is not how {issuer} signs',
  },
  help: {
    vi: 'Quyền hạn phải là của cơ quan ban hành. Dòng này thường còn lại từ văn bản của cơ quan khác.',
    en: 'The authority must be that of the issuing body. The line is usually left from another body’s paper.',
  },
})

export const authorityAgainstAuthor = define({
  code: 'KL4126',
  name: 'authority-against-author',
  severity: 'error',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: 'Kết luận là của {author} nên ký “{expected}”, ở đây lại ký “{authority}”',
    en: 'The conclusion is that of {author}, so it is signed “{expected}”, not “{authority}”',
  },
  help: {
    vi: 'Hội nghị ban chấp hành kết luận thì ký thay mặt cấp uỷ (T/M ĐẢNG UỶ, T/M TỈNH UỶ); ban thường vụ kết luận thì ký T/M BAN THƯỜNG VỤ. Sửa dòng quyền hạn, hoặc sửa tác giả nếu tác giả sai.',
    en: 'What a plenum concludes is signed for the committee (T/M ĐẢNG UỶ, T/M TỈNH UỶ), what the standing committee concludes is signed T/M BAN THƯỜNG VỤ. Mend the authority, or the author if that is wrong.',
  },
})

export const authorityOfPlenum = define({
  code: 'KL4127',
  name: 'authority-of-plenum',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: 'Dưới Trung ương không ký “{authority}”: ở đây là {example}',
    en: 'Below the centre nobody signs “{authority}”: here it is {example}',
  },
  help: {
    vi: 'Chỉ Ban Chấp hành Trung ương ký “T/M BAN CHẤP HÀNH TRUNG ƯƠNG”; ở dưới, hội nghị ban chấp hành ký thay mặt cấp uỷ: “T/M TỈNH UỶ”, “T/M THÀNH UỶ”, “T/M ĐẢNG UỶ”.',
    en: 'Only the Central Committee signs “T/M BAN CHẤP HÀNH TRUNG ƯƠNG”; below, a plenum signs for its committee: “T/M TỈNH UỶ”, “T/M THÀNH UỶ”, “T/M ĐẢNG UỶ”.',
  },
})

export const authorityWithName = define({
  code: 'KL4128',
  name: 'authority-with-name',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: 'Dòng quyền hạn chỉ ghi “{expected}”, không kèm tên cơ quan',
    en: 'The line of authority is “{expected}”, without the body’s name',
  },
  help: {
    vi: 'Tên cơ quan đã có ở góc trái đầu văn bản.',
    en: 'The body’s name stands at the top left of the paper.',
  },
})

/**
 * The T/M line against issuer and author (HD05 I.7.1.4). It is told one thing: whose it is, then for whom it speaks, then how
 * it is written. Other ways of signing (K/T, T/L, a head of office) are not about the author.
 */
export const authorityAuthor: Rule = {
  name: 'authority-author',
  needs: 'fields',
  reports: [authorityOfOtherBody, authorityAgainstAuthor, authorityOfPlenum, authorityWithName],
  run(document, context) {
    const { signature, letterhead } = document
    const { sink, draft } = context
    const authority = signature?.authority ?? null
    const read = authority === null ? null : readAuthority(authority)
    if (!signature || authority === null || read?.form !== 'T/M' || isPersonsTitle(read.body)) return
    // That is told as the worse fault.
    if (deputyBelow(read)) return
    const at = placeInSignature('authority', signature, context)
    const fix = (wanted: string) => {
      const mend = replaceWords(draft.source.text, signature.spans.authority, authority, wanted)
      return mend ? { fix: mend } : {}
    }
    const { issuer } = letterhead
    const own = committeeOf(document)
    const [named] = committeesIn(read.body)
    const isCellCommittee = /^CHI (?:UỶ|ỦY)(?!\p{L})/u.test(read.body)
    if (issuer !== null && own && ((named && contradict(own, named)) || (isCellCommittee && own.area === 'chi bộ'))) {
      const wanted = isCellCommittee ? 'T/M CHI BỘ' : expectedAuthority(document)
      sink.report(authorityOfOtherBody, at, { authority, issuer }, wanted === null ? {} : fix(wanted))
      return
    }
    const expected = expectedAuthority(document)
    const author = organOf(document)
    if (expected !== null && author !== null && speaksForOther(read.body, author, document)) {
      const related = placeOfAuthor(document)
      const message = { vi: 'tác giả ghi ở đây', en: 'the author stands here' }
      const details = { ...fix(expected), ...(related && { related: [{ message, at: related }] }) }
      sink.report(authorityAgainstAuthor, at, { author: names[author], expected, authority }, details)
      return
    }
    if (/^(?:BAN CHẤP HÀNH(?! TRUNG ƯƠNG)|ĐẢNG BỘ)(?!\p{L})/u.test(read.body)) {
      const name = issuer === null ? null : committeeName(issuer)
      const wanted = expected ?? (name === null ? null : `T/M ${name}`)
      const example = wanted ?? 'T/M TỈNH UỶ, T/M ĐẢNG UỶ'
      sink.report(authorityOfPlenum, at, { authority, example }, wanted === null ? {} : fix(wanted))
      return
    }
    const short = /^(?:BAN THƯỜNG VỤ|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:UỶ|ỦY)|CHI BỘ)(?= \p{L})/u.exec(
      read.body,
    )?.[0]
    // Under one paper of several bodies it tells who signs for which.
    if (short !== undefined && document.cosignatures.length === 0) {
      const wanted = `T/M ${short}`
      sink.report(authorityWithName, at, { expected: wanted }, fix(wanted))
    }
  },
}

const names = {
  plenum: { vi: 'hội nghị ban chấp hành', en: 'the plenum' },
  standing: { vi: 'ban thường vụ', en: 'the standing committee' },
  politburo: { vi: 'Bộ Chính trị', en: 'the Politburo' },
  secretariat: { vi: 'Ban Bí thư', en: 'the Secretariat' },
  cell: { vi: 'chi bộ', en: 'the cell' },
} as const satisfies Record<string, Bilingual>

/** Whether the line speaks for another organ than the author; a committee's name and `BAN CHẤP HÀNH` both stand for the plenum. */
function speaksForOther(body: string, author: keyof typeof names, { title }: PartyDocument): boolean {
  const organ = organAt(body)
  const spoken = organ ?? (committeeName(body) === null ? null : 'plenum')
  if (spoken === null || spoken === author) return false
  // Politburo and Secretariat may conclude together, and a cell is its own plenum.
  const pairs = [spoken, author]
  if (pairs.includes('politburo') && pairs.includes('secretariat')) {
    const authors = title.author.join(' ')
    return !(authors.includes('BỘ CHÍNH TRỊ') && authors.includes('BAN BÍ THƯ'))
  }
  return pairs.includes('standing') || (pairs.includes('politburo') && pairs.includes('plenum'))
}

function placeOfAuthor({ title, enactingClause }: PartyDocument): Span | null {
  return title.spans.author ?? (title.author.length === 0 ? (enactingClause?.span ?? null) : null)
}
