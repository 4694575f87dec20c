import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import {
  type Committee,
  committeeOfOpening,
  committeesIn,
  contradict,
  type Organ,
  organOfAuthor,
  plain,
  subjectOfOpening,
} from './committees.ts'
import { committeeOf } from './speakers.ts'
import { findIn } from './typed.ts'

export const authorOfOtherBody = define({
  code: 'KL4180',
  name: 'author-of-other-body',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 I.5.1.1',
  message: {
    vi: 'Tác giả ghi “{author}” trong văn bản của {issuer}',
    en: 'The author is “{author}” in a paper of {issuer}',
  },
  help: {
    vi: 'Tác giả dưới chữ KẾT LUẬN phải là của cơ quan ban hành. Sửa tác giả hoặc cơ quan ban hành.',
    en: 'The author under KẾT LUẬN belongs to the issuing body. Mend the author or the issuer.',
  },
})

export const openingOfOtherBody = define({
  code: 'KL4181',
  name: 'opening-of-other-body',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{subject}” kết luận trong văn bản của {issuer}',
    en: '“{subject}” concludes in a paper of {issuer}',
  },
  help: {
    vi: 'Câu mở đầu thường còn lại từ văn bản của cấp khác. Sửa cho đúng cơ quan ban hành.',
    en: 'The opening sentence is usually left from another level’s paper. Name the issuing body.',
  },
})

export const openingAgainstAuthor = define({
  code: 'KL4182',
  name: 'opening-against-author',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Câu mở đầu ghi {subject} kết luận, tác giả dưới chữ KẾT LUẬN lại là {author}',
    en: 'The opening lets {subject} conclude, the author under KẾT LUẬN is {author}',
  },
  help: {
    vi: 'Hội nghị ban chấp hành và ban thường vụ là hai tác giả khác nhau; hai chỗ phải giống nhau.',
    en: 'Plenum and standing committee are two authors; both places must name the same.',
  },
})

export const closingOfOtherBody = define({
  code: 'KL4183',
  name: 'closing-of-other-body',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Lời kết nhân danh “{subject}” trong văn bản của {issuer}',
    en: 'The closing speaks for “{subject}” in a paper of {issuer}',
  },
  help: {
    vi: 'Sửa cho đúng cơ quan ban hành.',
    en: 'Name the issuing body.',
  },
})

export const reportToOtherSuperior = define({
  code: 'KL4184',
  name: 'report-to-other-superior',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Nơi nhận để báo cáo là “{recipient}”, cấp trên ở góc trái lại là {superior}',
    en: 'The paper is reported to “{recipient}”, but the superior in the letterhead is {superior}',
  },
  help: {
    vi: 'Dưới đảng bộ tỉnh thì báo cáo Tỉnh uỷ, dưới đảng bộ thành phố thì báo cáo Thành uỷ. Sửa chỗ sai.',
    en: 'Under a province one reports to Tỉnh uỷ, under a city to Thành uỷ. Mend whichever is wrong.',
  },
})

const names = {
  plenum: { vi: 'ban chấp hành', en: 'the plenum' },
  standing: { vi: 'ban thường vụ', en: 'the standing committee' },
} as const

/** Whether the parts of the paper speak of one body. Only what cannot be so is told: a slip in a copied paper, left from another body’s. */
export const identity: Rule = {
  name: 'identity',
  needs: 'fields',
  reports: [authorOfOtherBody, openingOfOtherBody, openingAgainstAuthor, closingOfOtherBody, reportToOtherSuperior],
  run(document, context) {
    const own = committeeOf(document)
    const { issuer } = document.letterhead
    if (own && issuer !== null) {
      checkAuthor(document, own, issuer, context)
      checkOpening(document, own, issuer, context)
      checkClosing(document, own, issuer, context)
    }
    checkOrgans(document, context)
    checkReports(document, own, context)
  },
}

