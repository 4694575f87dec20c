import { define } from '../../../../diagnostics/define.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { deputyBelow, deputyIn, isDeputyOfCommittee, isPersonsTitle, readAuthority } from './signing.ts'
import { type Signing, signingsOf } from './signings.ts'
import { expectedAuthority } from './speakers.ts'
import { placeInSignature, replaceWords } from './typed.ts'

export const deputyOfCommittee = define({
  code: 'KL4121',
  name: 'deputy-of-committee',
  severity: 'error',
  tier: 'rule',
  basis: 'HD05 I.7.1.2',
  message: {
    vi: 'Cấp uỷ không ký “{authority}”: phó bí thư ký thay mặt tập thể (T/M)',
    en: 'A committee never signs “{authority}”: its deputy secretary signs on its behalf (T/M)',
  },
  help: {
    vi: 'K/T chỉ dùng nơi làm việc theo chế độ thủ trưởng (K/T CHÁNH VĂN PHÒNG). Viết “T/M BAN THƯỜNG VỤ” hoặc “T/M ĐẢNG UỶ”, dòng dưới “PHÓ BÍ THƯ”.',
    en: 'K/T is for bodies under a single head (K/T CHÁNH VĂN PHÒNG). Write “T/M BAN THƯỜNG VỤ” or “T/M ĐẢNG UỶ” with “PHÓ BÍ THƯ” below.',
  },
})

export const noDelegationByPower = define({
  code: 'KL4122',
  name: 'no-tuq',
  severity: 'error',
  tier: 'rule',
  basis: 'HD05 I.7.1.1',
  message: {
    vi: 'Văn bản của Đảng không có hình thức ký “{written}”',
    en: 'Papers of the Party are never signed “{written}”',
  },
  help: {
    vi: 'Người được uỷ quyền ký thừa lệnh: viết T/L, ví dụ “T/L BAN THƯỜNG VỤ”; bí thư, phó bí thư ký thay mặt: T/M.',
    en: 'Who signs by delegation signs T/L, as “T/L BAN THƯỜNG VỤ”; a secretary or deputy signs on behalf: T/M.',
  },
})

export const onBehalfOfPerson = define({
  code: 'KL4123',
  name: 'on-behalf-of-person',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.1',
  message: {
    vi: 'T/M là thay mặt tập thể, không thay mặt một người: “{authority}”',
    en: 'T/M is on behalf of a body, not of a person: “{authority}”',
  },
  help: {
    vi: 'Sau T/M ghi tên tập thể (BAN THƯỜNG VỤ, ĐẢNG UỶ, CHI BỘ …); chức vụ người ký ghi ở dòng dưới.',
    en: 'After T/M stands the body (BAN THƯỜNG VỤ, ĐẢNG UỶ, CHI BỘ …); the signatory’s position is on the line below.',
  },
})

export const delegatedTwice = define({
  code: 'KL4124',
  name: 'delegated-twice',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: 'Đã ký thừa lệnh thì không ký tiếp “{written}”',
    en: 'Who signs by delegation (T/L) does not sign “{written}” on top of it',
  },
  help: {
    vi: 'Người được giao ký thừa lệnh không giao lại cho người khác: viết “T/L BAN THƯỜNG VỤ”, dòng dưới là chức vụ người ký (CHÁNH VĂN PHÒNG hoặc PHÓ CHÁNH VĂN PHÒNG).',
    en: 'A delegation is not passed on: write “T/L BAN THƯỜNG VỤ” and below it the signatory’s own position (CHÁNH VĂN PHÒNG or PHÓ CHÁNH VĂN PHÒNG).',
  },
})

/** Ways of signing that the committee's work does not know (HD05 I.7.1.1–7.1.4). One authority is told one thing. */
export const deputySignature: Rule = {
  name: 'deputy-signature',
  needs: 'fields',
  reports: [deputyOfCommittee, noDelegationByPower, onBehalfOfPerson, delegatedTwice],
  run(paper, context) {
    for (const signing of signingsOf(paper)) checkSigning(signing, context)
  },
}

function checkSigning({ document, signature }: Signing, context: RuleContext): void {
  const { sink, draft } = context
  const { authority, position, spans } = signature
  const first = readAuthority(authority ?? '') ?? readAuthority(position ?? '')
  if (!first) return
  const part = readAuthority(authority ?? '') ? 'authority' : 'position'
  const at = placeInSignature(part, signature, context)
  const line = (part === 'authority' ? authority : position) ?? ''
  if (first.form === 'TUQ') {
    // Who may sign for the committee signs T/M, whatever was typed; whose line cannot be told is left to the clerk.
    const isSecretary = part === 'authority' && /^(?:Q\. ?)?(?:PHÓ )?BÍ THƯ(?!\p{L})/u.test(position ?? '')
    const own = isPersonsTitle(first.body) ? null : `T/M ${first.body}`
    const wanted = isSecretary ? (expectedAuthority(document) ?? own) : null
    const isOther = part === 'authority' && readAuthority(position ?? '') !== null
    const [written, right] = isSecretary ? [line, wanted] : [first.written, isOther ? null : 'T/L']
    const fix = right === null ? null : replaceWords(draft.source.text, spans[part], written, right)
    sink.report(noDelegationByPower, at, { written: first.written }, fix ? { fix } : {})
  } else if (isDeputyOfCommittee(first) || deputyBelow(first)) {
    // Below T/M nobody but a secretary has a title.
    const isSecretary = part === 'position' || position === null || /^(?:PHÓ )?BÍ THƯ(?!\p{L})/u.test(position)
    const wanted = isSecretary || deputyBelow(first) ? expectedAuthority(document) : null
    const fix = wanted === null ? null : replaceWords(draft.source.text, spans[part], line, wanted)
    sink.report(deputyOfCommittee, at, { authority: deputyBelow(first) ?? line }, fix ? { fix } : {})
  } else if (first.form === 'T/M' && isPersonsTitle(first.body)) {
    sink.report(onBehalfOfPerson, at, { authority: line })
  } else if (first.form === 'T/L') {
    const second = deputyIn(first) ?? (readAuthority(position ?? '') ? position : null)
    if (second) sink.report(delegatedTwice, at, { written: second })
  }
}
