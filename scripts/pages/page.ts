import type { FindingFile, TerminalExample } from '../../fixtures/sample.ts'
import type { Bilingual, DiagnosticDefinition, Language } from '../../src/diagnostics/define.ts'
import { severityPhrase, stageWords, tierMeanings, tierWords } from '../../src/diagnostics/render/terms.ts'
import { openText } from '../../src/diagnostics/render/text.ts'
import { type Example, exampleOf, type Mending } from './example.ts'

const words = {
  severity: { vi: 'Mức độ', en: 'Severity' },
  tier: { vi: 'Tính chất', en: 'Tier' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  mending: { vi: 'Tự sửa', en: 'Fix' },
  why: { vi: 'Vì sao', en: 'Why' },
  help: { vi: 'Cách xử lý', en: 'What to do' },
  example: { vi: 'Ví dụ', en: 'Example' },
  wrong: { vi: 'Sai', en: 'Wrong' },
  right: { vi: 'Đúng', en: 'Right' },
  terminal: { vi: 'Trên màn hình', en: 'On the screen' },
  said: { vi: 'Chương trình báo', en: 'ketluan says' },
} as const satisfies Record<string, Bilingual>

const mendings: Readonly<Record<Mending, Bilingual>> = {
  safe: { vi: '`--fix`', en: '`--fix`' },
  unsafe: { vi: '`--fix=unsafe`, cần người xem lại', en: '`--fix=unsafe`, to be reviewed' },
  'by-name': { vi: '`--fix={code}`, cần người xem lại', en: '`--fix={code}`, to be reviewed' },
  none: { vi: 'người viết tự quyết', en: 'the author has to decide' },
}

/** The page of a finding: Vietnamese first, English below. `file` is absent while nobody has written it. */
export function pageOf(definition: DiagnosticDefinition, file: FindingFile | undefined): string {
  const { code, name } = definition
  const example = file ? exampleOf(file) : null
  const part = (language: Language, level: string) => partOf(definition, file, example, language, level)
  const origin = `npm run generate: fixtures/findings/${code}.yaml`
  return `<!-- ${origin} -->\n\n# ${code} · ${name}\n\n${part('vi', '##')}\n\n## English\n\n${part('en', '###')}\n`
}

function partOf(
  definition: DiagnosticDefinition,
  file: FindingFile | undefined,
  example: Example | null,
  language: Language,
  level: string,
): string {
  const { tier, basis, message, help, code } = definition
  const meaning = `${tierWords[tier][language]}: ${tierMeanings[tier][language]}`
  const mend = example && mendings[example.mending][language].replace('{code}', code)
  const rows = [
    [words.severity, severityPhrase(definition, language)],
    [words.tier, meaning],
    [words.basis, basis],
    [words.mending, mend],
  ] as const
  const table = rows.flatMap(([label, value]) => (value ? [`| ${label[language]} | ${value} |`] : []))
  const section = (title: Bilingual, text: string | null) => (text ? [`${level} ${title[language]}`, text.trim()] : [])
  return [
    `**${openText(message, language)}**`,
    ['| | |', '|---|---|', ...table].join('\n'),
    ...section(words.why, file?.page[language] ?? null),
    ...section(words.help, help && openText(help, language)),
    ...section(words.example, example && exampleText(example, language)),
    ...section(words.terminal, file?.terminal ? fenced(dialogueOf(file.terminal, language)) : null),
  ].join('\n\n')
}

function dialogueOf({ command, says }: TerminalExample, language: Language): string {
  return `$ ${command}\n${says[language].trimEnd()}`
}

function exampleText({ stage, wrong, right, said }: Example, language: Language): string {
  const when = stage === 'du-thao' ? '' : ` (${stageWords[stage][language]})`
  return [
    `${words.wrong[language]}${when}:`,
    fenced(wrong),
    `${words.said[language]}: ${said[language].replace(/[\p{Cc}\p{Cf}]/gu, '�')}`,
    `${words.right[language]}:`,
    fenced(right),
  ].join('\n\n')
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}
