import { define } from '../../../../diagnostics/define.ts'
import { pointAt } from '../../../../source/span.ts'
import type { Prose } from '../../prose.ts'
import type { Rule, RuleContext } from '../../rule.ts'

export const groundMark = define({
  code: 'KL4155',
  name: 'ground-mark',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.6.2.3',
  message: {
    vi: 'Dòng căn cứ này kết thúc bằng “{mark}”',
    en: 'This line of grounds ends in “{mark}”',
  },
  help: {
    vi: 'Mỗi căn cứ một dòng, cuối dòng là dấu chấm phẩy; căn cứ sau cùng là dấu chấm (theo hướng dẫn cũ là dấu phẩy). Cơ quan chọn trong ketluan.yaml, mục “lựa chọn”.',
    en: 'One ground a line, each ending in a semicolon and the last in a full stop (in a comma under the older guideline). The office chooses in ketluan.yaml under “lựa chọn”.',
  },
})

/** Lines of grounds above the opening sentence (HD05 I.6.2.3). One such line may be a sentence of its own; a list has two at least. */
export const grounds: Rule = {
  name: 'grounds',
  needs: 'body',
  needsDate: true,
  reports: [groundMark],
  run({ edition }, context) {
    const lines = groundLines(context)
    const chosen = context.choices.groundEnd
    // Papers under the older guideline are seen with either.
    const lastMarks = chosen ? [chosen] : edition === 'hd05' ? ['.'] : [',', '.']
    for (const [index, line] of lines.entries()) {
      const isLast = index === lines.length - 1
      const allowed = isLast ? lastMarks : [';']
      const text = line.text.trimEnd()
      const written = /[;,.:]$/.exec(text)?.[0] ?? ''
      if (allowed.includes(written) || isToldOtherwise(line, written, isLast)) continue
      const mark = allowed[0] ?? ';'
      const at = line.at(text.length - written.length, text.length)
      const span = written === '' ? pointAt(line.at(text.length - 1, text.length).end) : at
      const title = { vi: `Ghi dấu “${mark}”`, en: `Write “${mark}”` }
      context.sink.report(groundMark, span, { mark }, { fix: { title, safe: true, edits: [{ span, text: mark }] } })
    }
  },
}

/** How the entries of any dash list end is told by a rule of its own. */
function isToldOtherwise({ zone }: Prose, written: string, isLast: boolean): boolean {
  return zone === 'task' && (written === '' || (written === '.' && !isLast))
}

function groundLines({ prose }: RuleContext): readonly Prose[] {
  const clause = prose.findIndex(({ zone }) => zone === 'enactingClause')
  const above = clause < 0 ? [] : prose.slice(0, clause)
  const first = above.findIndex(isGround)
  if (first < 0) return []
  const after = above.slice(first)
  const end = after.findIndex((line) => !isGround(line))
  const lines = end < 0 ? after : after.slice(0, end)
  return lines.length > 1 ? lines : []
}

function isGround({ text }: Prose): boolean {
  return /^(?:Căn cứ|Xét|Theo đề nghị) /u.test(text) && !/\p{Ll}{2}\. \p{Lu}/u.test(text)
}
