import { fold } from '../../../model/folding.ts'
import { dutyAt } from './duties.ts'
import { isCapitalised, type Range, type Word, wordAt, wordsFrom } from './words.ts'

/**
 * Names of bodies in running text: `Uỷ ban nhân dân xã`, `các chi bộ, đảng bộ trực thuộc`, `Sở Văn hoá, Thể thao và Du lịch`. A name
 * is read word by word: capitals always belong to it, small words only if names are made of them. What is unsure is no name.
 */

// How a name begins; folded. Longer words that begin alike (`ban hành`, `hội nghị`) are refused below.
const heads =
  /^(?!moi truong(?![a-z]))(?:(?:cac|moi|tung|toan the|cho) )?(?:ban|bo|so|phong|van phong|uy ban|ubnd|ubmttq|ubkt|hdnd|hoi dong|mat tran|mttq|dang uy|dang bo|dang doan|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|chi uy|cap uy|thuong truc|cong an|quan su|quan doi|doan|xa doan|phuong doan|huyen doan|tinh doan|thanh doan|hoi|trung tam|vien|toa an|chi cuc|cuc|kho bac|tieu ban|to|nhom|truong|thu truong|nguoi dung dau|hieu truong|lien doan|dong chi|co quan|don vi|luc luong|tong cong ty|cong ty|benh vien|tram|ngan hang|bao|dai|bi thu|chu tich|chanh|trung uong|doan the|nganh|dia phuong|chinh phu|quoc hoi|thu tuong|dai hoi|uy vien|to chuc (?:dang|co so|chinh tri|doan the))(?![a-z0-9])/
const noHeads =
  /^(?:cac )?(?:hoi nghi|hoi thao|hoi vien|bo may|bo sung|bo tri|so ket|so luong|so lieu|so ho|phong trao|phong chong|phong ngua|ban hanh|ban giao|doan ket|doan vien|truong hop|dai bieu|don thu|bao cao|bao dam|bao ve|bao ton|bao hiem|dong thoi|dong bao|to chuc(?! (?:dang|co so|chinh tri|doan the))|vien chuc|co so|co che|co cau)(?![a-z0-9])/

/** Small syllables of names: `Thường vụ`, `nhân dân`, `trực thuộc`; folded. None of them begins an order. */
const tails = new Set(
  (
    'uy ban bo vu hanh su tra chuc chinh giao van dong quoc nien nu dan chien binh nghiep hoa hoi te phong tri thu uong ' +
    'cong tran hiep truong tinh thanh pho huyen xa phuong quan thi dac khu vien an tuong phu nhan san dang doan so nganh ' +
    'truc thuoc co cap chi cua cac don vi dia thon ap lang toc trung tam to nhom doanh hop tac hoc benh tram y luc luong ' +
    'trang kinh moi thong tin ky thuat nong lam tai lien tieu khoa lan nhiem nha nuoc bi chu tich nguoi dung dau doi the ' +
    'khoi mien vung the duc thao lich bien gioi bieu dai muu viec cuoc lao mat su nghiep to tuong cu dao nghe du quyen huy vuc ty'
  ).split(' '),
)

/** Lower-case phrases of names that hold a word which elsewhere opens an order, or a comma; folded, longest first. */
const phrases = [
  'doan dai bieu quoc hoi va hoi dong nhan dan',
  'tham muu, giup viec',
  'giao duc va dao tao',
  'van kien',
  'mat tran to quoc viet nam, cac doan the',
  'mat tran to quoc, cac doan the',
  'chinh sach, chien luoc',
  'xay dung dang',
  'to chuc chinh tri - xa hoi',
  'to chuc co so dang',
  'to chuc dang',
  'chinh tri - xa hoi',
  'quan ly du an dau tu xay dung',
  'quan ly',
  'bao ve phap luat',
  'nghi trung uong',
  ...['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].map(
    (ordinal) => `nghi lan thu ${ordinal}`,
  ),
] as const

/** End of the body's name that begins at `at`; `null`: no name begins there. */
export function bodyNameAt(text: string, at: number): number | null {
  const start = fold(text.slice(at, at + 60))
  if (!heads.test(start) || noHeads.test(start)) return null
  const end = nameEnd(text, at)
  // One word alone names no body, unless it is an abbreviation: `UBND`.
  return /[\s-]/.test(text.slice(at, end)) || /^\p{Lu}{3,}$/u.test(text.slice(at, end)) ? end : null
}

