import { define } from '../../../../diagnostics/define.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { readAuthority } from './signing.ts'
import { type Signing, signingsOf } from './signings.ts'
import { expectedAuthority } from './speakers.ts'
import { placeInSignature, replaceWords } from './typed.ts'

export const positionWithBody = define({
  code: 'KL4130',
  name: 'position-with-body',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.2',
  message: {
    vi: 'Chức vụ chỉ ghi “{expected}”, không kèm tên cơ quan hay chức vụ khác',
    en: 'The position is “{expected}”, without the body’s name or another position',
  },
  help: {
    vi: 'Viết “BÍ THƯ”, “PHÓ BÍ THƯ”; không viết “BÍ THƯ ĐẢNG UỶ XÃ”, “PHÓ BÍ THƯ - CHỦ TỊCH UBND TỈNH”.',
    en: 'Write “BÍ THƯ”, “PHÓ BÍ THƯ”; not “BÍ THƯ ĐẢNG UỶ XÃ”, “PHÓ BÍ THƯ - CHỦ TỊCH UBND TỈNH”.',
  },
})

export const positionNotPrinted = define({
  code: 'KL4131',
  name: 'position-not-printed',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.2',
  message: {
    vi: 'Ký “{authority}” thì không ghi chức vụ “{position}”',
    en: 'Who signs “{authority}” does not print the position “{position}”',
  },
  help: {
    vi: 'Ký thay mặt cấp uỷ chỉ ghi BÍ THƯ hoặc PHÓ BÍ THƯ; uỷ viên ký thì chỉ ghi họ tên.',
    en: 'For a committee only BÍ THƯ or PHÓ BÍ THƯ is printed; another member signs with the name alone.',
  },
})

export const positionOfCentralOrgan = define({
  code: 'KL4132',
  name: 'position-of-central-organ',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: '“{authority}” không có dòng chức vụ ở dưới',
    en: 'No line of position stands under “{authority}”',
  },
  help: {
    vi: 'Thay mặt Bộ Chính trị, Ban Bí thư thì dưới dòng T/M chỉ có chữ ký và họ tên. Xoá dòng này.',
    en: 'On behalf of the Politburo or the Secretariat only signature and name stand under the T/M line. Remove this one.',
  },
})

export const secretaryByDelegation = define({
  code: 'KL4133',
  name: 'secretary-by-delegation',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: '{position} ký thay mặt (T/M), không ký thừa lệnh (T/L)',
    en: '{position} signs on behalf of the body (T/M), not by delegation (T/L)',
  },
  help: {
    vi: 'T/L dùng khi ban thường vụ giao cho chánh văn phòng, trưởng ban ký; bí thư, phó bí thư ký T/M.',
    en: 'T/L is for a head of office or of a ban to whom the standing committee gave it; a secretary or deputy signs T/M.',
  },
})

export const secretaryWithoutAuthority = define({
  code: 'KL4136',
  name: 'secretary-without-authority',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.4',
  message: {
    vi: 'Trên chức vụ “{position}” thiếu dòng quyền hạn “{expected}”',
    en: 'Above “{position}” the line of authority “{expected}” is missing',
  },
  help: {
    vi: 'Cấp uỷ làm việc tập thể nên bí thư, phó bí thư ký thay mặt: thêm dòng T/M.',
    en: 'A committee works as one body, so its secretary or deputy signs on its behalf: add the T/M line.',
  },
})

