import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../source/source-file.ts'
import { define } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { createSink } from '../sink.ts'
import { unplaced } from '../unplaced.ts'
import { cellsOf, printable, widthOf } from './cells.ts'
import { codeFrame } from './code-frame.ts'
import { renderHuman, renderSummary } from './human.ts'
import { renderJson } from './json.ts'
import { plain } from './paint.ts'
import { renderShort } from './short.ts'

const twice = define({
  code: 'KL3999',
  name: 'said-twice',
  severity: { 'du-thao': 'warning', 'trinh-ky': 'error', 'phat-hanh': 'error' },
  tier: 'practice',
  basis: 'HD05 I.9',
  message: { vi: 'Mục {numeral} có hai lần, {what}', en: 'Section {numeral} stands twice, {what}' },
  help: { vi: 'Đánh số lại mục {numeral}', en: 'Renumber section {numeral}' },
})

/** The author wrote `original`; the phases saw it composed and with LF. */
function sourceOf(original: string, path = 'ban-thao.md'): SourceFile {
  const map: number[] = []
  let text = ''
  for (const { segment, index } of new Intl.Segmenter('vi').segment(original)) {
    const unit = segment === '\r\n' ? '\n' : segment.normalize('NFC')
    for (let i = 0; i < unit.length; i += 1) map.push(index)
    text += unit
  }
  return { path, text, original, toOriginal: (offset) => map[offset] ?? original.length }
}

function finding(original: string, words: string, related?: string): Diagnostic {
  const source = sourceOf(original)
  const span = (part: string) => {
    const start = source.text.indexOf(part)
    return { start, end: start + part.length }
  }
  const sink = createSink(source, 'du-thao')
  const details = related
    ? { related: [{ message: { vi: 'lần đầu ở đây', en: 'first here' }, at: span(related) }] }
    : {}
  sink.report(twice, span(words), { numeral: 'IV', what: { vi: 'một lỗi', en: 'a slip' } }, details)
  const [diagnostic] = sink.diagnostics
  if (!diagnostic) throw new Error('nothing was reported')
  return diagnostic
}

const options = { language: 'vi', paint: plain, width: 100 } as const
const report = (...diagnostics: Diagnostic[]) => [{ path: 'ban-thao.md', diagnostics, notEvaluated: [] }]

describe('human', () => {
  test('shows the line, the caret, the related place, help and basis', () => {
    const text = '## III. Một\n\n## IV. Hai\n\n## IV. Ba\n'
    expect(renderHuman(report(finding(text, 'IV. Ba', 'IV. Hai')), options)).toBe(
      [
        'cảnh báo KL3999 Mục IV có hai lần, một lỗi',
        ' --> ban-thao.md:5:4',
        '  |',
        '5 | ## IV. Ba',
        '  |    ^^^^^^',
        ' ::: ban-thao.md:3:4',
        '  |',
        '3 | ## IV. Hai',
        '  |    ------- lần đầu ở đây',
        '  = Cách xử lý: Đánh số lại mục IV',
        '  = Căn cứ: HD05 I.9',
        '',
        '',
      ].join('\n'),
    )
  })

  test('on a terminal sentences are set under each other', () => {
    const text = 'Đánh số lại từng mục theo thứ tự, rồi xem những chỗ nhắc đến mục này'
    const one = finding('IV\n', 'IV')
    const long = { ...one, definition: { ...one.definition, help: { vi: text, en: text } } }
    const narrow = { ...options, width: 45, wraps: true }
    expect(renderHuman(report(long), narrow).split('\n').slice(5, 9)).toEqual([
      '  = Cách xử lý: Đánh số lại từng mục theo thứ',
      '    tự, rồi xem những chỗ nhắc đến mục này',
      '  = Căn cứ: HD05 I.9',
      '',
    ])
    expect(renderHuman(report(long), { ...narrow, wraps: false })).toContain(`Cách xử lý: ${text}\n`)
  })

  test('speaks English', () => {
    const shown = renderHuman(report(finding('## IV. Ba\n', 'IV')), { ...options, language: 'en' })
    expect(shown).toContain('warning KL3999 Section IV stands twice, a slip')
    expect(shown).toContain('Help: Renumber section IV')
  })

  test('a finding without a place has no frame, but the name of its file, once', () => {
    const shown = (what: string) => renderHuman(report(unplaced(twice, { numeral: 'I', what })), options).split('\n')
    expect(shown('x').slice(1, 3)).toEqual([' --> ban-thao.md', '  = Cách xử lý: Đánh số lại mục I'])
    expect(shown('“ban-thao.md”')[1]).toMatch(/^ {2}= Cách xử lý/)
  })

  test('what an author or a file name holds never steers the terminal', () => {
    const shown = renderHuman(report(finding('a \u001b[31mIV\u202e b\n', 'IV')), options)
    expect(shown).not.toMatch(/[\u001b\u202e]/)
    expect(printable('tên\u0007\n')).toBe('tên\ufffd\ufffd')
  })

  test('the summary counts', () => {
    expect(renderSummary(report(finding('IV\n', 'IV'), finding('IV\n', 'IV')), options)).toBe(
      '2 cảnh báo trong 1 bản thảo\n',
    )
    expect(renderSummary(report(), { ...options, language: 'en' })).toBe('No findings in 1 draft\n')
  })
})

