import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compiler/compile.ts'
import { textLoader } from '../compiler/load-texts.ts'
import { memoryHost } from '../host/memory-host.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import { written } from './papers.test-support.ts'
import { verify } from './verify.ts'

/** The pages of a draft beside which files lie. */
function paged(files: Readonly<Record<string, string | Uint8Array>>, draft: string, twoSided = false): PagedDocument {
  const host = memoryHost({ files })
  const options = { stage: 'du-thao', edition: null, profile: null, overrides: {}, twoSided } as const
  const found = compile(host.readFile(draft), draft, { ...options, include: textLoader(host, draft, draft) }).paged
  if (!found) throw new Error('the draft has no pages')
  return found
}

/** What differs, measured alone and against the draft. */
async function differences(paper: PagedDocument, format: 'docx' | 'pdf' | 'html'): Promise<readonly string[]> {
  const bytes = await written(format, paper)
  const lists = await Promise.all(
    [null, paper].map(async (against) => {
      const found = await verify(bytes, format, { edition: null, against })
      if (found.kind !== 'measured') throw new Error(found.reason.en)
      return found.rows.filter(({ verdict }) => verdict === 'different')
    }),
  )
  return [...new Set(lists.flat().map(({ clause, measured }) => `${clause}: ${measured.en}`))]
}

const sentence =
  'Các chi bộ trực thuộc tiếp tục quán triệt và triển khai nghiêm túc Nghị quyết số 03-NQ/ĐU của Đảng uỷ xã về kinh tế hợp tác giai đoạn 2026 - 2030.'

/** From two lines on a page to several pages; short ones leave a reader of pages little to tell the edges of the text by. */
const bodies: Readonly<Record<string, string>> = {
  'two lines': 'Ban Chấp hành kết luận như sau:\n\nGiao Văn phòng theo dõi (chi tiết tại các phụ lục).',
  'a note': `Tại Hội nghị lần thứ 3, Ban Chấp hành đã thảo luận[^1] và kết luận như sau:\n\nToàn xã thực hiện (chi tiết tại các phụ lục).\n\n[^1]: Biên bản số 3.`,
  'half a page': `Tại Hội nghị lần thứ 3, Ban Chấp hành kết luận như sau:\n\n**I- KẾT QUẢ**\n\n${sentence}\n\n**II- NHIỆM VỤ (PHỤ LỤC)**\n\n- ${sentence}\n\n- Văn phòng theo dõi.`,
  'three pages': `Tại Hội nghị lần thứ 3, Ban Chấp hành kết luận như sau:\n\n**I- KẾT QUẢ**\n\n${`${sentence} `.repeat(8)}\n\n${`- ${sentence}\n\n`.repeat(18)}**II- NHIỆM VỤ**\n\n- Văn phòng theo dõi theo các phụ lục.`,
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => `| ${n + 1} | Rà soát quy hoạch ${n + 1} | Chi bộ thôn | 30/9/2026 |\n`).join(
    '',
  )
const table = (count: number) => `| STT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n${rows(count)}`

