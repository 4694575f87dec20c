import type { ReportingDescriptor, Result } from 'sarif'
import type { Bilingual, DiagnosticDefinition, Language, Severity } from '../define.ts'
import { severityIn } from '../sink.ts'
import { type Stage, stages } from '../stage.ts'
import { openText, textOf } from './text.ts'

export const levels = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<
  Severity,
  Result['level']
>

export interface DescriptorOptions {
  readonly language: Language
  readonly stage: Stage
  /** The page of a finding, Markdown; `null` where there is none. */
  readonly pageOf: (code: string) => string | null
}

/** What a viewer shows of a kind of finding: its sentence, its page, how loud it is in this stage and what it rests on. */
export function descriptorOf(
  definition: DiagnosticDefinition,
  { language, stage, pageOf }: DescriptorOptions,
): ReportingDescriptor {
  const { code, name, tier, basis, help } = definition
  const sentence = openText(definition.message, language)
  const advice = help ? openText(help, language) : null
  const markdown = pageOf(code)
  return {
    id: code,
    name,
    shortDescription: { text: sentence },
    fullDescription: { text: [sentence, advice].filter(Boolean).join('. ') },
    help: { text: advice ?? sentence, ...(markdown && { markdown }) },
    defaultConfiguration: { level: levels[severityIn(definition, stage)] },
    properties: {
      tags: [tier],
      tier,
      basis,
      severities: Object.fromEntries(stages.map((each) => [each, severityIn(definition, each)])),
    },
  }
}

const unevaluatedText: Bilingual = {
  vi: 'Những phép kiểm tra chưa thể thực hiện; không phải là đã đạt',
  en: 'Checks that could not be made; they were not passed',
}

export function notEvaluatedDescriptor(language: Language): ReportingDescriptor & { readonly id: string } {
  return {
    id: 'not-evaluated',
    shortDescription: { text: textOf(unevaluatedText, language) },
    defaultConfiguration: { level: 'note' },
  }
}
