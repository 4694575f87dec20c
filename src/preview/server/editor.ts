import type { Host } from '../../host/host.ts'

/** How a line of a draft is shown in the user's editor: by an address the browser goes to, or by a program. */
export type Editor =
  | { readonly kind: 'address'; readonly template: string }
  | { readonly kind: 'command'; readonly words: readonly string[] }

/** `vscode://file/{file}:{line}` is an address, `code -g {file}:{line}` a command; quotes keep words with spaces together. */
export function readEditor(template: string): Editor | null {
  const text = template.trim()
  if (text === '') return null
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return /^(?:javascript|data|vbscript|file):/i.test(text) ? null : { kind: 'address', template: text }
  }
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((word) => word[1] ?? word[2] ?? word[3] ?? '')
  return { kind: 'command', words: words.some((word) => word.includes('{file}')) ? words : [...words, '{file}'] }
}

export function addressOf(template: string, file: string, line: number): string {
  const path = file
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([a-z])%3A/i, '$1:')
  return template.replaceAll('{file}', path).replaceAll('{line}', String(line)).replaceAll('{column}', '1')
}

/** Runs the editor's program; resolves when it has started. */
export function runEditor(
  host: Pick<Host, 'startProgram'>,
  words: readonly string[],
  file: string,
  line: number,
): Promise<boolean> {
  const filled = words.map((word) =>
    word.replaceAll('{file}', file).replaceAll('{line}', String(line)).replaceAll('{column}', '1'),
  )
  return host.startProgram(filled)
}

/** Opens an address with the system's own program. */
export function openBrowser({ platform, startProgram }: Host, address: string): Promise<boolean> {
  const commands = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
    darwin: ['open', address],
    linux: ['xdg-open', address],
  } as const
  return startProgram(commands[platform])
}
