import { commonWords } from './near-misses.ts'
import type { Word } from './words.ts'

interface Exception {
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
}

/**
 * Words of grammar: articles, prepositions, conjunctions, marks of tense and negation. The language doubles nouns, verbs and
 * adjectives (`người người`, `từ từ`, `xanh xanh`) and never these. What can be right is left out: a verb in the passive (`nghe
 * được được coi là`); words that end or begin another one (`hàng không không`, `để để lại`) are named after the word.
 */
const grammar: Readonly<Record<string, Exception>> = {
  // Number and quantity.
  các: {},
  những: {},
  mọi: {},
  mỗi: {},
  từng: { notAfter: ['đã', 'chưa'] },
  mấy: {},
  // Relations.
  của: { notBefore: ['cải', 'công', 'riêng', 'nổi', 'chìm', 'hồi', 'để', 'ăn', 'quý'] },
  trong: { notAfter: ['bên', 'nước', 'phía'], notBefore: ['sạch', 'suốt', 'sáng', 'trẻo'] },
  trên: { notAfter: ['bên', 'cấp', 'phía', 'tầng', 'ở', 'kể', 'nêu', 'nói', 'mặt'] },
  dưới: { notAfter: ['bên', 'cấp', 'phía', 'tầng', 'ở', 'trên'] },
  giữa: { notAfter: ['chính', 'đứng', 'ở', 'tầng'] },
  tại: { notAfter: ['hiện', 'tồn', 'thực', 'chợ'] },
  với: { notAfter: ['chới', 'vời'] },
  cho: { notBefore: ['vay', 'thuê', 'phép', 'thấy', 'nên', 'điểm', 'ý'] },
  bởi: {},
  đến: { notBefore: ['nơi', 'chốn', 'đích'] },
  vào: { notAfter: ['ra', 'đầu', 'lối', 'cổng', 'cửa', 'đường'] },
  theo: {
    notAfter: ['kèm', 'tiếp', 'tuỳ', 'tùy', 'noi', 'dõi', 'đi', 'nghe', 'làm', 'chạy'],
    notBefore: ['dõi', 'kịp', 'đuổi'],
  },
  do: { notAfter: ['lý', 'lí', 'tự', 'nguyên'], notBefore: ['thám', 'dự'] },
  // Joints of sentences.
  và: {},
  hoặc: {},
  nhưng: {},
  mà: {},
  thì: {},
  nếu: {},
  nhằm: {},
  rằng: {},
  như: { notAfter: ['hệt', 'dường', 'hầu'] },
  khi: {},
  để: {
    notBefore: [
      'lại',
      'xảy',
      'dành',
      'ý',
      'lộ',
      'mất',
      'ngỏ',
      'tâm',
      'cho',
      'ra',
      'trống',
      'sót',
      'phòng',
      'dân',
      'người',
      'cập',
      'các',
      'tình',
    ],
  },
  // Time, negation, emphasis.
  đã: {},
  đang: {},
  sẽ: {},
  vẫn: {},
  cũng: {},
  chưa: {},
  không: {
    notAfter: ['hàng', 'phòng', 'đường', 'chân', 'hư', 'hay', 'được', 'có', 'tay'],
    notBefore: ['khí', 'gian', 'quân', 'phận', 'lưu'],
  },
  rất: {},
  phải: {
    notAfter: [
      'lẽ',
      'bên',
      'tay',
      'trái',
      'chân',
      'vai',
      'mạn',
      'rẽ',
      'gặp',
      'mắc',
      'vấp',
      'chịu',
      'va',
      'đụng',
      'mua',
      'không',
    ],
    notBefore: ['chăng', 'trái'],
  },
  // The copula, the passive of harm, pointers.
  là: { notAfter: ['bay', 'lượn', 'sà', 'gọi'] },
  bị: { notAfter: ['chuẩn', 'thiết', 'trang', 'dự', 'phòng', 'quân'], notBefore: ['can', 'cáo', 'động', 'hại', 'đơn'] },
  này: {},
  đó: {},
}

/** Syllables that live in words only (`công tác`, `lãnh đạo`): none stands alone, and none is said twice. */
const bound = new Set(
  'tác triển cường trương lãnh phấn khẩn túc giám nghiên dưỡng thuật niệm huấn khích nguyện nhiệm hoạch khuyến phẩm nghiệp nghệ thẩm khảo củng'.split(
    ' ',
  ),
)

