import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../source/decode.ts'
import { parse } from '../../1-parse/parse.ts'
import { analyse } from '../analyse.ts'

function itemOf(line: string) {
  const draft = parse(sourceOf(`Ban kết luận:\n\n${line}`, 'a.md'), { stage: 'du-thao' }).value
  const { sections } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} }).value
  const [item] = sections
  return item?.type === 'item' ? [item.heading, item.runIn] : null
}

describe('the heading of an item', () => {
  it.each([
    ['**1. Ban Tổ chức:** rà soát.', ['Ban Tổ chức:', true]],
    ['1. **Ban Tổ chức:** rà soát.', ['Ban Tổ chức:', true]],
    ['**1.** **Ban Tổ chức** rà soát.', ['Ban Tổ chức', true]],
    // Bold further on is emphasis, and begins no heading.
    ['1. Giao các chi bộ **khẩn trương** rà soát.', ['', false]],
    ['1. Giao *các* **chi bộ** rà soát.', ['', false]],
  ])('%s', (line, heading) => {
    expect(itemOf(line)).toEqual(heading)
  })
})
