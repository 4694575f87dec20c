import { describe, expect, test } from 'vitest'
import { commandNames, parseCommandLine } from './command-line.ts'
import { laterCommandOf, laterNames } from './later/later.ts'

const examples = { vi: 'Ví dụ', en: 'Examples' } as const

describe.each([...commandNames, ...laterNames])('%s --help', (name) => {
  test.each(['vi', 'en'] as const)('has an example that the program takes, in %s', async (language) => {
    const later = await laterCommandOf([name])
    const line = parseCommandLine([name, '--help'], language, later)
    const text = line.kind === 'answer' ? line.text : ''
    const [, shown = ''] = text.split(`\n${examples[language]}`)
    const commands = shown.split('\n').flatMap((row) => /^\s+ketluan (.*?)(?:\s{2,}.*| [>|<].*)?$/.exec(row)?.[1] ?? [])
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? '')
      expect([command, parseCommandLine(words, language, await laterCommandOf(words)).kind]).not.toContain('problem')
    }
  })
})
