import { describe, expect, test } from 'vitest'
import { importsOf, judge } from './lint-imports.ts'

const verdict = (file: string, specifier: string) => judge({ file, line: 1, specifier })

describe('direction of imports', () => {
  test.each([
    ['phases/2-analyse/analyse.ts', '../1-parse/draft.ts'],
    ['phases/2-analyse/zones/body.ts', '../../../model/document.ts'],
    ['diagnostics/render/human.ts', '../../source/span.ts'],
    ['emitters/pdf/blocks/rule.ts', '../../emitter.ts'],
    ['emitters/pdf/pdf.ts', 'pdfkit'],
    ['compiler/build.ts', '../host/host.ts'],
    ['tasks/orders-of-text.ts', '../phases/2-analyse/facts/words.ts'],
    ['cli/console.ts', 'node:util'],
    ['model/edition.ts', '../../templates/hd05/edition.json'],
    ['phases/1-parse/read.test.ts', 'node:fs'],
  ])('%s may import %s', (file, specifier) => {
    expect(verdict(file, specifier)).toBeNull()
  })

  test.each([
    ['phases/1-parse/parse.ts', '../2-analyse/analyse.ts', /comes before/],
    ['source/span.ts', '../diagnostics/define.ts', /comes before/],
    ['model/document.ts', '../phases/1-parse/draft.ts', /comes before/],
    ['compiler/compile.ts', '../cli/run.ts', /comes before/],
    ['tasks/columns.ts', '../compiler/timestamp.ts', /comes before/],
    ['tasks/columns.ts', '../host/host.ts', /hand in/],
    ['emitters/pdf/pdf.ts', '../../tasks/columns.ts', /model only/],
    ['emitters/pdf/pdf.ts', '../../phases/5-typeset/typeset.ts', /model only/],
    ['emitters/pdf/pdf.ts', '../html/html.ts', /leaves/],
    ['phases/1-parse/read.ts', 'node:fs', /edge/],
    ['phases/1-parse/read.ts', '../../host/host.ts', /hand in/],
    ['host/node-host.ts', '../model/edition.ts', /no other room/],
    ['helpers/misc.ts', './x.ts', /no room/],
  ])('%s may not import %s', (file, specifier, reason) => {
    expect(verdict(file, specifier)).toMatch(reason)
  })

  test('every way of writing an import is seen', () => {
    const text = `import type { A } from './a.ts'
import {
  b,
} from './b.ts'
export { c } from './c.ts'
import './d.ts'
const e = await import('./e.ts')
const no = "from './f.ts'"
`
    expect(importsOf('x.ts', text).map(({ specifier, line }) => [specifier, line])).toEqual([
      ['./a.ts', 1],
      ['./b.ts', 4],
      ['./c.ts', 5],
      ['./d.ts', 6],
      ['./e.ts', 7],
    ])
  })
})
