import { catalogue, findDefinition } from '../compiler/catalogue.ts'
import { nearestFinding } from '../compiler/suggest-finding.ts'
import { noSuchFinding } from '../diagnostics/catalogue/command.ts'
import type { DiagnosticDefinition, Language } from '../diagnostics/define.ts'
import { renderFinding } from '../diagnostics/render/human.ts'
import { openText } from '../diagnostics/render/text.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'
import { createConsole, paintFor } from './console.ts'
import { manualPage } from './data-report.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { suggestion } from './settings.ts'
import { renderPage } from './terminal-page.ts'

/** Lines longer than this are hard to read, however wide the terminal. */
const widest = 100

/** `ketluan explain`: the pages of findings, by code or name, on standard output. Needs no network and no draft. */
export function explain(
  host: Host,
  words: readonly string[],
  { language, color }: { readonly language: Language; readonly color: boolean | null },
): ExitCode {
  const paint = paintFor(host, host.stdout, color)
  const width = Math.min(host.stdout.columns ?? widest, widest)
  const found = words.map((word) => ({ word, definition: findDefinition(word) }))
  const pages = found.flatMap(({ definition }) =>
    definition ? [renderPage(manualPage(host, definition.code) ?? barePage(definition), language, paint, width)] : [],
  )
  if (pages.length > 0) host.stdout.write(pages.join('\n'))

  const unknown = found.filter(({ definition }) => !definition)
  const { human, say } = createConsole(host, language, color)
  for (const { word } of unknown) {
    const near = nearestFinding(word) ?? catalogue.find(({ name }) => name.includes(word.toLowerCase()))?.name ?? null
    say(renderFinding(unplaced(noSuchFinding, { given: word, suggestion: suggestion(near) }), human))
  }
  return unknown.length > 0 ? exitCodes.usage : exitCodes.clean
}

/** What the declaration alone says, where an installation left the pages out. */
function barePage({ code, name, message, help }: DiagnosticDefinition): string {
  const part = (language: Language) => `**${openText(message, language)}**\n\n${help ? openText(help, language) : ''}\n`
  return `# ${code} · ${name}\n\n${part('vi')}\n## English\n\n${part('en')}`
}