/** The text of a file by the number of its appendix (`''` where there is one alone), and its ending. */
const appendices: Readonly<Record<string, { readonly ext: string; readonly text: (number: string) => string }>> = {
  'a table': { ext: 'md', text: (n) => `# Phụ lục ${n}\n\n## Danh mục nhiệm vụ trọng tâm\n\n${table(8)}` },
  'a long table': { ext: 'md', text: (n) => `# Phụ lục ${n}\n\n## Danh mục nhiệm vụ\n\n${table(70)}` },
  'headings and a note': {
    ext: 'md',
    text: (n) =>
      `# Phụ lục ${n}\n\n## Đề cương\n\nI. Nhiệm vụ chung\n\n${sentence}[^a]\n\n1. Về kinh tế\n\n- Chi bộ rà soát.\n\n- ${sentence}\n\nII. Nhiệm vụ cụ thể\n\n${sentence}\n\n[^a]: Ban hành năm 2026.\n`,
  },
  'a title block as typed': {
    ext: 'txt',
    text: (n) =>
      `PHỤ LỤC ${n}\nDANH SÁCH CÁC ĐƠN VỊ THAM GIA MÔ HÌNH KINH TẾ HỢP TÁC\n(Kèm theo Kết luận số 07-KL/ĐU, ngày 05/6/2026 của Đảng uỷ xã)\n-----\n\n1. Thôn Đông\n\n2. Thôn Đoài\n`,
  },
  'a list over pages': {
    ext: 'md',
    text: (n) =>
      `# Phụ lục ${n}\n\n## Danh sách\n\n${Array.from({ length: 40 }, (_, i) => `- Chi bộ thôn ${i + 1};\n\n`).join('')}`,
  },
  data: {
    ext: 'yaml',
    text: (n) =>
      `${n === '' ? '' : `số: ${n}\n`}tên: Lịch họp\nnội dung:\n  - mục: I. Họp giao ban\n    nội dung:\n      - Họp vào thứ hai.\n      - nhiệm vụ: [Văn phòng chuẩn bị tài liệu.]\n`,
  },
}

const sets = [
  ...Object.keys(appendices).map((name) => [name]),
  ['a table', 'headings and a note', 'data'],
  ['headings and a note', 'a long table', 'a list over pages'],
  ['a title block as typed', 'a list over pages'],
]

function filesOf(body: string, names: readonly string[], turned: boolean): Record<string, string> {
  const files: Record<string, string> = {}
  const named = names.map((name, index) => {
    const { ext, text } = appendices[name] ?? { ext: '', text: () => '' }
    const file = `phu-luc-${index + 1}.${ext}`
    files[file] = text(names.length > 1 ? String(index + 1) : '')
    return turned && index % 2 === 0 ? `  - {tệp: ${file}, hướng giấy: ngang}` : `  - ${file}`
  })
  files['kl.md'] = `---
cấp trên: Đảng bộ tỉnh Lam Giang
cơ quan: Đảng uỷ xã Minh Thuỷ
số: 7
ký hiệu: KL/ĐU
địa danh: Minh Thuỷ
ngày: 2026-06-05
tác giả: Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 3
trích yếu: về phát triển kinh tế hợp tác
người ký: {quyền hạn: T/M Đảng uỷ, chức vụ: Bí thư, họ tên: Trần Thị Hà An}
nơi nhận: [Tỉnh uỷ, Các chi bộ, Lưu Văn phòng Đảng uỷ]
phụ lục:
${named.join('\n')}
---

${bodies[body]}
`
  return files
}

describe.each(Object.keys(bodies))('a paper of %s with appendices in files', (body) => {
  it.each(sets.map((names) => [names.join(', '), names] as const))(
    '%s: nothing differs in any format',
    async (_, names) => {
      for (const turned of [false, true]) {
        const files = filesOf(body, names, turned)
        const paper = paged(files, 'kl.md')
        expect(paper.composition.blocks.filter(({ kind }) => kind === 'pageBreak')).toHaveLength(names.length)
        for (const format of ['docx', 'pdf', 'html'] as const)
          expect([turned, format, await differences(paper, format)]).toEqual([turned, format, []])
        // Backs of sheets have their margins on the other side, and some are blank.
        expect([turned, await differences(paged(files, 'kl.md', true), 'pdf')]).toEqual([turned, []])
      }
    },
  )
})

const examples = new URL('../../examples/', import.meta.url)
const drafts = readdirSync(examples).filter(
  (name) => /\.(?:md|txt|yaml)$/.test(name) && !/^(?:README|ketluan)/.test(name),
)

describe.each(drafts)('the example %s', (name) => {
  it.each(['docx', 'pdf', 'html'] as const)('differs in nothing as %s', async (format) => {
    const files = Object.fromEntries(
      readdirSync(examples, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:md|txt|yaml)$/.test(path))
        .map((path) => [path, new Uint8Array(readFileSync(new URL(path, examples)))]),
    )
    expect(await differences(paged(files, name), format)).toEqual([])
  })
})
