import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { toRoman } from '../../src/model/labels.ts'

// Texts that grow: real papers over and over, and much of one thing. Each makes a text of about `size` characters.

export interface Family {
  readonly extension: '.md' | '.yaml'
  readonly text: (size: number) => string
}

const head = `---
cơ quan: Đảng uỷ xã Vĩnh Hoà
cấp trên: Đảng bộ tỉnh Minh Sơn
ký hiệu: KL/ĐU
địa danh: Vĩnh Hoà
ngày: 12/6/2026
trích yếu: về công tác quý III
người ký: {quyền hạn: T/M BAN THƯỜNG VỤ, chức vụ: BÍ THƯ, họ tên: Trần Văn Bình}
nơi nhận: [Tỉnh uỷ, Lưu Văn phòng Đảng uỷ]
---
`
const opening = 'Ban Thường vụ Đảng uỷ xã kết luận như sau:'

/** The text as the middle of an ordinary paper. */
const framed = (body: string) => `${head}\n${opening}\n\nI- TÌNH HÌNH\n\n1. Việc thứ nhất.\n\n${body}\n`

const heap = (piece: string, before = '', after = '') => ({
  extension: '.md' as const,
  text: (size: number) => framed(before + piece.repeat(Math.ceil(size / piece.length)) + after),
})

/** Pieces made from their number, until there are `size` characters. */
function numbered(size: number, piece: (index: number) => string): string {
  const pieces: string[] = []
  let length = 0
  for (let index = 0; length < size; index++) {
    const next = piece(index)
    pieces.push(next)
    length += next.length
  }
  return pieces.join('')
}

const series = (piece: (index: number) => string, make: (body: string) => string = framed): Family => ({
  extension: '.md',
  text: (size) => make(numbered(size, piece)),
})

const data = (piece: (index: number) => string, before = ''): Family => ({
  extension: '.yaml',
  text: (size) => before + numbered(size, piece),
})

const papers: Readonly<Record<string, Family>> = Object.fromEntries(
  realPapers().map((file) => {
    const text = readFileSync(file, 'utf8')
    // Its fields once, its body as often as it takes.
    const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? ''
    const body = text.slice(front.length)
    const family: Family = {
      extension: '.md',
      text: (size) => front + `${body}\n\n`.repeat(Math.max(1, Math.round(size / body.length))),
    }
    return [`paper ${path.basename(file, '.md').slice(0, 22)}`, family]
  }),
)

function realPapers(): string[] {
  const root = new URL('../..', import.meta.url).pathname
  const seeds = path.join(root, '../shared/seeds')
  return [seeds, path.join(root, 'examples')].flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.md') && !name.startsWith('README'))
        .slice(0, 2)
        .map((name) => path.join(folder, name))
    } catch {
      return []
    }
  })
}

const words =
  'Các chi bộ, tổ chức đoàn thể tiếp tục thực hiện nhiệm vụ được giao theo Nghị quyết số 05-NQ/ĐU, ngày 03/02/2026'

