import { foldWords } from '../../../model/folding.ts'
import { rankBefore } from '../../../model/ranks.ts'

/** What the parts of a paper say about themselves: words by which letterhead, title and closing are recognised. */

/** All letters are capitals, and there are at least two. */
export function isCapitals(text: string): boolean {
  // Most texts are not, and that is seen at once.
  if (text !== text.toUpperCase()) return false
  const letters = text.match(/\p{L}/gu)
  return letters !== null && letters.length >= 2
}

/** Marks that some editors write for underlining, which are text to Markdown. */
export function withoutUnderlineMarks(text: string): string {
  return text.replace(/<\/?u>|\{\.(?:underline|ul)\}/gi, '').replace(/^\[(.*)\]$/, '$1')
}

export const partyTitle = /ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/iu

/** How the name of an issuing body begins, folded (HD05 I.2.1). */
const bodyName =
  /^(dang (bo|uy|doan)|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|ban |van phong|uy ban|tieu ban|hoi dong|dai hoi|doan chu tich|bo chinh tri|truong |trung tam|bao |tap chi|hoc vien|dai hoi)/

/** What folds to `Ban`, `Báo` and is another word: `Bản này …`, `Bão số 3 …`. */
const otherWords = /^b(?:ản|án|ạn|ận|ão|ảo)\s/iu

/** A new name begins here; a line that does not begin so continues a wrapped one. */
export function beginsBodyName(text: string): boolean {
  return bodyName.test(`${foldWords(text)} `) && !otherWords.test(text)
}

const authority =
  /^(?:T\s?[/.-]\s?[ML]|K\s?[/.-]\s?T|T\s?[/.-]\s?UQ|TM|KT|TL|TUQ)\s?[.:]?\s+\p{L}|^(?:TM|KT|TL|TUQ)\.\p{Lu}|^(?:THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA [UỦ][ỶY] QUYỀN)\s+\p{Lu}/u

/** `T/M BAN THƯỜNG VỤ`, also as `TM.`, `T.M`, `K/T`, `T/L`, or in full capitals `THAY MẶT` (HD05 I.7.1.1). */
export function isAuthority(text: string): boolean {
  return authority.test(text.trim()) && text.length <= 120
}

const positionWords =
  /^(q\. ?|quyen |pho |tong )*(bi thu|chu nhiem|chu tich|truong (ban|phong|tieu ban|doan)|chanh (van phong|thanh tra|an)|vien truong|giam doc|hieu truong|tu lenh|chinh uy|tong bien tap|thuong truc|uy vien|truong|pho bi thu|pho truong ban)\b/

/** `PHÓ BÍ THƯ`, `Q. TRƯỞNG BAN`; a whole line, not a sentence that begins with the word. */
export function isPosition(text: string): boolean {
  const folded = foldWords(text)
  return folded.length <= 80 && !/[.;:,]$/.test(folded) && (positionWords.test(folded) || folded === 'kiem')
}

/** A name of one word, as in some peoples of the Central Highlands: `K’Mák`, `H'Linh`. */
const oneWordName = /^\p{Lu}\p{L}?['’‘ʼ]\p{L}{2,}$/u

/**
 * `Nguyễn Văn An`, also with a rank before it or in capitals: two to eight words, each with a capital but `thị`, `văn` inside; or a
 * single word with an apostrophe.
 */
export function isPersonName(text: string): boolean {
  const name = text.trim().slice(rankBefore(text.trim()))
  if (oneWordName.test(name)) return true
  const words = name.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    text.length <= 60 &&
    !/[\d,;:!?]/.test(text) &&
    words.every(
      (word, index) =>
        /^\p{Lu}[\p{L}.'’‘ʼ-]*$/u.test(word) || (/^(?:thị|văn)$/.test(word) && index > 0 && index < words.length - 1),
    )
  )
}

/** `(Đã ký)`, `(ký tên, đóng dấu)`: says that someone signed, is no part of the paper. */
export function isSignedRemark(text: string): boolean {
  return /^[([]?(da ky|ky ten|ky,|chu ky|ky va ghi|ky so)[^)]*[)\]]?$/.test(foldWords(text))
}