/** Behind one of these a pair may be a name's end and then a verb: `Viện kiểm sát kiểm sát`, `đơn vị thực hiện thực hiện`. */
const doers = new Set(
  'người viện quan vị ban bên tổ đoàn hội cục phận chủ cán ngành đội tâm lực ty nhà phòng'.split(' '),
)
/** Pairs that end no name. */
const endNone = new Set(
  'tiếp tục,tập trung,tăng cường,đẩy mạnh,nâng cao,nhiệm vụ,giải pháp,kịp thời,đồng thời,trong đó,chủ trương,tình hình,kết quả,phát triển,hiệu quả,khẩn trương,trên địa,địa bàn,thời gian,nội dung,bảo đảm,đảm bảo,chú trọng,thường xuyên,quyết liệt,đồng bộ,các cấp'.split(
    ',',
  ),
)
/** Pairs that the language says twice: `từng bước từng bước`; and those that begin a longer name: `xã hội xã hội chủ nghĩa`. */
const doubled = /^(?:từng|ngày|lần|năm|một|hai|ba|đời|nhà|người|dần|luôn|mãi|rất|hết) /u
const openings: Readonly<Record<string, string>> = {
  'xã hội': 'chủ',
  'nhà nước': 'pháp',
  'khoa học': 'xã',
  'công nghệ': 'thông',
}

/** No slip of copying within a line is longer. */
const longest = 6

/** How many words before `index` are the same as those from it on; 0 where none are, or where they may stand twice. */
export function repeatedAt(words: readonly Word[], index: number): number {
  const word = words[index]
  if (!word?.follows || word.attached) return 0
  for (let length = 1; length <= Math.min(longest, index); length++) {
    if (words[index - length]?.lower === word.lower && isRepeated(words, index, length)) {
      return mayStand(words, index, length) ? 0 : length
    }
  }
  return 0
}

function isRepeated(words: readonly Word[], index: number, length: number): boolean {
  for (let at = index; at < index + length; at++) {
    const [first, second] = [words[at - length], words[at]]
    if (!first || !second || first.lower !== second.lower || first.attached || second.attached) return false
    if (!second.follows || (at > index && !first.follows)) return false
  }
  return true
}

function mayStand(words: readonly Word[], index: number, length: number): boolean {
  const again = words.slice(index, index + length)
  if (length === 1) return !isGrammar(words, index) && !isWithinWord(words, index)
  const isSmall = again.every(({ text, lower }) => text === lower)
  if (length > 2) return !again.some(({ text, lower }) => text === lower)
  const pair = again.map(({ lower }) => lower).join(' ')
  if (!isSmall || words[index - 1]?.text !== words[index - 1]?.lower || doubled.test(`${pair} `)) return true
  if (openings[pair] !== undefined && openings[pair] === words[index + 2]?.lower) return true
  if (endNone.has(pair)) return false
  return words.slice(Math.max(0, index - 6), index - 2).some(({ lower }) => doers.has(lower))
}

function isGrammar(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const rule = word && Object.hasOwn(grammar, word.lower) ? grammar[word.lower] : undefined
  if (!word || !rule || word.text !== word.lower) return false
  const before = words[index - 2]?.lower ?? ''
  const after = words[index + 1]?.lower ?? ''
  return !rule.notAfter?.includes(before) && !rule.notBefore?.includes(after)
}

/**
 * A syllable typed twice within a word: `công tác tác phát triển`, `để lãnh lãnh đạo`. On the far side another word must begin or
 * end, else the two may belong to two words: `công tác tác động`, `phát triển triển lãm`.
 */
function isWithinWord(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word || !bound.has(word.lower) || words[index - 1]?.text !== word.lower || word.text !== word.lower) return false
  const isWord = (first: number) => {
    const [one, two] = [words[first], words[first + 1]]
    return one !== undefined && two?.follows === true && commonWords().has(`${one.lower} ${two.lower}`)
  }
  const ends = (at: number) => !words[at]?.follows
  const isGrammarAt = (at: number) => Object.hasOwn(grammar, words[at]?.lower ?? '')
  if (isWord(index - 2)) return !isWord(index) && (ends(index + 1) || isGrammarAt(index + 1) || isWord(index + 1))
  return isWord(index) && (ends(index - 1) || isGrammarAt(index - 2) || isWord(index - 3))
}
