import { sourceOf } from '../../source/decode.ts'
import { define } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { createSink, type ReportDetails } from '../sink.ts'

/** One kind of finding for each thing that a report has to tell apart. */
export const twice = define({
  code: 'KL3999',
  name: 'said-twice',
  severity: { 'du-thao': 'warning', 'trinh-ky': 'error', 'phat-hanh': 'error' },
  tier: 'rule',
  basis: 'HD05 I.9',
  message: { vi: 'Mục {numeral} có hai lần', en: 'Section {numeral} stands twice' },
  help: { vi: 'Đánh số lại', en: 'Renumber it' },
})
export const quiet = define({
  code: 'KL2999',
  name: 'a-custom',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: { vi: 'Nên viết khác', en: 'Better written otherwise' },
  help: null,
})
export const wrongFile = define({
  code: 'KL7999',
  name: 'no-such-file',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: { vi: 'Không có tệp', en: 'There is no file' },
  help: null,
})

/** The finding `twice` at the words of a text, `words` first sought from the left. */
export function finding(original: string, words: string, details: ReportDetails = {}, path = 'hồ sơ/a.md'): Diagnostic {
  const source = sourceOf(original, path)
  const sought = words.replace(/\r\n?/g, '\n').normalize('NFC')
  const start = source.text.indexOf(sought)
  const sink = createSink(source, 'du-thao')
  sink.report(twice, { start, end: start + sought.length }, { numeral: words }, details)
  const [diagnostic] = sink.diagnostics
  if (!diagnostic) throw new Error('nothing was reported')
  return diagnostic
}