const secretary = /^(?:(?:Q\.? ?|QUYỀN )?(?:TỔNG |PHÓ )?BÍ THƯ|(?:PHÓ )?CHỦ NHIỆM)(?=[ ,–-])/u
// `THƯỜNG TRỰC`, `KIÊM TRƯỞNG BAN …` say nothing of the body.
const body = /^ (?:THƯỜNG TRỰC )?(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|QUÂN|CHI|UỶ|ỦY|BAN THƯỜNG VỤ|ĐOÀN)(?!\p{L})/u
/** Another position of the same person; `PHÓ BÍ THƯ kiêm TRƯỞNG BAN CHỈ ĐẠO` is a form of HD05. */
const otherPosition =
  /^(?: THƯỜNG TRỰC)?(?: ?[,–-] ?| KIÊM (?!TRƯỞNG BAN CHỈ ĐẠO)| ĐỒNG THỜI LÀ )(?:PHÓ |TỔNG )?(?:CHỦ TỊCH|TRƯỞNG|UỶ VIÊN|ỦY VIÊN|GIÁM ĐỐC|BÍ THƯ|CHÁNH|CHỦ NHIỆM|HIỆU TRƯỞNG|CHỈ HUY|VIỆN TRƯỞNG|CỤC TRƯỞNG|ĐẠI BIỂU)(?!\p{L})/u
const committee = /^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:UỶ|ỦY)|CHI BỘ)(?!\p{L})/u
const ordinary =
  /^(?:UỶ VIÊN|ỦY VIÊN|THƯỜNG TRỰC|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:UỶ|ỦY) VIÊN|CHI (?:UỶ|ỦY) VIÊN|(?:PHÓ )?CHÁNH VĂN PHÒNG|(?:PHÓ )?TRƯỞNG BAN(?! CHỈ ĐẠO)|(?:PHÓ )?CHỦ TỊCH|(?:PHÓ )?CHỦ NHIỆM|(?:PHÓ )?(?:TỔNG )?GIÁM ĐỐC|(?:PHÓ )?HIỆU TRƯỞNG|(?:PHÓ )?(?:CỤC|CHI CỤC|VIỆN|BỘ) TRƯỞNG|(?:PHÓ )?TRƯỞNG (?:PHÒNG|CÔNG AN)|CHỈ HUY TRƯỞNG|CHÍNH TRỊ VIÊN)(?!\p{L})/u

/** The line under the authority: which positions are printed, and how (HD05 I.7.1.2–7.1.4). */
export const position: Rule = {
  name: 'position',
  needs: 'fields',
  reports: [
    positionWithBody,
    positionNotPrinted,
    positionOfCentralOrgan,
    secretaryByDelegation,
    secretaryWithoutAuthority,
  ],
  run(paper, context) {
    for (const signing of signingsOf(paper)) checkPosition(signing, context)
  },
}

function checkPosition({ document, signature }: Signing, context: RuleContext): void {
  const { sink, draft } = context
  const { position } = signature
  if (position === null || readAuthority(position)) return
  const authority = signature.authority ?? ''
  const read = readAuthority(authority)
  const at = placeInSignature('position', signature, context)
  const title = secretary.exec(position)?.[0]
  if (read?.form === 'T/M' && /^(?:BỘ CHÍNH TRỊ|BAN BÍ THƯ)(?!\p{L})/u.test(read.body)) {
    sink.report(positionOfCentralOrgan, at, { authority })
  } else if (read?.form === 'T/M' && committee.test(read.body) && ordinary.test(position)) {
    sink.report(positionNotPrinted, at, { authority, position })
  } else if (read?.form === 'T/L' && /^(?:PHÓ )?BÍ THƯ(?!\p{L})/u.test(position)) {
    sink.report(secretaryByDelegation, at, { position })
  } else if (title !== undefined && isTooMuch(position.slice(title.length))) {
    const fix = replaceWords(draft.source.text, signature.spans.position, position, title)
    sink.report(positionWithBody, at, { expected: title }, fix ? { fix } : {})
  }
  const expected = signature.authority === null ? expectedAuthority(document) : null
  if (expected !== null && /^(?:Q\.? ?|QUYỀN )?(?:PHÓ )?BÍ THƯ(?!\p{L}| KIÊM)/u.test(position)) {
    sink.report(secretaryWithoutAuthority, at, { position, expected })
  }
}

/** Whether what follows the title names a body, or another position. */
function isTooMuch(rest: string): boolean {
  return body.test(rest) || otherPosition.test(rest)
}
