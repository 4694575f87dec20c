import { expect, it } from 'vitest'
import { isSyllable } from './syllable.ts'

const words = (text: string) => text.split(/\s+/)

it('knows the syllables of Vietnamese, in both ways to place a tone and in capitals', () => {
  const syllables = words(
    `uỷ ủy hoà hòa hoá khoá thuý quý giữ gìn gì giếng già nghiêng nghĩa khuya khuỷu quốc quyết quýt quán đường nước được
    rượu tiếng việt đảng bộ huyện xã phường kết luận nguyễn thuở xoèn boong oẳn ếch ỉa ý yêu yến ƯƠNG ĐẢNG UỶ nghề kịp chuẩn uống`,
  )
  expect(syllables.filter((word) => !isSyllable(word))).toEqual([])
})

it('knows what can be none', () => {
  const others = words(
    `été señor für naïve Ñaûng §¶ng café cốf đ ấ́ hàà bác̀ tạk wụ ácc ngưòii tat đac aòn uôn1 Äáº£ng thành-phố`,
  )
  expect(others.filter(isSyllable)).toEqual([])
})

it('allows two tones only where a rhyme is stopped', () => {
  expect(['các', 'cạc', 'cac', 'càc', 'cảc'].map(isSyllable)).toEqual([true, true, false, false, false])
})
