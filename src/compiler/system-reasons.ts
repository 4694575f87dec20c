import type { Bilingual } from '../diagnostics/define.ts'

const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { vi: 'không có quyền', en: 'permission denied' },
  EPERM: {
    vi: 'không có quyền, hoặc tệp đang mở ở chương trình khác',
    en: 'not permitted, or open in another program',
  },
  EBUSY: { vi: 'tệp đang được chương trình khác giữ', en: 'another program holds the file' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã hết phần đĩa được cấp', en: 'the disk quota is used up' },
  EEXIST: { vi: 'trên đường dẫn có một tệp trùng tên thư mục', en: 'a file stands where a folder should be' },
  ENOTDIR: { vi: 'trên đường dẫn có một tệp trùng tên thư mục', en: 'a file stands where a folder should be' },
  EISDIR: { vi: 'đây là thư mục', en: 'it is a folder' },
  ENOENT: { vi: 'không có tệp hay thư mục này', en: 'there is no such file or folder' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
  EINVAL: { vi: 'hệ thống không nhận tên này', en: 'the system does not take this name' },
  EMFILE: { vi: 'đang mở quá nhiều tệp', en: 'too many files are open' },
  EIO: { vi: 'ổ đĩa hoặc mạng báo lỗi', en: 'the disk or the network failed' },
}

/** What a system's refusal means, in a clerk's words; an unknown code stands for itself. */
export function reasonOf(error: { readonly code: string }): Bilingual {
  return reasons[error.code] ?? { vi: `hệ thống báo ${error.code}`, en: `the system says ${error.code}` }
}
