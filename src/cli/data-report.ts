import type { Timing } from '../compiler/timings.ts'
import { version } from '../compiler/version.ts'
import type { Severity } from '../diagnostics/define.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { type Host, isHostError } from '../host/host.ts'
import { addresses } from './addresses.ts'
import type { ReportFormat, Settings } from './settings.ts'

/** The report as data, for standard output. Each format is loaded only when it is asked for. */
export async function renderData(
  format: Exclude<ReportFormat, 'human'>,
  reports: readonly FileReport[],
  host: Host,
  { language, stage }: Settings,
  failing: readonly Severity[],
  timings: readonly Timing[],
): Promise<string> {
  switch (format) {
    case 'short':
      return (await import('../diagnostics/render/short.ts')).renderShort(reports, language)
    case 'json':
      return (await import('../diagnostics/render/json.ts')).renderJson(reports, language, timings)
    case 'github': {
      const { renderGithub } = await import('../diagnostics/render/github.ts')
      return renderGithub(reports, { language, ...addresses(host) })
    }
    case 'junit': {
      const { renderJunit } = await import('../diagnostics/render/junit.ts')
      return renderJunit(reports, { language, failing, ...addresses(host) })
    }
    case 'sarif': {
      const { renderSarif } = await import('../diagnostics/render/sarif.ts')
      const { pageInOrder } = await import('./terminal-page.ts')
      const pageOf = (code: string) => {
        const page = manualPage(host, code)
        return page && pageInOrder(page, language)
      }
      return renderSarif(reports, { language, stage, version, pageOf, ...addresses(host) })
    }
  }
}

/** The page of a finding, as it ships; `null` where it was left out of the installation. */
export function manualPage(host: Host, code: string): string | null {
  try {
    return new TextDecoder().decode(host.manual(`diagnostics/${code}.md`))
  } catch (error) {
    if (isHostError(error)) return null
    throw error
  }
}
