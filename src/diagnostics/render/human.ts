import type { Location } from '../../source/source-file.ts'
import type { Bilingual, Language } from '../define.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../diagnostic.ts'
import { printable } from './cells.ts'
import { type CodeFrame, codeFrame } from './code-frame.ts'
import { groupNotEvaluated } from './not-evaluated.ts'
import { type Ink, type Paint, severityWords } from './paint.ts'
import { countFindings, type FileReport, isOfDraft } from './report.ts'
import { basisOf, helpOf, messageOf, textOf } from './text.ts'
import { wrap } from './wrap.ts'

export interface HumanOptions {
  readonly language: Language
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
  /** Sentences under a finding are set in lines of that width; in a file or pipe each is one line. */
  readonly wraps?: boolean
}

const labels = {
  help: { vi: 'Cách xử lý', en: 'Help' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  notEvaluated: { vi: 'Chưa kiểm tra được trong', en: 'Not evaluated in' },
  nothing: { vi: 'Không có nhận xét nào', en: 'No findings' },
  suppressed: { vi: 'bỏ qua có lý do', en: 'suppressed' },
  known: { vi: 'đã biết từ trước', en: 'known before' },
  fix: { vi: 'Sửa được', en: 'Fix' },
  unsafeFix: { vi: 'Sửa được (cần người xem lại)', en: 'Fix (to be reviewed)' },
} as const satisfies Record<string, Bilingual>

/** Every finding with the author's line and a caret under the place; findings of one file under each other. */
export function renderHuman(reports: readonly FileReport[], options: HumanOptions): string {
  return reports
    .flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => renderFinding(diagnostic, options, path)))
    .join('')
}

/** So many drafts are named one by one. */
const fewDrafts = 3

/** What could not be checked, apart from what was found: a line for all rules that share a reason in the same drafts. */
export function renderNotEvaluated(reports: readonly FileReport[], options: HumanOptions): string {
  const { language, paint, wraps, width } = options
  return groupNotEvaluated(reports, language)
    .map(({ reason, names, paths }) => {
      const where = paths.length <= fewDrafts ? paths.join(', ') : draftCount(paths.length, language)
      const because = reason.slice(0, 1).toLowerCase() + reason.slice(1)
      const line = `${labels.notEvaluated[language]} ${where} (${because}): ${names.join(', ')}`
      const lines = wraps ? wrap(printable(line), width) : [printable(line)]
      return lines.map((each) => `${paint('faint', each)}\n`).join('')
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
    note(labels.basis, basisOf(diagnostic, language)),
    note(fix?.safe === false ? labels.unsafeFix : labels.fix, fix && textOf(fix.title, language, diagnostic.params)),
  ].flatMap((entry) => {
    if (!entry) return []
    const label = `${' '.repeat(gutter)} = ${entry.label[language]}:`
    const hang = gutter + 3
    const lines = options.wraps
      ? wrap(entry.text, Math.max(30, options.width - hang), label.length + 1 - hang)
      : [entry.text]
    return [`${paint('faint', label)} ${lines.join(`\n${' '.repeat(hang)}`)}\n`]
  })
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

/** `2 lỗi, 1 cảnh báo, 3 gợi ý trong 2 bản thảo`; drafts that could not be read at all are no drafts here. */
export function renderSummary(reports: readonly FileReport[], { language, paint }: HumanOptions): string {
  const counts = countFindings(reports)
  const parts = (['error', 'warning', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(severity, plural(counts[severity], severityWords[severity][language], language)))
  const found = parts.length > 0 ? parts.join(', ') : labels.nothing[language]
  const drafts = reports.filter(isOfDraft).length
  const where = drafts > 0 ? ` ${language === 'vi' ? 'trong' : 'in'} ${draftCount(drafts, language)}` : ''
  const aside = (by: SuppressedDiagnostic['by']) =>
    reports.reduce((sum, { suppressed = [] }) => sum + suppressed.filter((entry) => entry.by === by).length, 0)
  const asides = [
    { count: aside('comment'), label: labels.suppressed[language] },
    { count: aside('baseline'), label: labels.known[language] },
  ].flatMap(({ count, label }) => (count > 0 ? [`${label}: ${count}`] : []))
  const beside = asides.length > 0 ? paint('faint', ` (${asides.join(', ')})`) : ''
  return `${found}${where}${beside}\n`
}

function draftCount(count: number, language: Language): string {
  return plural(count, language === 'vi' ? 'bản thảo' : 'draft', language)
}

function plural(count: number, word: string, language: Language): string {
  return `${count} ${word}${language === 'en' && count !== 1 ? 's' : ''}`
}
