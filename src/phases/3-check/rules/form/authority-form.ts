import { define } from '../../../../diagnostics/define.ts'
import { type Signature, signaturesOf } from '../../../../model/document.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { isDeputyOfCommittee, readAuthority } from './signing.ts'
import { findWords, placeInSignature } from './typed.ts'

export const authorityAbbreviation = define({
  code: 'KL4120',
  name: 'authority-abbreviation',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.7.1.1',
  message: {
    vi: '“{written}” phải viết là “{expected}”',
    en: '“{written}” is written “{expected}”',
  },
  help: {
    vi: 'Trong văn bản của Đảng viết T/M, K/T, T/L có gạch chéo, không có dấu chấm; quyền cấp trưởng viết “Q.” rồi cách một chữ.',
    en: 'Papers of the Party have T/M, K/T and T/L with a slash and no stop; an acting head has “Q.” and a space.',
  },
})

/** The abbreviations of authority and of an acting head, as HD05 I.7.1.1 writes them. They print as they were typed. */
export const authorityForm: Rule = {
  name: 'authority-form',
  needs: 'fields',
  reports: [authorityAbbreviation],
  run(document, context) {
    for (const signature of signaturesOf(document)) checkForm(signature, context)
  },
}

function checkForm(signature: Signature, context: RuleContext): void {
  const { sink, draft } = context
  const report = (part: 'authority' | 'position', written: string, expected: string) => {
    const place = signature.spans[part]
    const found = findWords(draft.source.text, place, written)
    const at = found?.span ?? placeInSignature(part, signature, context)
    const after = found ? (/^[ \t]*/.exec(draft.source.text.slice(at.end, at.end + 20))?.[0].length ?? 0) : 0
    const fix = found && {
      title: { vi: `Viết “${expected}”`, en: `Write “${expected}”` },
      safe: true,
      edits: [{ span: { start: at.start, end: at.end + after }, text: `${expected} ` }],
    }
    sink.report(authorityAbbreviation, at, { written, expected }, fix ? { fix } : {})
  }
  // A TUQ has no right form, a K/T may have no place at all: other rules tell of them.
  const read = signature.authority === null ? null : readAuthority(signature.authority)
  const settled = read && (read.form === 'TUQ' || isDeputyOfCommittee(read))
  if (read && !settled && read.written !== read.form) report('authority', read.written, read.form)
  const acting = /^(?:QUYỀN(?= )|Q\s?\/|Q(?= )|Q\.(?=\S))/u.exec(signature.position ?? '')?.[0]
  if (acting) report('position', acting, 'Q.')
}
