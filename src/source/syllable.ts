/**
 * Whether a word can be a Vietnamese syllable, by its spelling: onset, rhyme, at most one tone, and the tones that a
 * stopped rhyme allows. Tells text in the wrong code page, whose words are no syllables until they are decoded. Loan
 * words and names of other languages are no syllables.
 */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false
  const letters = word.toLowerCase().normalize('NFD')
  const marks = letters.match(tones) ?? []
  if (marks.length > 1) return false
  const bare = letters.replace(tones, '').normalize('NFC')
  const parts = shape.exec(bare)
  if (!parts) return false
  const [, onset = '', rhyme = ''] = parts
  const isRhyme =
    rhymes.has(rhyme) || (onset === 'qu' && afterQu.has(rhyme)) || (onset === 'gi' && rhymes.has(`i${rhyme}`))
  if (!isRhyme) return false
  const stopped = /(?:[cpt]|ch)$/.test(rhyme)
  return !stopped || stoppedTones.has(marks[0] ?? '')
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Sắc and nặng. */
const stoppedTones: ReadonlySet<string> = new Set(['\u0301', '\u0323'])

const shape =
  /^(ngh|ng|nh|ch|gh|gi(?=[aăâeêoôơuư])|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?([aăâeêioôơuưy][aăâeêioôơuưycghmnpt]*)$/

const rhymes: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyn uyt uyu
  ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh`.split(/\s+/),
)
/** `qu` holds the `u` of rhymes such as `uan`. */
const afterQu: ReadonlySet<string> = new Set('an ang anh ao at ăn ăng ăt e eo et en yên yêt ynh ych yt yn'.split(' '))
