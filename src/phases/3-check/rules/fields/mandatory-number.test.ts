import { expect, it } from 'vitest'
import { compile } from '../../../../compiler/compile.ts'

it.each([
  ['Số 31/KL-ĐU', ['KL4191']],
  ['Số 31-KL/ĐU', []],
  ['', ['KL2103']],
])('a number is missing only where no line means to give one: %s', (line, expected) => {
  const text = `ĐẢNG BỘ TỈNH LAM GIANG\nĐẢNG UỶ XÃ VĨNH HOÀ\n*\n${line}\n\nKẾT LUẬN\nvề vụ mùa\n-----\n\nĐảng uỷ xã kết luận như sau:\n\n1. Giữ nước.\n`
  const options = { stage: 'phat-hanh', edition: null, profile: null, overrides: {} } as const
  const { diagnostics } = compile(new TextEncoder().encode(text), 'a.txt', options)
  const codes = diagnostics.map(({ definition }) => definition.code)
  expect(codes.filter((code) => code === 'KL2103' || code === 'KL4191')).toEqual(expected)
})
