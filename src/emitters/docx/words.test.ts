import { describe, expect, test } from 'vitest'
import type { Run } from '../../model/composition.ts'
import { run } from './papers.test-support.ts'
import { cutWords } from './words.ts'

/** Pieces as text: `~` a no-break hyphen, `^` a joiner, `!` the end of white, `|` between runs. */
function shown(runs: readonly Run[], joints: readonly number[] = []): string {
  const marks = { noBreakHyphen: '~', wordJoiner: '^', endOfWhite: '!' }
  return cutWords(runs, new Set(joints))
    .map((pieces) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : marks[piece.kind])).join(''))
    .join('|')
}

describe('hyphens', () => {
  test.each([
    ['số 03-NQ/HU, giai đoạn 2020-2025', 'số 03~NQ/HU, giai đoạn 2020~2025'],
    ['- Nhiệm vụ', '- Nhiệm vụ'],
    ['kinh tế - xã hội', 'kinh tế - xã hội'],
    ['-----', '-----'],
    ['giảm -5% so', 'giảm ~5% so'],
    ['(-KL/ĐU)', '(~KL/ĐU)'],
    ['\u00A0\u00A0-KL/ĐU', '\u00A0\u00A0~KL/ĐU'],
    ['I- ĐÁNH GIÁ', 'I- ĐÁNH GIÁ'],
    ['a--b', 'a~~b'],
    ['đã\u2011có', 'đã~có'],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(shown([run(text)])).toBe(expected)
  })

  test('a word goes on over runs and ends at a line break', () => {
    expect(shown([run('số 03', 'body', { bold: true }), run('-'), run('NQ')])).toBe('số 03|~|NQ')
    expect(shown([run('bên trái -'), { kind: 'break' }, run('bên phải')])).toBe('bên trái -||bên phải')
  })
})

describe('joints', () => {
  test('stand where they are asked for, also at a run’s beginning', () => {
    expect(shown([run('số 12/TU'), run('và–sau')], [6, 8, 11])).toBe('số 12/^TU|^và–^sau')
  })

  test('beside a hyphen both are kept', () => {
    expect(shown([run('a/-b')], [2])).toBe('a/^~b')
  })
})

describe('white at the end of a line', () => {
  test('that is written in later is closed, ordinary spaces are not', () => {
    expect(shown([run('Số\u00A0\u00A0')])).toBe('Số\u00A0\u00A0!')
    expect(shown([run('năm '), run('\u00A0')])).toBe('năm |\u00A0!')
    expect(shown([run('năm\u00A0'), { kind: 'break' }, run('và ')])).toBe('năm\u00A0!||và ')
    expect(shown([run('năm\u00A0'), run('2026')])).toBe('năm\u00A0|2026')
  })
})
