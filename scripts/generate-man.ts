import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { version } from '../package.json'
import { type CommandOutline, outlineProgram, type ProgramOutline } from '../src/cli/later/outline-program.ts'
import { type Bilingual, type Language, languages } from '../src/diagnostics/define.ts'

/**
 * Writes the man pages, `man/ketluan.1` in English and `man/vi/ketluan.1` in Vietnamese, from what the command line says of
 * itself. With `--check` nothing is written; exit code 1 tells that a page is out of date.
 */
const files: Readonly<Record<Language, string>> = { en: 'man/ketluan.1', vi: 'man/vi/ketluan.1' }
const root = new URL('../', import.meta.url)

const words = {
  name: { vi: 'TÊN', en: 'NAME' },
  synopsis: { vi: 'CÁCH DÙNG', en: 'SYNOPSIS' },
  command: { vi: 'lệnh', en: 'command' },
  options: { vi: 'tuỳ chọn', en: 'options' },
  description: { vi: 'MÔ TẢ', en: 'DESCRIPTION' },
  about: {
    vi: 'Đọc bản thảo kết luận viết bằng Markdown, chữ thường hoặc YAML; kiểm tra nội dung, thể thức và làm ra văn bản DOCX, PDF, HTML cùng một trang in.',
    en: 'Reads drafts of conclusions written in Markdown, plain text or YAML, checks what they say and how, and makes papers in DOCX, PDF and HTML that are one printed page.',
  },
  commands: { vi: 'CÁC LỆNH', en: 'COMMANDS' },
  more: { vi: 'VÍ DỤ VÀ MÃ THOÁT', en: 'EXAMPLES AND EXIT CODES' },
  files: { vi: 'TỆP', en: 'FILES' },
  profile: {
    vi: 'hồ sơ cơ quan: khai báo chung cho các bản thảo trong thư mục và các thư mục con',
    en: 'office profile: what the drafts of its folder and the folders below have in common',
  },
  records: {
    vi: 'trong thư mục kết quả: build đã làm gì từ những gì, để lần sau không làm lại; xoá đi cũng không sao',
    en: 'in the output folder: what build made of what, so that it need not be made again; may be deleted',
  },
  environment: { vi: 'BIẾN MÔI TRƯỜNG', en: 'ENVIRONMENT' },
  noColor: { vi: 'không tô màu', en: 'no colours' },
  epoch: { vi: 'ngày ghi vào tệp khi văn bản chưa có ngày', en: 'day written into files of an undated paper' },
} as const satisfies Record<string, Bilingual>

/** Text of a line: back slashes and a leading dot or quote mean something to troff. */
function text(given: string): string {
  return given
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
}

function block(given: string): string {
  return given === '' ? '' : `.PP\n.nf\n${text(given)}\n.fi\n`
}

function commandPart({ name, description, usage, options, after }: CommandOutline): string {
  const listed = options.map(({ long, short, description, takesValue, values }) => {
    const value = takesValue ? ` \\fI${text(values.length > 0 ? values.join('|') : '…')}\\fR` : ''
    return `.TP\n${[short, long].flatMap((flag) => (flag ? [`\\fB${text(flag)}\\fR`] : [])).join(', ')}${value}\n${text(description)}\n`
  })
  return `.SS "ketluan ${name} ${text(usage).replaceAll('"', '')}"\n${text(description)}.\n${listed.join('')}${block(after)}`
}

/** One page as troff with the man macros, in UTF-8. */
export function manPage({ description, after, commands }: ProgramOutline, language: Language): string {
  const say = (name: keyof typeof words) => words[name][language]
  const synopsis = `.B ketluan\n.RI < ${say('command')} "> [" "${text(say('options'))}" ]\n`
  return [
    `.\\" Made by scripts/generate-man.ts.\n.TH KETLUAN 1 "" "ketluan ${version}" ""\n`,
    `.SH ${say('name')}\nketluan \\- ${text(description)}\n`,
    `.SH "${say('synopsis')}"\n${synopsis}`,
    `.SH "${say('description')}"\n${text(say('about'))}\n`,
    `.SH "${say('commands')}"\n${commands.map(commandPart).join('')}`,
    `.SH "${say('more')}"\n${block(after)}`,
    `.SH ${say('files')}\n.TP\n.I ketluan.yaml\n${text(say('profile'))}\n.TP\n.I .ketluan\\-built\n${text(say('records'))}\n`,
    `.SH "${say('environment')}"\n.TP\n.B NO_COLOR\n${text(say('noColor'))}\n.TP\n.B SOURCE_DATE_EPOCH\n${text(say('epoch'))}\n`,
  ].join('')
}

/** The pages as they should be, by path. */
export async function manPages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const language of languages) pages.set(files[language], manPage(await outlineProgram(language), language))
  return pages
}

async function main(check: boolean): Promise<void> {
  for (const [path, page] of await manPages()) {
    const file = new URL(path, root)
    if (!check) {
      mkdirSync(new URL('./', file), { recursive: true })
      writeFileSync(file, page)
    } else if (readOrEmpty(file) !== page) {
      console.error(`${path} is out of date: run scripts/generate-man.ts`)
      process.exitCode = 1
    }
  }
}

function readOrEmpty(file: URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const script = process.argv[1]
if (script && import.meta.url === pathToFileURL(script).href) await main(process.argv.includes('--check'))