describe('code frame', () => {
  const under = (original: string, words: string, width = 90) => {
    const diagnostic = finding(original, words)
    if (!diagnostic.location) throw new Error('no place')
    const frame = codeFrame(diagnostic.location, width)
    const marked = cellsOf(frame.text)
    let column = 0
    const cells = marked.filter((cell) => {
      const inside = column >= frame.indent && column < frame.indent + frame.marks
      column += cell.width
      return inside
    })
    return { ...frame, words: cells.map((cell) => cell.text).join('') }
  }

  test('tabs and wide characters take their columns', () => {
    expect(under('\tnăm IV\n', 'IV')).toMatchObject({ text: '    năm IV', indent: 8, marks: 2, column: 6 })
    expect(under('会议 IV\n', 'IV')).toMatchObject({ indent: 5, words: 'IV' })
    expect(widthOf(cellsOf('a\t会👍🏽'))).toBe(8)
  })

  test('decomposed letters are one column, columns are counted in the author’s units', () => {
    const decomposed = 'Kết luận số IV'.normalize('NFD')
    const frame = under(`${decomposed}\n`, 'số')
    expect(frame.words.normalize('NFC')).toBe('số')
    expect(frame.indent).toBe(9)
    expect(frame.marks).toBe(2)
    expect(frame.column).toBe(decomposed.indexOf('s') + 1)
  })

  test('CRLF ends a line', () => {
    expect(under('một\r\nhai IV\r\nba', 'IV')).toMatchObject({ line: 2, column: 5, text: 'hai IV' })
  })

  test('a long line is cut to the place', () => {
    const long = `${'trước đó rất dài '.repeat(300)}CHỖ NÀY${' sau đó cũng dài'.repeat(300)}`
    const frame = under(`${long}\n`, 'CHỖ NÀY', 60)
    expect(frame.words).toBe('CHỖ NÀY')
    expect(frame.text).toMatch(/^….*…$/)
    expect(widthOf(cellsOf(frame.text))).toBeLessThanOrEqual(60)
    expect(under(`${'đầu '.repeat(90)}CUỐI\n`, 'CUỐI', 60).text).toMatch(/^….{50,}CUỐI$/)
    expect(under(`ĐẦU${' cuối'.repeat(90)}\n`, 'ĐẦU', 60).text).toMatch(/^ĐẦU.*…$/)
  })

  test('a span over several lines is marked to the end of its first', () => {
    const diagnostic = finding('một hai\nba bốn\n', 'hai\nba')
    if (!diagnostic.location) throw new Error('no place')
    expect(codeFrame(diagnostic.location, 80)).toMatchObject({ line: 1, indent: 4, marks: 3 })
  })

  test('a point beyond the last character still has its caret', () => {
    const source = sourceOf('hết')
    expect(codeFrame({ source, span: { start: 3, end: 3 } }, 80)).toMatchObject({ text: 'hết', indent: 3, marks: 1 })
  })
})

describe('data', () => {
  test('short is one line a finding', () => {
    expect(renderShort(report(finding('a\nb IV\n', 'IV')), 'vi')).toBe(
      'ban-thao.md:2:3: cảnh báo KL3999 said-twice: Mục IV có hai lần, một lỗi\n',
    )
  })

  test('JSON carries places of the author’s text', () => {
    const text = 'Đầu\r\nsố IV'.normalize('NFD')
    const diagnostic = finding(text, 'IV')
    const fixed = {
      ...diagnostic,
      fix: { title: { vi: 'Sửa', en: 'Mend' }, safe: false, edits: [{ span: { start: 7, end: 9 }, text: 'V' }] },
    }
    const notEvaluated = [{ name: 'needs-date', reason: { vi: 'chưa có ngày', en: 'undated' } }]
    const start = { line: 2, column: text.indexOf('IV') - text.indexOf('\n'), offset: text.indexOf('IV') }
    const end = { line: 2, column: start.column + 2, offset: start.offset + 2 }
    expect(JSON.parse(renderJson([{ path: 'ban-thao.md', diagnostics: [fixed], notEvaluated }], 'en'))).toEqual({
      version: 1,
      files: [
        {
          path: 'ban-thao.md',
          diagnostics: [
            {
              code: 'KL3999',
              name: 'said-twice',
              severity: 'warning',
              tier: 'practice',
              basis: 'HD05 I.9',
              message: 'Section IV stands twice, a slip',
              help: 'Renumber section IV',
              start,
              end,
              related: [],
              fix: { title: 'Mend', safe: false, edits: [{ start, end, text: 'V' }] },
            },
          ],
        },
      ],
      notEvaluated: [{ path: 'ban-thao.md', name: 'needs-date', reason: 'undated' }],
      summary: { files: 1, errors: 0, warnings: 1, hints: 0 },
    })
  })

  test('a finding about a whole file points at its start', () => {
    const json = JSON.parse(renderJson(report(unplaced(twice, { numeral: 'I', what: 'x' })), 'vi'))
    expect(json.files[0].diagnostics[0].start).toEqual({ line: 1, column: 1, offset: 0 })
  })
})
