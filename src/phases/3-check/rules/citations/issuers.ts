import { foldWords } from '../../../../model/folding.ts'

/** Who issued a paper, as far as two names of one body can be compared. */
interface IssuerKind {
  readonly role: 'plenum' | 'standing' | 'bureau' | 'secretariat' | 'bureau and secretariat'
  /** `null` where the name leaves it open (`Đảng uỷ`). */
  readonly level: string | null
}

const levels: readonly (readonly [RegExp, string])[] = [
  [/^tinh uy|^dang bo tinh/, 'province'],
  [/^thanh uy|^dang bo thanh pho/, 'city'],
  [/^huyen uy|^dang bo huyen/, 'district'],
  [/^dang uy xa|^dang bo xa/, 'commune'],
  [/^dang uy phuong|^dang bo phuong/, 'ward'],
  [/^dang uy dac khu|^dang bo dac khu/, 'zone'],
]

function kindOf(issuer: string): IssuerKind | null {
  const name = foldWords(issuer)
  const [bureau, secretariat] = [/bo chinh tri/.test(name), /ban bi thu/.test(name)]
  if (bureau || secretariat)
    return {
      role: bureau && secretariat ? 'bureau and secretariat' : bureau ? 'bureau' : 'secretariat',
      level: 'central',
    }
  if (/^(?:ban chap hanh|bch) (?:trung uong|tw)|^trung uong dang/.test(name))
    return { role: 'plenum', level: 'central' }
  const standing = /^(?:ban thuong vu|btv) /.exec(name)
  const rest = name.slice((standing ?? /^(?:ban chap hanh|bch) /.exec(name))?.[0].length ?? 0)
  const role = standing ? 'standing' : 'plenum'
  const level = levels.find(([pattern]) => pattern.test(rest))?.[1]
  if (level !== undefined) return { role, level }
  return /^dang uy$/.test(rest) ? { role, level: null } : null
}

/** Whether two names surely are two issuers: `Bộ Chính trị` and `Ban Bí thư`, not `Huyện uỷ` and `Ban Chấp hành Đảng bộ huyện`. */
export function differentIssuers(a: string, b: string): boolean {
  if (a === b) return false
  const [x, y] = [kindOf(a), kindOf(b)]
  if (!x || !y) return false
  return x.role !== y.role || (x.level !== null && y.level !== null && x.level !== y.level)
}
