import type { Bilingual } from '../../diagnostics/define.ts'

const language = document.documentElement.lang === 'en' ? 'en' : 'vi'

/** A text of the page in its language, its braces filled. */
export function say(text: Bilingual, params: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (braces, name: string) => String(params[name] ?? braces))
}
