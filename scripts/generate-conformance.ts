import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { promises } from '../src/emitters/pdf/test-support/conformance.ts'
import type { Clause, Topic } from '../src/verify/clauses/clause.ts'
import { clauses } from '../src/verify/clauses/index.ts'

/**
 * Writes `docs/conformance.md`: every clause of the official layout with what `verify` looks at, or why nothing can be
 * looked at, and what is held of PDF/A and PDF/UA. With `--check` nothing is written; exit code 1 tells that it is out of date.
 */
const file = new URL('../docs/conformance.md', import.meta.url)

const topics: Readonly<Record<Topic, string>> = {
  page: 'Trang giấy, phông chữ, số trang · Page, type, page numbers',
  title: 'Tiêu đề · Title',
  issuer: 'Cơ quan ban hành · Issuing body',
  number: 'Số và ký hiệu · Number and symbol',
  date: 'Địa danh và ngày tháng · Place and date',
  type: 'Tên loại và trích yếu · Type and subject',
  body: 'Nội dung · Text',
  signature: 'Quyền hạn, chức vụ, chữ ký · Signature',
  seal: 'Dấu · Seal',
  recipients: 'Nơi nhận · Recipients',
  optional: 'Thành phần bổ sung · Further parts',
  appendix: 'Phụ lục · Appendices',
  copy: 'Bản sao · Copies',
}

const introduction = `# Sự phù hợp · Conformance

\`ketluan verify\` mở lại tệp đã ghi và đo từng quy định dưới đây. Quy định nào thước không đo được thì ghi rõ vì sao; “không đo được” không bao giờ
được tính là đúng. Bộ thử làm hỏng một tệp cho từng quy định có đo, và đòi thước phải thấy.

\`ketluan verify\` opens a written file and measures each clause below. Where no ruler can be put to a clause, the reason stands beside it;
“not measurable” is never a pass. The tests spoil a file for every clause that is measured, and want it found.`

function row(clause: Clause): string {
  const { id, provision, part } = clause
  const looked = clause.kind === 'measured' ? clause.how : clause.reason
  const mark = clause.kind === 'measured' ? 'đo · measured' : '**không đo được · not measurable**'
  const cells = [`\`${id}\``, provision.hd05, `${part.vi} · ${part.en}`, mark, `${looked.vi} · ${looked.en}`]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The page as it should be. */
export function conformancePage(): string {
  const sections = (Object.keys(topics) as Topic[]).map((topic) => {
    const rows = clauses.filter((clause) => clause.topic === topic).map(row)
    return `## ${topics[topic]}\n\n| Mã · Id | Quy định · Provision | Chỗ đo · Part | | Đo gì, hoặc vì sao không · What, or why not |\n|---|---|---|---|---|\n${rows.join('\n')}`
  })
  const count = (kind: Clause['kind']) => clauses.filter((clause) => clause.kind === kind).length
  const sum = `${count('measured')} quy định có đo, ${count('unmeasurable')} không đo được · ${count('measured')} clauses measured, ${count('unmeasurable')} not measurable.`
  return `<!-- npm run generate -->\n\n${introduction}\n\n${sum}\n\n${sections.join('\n\n')}\n\n${archive()}\n`
}

function archive(): string {
  const rows = promises.map(({ id, clause, says }) => `| \`${id}\` | ${clause} | ${says} |`)
  return `## PDF/A và PDF/UA · PDF/A and PDF/UA

\`--pdf-standard\`: \`a-2a\` (mặc định · default), \`a-3a\`, \`a-1b\`, \`none\`. Mỗi dòng là một điều máy kiểm được mà tệp của ketluan có thể phạm; bộ thử làm hỏng
một tệp cho từng dòng. Chưa chạy veraPDF ở đây: trước khi phát hành chương trình, hãy chạy một lần.

Each line is something a machine can test and a file of ours could break; the tests break a file for each. veraPDF itself does not run here: run it
once before a release of the program.

| Id | Clause | What holds |
|---|---|---|
${rows.join('\n')}`
}

function main(check: boolean): void {
  const fresh = conformancePage()
  if (!check) {
    writeFileSync(file, fresh)
    return
  }
  if (readFileSync(file, 'utf8') === fresh) return
  console.error('docs/conformance.md is out of date: run npm run generate')
  process.exitCode = 1
}

const script = process.argv[1]
if (script && import.meta.url === pathToFileURL(script).href) main(process.argv.includes('--check'))
