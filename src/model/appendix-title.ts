/** A longer line is a sentence. */
const longest = 150

/** `Đơn vị tính: triệu đồng` says something of a table; `Biểu 01: Dự toán thu` is a title. */
export function isKeyed(text: string): boolean {
  return /\p{L}:\s/u.test(text)
}

/**
 * Whether plain words right under the label of an appendix can be its title: `Dự toán thu ngân sách xã năm 2027`. One that ends
 * like a sentence or a lead-in is body, and so are a remark in brackets and a key with its value.
 */
export function mayTitleAppendix(text: string): boolean {
  const words = text.trim()
  return (
    words.length <= longest && /^["“]?[\p{Lu}\d]/u.test(words) && !/[.;:,!?…_-]["”)]?$/.test(words) && !isKeyed(words)
  )
}
