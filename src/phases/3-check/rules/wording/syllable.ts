import { append } from '../../../../source/append.ts'
import { bareOf, isStopTone, type Tone, withTone } from './letters.ts'

/**
 * What a written word can be. `misplaced`: a syllable whose tone mark stands on the wrong letter (`qủa`), with the way it is
 * written; `joined`: syllables without the blank between them, surely or only perhaps (a loan may look so); `foreign`: no Vietnamese shape, so nothing is said of it.
 */
export type Verdict =
  | { readonly kind: 'possible' | 'foreign' }
  /** `mended`: what it was surely meant to be, written like `uỷ`; `null` where that could be several syllables. */
  | { readonly kind: 'impossible'; readonly mended: string | null }
  | { readonly kind: 'misplaced'; readonly mended: string }
  /** `at`: where they meet; `null` where that could be in several places. */
  | { readonly kind: 'joined'; readonly at: readonly number[] | null; readonly sure: boolean }

const possible: Verdict = { kind: 'possible' }
const impossible: Verdict = { kind: 'impossible', mended: null }
const foreign: Verdict = { kind: 'foreign' }

const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))

/** Vowels and final consonants that occur together, without tone; loans in common use (boong, tuyn, iốt) included. */
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ic ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu iôt
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oem oen oeng oeo oep oet oi om on ong oong
  ooc oot oon op ot ô ôc ôi ôm ôn ông ôông ôôc ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uâc uây uc uê uêch uên uênh uêt uêu ui uich uit um un ung uơ uôc uôi uôm uôn uông uôp uôt up ut uy uya uych
  uyên uyêt uym uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ym yn ynh yp yt yu`.split(
    /\s+/,
  ),
)

const shape = /^([bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)([bcdđghklmnpqrstvx]*)$/
/** `nêông`, `mayô`: two syllables of a loan with no consonant between them. */
const loanVowels = /y[ôơ]|ê[oô]/
const vowelGroups = /[aăâeêioôơuưy]+/g
/** Consonants that no Vietnamese hand writes but by a slip of the fingers: doubled, or two that changed places. */
const slip = /(.)\1|^(?:ht|hk|hn|hp|hc|gn|rt)$/
/** Left behind by an input method: the key of a tone after a word that has one. */
const strayKey = /[fjwzsrx]$/

/** A `q` that lost its `u`, in a word too long for an abbreviation. */
const withoutU = /^q[aăâeêioôơy][a-zăâđêôơư]/
/**
 * `uy` with a tone, by the first letters. A hand that writes `lí` for `lý` writes these with `ui`; the same letters with the mark on
 * the `u` are no word or a rare one. `either`: both are common (`túi`, `tuý`).
 */
const uyForUi = new Set('uỷ uý huỷ huý thuỷ thuý thuỳ tuỳ luỹ nguỵ suý'.split(' '))
const either = new Set('tuỷ tuý luỵ thuỵ truỵ chuỳ'.split(' '))

/** Judges one word of letters in small letters, NFC. Of words of plain ASCII only a `q` without `u` is told. */
export function judge(word: string): Verdict {
  if (word.length < 2) return foreign
  if (word.startsWith('q') && withoutU.test(bareOf(word).text)) return withU(word)
  if (isAscii(word)) return foreign
  const { text, tones } = bareOf(word)
  const groups = text.match(vowelGroups)?.length ?? 0
  if (groups > 1) return joinedAt(word)
  const parts = shape.exec(text)
  if (!parts) return strayKey.test(word) && isSyllable(word.slice(0, -1)) ? impossible : foreign
  const [, consonants = '', letters = '', final = ''] = parts
  const { onset, vowels } = onsetOf(consonants, letters, final)
  if (!onsets.has(onset)) return slip.test(onset) ? impossible : foreign
  if (!/^(?:c|ch|m|n|ng|nh|p|t|)$/.test(final)) {
    const leftOver = strayKey.test(final) && isSyllable(word.slice(0, -1))
    return slip.test(final) || leftOver ? impossible : foreign
  }
  if (loanVowels.test(vowels)) return foreign
  if (!isSpelt(onset, vowels, final) || tones.length > 1) return impossible
  const [mark] = tones
  if (/^(?:c|ch|p|t)$/.test(final) && !isStopTone(mark?.tone ?? null)) return impossible
  return mark ? judgePlace(text, onset.length, vowels, final, mark) : possible
}

function withU(word: string): Verdict {
  const mended = `qu${word.slice(1)}`
  if (isSyllable(mended)) return { kind: 'impossible', mended }
  return isAscii(word) ? foreign : impossible
}

/** Whether the word is one Vietnamese syllable, rightly written. */
export function isSyllable(word: string): boolean {
  if (!isAscii(word)) return judge(word).kind === 'possible'
  const parts = shape.exec(word)
  if (!parts) return false
  const [, consonants = '', letters = '', final = ''] = parts
  const { onset, vowels } = onsetOf(consonants, letters, final)
  return onsets.has(onset) && isSpelt(onset, vowels, final) && !/^(?:c|ch|p|t)$/.test(final)
}

/** `qu` and `gi` take a vowel letter into the onset; `gi` alone (`gì`, `gìn`) lends its `i` to the rhyme. */
function onsetOf(consonants: string, letters: string, final: string): { onset: string; vowels: string } {
  if (consonants === 'q' && letters.startsWith('u')) return { onset: 'qu', vowels: letters.slice(1) }
  if (consonants !== 'g' || !letters.startsWith('i')) return { onset: consonants, vowels: letters }
  // `giêng`, `giếc` have the rhyme of `iêng` with one `i`; every other vowel stands after the whole onset.
  return letters === 'i' || (letters === 'iê' && final !== '')
    ? { onset: 'g', vowels: letters }
    : { onset: 'gi', vowels: letters.slice(1) }
}

function isSpelt(onset: string, vowels: string, final: string): boolean {
  const rhyme = vowels + final
  if (!rhymes.has(rhyme) || vowels === '') return false
  // After `qu` no rhyme has its own gliding `o` or `u`.
  if (onset === 'qu') return !/^(?:o[aăe]|u)/.test(rhyme)
  const front = /^[ieêy]/.test(vowels)
  if (onset === 'c' || onset === 'ng') return !front
  if (onset === 'g') return !/^[eêy]/.test(vowels)
  return (onset !== 'k' && onset !== 'gh' && onset !== 'ngh') || front
}

/** Where the mark may stand: on the hatted vowel, else by the shape of the rhyme. `oa oe uy` alone have two ways. */
function judgePlace(
  text: string,
  start: number,
  vowels: string,
  final: string,
  mark: { readonly tone: Tone; readonly at: number },
): Verdict {
  const places = placesOf(vowels, final).map((place) => start + place)
  if (places.includes(mark.at)) return possible
  if (vowels === 'ui' && final === '' && mark.at === start + 1) {
    const meant = withTone(`${text.slice(0, -1)}y`, mark.tone, mark.at)
    if (uyForUi.has(meant)) return { kind: 'impossible', mended: meant }
    if (either.has(meant)) return impossible
  }
  return { kind: 'misplaced', mended: withTone(text, mark.tone, places[0] ?? start) }
}

function placesOf(vowels: string, final: string): readonly number[] {
  const hatted = [...vowels].reduce((last, vowel, index) => (/[ăâêôơư]/.test(vowel) ? index : last), -1)
  if (hatted >= 0) return [hatted]
  if (vowels.length === 1) return [0]
  if (vowels.length === 3) return [1]
  if (vowels === 'oo') return [1, 0]
  if (final !== '') return [1]
  return /^(?:oa|oe|uy)$/.test(vowels) ? [1, 0] : [0]
}

/** Longer than a word of five syllables: no slip of the fingers, and not worth trying every cut of. */
const longestJoined = 24

/**
 * Syllables run together. All of them toned in a word of some length, or three and more, leaves no doubt; two short ones may be
 * a loan (`vắcxin`).
 */
function joinedAt(word: string): Verdict {
  if (word.length > longestJoined || loans.has(word)) return foreign
  const ways = cutsOf(word).map((at) => ({ at, parts: [0, ...at].map((start, index) => word.slice(start, at[index])) }))
  const isLost = (parts: readonly string[]) => parts.slice(0, -1).every((part) => endsInVowel.test(bareOf(part).text))
  const [first, second] = ways.filter(({ parts }) => isSure(word, parts) || isLost(parts))
  if (!first) return foreign
  const sure = ways.every(({ parts }) => isSure(word, parts))
  return { kind: 'joined', at: second ? null : first.at, sure }
}

/** Loans in one word that look as long and as toned as two syllables. */
const loans = new Set(['ápphích', 'xúcxích', 'cátxét', 'tuốcnơvít', 'sắcxôphôn'])
/** A text from a PDF loses blanks behind vowels. */
const endsInVowel = /[aăâeêioôơuưy]$/

function isSure(word: string, parts: readonly string[]): boolean {
  return parts.length > 2 || (word.length >= 7 && parts.every(isToned))
}

/** Every way to cut the word into syllables of which all but the last are toned. */
function cutsOf(word: string): number[][] {
  const ways: number[][] = []
  for (let at = 2; at <= Math.min(7, word.length - 2); at++) {
    const [first, rest] = [word.slice(0, at), word.slice(at)]
    if (!isToned(first) || !isSyllable(first)) continue
    if (isSyllable(rest)) ways.push([at])
    else if (rest.length > 4)
      append(
        ways,
        cutsOf(rest).map((cuts) => [at, ...cuts.map((cut) => at + cut)]),
      )
  }
  return ways
}

function isToned(part: string): boolean {
  return bareOf(part).tones.length === 1
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 0x7f) return false
  return true
}