/** Where the remark begins in `Huỳnh Ngọc Diễm (đã ký)`; -1 for any other line. */
export function remarkBehindName(text: string): number {
  const start = text.search(/[([][^()[\]]*[)\]]$/)
  return start > 0 && isSignedRemark(text.slice(start)) && isPersonName(text.slice(0, start)) ? start : -1
}

/** `NguyenVanAn-26`, `ABC-268` (HD05 II: drafter mark and number of copies). */
export function isDrafterMark(text: string): boolean {
  return /^\(?\p{L}{2,}\s?[-–]\s?\d{1,4}\)?$/u.test(text.trim())
}

/** An address, telephone or mail line at the foot of the last page. */
export function isContact(text: string): boolean {
  return /^(dia chi|dien thoai|dt|tel|email|fax|website)\s*[:.]/.test(foldWords(text)) || /\S@[^\s@]+\.\S/.test(text)
}

export const recipientsHeading = /^\s*nơi\s+nhận\s*(?::|$)/iu

const stateTrace =
  /^(?:cộng\s+h(?:oà|òa)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+phúc|số(?:\s*:)?[\s.…_]*(?:\d+\s*)?\/\s*(?:\d{4}\s*\/\s*)?\p{L}{1,5}\s*[-–—]\s*\p{L}[\p{L}\d-]*)$/iu

/** What only a paper of the State has above its title: the country's name, its motto, `Số: 05/KL-UBND`. */
export function isStateTrace(text: string): boolean {
  return text.length <= 80 && stateTrace.test(text.trim())
}

/** Official words about circulation (HD05 II, component 11a), folded. */
const circulationWords = ['tai lieu hoi nghi', 'tai lieu thu hoi', 'xem xong tra lai', 'luu hanh noi bo']

export function isCirculation(text: string): boolean {
  const folded = foldWords(text).replace(/[.()[\]]/g, '')
  return circulationWords.includes(folded) || folded.startsWith('khong pho bien tren phuong tien')
}

/** How a note on circulation begins that has none of the official words, folded. */
const circulationAttempt =
  /^(?:(?:chi )?(?:luu hanh|dung|pho bien|su dung) (?:trong|noi bo|han che)|khong (?:luu hanh|pho bien|sao|chuyen)|(?:cam|han che) (?:sao|pho bien|luu hanh)|sao gui han che|thu hoi (?:sau|ngay)|(?:doc|xem|hop|dung) xong (?:tra|thu|nop)|tai lieu (?:doc|hop|noi bo|luu hanh|phuc vu|tham khao|hoc tap|khong|mat cua)|noi bo$)/

/** Whether a line tries to say how far the paper may go, in whatever words: `LƯU HÀNH TRONG CƠ QUAN`, `KHÔNG SAO CHỤP`. */
export function isCirculationAttempt(text: string): boolean {
  return text.length <= 80 && circulationAttempt.test(foldWords(text).replace(/[.!()[\]]/g, ''))
}

/** A degree of urgency or secrecy in words nobody fixed, folded. */
const unofficialMarking =
  /^(?:(?:rat|toi|tuyet|cuc|dac biet|thuong|hoa toc|van ban|tai lieu|cong van|gui|can|bao) )?(?:khan|mat|gap|hoa toc)(?: (?:cap|truong|hen gio|[abc123]))?$/

/** Which marking a line tries to be that has none of its official words: `KHẨN CẤP`, `HOẢ TỐC HẸN GIỜ`, `GẤP`; `null` for none. */
export function markingInOtherWords(text: string): 'secrecy' | 'urgency' | null {
  const folded = foldWords(text).replace(/^do (?=khan|mat)|[.!()[\]]/g, '')
  if (!unofficialMarking.test(folded)) return null
  return folded.includes('mat') ? 'secrecy' : 'urgency'
}

const otherTypes =
  /^(?:nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong tri|huong dan|thong bao|thong cao|tuyen bo|bao cao|ke hoach|quy hoach|chuong trinh|de an|phuong an|du an|to trinh|cong van|bien ban)(?: ket luan)?$/

/** The name of another type of paper (399-QĐ/TW) alone on its line, in capitals: the paper is no conclusion. */
export function isOtherType(text: string): boolean {
  return isCapitals(text) && otherTypes.test(foldWords(text))
}
