/** A draft of a made-up place, long enough for three sheets, with one finding that has words of its own. */
export function paper(
  change: { readonly first?: string; readonly secrecy?: string; readonly number?: string } = {},
): string {
  const { first = 'Sáu tháng qua, các chi bộ giữ nếp sinh hoạt đều.', secrecy, number = '07' } = change
  return `---
cơ quan: Đảng uỷ xã Bình Sơn
cấp trên: Đảng bộ tỉnh Lam Giang
số: ${number}
ký hiệu: KL/ĐU
địa danh: Bình Sơn
ngày: 2026-07-03
tác giả: Của Ban Thường vụ Đảng uỷ
trích yếu: về công tác sáu tháng đầu năm
${secrecy ? `độ mật: ${secrecy}\n` : ''}người ký:
  quyền hạn: T/M Ban Thường vụ
  chức vụ: Bí thư
  họ tên: Lê Văn Thử
nơi nhận:
  - Ban Thường vụ Tỉnh uỷ
  - Lưu Văn phòng Đảng uỷ
---

Sau khi thảo luận, Ban Thường vụ Đảng uỷ kết luận như sau:

**I- TÌNH HÌNH**

${first}

![Sơ đồ xã](so-do.png)

| Chi bộ | Đảng viên |
|---|---|
| Thôn Đông | 21 |
| Thôn Đoài | 18 |

**II- NHIỆM VỤ**

${Array.from({ length: 36 }, (_, n) => `- Việc thứ ${n + 1}: các chi bộ trực thuộc bàn kỹ, phân công rõ người, rõ việc, rõ thời gian và báo cáo Đảng uỷ trước ngày 30/9/2026 để theo dõi, đôn đốc.`).join('\n\n')}

**III- TỔ CHỨC THỰC HIỆN**

Các chi bộ trực thuộc quán triệt, thực hiện Kết luận này[^1].

[^1]: Kèm theo bảng phân công của Đảng uỷ.
`
}

/** A grey picture of 80 × 40 pixels, or a red one. */
export function picture(red: boolean): Uint8Array {
  return Buffer.from(
    red
      ? 'iVBORw0KGgoAAAANSUhEUgAAAFAAAAAoCAIAAADmAupWAAAASklEQVR4nO3PAQkAMAzAsEmYf0WXdRmHPlABzZzdr5rnB8DAwMDAwMDfBFwPuB5wPeB6wPWA6wHXA64HXA+4HnA94HrA9YDrAde7MjlUpnODEd0AAAAASUVORK5CYII='
      : 'iVBORw0KGgoAAAANSUhEUgAAAFAAAAAoCAAAAABMCyLdAAAAJUlEQVR4nO3MMQEAAAwCIKMb3RDbCQFIn0UoFAqFQqFQKBQKbwZeCUBbR9KGnQAAAABJRU5ErkJggg==',
    'base64',
  )
}