function checkAuthor(
  { title }: PartyDocument,
  own: Committee,
  issuer: string,
  { sink, draft, places }: RuleContext,
): void {
  const author = title.author.join(' ')
  const place = title.spans.author
  const typed = place ? draft.source.text.slice(place.start, place.end) : author
  const named = authorCommittee(author, typed)
  if (!named || !contradict(own, named)) return
  sink.report(authorOfOtherBody, place ?? title.spans.label ?? places.top, { author, issuer })
}

function checkOpening(document: PartyDocument, own: Committee, issuer: string, context: RuleContext): void {
  const clause = document.enactingClause
  const found = clause && (subjectOfOpening(clause.text) ?? committeeOfOpening(clause.text))
  if (!clause || !found) return
  const subject = clause.text.slice(found.start, found.end)
  const [named] = committeesIn(subject)
  if (named && contradict(own, named)) {
    context.sink.report(openingOfOtherBody, placeOf(subject, clause.span, context), { subject, issuer })
  }
}

const appeal =
  /^(?:Ban Thường vụ|Ban Chấp hành)[^,;:.()]{0,80}?(?= (?:kêu gọi|yêu cầu|đề nghị|tin tưởng|giao)(?!\p{L}))/u

function checkClosing(document: PartyDocument, own: Committee, issuer: string, context: RuleContext): void {
  for (const block of document.closing) {
    const subject = block.type === 'paragraph' ? appeal.exec(block.text)?.[0] : undefined
    const [named] = subject ? committeesIn(subject) : []
    if (subject === undefined || !named || !contradict(own, named)) continue
    context.sink.report(closingOfOtherBody, placeOf(subject, block.span, context), { subject, issuer })
  }
}

/** Plenum or standing committee, in the title and in the opening; other organs may act for each other. */
function checkOrgans({ title, enactingClause: clause }: PartyDocument, context: RuleContext): void {
  const author = organOfAuthor(title.author)
  const found = clause && subjectOfOpening(clause.text)
  if (!clause || !found || !isRival(author) || !isRival(found.organ) || author === found.organ) return
  const at = context.prose.find(({ zone }) => zone === 'enactingClause')?.at(found.start, found.end) ?? clause.span
  const message = { vi: 'tác giả ghi ở đây', en: 'the author stands here' }
  const related = title.spans.author ? [{ message, at: title.spans.author }] : []
  context.sink.report(openingAgainstAuthor, at, { subject: names[found.organ], author: names[author] }, { related })
}

function isRival(organ: Organ | null): organ is keyof typeof names {
  return organ === 'plenum' || organ === 'standing'
}

function checkReports({ letterhead, recipients }: PartyDocument, own: Committee | null, { sink }: RuleContext): void {
  const { superior } = letterhead
  const level = superior === null ? null : /^đảng bộ (tỉnh|thành phố)(?!\p{L})/u.exec(plain(superior))?.[1]
  if (!level || superior === null || own?.area === 'thành phố') return
  const wrong = level === 'tỉnh' ? 'thành phố' : 'tỉnh'
  for (const { text, note, span } of recipients) {
    if (note === null || !/báo cáo|b\/c/iu.test(note) || span.end === span.start) continue
    const named = committeesIn(text).map(({ area }) => area)
    if (named.includes(wrong) && !named.some((area) => area === level)) {
      sink.report(reportToOtherSuperior, span, { recipient: text, superior })
    }
  }
}

/** The committee whose organ the author is, with the name only where the draft did not set it in capitals. */
function authorCommittee(author: string, typed: string): Committee | null {
  if (!/^(?:kết luận )?(?:của |hội nghị |ban |phiên họp )/u.test(plain(author))) return null
  const [named, second] = committeesIn(author)
  if (!named || second) return null
  const [cased] = typed === typed.toUpperCase() ? [] : committeesIn(typed)
  return cased && cased.area === named.area ? cased : named
}

/** Where words of a text stand, which the draft may break or mark. */
function placeOf(words: string, within: Span, { draft }: RuleContext): Span {
  const pattern = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s*_]+')
  return findIn(draft.source.text, within, new RegExp(pattern, 'u'))?.span ?? within
}