/** Reads on while the words belong to a name, from a place where one begins. */
export function nameEnd(text: string, at: number): number {
  let end = at
  for (let next = wordAt(text, at); next; next = nextWord(text, end)) {
    const phrase = end === at ? null : phraseAt(text, next.start)
    if (phrase !== null) {
      end = phrase
      continue
    }
    if (!belongs(text, next, end === at)) break
    end = next.end
  }
  return end
}

// In a heading in capitals these go on with the sentence: `CỦA HUYỆN UỶ VỀ …`.
const capitalJoints = /^(?:VỀ|VÀ|TẠI|TRONG|THEO|ĐẾN|CHO|TỪ|DO|ĐỂ|NĂM|NHIỆM)$/u

function belongs(text: string, { text: word, start }: Word, first: boolean): boolean {
  if (first) return true
  if (isCapitalised(word)) return !capitalJoints.test(word)
  // Folded, `họp` would be the second half of `liên hợp`.
  if (word === 'họp' || dutyAt(text, start) !== null) return false
  return tails.has(fold(word)) || /^(?:[IVX]+|\d{1,4})$/.test(word)
}

/** The next word of the name, over a blank or what may stand inside one: a hyphen, a comma or “và” that opens no other body. */
function nextWord(text: string, end: number): Word | null {
  const join = /^(?: [-–] |, | và | )/u.exec(text.slice(end, end + 5))?.[0]
  if (join === undefined) return null
  const start = end + join.length
  const next = wordAt(text, start)
  if (!next || join === ' ' || join.includes('-') || join.includes('–')) return next
  const folded = fold(text.slice(start, start + 60))
  if (join === ', ') {
    // `Sở Văn hoá, Thể thao …`, `chi bộ, đảng bộ`: one name; `Công an xã, Quân sự xã` are two.
    if (isCapitalised(next.text)) return heads.test(folded) || opensPaper(folded) ? null : next
    return tails.has(fold(next.text)) && !/^cac /.test(folded) && dutyAt(text, start) === null ? next : null
  }
  return isCapitalised(next.text) && !heads.test(folded) && !opensPaper(folded) ? next : null
}

/** `… của Huyện uỷ và Nghị quyết số …`: the next paper of a list. */
function opensPaper(folded: string): boolean {
  return /^(?:nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|quy che|chuong trinh|ke hoach|thong bao|huong dan|bao cao|to trinh|de an|nghi dinh|thong tu|luat|bo luat|cong van|thong tri)(?![a-z])/.test(
    folded,
  )
}

function phraseAt(text: string, at: number): number | null {
  const folded = fold(text.slice(at, at + 60))
  const found = phrases.find((phrase) => folded.startsWith(phrase) && !/^[a-z0-9]/.test(folded.slice(phrase.length)))
  return found === undefined ? null : at + found.length
}

/** No order names more bodies than this. */
const most = 40

/** Bodies joined by commas and “và” from `at` on; empty where none begins there. */
export function bodiesAt(text: string, at: number): Range[] {
  const bodies: Range[] = []
  let start = at
  for (let end = bodyNameAt(text, start); end !== null; end = bodyNameAt(text, start)) {
    bodies.push({ start, end })
    if (bodies.length === most) break
    const join = /^(?:, và |, | và |; )/u.exec(text.slice(end, end + 5))?.[0]
    if (join === undefined) break
    start = end + join.length
  }
  return bodies
}

/** The bodies a text begins with, alone or behind what tells them: `Giao Văn phòng Đảng uỷ …`. */
export function bodiesOfOrder(text: string): Range[] {
  return bodiesAt(text, /^(?:Giao|Yêu cầu|Đề nghị)\s/iu.exec(text)?.[0].length ?? 0)
}

/** The bodies a heading names and nothing else: `Ban Tổ chức Tỉnh uỷ:`. Offsets are in the heading. */
export function bodiesOfHeading(heading: string): Range[] {
  const bodies = bodiesOfOrder(heading)
  const end = bodies.at(-1)?.end ?? 0
  return /^\s*(?:[:;.,]\s*)?$/.test(heading.slice(end)) ? bodies : []
}

/** Whether what stands at `at` tells the bodies before it what to do. */
export function dutyFollows(text: string, at: number): boolean {
  const gap = /^,? /.exec(text.slice(at, at + 2))?.[0]
  if (gap === undefined) return false
  const start = at + gap.length
  const next = wordsFrom(text, start, 1)[0]
  return next !== undefined && !isCapitalised(next.text) && dutyAt(text, start) !== null
}
