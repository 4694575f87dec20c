import type { Bilingual, Language, ParamValue } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** A text in the reader's language, its braces filled. A name without a value stays as it is, braces included. */
export function textOf(text: Bilingual, language: Language, params: Readonly<Record<string, ParamValue>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = params[name]
    if (value === undefined) return braces
    return typeof value === 'object' ? value[language] : String(value)
  })
}

/** A text before anything was found: an ellipsis stands for each parameter, "did you mean" for nothing. */
export function openText(text: Bilingual, language: Language): string {
  return text[language]
    .replaceAll('{suggestion}', '')
    .replace(/\{\w+\}/g, '…')
    .replace(/…(?: …)+/g, '…')
}

export function messageOf(diagnostic: Diagnostic, language: Language): string {
  return textOf(diagnostic.definition.message, language, diagnostic.params)
}

/** The provision it rests on in the paper's own guideline; `null` where there is none. */
export function basisOf({ basis, definition }: Diagnostic, language: Language): string | null {
  return basis ? basis[language] : definition.basis
}

/** `null` where the finding has none. */
export function helpOf(diagnostic: Diagnostic, language: Language): string | null {
  const { help } = diagnostic.definition
  return help && textOf(help, language, diagnostic.params)
}
