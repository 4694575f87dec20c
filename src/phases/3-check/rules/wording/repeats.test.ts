import { describe, expect, it } from 'vitest'
import { repeatedAt } from './repeats.ts'
import { wordsOf } from './words.ts'

function repeats(text: string): string[] {
  const words = wordsOf({ text })
  return words.flatMap((_, index) => {
    const length = repeatedAt(words, index)
    return length === 0 ? [] : [text.slice(words[index - length]?.start, words[index + length - 1]?.end)]
  })
}

describe('words typed twice', () => {
  it.each<[string, string]>([
    ['ở mọi mọi thôn', 'mọi mọi'],
    ['chưa chưa hoàn thành', 'chưa chưa'],
    ['hoặc hoặc giao', 'hoặc hoặc'],
    ['đường hàng và và đường bộ', 'và và'],
    ['dẫn đến đến chậm', 'đến đến'],
    ['công tác này này', 'này này'],
    ['việc triển khai triển khai nghị quyết', 'triển khai triển khai'],
    ['bảo đảm an sinh xã hội an sinh xã hội trước Tết', 'an sinh xã hội an sinh xã hội'],
    ['công tác xây dựng Đảng xây dựng Đảng', 'xây dựng Đảng xây dựng Đảng'],
    ['trên địa bàn trên địa bàn xã', 'trên địa bàn trên địa bàn'],
    ['Các các chi bộ', 'Các các'],
    ['các chi bộ phải phải gương mẫu', 'phải phải'],
    ['công tác tác phát triển Đảng', 'tác tác'],
    ['nâng cao hiệu quả công tác tác.', 'tác tác'],
    ['để lãnh lãnh đạo toàn diện', 'lãnh lãnh'],
    ['tiếp tục phấn phấn đấu', 'phấn phấn'],
  ])('%s', (text, expected) => {
    expect(repeats(text)).toEqual([expected])
  })

  it.each([
    'ngày ngày, người người, nhà nhà thi đua',
    'từ từ, dần dần, luôn luôn, thường xuyên, mãi mãi',
    'công tác tác động, xã hội hội nhập, phát triển triển lãm',
    'ngành hàng không không đón khách; cấp trên trên địa bàn; tài liệu kèm theo theo quy định',
    'để để lại dấu ấn, thiết bị bị hỏng, không không khí',
    'Viện kiểm sát kiểm sát, người yêu cầu yêu cầu, các đơn vị được giao thực hiện thực hiện nghiêm túc',
    'kinh tế - xã hội xã hội chủ nghĩa',
    'từng bước từng bước một',
    'tập trung, tập trung nữa; của (của) các; các các-bon',
    'đường số 3 số 3',
    'lẽ phải phải được bảo vệ; khó khăn gặp phải phải báo cáo',
    'công tác tác động đến môi trường, phát triển triển lãm, phát triển triển khai thác, trách nhiệm nhiệm kỳ',
    'tăng cường cường độ, doanh nghiệp nghiệp dư, nghệ thuật thuật lại, Cường Cường lãnh đạo',
  ])('may be right: %s', (text) => {
    expect(repeats(text)).toEqual([])
  })
})
