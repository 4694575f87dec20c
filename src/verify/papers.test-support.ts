import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { compile } from '../compiler/compile.ts'
import { seal } from '../compiler/seal/seal.ts'
import { docx } from '../emitters/docx/docx.ts'
import type { EmitInput, Format } from '../emitters/emitter.ts'
import { html } from '../emitters/html/html.ts'
import { pdf } from '../emitters/pdf/pdf.ts'
import type { FontFace, PagedDocument } from '../model/paged-document.ts'

/** A conclusion with every part that a clause speaks of. */
export const fullDraft = `---
cấp trên: Đảng bộ tỉnh Lam Giang
cơ quan: Đảng uỷ xã Suối Mây
số: 5
ký hiệu: KL/ĐU
địa danh: Suối Mây
ngày: 05/6/2026
tác giả: Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 3
trích yếu: về phát triển vùng chè
độ khẩn: khẩn
dự thảo lần: 2
người soạn thảo: TranVanBinh-26
liên hệ: "Thôn Đồi, xã Suối Mây; điện thoại 0203 123 456"
người ký:
  quyền hạn: T/M Đảng uỷ
  chức vụ: Bí thư
  họ tên: Trần Văn Bình
nơi nhận:
  - Thường trực Tỉnh uỷ (để báo cáo)
  - Các chi bộ trực thuộc
  - Lưu Văn phòng Đảng uỷ
---

Ngày 04/6/2026, Ban Chấp hành Đảng bộ xã họp, xem xét báo cáo về vùng chè và các phụ lục kèm theo, thống nhất kết luận như sau:

I- Đánh giá tình hình

${'Diện tích chè của xã tăng đều qua các năm, năng suất bình quân đạt mức khá so với các xã trong vùng, đời sống người làm chè được nâng lên rõ rệt. '.repeat(4).trim()}

1. Ban Thường vụ Đảng uỷ chỉ đạo rà soát quy hoạch vùng chè, báo cáo Ban Chấp hành Đảng bộ xã tại hội nghị gần nhất trong năm.

a) Chi bộ các thôn vận động hội viên cải tạo nương chè già cỗi, thay giống cũ bằng giống mới có năng suất cao hơn.

II- Nhiệm vụ

${'- Giao Văn phòng Đảng uỷ theo dõi, đôn đốc việc thực hiện, phối hợp với các chi bộ tổng hợp kết quả, định kỳ báo cáo Ban Thường vụ.\n'.repeat(22)}
Kết luận này được phổ biến đến chi bộ.

# Phụ lục 1

## Vùng chè của xã

Diện tích chè của từng thôn được giao theo bảng của phòng chuyên môn.

# Phụ lục 2

## Lịch họp

Họp giao ban vào thứ hai đầu tháng.
`

const faces: Readonly<Record<FontFace, string>> = {
  regular: 'tinos-regular',
  bold: 'tinos-bold',
  italic: 'tinos-italic',
  boldItalic: 'tinos-bold-italic',
}
const template = (path: string) => new Uint8Array(readFileSync(new URL(`../../templates/${path}`, import.meta.url)))

export function pagesOf(draft: string, edition: 'hd05' | 'hd36' | null = null, twoSided = false): PagedDocument {
  const options = { stage: 'du-thao', edition, profile: null, overrides: {}, twoSided } as const
  const { paged } = compile(new TextEncoder().encode(draft), 'ban-thao.md', options)
  if (!paged) throw new Error('the draft has no pages')
  return paged
}

export async function written(format: Format, paged: PagedDocument): Promise<Uint8Array> {
  const input: EmitInput = {
    paged,
    timestamp: '2026-06-05T00:00:00Z',
    producer: 'ketluan 0.0.0',
    manifest: { source: 'ab'.repeat(32), edition: paged.composition.edition, version: '0.0.0' },
    font: (face) => template(`fonts/${faces[face]}.ttf`),
    iccProfile: () => template('color/srgb2014.icc'),
  }
  return seal(format, await { docx, pdf, html }[format].emit(input), input.manifest)
}

export type Parts = Record<string, string>

/** The file with its parts as text put through `change`; a change that changes nothing is a mistake of the test. */
export function edited(file: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
  const before = JSON.stringify(parts)
  change(parts)
  if (JSON.stringify(parts) === before) throw new Error('nothing was changed')
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
