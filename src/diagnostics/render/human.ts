import type { Location } from '../../source/source-file.ts'
import type { Bilingual, Language } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { printable } from './cells.ts'
import { type CodeFrame, codeFrame } from './code-frame.ts'
import { type Ink, type Paint, severityWords } from './paint.ts'
import { countFindings, type FileReport } from './report.ts'
import { helpOf, messageOf, textOf } from './text.ts'

export interface HumanOptions {
  readonly language: Language
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

const labels = {
  help: { vi: 'Cách xử lý', en: 'Help' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  notEvaluated: { vi: 'chưa kiểm tra được', en: 'not evaluated' },
  fix: { vi: 'Sửa được', en: 'Fix' },
  unsafeFix: { vi: 'Sửa được (cần người xem lại)', en: 'Fix (to be reviewed)' },
} as const satisfies Record<string, Bilingual>

/** Every finding with the author's line and a caret under the place; findings of one file under each other. */
export function renderHuman(reports: readonly FileReport[], options: HumanOptions): string {
  return reports
    .map((report) => {
      const findings = report.diagnostics.map((diagnostic) => renderFinding(diagnostic, options, report.path))
      return `${findings.join('')}${renderNotEvaluated(report, options)}`
    })
    .join('')
}

/** One line for each reason, with the names of what it stood in the way of. */
function renderNotEvaluated({ path, notEvaluated }: FileReport, { language, paint }: HumanOptions): string {
  const byReason = new Map<string, string[]>()
  for (const { name, reason } of notEvaluated) {
    const text = textOf(reason, language)
    byReason.set(text, [...(byReason.get(text) ?? []), name])
  }
  return [...byReason]
    .map(([reason, names]) => {
      const line = `${labels.notEvaluated[language]} (${reason}): ${[...new Set(names)].join(', ')}`
      return `${paint('faint', printable(`${path}: ${line}`))}\n`
    })
    .join('')
}

/** One finding, with an empty line after it. A finding without a place is shown with the file it is about. */
export function renderFinding(diagnostic: Diagnostic, options: HumanOptions, path = ''): string {
  const { language, paint } = options
  const { definition, severity, location, related, fix } = diagnostic
  const word = paint(severity, `${severityWords[severity][language]} ${definition.code}`)
  const message = printable(messageOf(diagnostic, language))
  const title = `${word} ${paint('strong', message)}\n`
  const named = location || message.includes(printable(path)) ? '' : `${paint('faint', ' -->')} ${printable(path)}\n`
  const places = [
    ...(location ? [{ location, label: '', ink: severity as Ink, mark: '^' }] : []),
    ...related.map((place) => ({
      location: place.location,
      label: textOf(place.message, language, diagnostic.params),
      ink: 'place' as Ink,
      mark: '-',
    })),
  ].map((place) => ({ ...place, frame: codeFrame(place.location, Math.max(40, options.width - 10)) }))
  const gutter = Math.max(1, ...places.map(({ frame }) => String(frame.line).length))
  const frames = places.map((place, index) => renderFrame(place, index === 0 && location !== null, gutter, paint))

  const notes = [
    note(labels.help, helpOf(diagnostic, language)),
    note(labels.basis, definition.basis),
    note(fix?.safe === false ? labels.unsafeFix : labels.fix, fix && textOf(fix.title, language, diagnostic.params)),
  ].flatMap((entry) =>
    entry ? [`${paint('faint', `${' '.repeat(gutter)} = ${entry.label[language]}:`)} ${entry.text}\n`] : [],
  )
  return `${title}${named}${frames.join('')}${notes.join('')}\n`
}

function note(label: Bilingual, text: string | null) {
  return text === null ? null : { label, text: printable(text) }
}

interface FramedPlace {
  readonly location: Location
  readonly label: string
  readonly ink: Ink
  readonly mark: string
  readonly frame: CodeFrame
}

function renderFrame(
  { location, label, ink, mark, frame }: FramedPlace,
  main: boolean,
  gutter: number,
  paint: Paint,
): string {
  const bar = paint('faint', `${' '.repeat(gutter)} |`)
  const arrow = paint('faint', `${' '.repeat(gutter)}${main ? '-->' : ':::'}`)
  const number = paint('faint', `${String(frame.line).padStart(gutter)} |`)
  const marks = paint(ink, `${mark.repeat(frame.marks)}${label ? ` ${printable(label)}` : ''}`)
  const place = `${printable(location.source.path)}:${frame.line}:${frame.column}`
  return `${arrow} ${place}\n${bar}\n${number} ${frame.text}\n${bar} ${' '.repeat(frame.indent)}${marks}\n`
}

/** `2 lỗi, 1 cảnh báo, 3 gợi ý trong 2 tệp` */
export function renderSummary(reports: readonly FileReport[], { language, paint }: HumanOptions): string {
  const counts = countFindings(reports)
  const plural = (count: number, word: string) => `${count} ${word}${language === 'en' && count !== 1 ? 's' : ''}`
  const parts = (['error', 'warning', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(severity, plural(counts[severity], severityWords[severity][language])))
  const files = language === 'vi' ? `trong ${reports.length} tệp` : `in ${plural(reports.length, 'file')}`
  const none = language === 'vi' ? 'Không có phát hiện nào' : 'No findings'
  return `${parts.length > 0 ? parts.join(', ') : none} ${files}\n`
}
