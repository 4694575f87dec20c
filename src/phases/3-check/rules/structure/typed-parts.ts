import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import { parseNumberSymbol } from '../../../../model/number-symbol.ts'
import { isAuthority, isCapitals, recipientsHeading } from '../../../2-analyse/zones/words.ts'
import type { Rule } from '../../rule.ts'
import { reportTogether } from '../wording/slips.ts'

export const typedPart = define({
  code: 'KL3047',
  name: 'typed-part-in-values',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{text}” là một phần của thể thức nhưng ghi trong nội dung, nên in như một đoạn văn ({count} chỗ)',
    en: '“{text}” is a part of the layout that stands in the body, where it is printed as a paragraph (places: {count})',
  },
  help: {
    vi: 'Trong bản thảo YAML, cơ quan, số, ngày, tác giả, nơi nhận, người ký ghi ở các mục riêng (cơ quan:, số:, ngày:, tác giả:, nơi nhận:, người ký:) và được in đúng chỗ. Chuyển lên đó rồi xoá ở đây.',
    en: 'In a YAML draft bodies, number, date, author, recipients and signature have their own keys and are printed in their places. Move it there and delete it here.',
  },
})

/**
 * Lines of letterhead, title, recipients or signature in the body of a YAML draft, which no zone is sought in: the paper was pasted whole
 * into a value. A title and the Party's name are told as a second head, in every dialect.
 */
export const typedParts: Rule = {
  name: 'typed-parts-in-values',
  needs: 'body',
  reports: [typedPart],
  run(document, { prose, draft, sink }) {
    if (draft.dialect !== 'yaml') return
    const own = ownLines(document)
    const found = prose.filter(({ zone, inAppendix, text }) => {
      const isParagraph = zone === 'paragraph' || zone === 'preamble' || zone === 'closing'
      return isParagraph && !inAppendix && isPart(text.trim(), own)
    })
    const slips = found.map((text) => ({ span: text.at(0, text.text.length), edit: null }))
    reportTogether(sink, typedPart, slips, { text: found[0]?.text.trim() ?? '', count: found.length }, null)
  },
}

const longest = 150
const placeAndDate = /^\p{Lu}[^.,;:]{1,40}, ngày\s[\d.…]{1,4}\stháng\s[\d.…]{1,4}\snăm\s\d{4}$/u

function isPart(text: string, own: ReadonlySet<string>): boolean {
  if (text.length > longest) return false
  if (/^Số[\s:]/u.test(text) && text.length < 40 && parseNumberSymbol(text)?.symbol != null) return true
  if (placeAndDate.test(text) || (recipientsHeading.test(text) && text.length < 12)) return true
  return isCapitals(text) && (isAuthority(text) || own.has(foldWords(text)))
}

/** Bodies and title lines of the paper itself, folded; a name of one word tells nothing. */
function ownLines({ letterhead, title }: PartyDocument): ReadonlySet<string> {
  const lines = [letterhead.superior ?? '', letterhead.issuer ?? '', ...title.author, ...title.subject]
  return new Set(lines.map(foldWords).filter((line) => line.includes(' ')))
}
