import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Committee, committeesIn, contradict, organOfAuthor, plain, subjectOfOpening } from './committees.ts'
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
  run(document, { sink, draft, places }) {
    const { letterhead, title, enactingClause, closing, recipients } = document
    const { issuer, superior } = letterhead
    const own = committeeOf(document)
    const source = draft.source.text

    if (own && issuer !== null) {
      const author = title.author.join(' ')
      const typed = title.spans.author ? source.slice(title.spans.author.start, title.spans.author.end) : author
      const named = authorCommittee(author, typed)
      if (named && contradict(own, named)) {
        sink.report(authorOfOtherBody, title.spans.author ?? title.spans.label ?? places.top, { author, issuer })
      }
      for (const paragraph of enactingClause ? [enactingClause] : []) {
        const subject = subjectOfOpening(paragraph.text)
        const [named] = subject ? committeesIn(paragraph.text.slice(subject.start, subject.end)) : []
        if (!subject || !named || !contradict(own, named)) continue
        const words = paragraph.text.slice(subject.start, subject.end)
        const at = findIn(source, paragraph.span, spelt(words))?.span ?? paragraph.span
        sink.report(openingOfOtherBody, at, { subject: words, issuer })
      }
      for (const block of closing) {
        if (block.type !== 'paragraph') continue
        const words =
          /^(?:Ban Thường vụ|Ban Chấp hành)[^,;:.()]{0,80}?(?= (?:kêu gọi|yêu cầu|đề nghị|tin tưởng|giao)(?!\p{L}))/u.exec(
            block.text,
          )?.[0]
        const [named] = words ? committeesIn(words) : []
        if (!words || !named || !contradict(own, named)) continue
        sink.report(closingOfOtherBody, findIn(source, block.span, spelt(words))?.span ?? block.span, {
          subject: words,
          issuer,
        })
      }
    }

    const author = organOfAuthor(title.author)
    const subject = enactingClause ? subjectOfOpening(enactingClause.text) : null
    const one = author === 'plenum' || author === 'standing' ? author : null
    const other = subject?.organ === 'plenum' || subject?.organ === 'standing' ? subject.organ : null
    if (enactingClause && subject && one && other && one !== other) {
      const words = enactingClause.text.slice(subject.start, subject.end)
      const at = findIn(source, enactingClause.span, spelt(words))?.span ?? enactingClause.span
      const message = { vi: 'tác giả ghi ở đây', en: 'the author stands here' }
      const related = title.spans.author ? [{ message, at: title.spans.author }] : []
      sink.report(openingAgainstAuthor, at, { subject: names[other], author: names[one] }, { related })
    }

    const level = superior === null ? null : /^đảng bộ (tỉnh|thành phố)(?!\p{L})/u.exec(plain(superior))?.[1]
    if (!level || superior === null || own?.area === 'thành phố') return
    for (const { text, note, span } of recipients) {
      if (note === null || !/báo cáo|b\/c/iu.test(note) || span.end === span.start) continue
      const named = committeesIn(text).map(({ area }) => area)
      const wrong = level === 'tỉnh' ? 'thành phố' : 'tỉnh'
      if (named.includes(wrong) && !named.some((area) => area === level)) {
        sink.report(reportToOtherSuperior, span, { recipient: text, superior })
      }
    }
  },
}

/** The committee whose organ the author is, with the name only where the draft did not set it in capitals. */
function authorCommittee(author: string, typed: string): Committee | null {
  if (!/^(?:kết luận )?(?:của |hội nghị |ban |phiên họp )/u.test(plain(author))) return null
  const found = committeesIn(author)
  const [named] = found
  if (!named || found.length > 1) return null
  const [cased] = typed === typed.toUpperCase() ? [] : committeesIn(typed)
  return cased && cased.area === named.area ? cased : named
}

/** A pattern for words that the draft may break or mark. */
function spelt(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s*_]+'), 'u')
}