export const families: Readonly<Record<string, Family>> = {
  ...papers,
  'blanks in a line': heap(' ', 'a', 'b'),
  'tabs in a line': heap('\t', 'a', 'b'),
  'no-break spaces': heap('\u00a0', 'a', 'b'),
  'blanks at line ends': heap(`a${' '.repeat(200)}\n`),
  'blank lines': heap('\n'),
  'lines of blanks': heap('   \n'),
  'one long word': heap('a'),
  'one long letter word': heap('ộ'),
  'one long number': heap('7'),
  capitals: heap('ĐẢNG UỶ '),
  'one line of words': heap(`${words}. `),
  'one paragraph of lines': heap(`${words}.\n`),
  'paragraphs alike': heap(`${words}.\n\n`),
  paragraphs: series((i) => `Đoạn ${i}: ${words} (lần ${i}).\n\n`),
  stars: heap('*'),
  'star words': heap('**a '),
  'star pairs': heap('**a** *b* '),
  'star pairs in lines': heap('**a** *b*.\n\n'),
  'open stars in paragraphs': heap('một **hai ba.\n\n'),
  'open brackets': heap('['),
  brackets: heap('[a]('),
  'open parentheses': heap('('),
  parentheses: heap('(a) '),
  'nested parentheses': { extension: '.md', text: (size) => framed('('.repeat(size / 2) + ')'.repeat(size / 2)) },
  quotes: heap('"'),
  'curly quotes': heap('“'),
  'quoted words': heap('"một" '),
  bars: heap('|'),
  'bars in lines': heap('|a|b|\n'),
  'greater-than': heap('>'),
  'quote marks in paragraphs': heap('> a\n\n'),
  'back ticks': heap('`'),
  'back tick words': heap('`a '),
  'fences open': heap('```\na\n\n'),
  backslashes: heap('\\'),
  ampersands: heap('&amp;'),
  'less-than': heap('<'),
  tags: heap('<b>'),
  'open comments': heap('<!-- '),
  comments: heap('<!-- a -->'),
  'comments in lines': heap('a <!-- b -->\n\n'),
  dashes: heap('-'),
  'long dashes': heap('–'),
  dots: heap('.'),
  ellipses: heap('… '),
  commas: heap(', '),
  semicolons: heap('a; '),
  colons: heap('a: '),
  slashes: heap('a/'),
  hyphenated: heap('a-'),
  'digits and dots': heap('1.'),
  'digits and slashes': heap('1/'),
  dates: heap('ngày 12/6/2026, '),
  'numbers and units': heap('12,5 triệu đồng; '),
  citations: heap('Nghị quyết số 05-NQ/TU, ngày 03/02/2026 của Tỉnh uỷ; '),
  'citations unlike': series((i) => `Nghị quyết số ${i}-NQ/TU, ngày 03/02/2026 của Tỉnh uỷ về việc ${i};\n\n`),
  underscores: heap('_'),
  tildes: heap('~'),
  hashes: heap('#'),
  headings: heap('# a\n\n'),
  'headings without space': heap('##a\n\n'),
  images: heap('![a](b.png) '),
  links: heap('[a](http://b) '),
  'footnote calls': heap('a[^1] '),
  footnotes: {
    extension: '.md',
    text: (size) => {
      const calls = numbered(size / 2, (i) => `Việc ${i}.[^${i}]\n\n`)
      return framed(calls + numbered(size / 2, (i) => `[^${i}]: Ghi chú ${i}.\n\n`))
    },
  },
  'footnotes in one line': {
    extension: '.md',
    text: (size) => framed(`${numbered(size / 2, (i) => `a[^${i}] `)}\n\n${numbered(size / 2, (i) => `[^${i}]: b\n`)}`),
  },
  'one long footnote': heap(`${words}. `, 'a[^1]\n\n[^1]: '),
  table: {
    extension: '.md',
    text: (size) =>
      framed(`|${'a|'.repeat(40)}\n|${'---|'.repeat(40)}\n${`|${'a |'.repeat(40)}\n`.repeat(size / 121)}`),
  },
  'narrow table': heap('| a | b |\n', '| a | b |\n|---|---|\n'),
  tables: heap('| a | b |\n|---|---|\n| c | d |\n\n'),
  'wide table': {
    extension: '.md',
    text: (size) =>
      framed(
        `|${'a|'.repeat(size / 8)}\n|${'-|'.repeat(size / 8)}\n|${'b|'.repeat(size / 8)}\n|${'c|'.repeat(size / 8)}`,
      ),
  },
  'one cell': heap(`${words}. `, '| a | b |\n|---|---|\n| c | '),
  items: series((i) => `${i + 2}. Việc ${i}.\n\n`),
  sections: series((i) => `${toRoman(i + 2)}- PHẦN ${i}\n\nNội dung ${i}.\n\n`),
  'dash items': series((i) => `- Chi bộ ${i} hoàn thành việc ${i} trước ngày 30/6/2026.\n`),
  'dash paragraphs': series((i) => `- Chi bộ ${i} hoàn thành việc ${i}.\n\n`),
  letters: series((i) => `${String.fromCharCode(97 + (i % 26))}) Việc ${i}.\n\n`),
  'continued dashes': series((i) => `- Việc ${i}.\n\nNói thêm ${i}.\n\n`),
  points: heap('(1) a; (2) b; '),
  decomposed: heap('o\u0323\u0302 '),
  'combining marks': heap('\u0301'),
  'zero-width': heap('a\u200b'),
  direction: heap('a\u202e'),
  'line separators': heap('a\u2028'),
  emoji: heap('👩‍👩‍👧‍👦'),
  CRLF: heap('a\r\n\r\n'),
  'old code page': heap('§¶ng uû x· '),
  'page numbers': series((i) => `${words}\n\n${i + 2}\n\n${words.toLowerCase()}.\n\n`),
  misspelt: heap('nghành ngiên kứu '),
  'doubled words': heap('của của '),
  'spaces before marks': heap('a ,b ;c .d '),
  abbreviations: series((i) => `Uỷ ban nhân dân (UB${i}) UB${i}; `),
  suppressions: heap('<!-- ketluan-bỏ-qua KL4001: lý do -->\n\na\n\n'),
  recipients: {
    extension: '.md',
    text: (size) => `${head}\n${opening}\n\n1. Việc.\n\nNơi nhận:\n${numbered(size, (i) => `- Chi bộ ${i},\n`)}`,
  },
  'letterhead lines': series(
    (i) => `ĐẢNG BỘ ${i}\n`,
    (body) => body,
  ),
  'title lines': series(
    (i) => `về việc ${i}\n`,
    (body) => `KẾT LUẬN\n${body}-----\n\n${opening}\n\n1. Việc.\n`,
  ),
  rules: heap('-----\n\n'),
  'signature lines': series(
    (i) => `Trần Văn ${i}\n\n`,
    (body) => framed(`T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n${body}`),
  ),
  appendices: series((i) => `# Phụ lục ${i}\n\n**Danh mục ${i}**\n\nViệc.\n\n`),
  preamble: series(
    (i) => `Căn cứ Nghị quyết ${i};\n\n`,
    (body) => `${head}\n${body}\n${opening}\n\n1. Việc.\n`,
  ),
  'front matter keys': series(
    (i) => `khoá ${i}: a\n`,
    (body) => `---\n${body}---\n\n${opening}\n\n1. Việc.\n`,
  ),
  'front matter open': series(
    (i) => `khoá ${i}: a\n`,
    (body) => `---\n${body}`,
  ),
  'YAML keys': data((i) => `khoá ${i}: a\n`),
  'YAML keys alike': data(() => 'số: 1\n'),
  'YAML list': data((i) => `  - Việc ${i}.\n`, 'mở đầu:\n'),
  'YAML text': data(() => `${words}. `, 'mở đầu: '),
  'YAML quoted': data(() => `${words}. `, 'mở đầu: "'),
  'YAML block': data(() => `  ${words}.\n`, 'mở đầu: |\n'),
  'YAML folded': data(() => `  ${words}.\n\n`, 'mở đầu: >\n'),
  'YAML lines': data(() => `  ${words}.\n`, 'mở đầu:\n'),
  'YAML blanks': data(() => ' ', 'mở đầu: a'),
  'YAML escapes': data(() => '\\u1ED9', 'mở đầu: "'),
  'YAML flow': data((i) => `a${i}, `, 'mở đầu: ['),
  'YAML open brackets': data(() => '[a], ', 'mở đầu: '),
  'YAML colons': data(() => 'a: ', 'mở đầu: '),
  'YAML aliases': data(() => '  - *a\n', 'mở đầu:\n  - &a x\n'),
  'YAML anchors': data((i) => `  - &a${i} x\n`, 'mở đầu:\n'),
  'YAML tags': data(() => '  - !x y\n', 'mở đầu:\n'),
  'YAML tabs': data(() => '\t- a\n', 'mở đầu:\n'),
  'YAML comments': data(() => '# a\n', 'mở đầu: a\n'),
  'YAML dashes': data(() => '---\n', 'mở đầu: a\n'),
  'YAML sections': data((i) => `  - {mục: "${i + 1}. Việc ${i}", nội dung: [Một., Hai.]}\n`, 'nội dung:\n'),
  'YAML stars': data(() => '*', 'mở đầu: "'),
  'YAML star words': data(() => '  - một **hai *ba\n', 'mở đầu:\n'),
  'YAML brackets': data(() => '  - a [b](c d\n', 'mở đầu:\n'),
  'YAML star pairs': data(() => '  - "**a** *b*"\n', 'mở đầu:\n'),
  'YAML recipients': data((i) => `  - Chi bộ ${i}\n`, 'nơi nhận:\n'),
  'YAML table': data((i) => `      - [${i}, a, b]\n`, 'nội dung:\n  - bảng:\n'),
  'YAML unquoted colons': data((i) => `  - Việc ${i}: làm: ngay\n`, 'mở đầu:\n'),
}
