import { fold } from '../../../model/folding.ts'
import { orders } from '../tree/facts.ts'
import { wordsFrom } from './words.ts'

// What a body is told to do, besides the verbs that may open an order.
const more =
  'co trach nhiem|chiu trach nhiem|phu trach|truc tiep|dinh ky|hang thang|hang quy|xem xet|can cu|nghien cuu|cung cap|' +
  'kiem diem|bien soan|thanh lap|sap xep|cong bo|cap nhat|thong bao|tiep nhan|ban giao|chi tra|thu hoi|lua chon|phe duyet|' +
  'khoi cong|nam bat|nam chac|van hanh|so hoa|ket nap|boi duong|dao tao|giu vung|giu gin|bao ve|phong ngua|dau tranh|thanh tra|doi thoai|' +
  'xac dinh|xac minh|kiem soat|kiem dinh|cong khai|tham gia|lam viec|lam ro|thong nhat|quyet dinh|theo chuc nang|theo tham quyen|' +
  'theo nhiem vu|theo phan cong|duoc giao|duoc phan cong|chinh sua|hoc tap|khoanh vung|khai thac|trien khai|rut kinh nghiem|nhan rong|tuan tra|soan thao|thu thap|tu van|chap hanh|khac phuc|dam nhiem|' +
  'co y kien|cho y kien|gop y|nang cap|lap dat|hoa giai|cung ung|kien toan|di doi|cai tao|nao vet|thu gom'
const duties = new Set([...orders, ...more.split('|')].filter((duty) => duty.includes(' ')))
// Syllables alone are compared with their marks: `giao` is a duty, `giáo` the second half of a name.
const single = new Set('cần phải giao lập trình gửi đưa mời mở cùng ký nộp soạn xây sửa lắp trồng chọn'.split(' '))

/** End of the words of duty that begin at `at`: `chủ trì`, `có trách nhiệm`; `null` where none do. Case does not matter. */
export function dutyAt(text: string, at: number): number | null {
  const words = wordsFrom(text, at, 3)
  for (let count = words.length; count > 1; count--) {
    const end = words[count - 1]?.end ?? at
    if (duties.has(fold(text.slice(at, end)))) return end
  }
  const first = words[0]
  return first && single.has(first.text.toLowerCase()) ? first.end : null
}
