import type { DiagnosticDefinition } from '../../src/diagnostics/define.ts'
import { families, severityPhrase, tierWords } from '../../src/diagnostics/render/terms.ts'
import { openText } from '../../src/diagnostics/render/text.ts'

/** `docs/diagnostics/README.md`: every finding with its page, family by family. */
export function indexPage(catalogue: readonly DiagnosticDefinition[]): string {
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const members = catalogue.filter(({ code }) => code.startsWith(family))
    return members.length > 0 ? [`## ${title.vi} · ${title.en}\n\n${table(members)}`] : []
  })
  return `<!-- npm run generate -->\n\n${introduction}\n\n${sections.join('\n\n')}\n`
}

const introduction = `# Các nhận xét của ketluan

Mỗi nhận xét có một mã và một tên không bao giờ đổi. Xem ngay trên máy, không cần mạng: \`ketluan explain KL2202\` (hoặc tên của nhận xét);
cả bảng: \`ketluan rules\`. Tính chất cho biết nhận xét dựa vào đâu: **tính toàn vẹn** (văn bản tự mâu thuẫn hoặc không đọc được), **quy định** (có điều
khoản), **theo mẫu** (mẫu chính thức trình bày như vậy), **thông lệ** (quen dùng, không bao giờ là lỗi).

Each finding has a code and a name that never change. \`ketluan explain KL2202 --lang en\` shows its page without a network, \`ketluan rules\` the
table. The tier says what it rests on: **integrity** (the paper contradicts itself or cannot be read), **rule** (a provision), **sample** (an official
example), **practice** (custom, never an error).`

function table(members: readonly DiagnosticDefinition[]): string {
  const rows = members.map((definition) => {
    const { code, name, tier, message } = definition
    const cells = [
      `[${code}](${code}.md)`,
      `\`${name}\``,
      severityPhrase(definition, 'vi'),
      tierWords[tier].vi,
      openText(message, 'vi'),
      openText(message, 'en'),
    ]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  return ['| Mã | Tên | Mức độ | Tính chất | Nói gì | What it says |', '|---|---|---|---|---|---|', ...rows].join('\n')
}
