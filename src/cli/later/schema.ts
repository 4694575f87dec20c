import { wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { exitCodes } from '../exit-code.ts'
import { suggest } from '../settings.ts'
import type { LaterCommand } from './later.ts'

const schemas = {
  'front-matter': {
    vi: 'phần khai báo giữa hai dòng --- của bản thảo .md',
    en: 'front matter of a .md draft',
  },
  'yaml-draft': { vi: 'bản thảo viết bằng YAML', en: 'a draft that is all YAML' },
  profile: { vi: 'hồ sơ cơ quan, ketluan.yaml', en: 'office profile, ketluan.yaml' },
  document: { vi: 'cây văn bản mà “ketluan ast” in ra', en: 'the tree that “ketluan ast” prints' },
  report: { vi: 'báo cáo mà “--format json” in ra', en: 'the report that “--format json” prints' },
} as const satisfies Record<string, Bilingual>

const names = Object.keys(schemas) as (keyof typeof schemas)[]

const examples: Bilingual = {
  vi: `Ví dụ:
  ketluan schema                                   → liệt kê
  ketluan schema profile > ketluan.schema.json
  # yaml-language-server: $schema=./ketluan.schema.json   (dòng đầu của ketluan.yaml: VS Code gợi ý và gạch chân)`,
  en: `Examples:
  ketluan schema                                   → list them
  ketluan schema profile > ketluan.schema.json
  # yaml-language-server: $schema=./ketluan.schema.json   (first line of ketluan.yaml: VS Code completes and underlines)`,
}

/** `ketluan schema`: the published JSON Schemas, for editors and other programs. */
export const schema: LaterCommand = {
  name: 'schema',
  declare(command, say) {
    command.addHelpText('after', `\n${say(examples)}`)
  },
  async run({ host, names: given, language }) {
    const [word] = given
    if (word === undefined) {
      const width = Math.max(...names.map((name) => name.length))
      host.stdout.write(names.map((name) => `${name.padEnd(width)}  ${schemas[name][language]}\n`).join(''))
      return exitCodes.clean
    }
    const name = names.find((known) => known === word.toLowerCase())
    if (!name) {
      const allowed = names.join(', ')
      return unplaced(wrongValue, { option: 'schema', given: word, suggestion: suggest(word, names), allowed })
    }
    host.stdout.write(new TextDecoder().decode(host.schema(name)))
    return exitCodes.clean
  },
}
