import { expect, test } from 'vitest'
import { sourceOf } from '../../source/decode.ts'
import { parse } from '../1-parse/parse.ts'
import { analyse } from './analyse.ts'

/** How the sheets of each appendix lie, and the findings with the words they stand at. */
function read(text: string, path: string) {
  const draft = parse(sourceOf(text, path), { stage: 'du-thao' }).value
  const { value, diagnostics } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
  return {
    orientations: value.appendices.map(({ orientation }) => orientation),
    titles: value.appendices.map(({ title }) => title),
    written: value.appendices.map(({ spans }) => spans.orientation && text.slice(...places(spans.orientation))),
    findings: diagnostics.flatMap(({ definition, location }) =>
      location ? [`${definition.name}: ${text.slice(...places(location.span))}`] : [],
    ),
  }
}

const places = ({ start, end }: { start: number; end: number }): [number, number] => [start, end]
const typed = (below: string) => `Ban Thường vụ kết luận như sau:\n\nGiao việc.\n\n# Phụ lục\n${below}`
const data = (appendix: string) =>
  `cơ quan: Đảng uỷ xã Vĩnh Hoà\nnội dung: [Giao việc.]\nphụ lục:\n  - tên: Biểu\n${appendix}`

test.each([
  ['hướng giấy: ngang', 'landscape'],
  ['HƯỚNG-GIẤY: Ngang', 'landscape'],
  ['khổ: nằm ngang', 'landscape'],
  ['orientation: landscape', 'landscape'],
  ['hướng trang: dọc', 'portrait'],
  ['hướng giấy:', null],
])('“%s” is read alike from text and data', (line, orientation) => {
  for (const { orientations, titles, findings } of [
    read(typed(`\n${line}\n\nBIỂU\n\nMột dòng.\n`), 'a.md'),
    read(data(`    ${line}\n    nội dung: [Một dòng.]\n`), 'a.yaml'),
  ]) {
    expect(orientations).toEqual([orientation])
    expect(titles.map((title) => title?.toUpperCase())).toEqual(['BIỂU'])
    expect(findings.filter((finding) => /choice|field/.test(finding))).toEqual([])
  }
})

test('what is no way for sheets to lie is told where it stands, and nothing is guessed', () => {
  const text = read(typed('\nHướng giấy: chéo\n\nBIỂU\n\nMột dòng.\n'), 'a.md')
  expect(text).toMatchObject({ orientations: [null], findings: ['unknown-choice: chéo'] })
  const yaml = read(data('    hướng giấy: chéo\n'), 'a.yaml')
  expect(yaml.orientations).toEqual([null])
  expect(yaml.findings).toContain('unknown-choice: chéo')
})

test('said twice, the first counts and the second is told', () => {
  const twice = read(typed('Hướng giấy: ngang\nKhổ giấy: dọc\n\nMột dòng.\n'), 'a.md')
  expect(twice).toMatchObject({
    orientations: ['landscape'],
    written: ['ngang'],
    findings: ['duplicate-field: dọc'],
  })
})
