import { describe, expect, test } from 'vitest'
import { sourceOf } from '../source/decode.ts'
import { rawHtml, undefinedFootnote } from './catalogue/text.ts'
import { createSink, most } from './sink.ts'

const source = sourceOf('a'.repeat(5000), 'draft.md')
const codes = (sink: ReturnType<typeof createSink>) => sink.diagnostics.map(({ definition }) => definition.code)

describe('a file with more slips than anyone reads', () => {
  test('is told the first thousand of a kind and how many there are more; other kinds as ever', () => {
    const sink = createSink(source, 'du-thao')
    for (let at = 0; at < most.ofOneKind + 250; at++) sink.report(rawHtml, { start: at, end: at + 1 }, { tag: '<b>' })
    sink.report(undefinedFootnote, { start: 7, end: 8 }, { mark: '[^1]' })
    expect(codes(sink).filter((code) => code === 'KL1205')).toHaveLength(most.ofOneKind)
    expect(codes(sink).slice(-2)).toEqual(['KL1007', undefinedFootnote.code])
    const [more] = sink.diagnostics.filter(({ definition }) => definition.code === 'KL1007')
    expect(more).toMatchObject({
      severity: 'hint',
      params: { count: 250, code: 'KL1205', limit: most.ofOneKind },
      location: { span: { start: most.ofOneKind } },
    })
  })

  test('is told none of them as long as there are just a thousand', () => {
    const sink = createSink(source, 'du-thao')
    for (let at = 0; at < most.ofOneKind; at++) sink.report(rawHtml, { start: at, end: at + 1 }, { tag: '<b>' })
    expect(codes(sink)).not.toContain('KL1007')
  })

  test('gets no finding with more places or a fix with more edits than anyone can look at', () => {
    const sink = createSink(source, 'du-thao')
    const many = (length: number) => Array.from({ length }, (_, at) => ({ start: at % 5000, end: at % 5000 }))
    const message = { vi: 'và ở đây', en: 'and here' }
    const title = { vi: 'Sửa', en: 'Mend' }
    for (const edits of [most.edits, most.edits + 1]) {
      sink.report(
        rawHtml,
        { start: 0, end: 1 },
        { tag: '<b>' },
        {
          related: many(most.places * 2).map((at) => ({ message, at })),
          fix: { title, safe: true, edits: many(edits).map((span) => ({ span, text: '' })) },
        },
      )
    }
    expect(sink.diagnostics.map(({ related }) => related.length)).toEqual([most.places, most.places])
    expect(sink.diagnostics.map(({ fix }) => fix?.edits.length ?? null)).toEqual([most.edits, null])
  })
})
