import { describe, expect, it } from 'vitest'
import { define } from '../../diagnostics/define.ts'
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts'
import { decode } from '../../source/decode.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Compilation } from '../compile.ts'
import { mend } from './mend.ts'
import type { WantedFixes } from './pick-fixes.ts'

const finding = (code: `KL${number}`) =>
  define({
    code,
    name: `finding-${code.toLowerCase()}`,
    severity: 'warning',
    tier: 'practice',
    basis: null,
    message: { vi: 'Từ', en: 'Word' },
    help: null,
  })

interface Slip {
  readonly code: `KL${number}`
  readonly pattern: RegExp
  readonly to: string
  readonly kind?: 'safe' | 'unsafe' | 'by name'
}

/** A compiler that finds patterns and offers to replace each match. */
function compiler(...slips: readonly Slip[]) {
  const definitions = slips.map(({ code }) => finding(code))
  return (bytes: Uint8Array): Compilation => {
    const decoded = decode(bytes, 'a.md')
    if ('problem' in decoded) throw new Error(decoded.problem.kind)
    const { source } = decoded
    const diagnostics = slips.flatMap((slip, index) => findAll(source, slip, definitions[index] ?? finding(slip.code)))
    return { source, document: null, paged: null, diagnostics, notEvaluated: [], suppressed: [] }
  }
}

function findAll(
  source: SourceFile,
  { pattern, to, kind = 'safe' }: Slip,
  definition: Diagnostic['definition'],
): Diagnostic[] {
  return [...source.text.matchAll(pattern)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const fix: Fix = {
      title: { vi: 'Sửa', en: 'Mend' },
      safe: kind === 'safe',
      byName: kind === 'by name',
      edits: [{ span, text: to }],
    }
    return { definition, severity: 'warning', params: {}, location: { source, span }, related: [], fix }
  })
}

const safe: WantedFixes = { safe: true, unsafe: false, codes: new Set() }
const encode = (text: string) => new TextEncoder().encode(text)
const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const mended = (text: string, compile: ReturnType<typeof compiler>, wanted = safe) => {
  const bytes = encode(text)
  const result = mend(bytes, compile(bytes), wanted, compile)
  return (
    result && {
      text: decodeText(result.bytes),
      made: result.made.map(({ definition, count }) => `${definition.code} ${count}`),
      unsettled: result.unsettled,
    }
  )
}

describe('mend', () => {
  const twice: Slip = { code: 'KL4901', pattern: / {2}/g, to: ' ' }
  const comma: Slip = { code: 'KL4902', pattern: / ,/g, to: ',' }

  it('goes on until nothing is left, also where fixes meet', () => {
    const result = mended('a    b  , c , d', compiler(twice, comma))
    expect(result).toEqual({ text: 'a b, c, d', made: ['KL4901 4', 'KL4902 2'], unsettled: false })
    expect(mended(result?.text ?? '', compiler(twice, comma))).toBeNull()
  })

  it('touches nothing else: byte order mark, CRLF, decomposed letters', () => {
    const decomposed = 'Đảng uỷ'.normalize('NFD')
    const line: Slip = { code: 'KL4903', pattern: /\|/g, to: '\n\n' }
    expect(mended(`\ufeff${decomposed}  xã\r\n\tb|c\r\n`, compiler(twice, line))?.text).toBe(
      `\ufeff${decomposed} xã\r\n\tb\r\n\r\nc\r\n`,
    )
  })

  it('makes only what was asked for', () => {
    const unsafe: Slip = { code: 'KL4904', pattern: /x/g, to: 'y', kind: 'unsafe' }
    const byName: Slip = { code: 'KL4905', pattern: /u/g, to: 'v', kind: 'by name' }
    const compile = compiler(twice, unsafe, byName)
    const text = 'x  u'
    expect(mended(text, compile)?.text).toBe('x u')
    expect(mended(text, compile, { ...safe, unsafe: true })?.text).toBe('y u')
    expect(mended(text, compile, { safe: false, unsafe: false, codes: new Set(['KL4905']) })?.text).toBe('x  v')
  })

  it('stops where fixes undo each other, and says so', () => {
    const there: Slip = { code: 'KL4906', pattern: /a/g, to: 'b' }
    const back: Slip = { code: 'KL4907', pattern: /b/g, to: 'a' }
    expect(mended('a', compiler(there, back))).toMatchObject({ unsettled: true })
    expect(mended('a', compiler({ code: 'KL4908', pattern: /a/g, to: 'aa' }))).toMatchObject({ unsettled: true })
    expect(mended('a', compiler({ code: 'KL4909', pattern: /a/g, to: 'a' }))).toBeNull()
  })

  it('makes a fix as a whole or not at all', () => {
    const compile = (bytes: Uint8Array): Compilation => {
      const compilation = compiler({ code: 'KL4910', pattern: /<b>/g, to: '**' }, comma)(bytes)
      const [first, ...rest] = compilation.diagnostics
      const closing = compilation.source?.text.indexOf('</b>') ?? -1
      if (!first?.fix || closing < 0) return compilation
      const edits = [...first.fix.edits, { span: { start: closing, end: closing + 4 }, text: '**' }]
      return { ...compilation, diagnostics: [...rest, { ...first, fix: { ...first.fix, edits } }] }
    }
    expect(mended('<b>x</b> , y', compile)?.text).toBe('**x**, y')
  })
})
