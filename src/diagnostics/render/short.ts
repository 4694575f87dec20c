import { positionOf } from '../../source/line-index.ts'
import type { Language } from '../define.ts'
import { severityWords } from './paint.ts'
import type { FileReport } from './report.ts'
import { messageOf } from './text.ts'

/** One line a finding, `path:line:column: severity code name: message`, for editors and `grep`. */
export function renderShort(reports: readonly FileReport[], language: Language): string {
  const lines = reports.flatMap((report) =>
    report.diagnostics.map((diagnostic) => {
      const { definition, severity, location } = diagnostic
      const at = location && positionOf(location.source, location.span.start)
      const place = location && at ? `${location.source.path}:${at.line}:${at.column}` : report.path
      const head = `${severityWords[severity][language]} ${definition.code} ${definition.name}`
      return `${place ? `${place}: ` : ''}${head}: ${messageOf(diagnostic, language)}\n`
    }),
  )
  return lines.join('')
}
