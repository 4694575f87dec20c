import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'

export const missingPreamble = define({
  code: 'KL3032',
  name: 'missing-preamble',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Câu dẫn chưa cho biết kết luận tại phiên họp, hội nghị nào hoặc trên cơ sở nào',
    en: 'The opening does not say at which session, or on what report, the conclusion was reached',
  },
  help: {
    vi: 'Kết luận thường mở đầu bằng phiên họp hoặc hội nghị, ngày họp, báo cáo đã nghe, ví dụ “Tại phiên họp ngày 05/6/2026, sau khi nghe …”.',
    en: 'A conclusion usually opens with the session, its date and the report heard: “Tại phiên họp ngày 05/6/2026, sau khi nghe …”.',
  },
})

// Whatever says when, where or on what the body concluded.
const ground =
  /\d|(?<!\p{L})(?:sau khi|tại|căn cứ|xét|xem xét|trên cơ sở|thực hiện|phiên họp|hội nghị|cuộc họp|nghe|theo đề nghị|để|qua|trước)(?!\p{L})/iu

/** A paper that begins with a bare `… kết luận như sau:`. */
export const missingPreambleRule: Rule = {
  name: 'missing-preamble',
  needs: 'body',
  reports: [missingPreamble],
  run({ preamble, enactingClause }, { sink }) {
    if (preamble.length > 0 || !enactingClause || enactingClause.text.length > 100) return
    if (!ground.test(enactingClause.text)) sink.report(missingPreamble, enactingClause.span, {})
  },
}
