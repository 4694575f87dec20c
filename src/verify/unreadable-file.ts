import type { Bilingual } from '../diagnostics/define.ts'

/**
 * A file that cannot be measured, with the reason in words. Thrown inside the readers only, where a value would have to be
 * handed up through every level of a damaged file; {@link readPaper} turns it into one.
 */
export class UnreadableFile extends Error {
  readonly reason: Bilingual

  constructor(reason: Bilingual) {
    super(reason.en)
    this.reason = reason
  }
}

export const reasons = {
  tooLarge: { vi: 'tệp lớn hơn 64 MB', en: 'the file is larger than 64 MB' },
  otherFormat: {
    vi: 'bên trong không phải là tệp DOCX, PDF hay HTML như tên tệp nói',
    en: 'it is not what the extension of its name says (DOCX, PDF or HTML)',
  },
  protectedOrOld: {
    vi: 'tệp đặt mật khẩu, hoặc là tệp .doc kiểu cũ đổi tên',
    en: 'it is protected by a password, or an old .doc under another name',
  },
  encrypted: { vi: 'tệp đặt mật khẩu hoặc bị mã hoá', en: 'it is encrypted' },
  damaged: { vi: 'tệp bị hỏng hoặc bị cắt cụt', en: 'it is damaged or was cut off' },
  bomb: {
    vi: 'nội dung nén phình ra quá lớn (tệp có thể được làm ra để gây hại)',
    en: 'what is packed in it grows beyond all measure (it may be made to do harm)',
  },
  entities: {
    vi: 'tệp khai báo thực thể XML (DOCTYPE), điều một văn bản Word không bao giờ có',
    en: 'it declares XML entities (DOCTYPE), which no Word document does',
  },
  tooDeep: { vi: 'cấu trúc bên trong lồng quá sâu', en: 'its structure is nested too deep' },
  noText: { vi: 'tệp không có chữ nào', en: 'there is no text in it' },
  scanned: {
    vi: 'tệp là ảnh chụp (bản quét), không có chữ để đo',
    en: 'it is a picture of a paper (a scan), without text to measure',
  },
  foreignHtml: {
    vi: 'tệp HTML này không do ketluan ghi; chỉ đo được HTML của ketluan',
    en: 'this HTML was not written by ketluan; no other HTML can be measured',
  },
} as const satisfies Record<string, Bilingual>

export function refuse(reason: Bilingual): never {
  throw new UnreadableFile(reason)
}
