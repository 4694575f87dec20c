import { foldWords } from '../../../model/folding.ts'

/** What the headings above an entry say it is: a report of what was done, work to be done, or neither. */
export type Tenor = 'report' | 'order' | null

const reportWords =
  /^(danh gia|ket qua|tinh hinh|uu diem|han che|ton tai|nguyen nhan|so ket|tong ket|kiem diem|nhung ket qua|thuan loi|kho khan)/
const orderWords =
  /(nhiem vu|giai phap|to chuc thuc hien|phan cong|trong tam|phuong huong|yeu cau|chi dao|trach nhiem|thuc hien)/

/** The tenor of a heading; one that says nothing leaves it as it was above. */
export function tenorOf(heading: string, above: Tenor): Tenor {
  const folded = foldWords(heading)
  if (reportWords.test(folded)) return 'report'
  return orderWords.test(folded) ? 'order' : above
}

/** Verbs that open an order, in the words of conclusions; folded. */
export const orders = [
  'tap trung',
  'tiep tuc',
  'chi dao',
  'tang cuong',
  'day manh',
  'nang cao',
  'xay dung',
  'chuan bi',
  'thuc hien',
  'ra soat',
  'lanh dao',
  'tiep thu',
  'hoan thanh',
  'trien khai',
  'phoi hop',
  'chu dong',
  'khan truong',
  'quan tam',
  'giao',
  'yeu cau',
  'to chuc',
  'ban hanh',
  'cung co',
  'doi moi',
  'phat huy',
  'phat dong',
  'duy tri',
  'kiem tra',
  'giam sat',
  'giai quyet',
  'khac phuc',
  'tham muu',
  'theo doi',
  'don doc',
  'bao cao',
  'mo rong',
  'mo lop',
  'ho tro',
  'huy dong',
  'bo tri',
  'quan triet',
  'tuyen truyen',
  'phan dau',
  'chu trong',
  'bao dam',
  'dam bao',
  'thuong xuyen',
  'kip thoi',
  'nghiem tuc',
  'quan ly',
  'xu ly',
  'phat trien',
  'phan cong',
  'chu tri',
  'cham lo',
  'dau tu',
  'thao go',
  'huong dan',
  'cu the hoa',
  'lap',
  'trinh',
  'hoan thien',
  'thuc day',
  'ngan chan',
  'phong chong',
  'phong, chong',
  'cai thien',
  'dang ky',
  'chuyen doi',
  'ap dung',
  'uu tien',
  'khuyen khich',
  'van dong',
  'chuan hoa',
  'tong ket',
  'so ket',
  'danh gia',
  'quyet liet',
  'dieu hanh',
  'siet chat',
  'tham dinh',
  'bo sung',
  'sua doi',
  'tong hop',
  'de xuat',
  'khao sat',
  'thong ke',
  'lam tot',
  'coi trong',
] as const

/** What a body named first is told to do: `Văn phòng Tỉnh uỷ chủ trì …`, `Các cấp uỷ cần …`. */
const duties = new RegExp(`^[^.;:]{2,160}? (can|phai|co trach nhiem|chiu trach nhiem|${orders.join('|')})(?= |,)`)
/** Characters an order shows itself in. */
const farEnough = 400
// Not folded: `đã` and `đang` report, `Đảng` does not.
const reported =
  / (đã|đang) |được (chú trọng|quan tâm|triển khai|thực hiện|tăng cường|nâng cao|giữ vững|bảo đảm|đảm bảo)|đạt [\d]/u

/**
 * Whether an entry orders work: it opens with a verb of order, or a body with a duty, and does not stand in a report.
 * What is unsure is no order.
 */
export function assignsWork(text: string, tenor: Tenor): boolean {
  const folded = foldWords(text.slice(0, farEnough)).replace(/^["“(]/, '')
  if (tenor === 'report') return /^(giao|yeu cau) /.test(folded)
  // “Trong quý IV, tổ chức …” is judged by what follows the comma.
  const opening = folded.replace(/^trong [^,]{2,40}, /, '')
  if (orders.some((verb) => opening.startsWith(`${verb} `))) return true
  const sentence = text.split(/[.;:]/, 1)[0]?.toLowerCase() ?? ''
  return tenor === 'order' && duties.test(opening) && !reported.test(sentence)
}
