import { define } from '../../../../diagnostics/define.ts'
import { type Signature, signaturesOf } from '../../../../model/document.ts'
import { rankBefore } from '../../../../model/ranks.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { findWords, placeInSignature } from './typed.ts'

export const rankBeforeName = define({
  code: 'KL4134',
  name: 'rank-before-name',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.3',
  message: {
    vi: 'Trước họ tên người ký không ghi “{rank}”',
    en: 'Nothing like “{rank}” stands before the signatory’s name',
  },
  help: {
    vi: 'Chỉ ghi họ và tên, không ghi cấp bậc quân hàm, học hàm, học vị, danh hiệu hay cách xưng hô.',
    en: 'Write the name alone, without military rank, academic title, honour or form of address.',
  },
})

export const nameCapitals = define({
  code: 'KL4135',
  name: 'name-capitals',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 PL2 7',
  message: {
    vi: 'Họ tên người ký viết “{expected}”, không viết “{written}”',
    en: 'The signatory’s name is written “{expected}”, not “{written}”',
  },
  help: {
    vi: 'Viết hoa chữ cái đầu của mỗi tiếng; không viết hoa cả chữ.',
    en: 'Each syllable begins with a capital; the name is not set in capitals throughout.',
  },
})

/** The name under the signature (HD05 I.7.1.3, PL2 7): bare, each syllable with a capital. It prints as typed. */
export const signatoryName: Rule = {
  name: 'signatory-name',
  needs: 'fields',
  reports: [rankBeforeName, nameCapitals],
  run(document, context) {
    for (const signature of signaturesOf(document)) checkName(signature, context)
  },
}

function checkName(signature: Signature, context: RuleContext): void {
  const { sink, draft } = context
  const { name } = signature
  if (name === null) return
  const length = rankBefore(name)
  const bare = name.slice(length)
  const source = draft.source.text
  if (length > 0) {
    const rank = name.slice(0, length).trim()
    const found = findWords(source, signature.spans.name, rank)
    const after = found && findWords(source, { start: found.span.end, end: source.length }, bare)
    const at = found?.span ?? placeInSignature('name', signature, context)
    const title = { vi: `Bỏ “${rank}”`, en: `Remove “${rank}”` }
    const edit = found && after && { span: { start: found.span.start, end: after.span.start }, text: '' }
    sink.report(rankBeforeName, at, { rank }, edit ? { fix: { title, safe: false, edits: [edit] } } : {})
  }
  const expected = wellCapitalised(bare)
  if (expected === null) return
  const found = findWords(source, signature.spans.name, bare)
  const at = found?.span ?? placeInSignature('name', signature, context)
  const title = { vi: `Viết “${expected}”`, en: `Write “${expected}”` }
  const fix = found && { title, safe: false, edits: [{ span: found.span, text: expected }] }
  sink.report(nameCapitals, at, { written: bare, expected }, fix ? { fix } : {})
}

/** The name as it should stand; `null` for one that does, or is not made of Vietnamese syllables alone. */
function wellCapitalised(name: string): string | null {
  const words = name.split(/\s+/)
  // `Đã ký` says that somebody signed.
  if (/^(?:đã|chưa|ký)(?!\p{L})/iu.test(name)) return null
  if (words.length < 2 || words.length > 7 || !words.every((word) => /^\p{L}+$/u.test(word))) return null
  // `Y Ê` may be a name of single letters.
  const shouts =
    words.every((word) => word === word.toUpperCase()) && words.filter((word) => word.length > 1).length > 1
  if (!shouts && words.every((word) => /^\p{Lu}/u.test(word))) return null
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ')
}
