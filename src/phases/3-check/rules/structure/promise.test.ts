import { expect, it } from 'vitest'
import { promiseIn } from './promise.ts'

const read = (text: string) => {
  const promise = promiseIn(text)
  return promise && [promise.count, text.slice(promise.start, promise.end)]
}

it.each<[string, [number | string, string] | null]>([
  ['Hội nghị thống nhất kết luận 05 nội dung sau:', [5, '05 nội dung']],
  ['Tập trung thực hiện năm nhiệm vụ trọng tâm sau đây:', [5, 'năm nhiệm vụ']],
  ['kết luận 3 (ba) vấn đề như sau:', [3, '3 (ba) vấn đề']],
  ['thực hiện tốt các nhiệm vụ, giải pháp sau:', null],
  ['thực hiện tốt các nhiệm vụ trọng tâm sau:', ['several', 'các nhiệm vụ']],
  ['thực hiện một số nội dung sau:', ['several', 'một số nội dung']],
  ['Kết luận số 12 nhiệm vụ sau.', null],
  ['Đến năm 2026, hoàn thành việc sau:', null],
  ['Hoàn thành 15,5 nhiệm vụ sau:', null],
  ['thực hiện 28 nhiệm vụ; cụ thể như sau:', null],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
