import { timestampOf } from '../compiler/timestamp.ts'
import { toolchain } from '../compiler/toolchain.ts'
import { producer } from '../compiler/version.ts'
import type { Block, Run } from '../model/composition.ts'
import type { EmittedPaper, PluginEmitter } from '../model/plugin.ts'
import type { Complaint, ExamineOptions } from './published-test-kit.ts'

/** The kit; nothing of the package's folder is read. */
export function openTestKit(): Pick<typeof import('./published-test-kit.ts'), 'examineEmitter'> {
  return { examineEmitter }
}

async function examineEmitter(emitter: PluginEmitter, options: ExamineOptions = {}): Promise<readonly Complaint[]> {
  if (!/^[a-z\d]{1,12}$/.test(emitter?.format ?? '') || typeof emitter.emit !== 'function')
    return [{ paper: '', message: 'an emitter has a format of lower-case letters and digits, and a function emit' }]
  const complaints: Complaint[] = []
  for (const [paper, draft] of Object.entries(drafts))
    for (const message of await examine(emitter, paperOf(draft), options)) complaints.push({ paper, message })
  return complaints
}

async function examine(emitter: PluginEmitter, paper: EmittedPaper, { textOf }: ExamineOptions): Promise<string[]> {
  const before = JSON.stringify(paper)
  let made: string | Uint8Array
  try {
    made = await emitter.emit(freeze(paper))
  } catch (error) {
    return [`emit threw ${String(error)} (the paper is frozen: it may not be changed)`]
  }
  if (!(typeof made === 'string' || made instanceof Uint8Array) || made.length === 0)
    return ['emit gave neither text nor bytes']
  const complaints: string[] = []
  const again = await onAnotherDay(() => emitter.emit(freeze(JSON.parse(before) as EmittedPaper)))
  if (!sameBytes(made, again)) complaints.push('the same paper gave other bytes on another day')
  const words = textOf ? textOf(made) : typeof made === 'string' ? made : null
  if (words !== null) {
    const found = words.normalize('NFC').replace(/\s+/g, '')
    const lost = textsOf(paper).filter((text) => !found.includes(text.replace(/\s+/g, '')))
    for (const text of lost) complaints.push(`lost: “${text}”`)
  }
  return complaints
}

/** With another clock and other random numbers. */
async function onAnotherDay<T>(run: () => T | Promise<T>): Promise<T> {
  const { Date: RealDate } = globalThis
  const { random } = Math
  const away = 400 * 24 * 60 * 60 * 1000
  globalThis.Date = class extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(RealDate.now() + away)
      else super(...(given as [number]))
    }
    static override now() {
      return RealDate.now() + away
    }
  } as DateConstructor
  Math.random = () => 1 - random()
  try {
    return await run()
  } finally {
    globalThis.Date = RealDate
    Math.random = random
  }
}

function sameBytes(a: string | Uint8Array, b: string | Uint8Array): boolean {
  return String(a) === String(b)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const child of Object.values(value)) freeze(child)
  return Object.freeze(value)
}

/** Every printed text of the composition, a run of text between two breaks or notes each. */
function textsOf({ paged: { composition } }: EmittedPaper): readonly string[] {
  const ofRuns = (runs: readonly Run[]) => runs.flatMap((run) => (run.kind === 'text' ? [run.text] : []))
  const ofBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'footnote':
        return ofRuns(block.runs)
      case 'grid':
        return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(ofBlock)))
      case 'table':
        return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(ofBlock)))
      case 'rule':
      case 'image':
      case 'gap':
      case 'pageBreak':
        return []
    }
  }
  return [...composition.blocks, ...composition.footnotes].flatMap(ofBlock).filter((text) => /[\p{L}\d]/u.test(text))
}

function paperOf(draft: string): EmittedPaper {
  const { document, paged } = toolchain.compile(new TextEncoder().encode(draft), 'draft.md', {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
  })
  if (!document || !paged) throw new Error('a draft of the kit has no pages')
  return { document, paged, timestamp: timestampOf(document.letterhead.date, undefined), producer }
}

const fields = `---
cấp trên: Đảng bộ tỉnh Hoà Sơn
cơ quan: Đảng uỷ xã Đồng Tâm
tác giả: Hội nghị Đảng uỷ lần thứ năm
trích yếu: về chuyển đổi số
số: 7
địa danh: Đồng Tâm
ngày: 05/6/2026
người ký:
  quyền hạn: T/M Đảng uỷ
  chức vụ: Bí thư
  họ tên: Trần Thu Hà
nơi nhận:
  - Ban Thường vụ Tỉnh uỷ (để báo cáo)
  - Lưu Văn phòng Đảng uỷ
---

Sau khi thảo luận, Đảng uỷ kết luận như sau:
`
const item =
  'Các chi bộ **rà soát** thiết bị, *báo cáo* trước ngày 30/9/2026; diện tích 12 m² < 20 m² & “đủ điều kiện”.'

const drafts: Readonly<Record<string, string>> = {
  empty: '---\ncơ quan: Đảng uỷ xã Đồng Tâm\n---\n\nNội dung.\n',
  letter: `${fields}\n1. Về kết quả: ${item}\n\n2. Về nhiệm vụ:\n\n- ${item}\n`,
  table: `${fields}\n1. Về chỉ tiêu:\n\n| Chỉ tiêu | Năm 2026 |\n|---|---:|\n| Hồ sơ điện tử | 100% |\n| Chi bộ | 12 |\n`,
  footnotes: `${fields}\n1. Về kết quả: Các chi bộ đã gửi văn bản qua mạng[^a].\n\n[^a]: Theo báo cáo của Văn phòng.\n`,
  appendix: `${fields}\n1. Về kết quả: Có phụ lục kèm theo.\n\n# Phụ lục 1: Danh sách chi bộ\n\nChi bộ thôn Một.\n`,
  long: `${fields}\n${Array.from({ length: 60 }, (_, at) => `${at + 1}. ${item}\n`).join('\n')}`,
}
