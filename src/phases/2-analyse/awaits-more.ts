/** Words after which a phrase cannot stop, but for compounds that end in them: `Giải phóng mặt bằng`, `Tồn tại`, `kèm theo`. */
const linkingWords =
  /(?<!\p{L})(?:và|hoặc|của|từ|đến|với|cho|về|trong|các|những|là|để|(?<!tồn\s|hiện\s)tại|(?<!kèm\s|tiếp\s)theo|(?<!tự\s)do|(?<!cấp\s|bên\s)trên|(?<!công\s|mặt\s|cân\s|thăng\s)bằng|(?<!cuối\s)cùng)$/iu

/** `tại khoản`, `của điểm a khoản`, `các mục`: the number of a part is still to come; `danh mục`, `ưu điểm` are words. */
const partWords =
  /(?<!\p{L})(?:tại|của|theo|từ|đến|các|những|và|ở|nêu|\d{1,2}|\p{Ll}),?\s(?:điểm|khoản|điều|mục|phần|chương)$/iu

/** `theo Nghị quyết số`: the number of a paper is still to come; `chuyển đổi số`, `dân số` are words. */
const numberWords =
  /(?<!\p{L})(?:quyết|quyết\sđịnh|nghị\sđịnh|quy\sđịnh|chỉ\sthị|kết\sluận|thông\sbáo|báo\scáo|hướng\sdẫn|kế\shoạch|chương\strình|đề\sán|tờ\strình|công\svăn|thông\stư|thông\stri|văn\sbản|luật)\ssố$/iu

/** Ends so that the sentence must go on: `theo Nghị quyết số`, `quy định tại khoản`, `của Ban Thường vụ và`, `xã,`. */
export function awaitsMore(text: string): boolean {
  const end = text.slice(-30)
  return end.endsWith(',') || linkingWords.test(end) || partWords.test(end) || numberWords.test(end)
}
