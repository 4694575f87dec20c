import type { Compilation } from '../compiler/compile.ts'
import type { Toolchain } from '../compiler/toolchain.ts'
import { define, type Severity } from '../diagnostics/define.ts'
import { createSink } from '../diagnostics/sink.ts'
import { defaultChoices } from '../model/choices.ts'
import type { PartyDocument } from '../model/document.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import type { SourceFile } from '../source/source-file.ts'

const finding = (severity: Severity) =>
  define({
    code: 'KL3999',
    name: `a-${severity}`,
    severity,
    tier: 'integrity',
    basis: null,
    message: { vi: 'Từ “{word}”', en: 'The word “{word}”' },
    help: null,
  })
const findings = { error: finding('error'), warning: finding('warning'), hint: finding('hint') }

/**
 * A compiler whose papers are as simple as its drafts: the words `error`, `warning`, `hint` are findings, `binary` is no
 * text, `throw` is a fault in compiling and `emit-throw` one in writing.
 */
export function fakeToolchain(): Toolchain & { readonly compiled: readonly string[] } {
  const compiled: string[] = []
  return {
    compiled,
    compile(bytes, path, { stage }): Compilation {
      compiled.push(path)
      const text = new TextDecoder().decode(bytes)
      const nothing = { source: null, document: null, paged: null, diagnostics: [], notEvaluated: [], suppressed: [] }
      const source: SourceFile = { path, text, original: text, toOriginal: (offset) => offset }
      const sink = createSink(source, stage)
      for (const match of text.matchAll(/\b(error|warning|hint|binary)\b/g)) {
        const word = match[0] as Severity | 'binary'
        const span = { start: match.index, end: match.index + word.length }
        sink.report(word === 'binary' ? findings.error : findings[word], span, { word })
      }
      if (text.includes('binary')) return { ...nothing, diagnostics: sink.diagnostics }
      if (/(?<!-)throw/.test(text)) throw new TypeError('the compiler broke')
      return {
        source,
        document: {
          type: 'document',
          text,
          span: { start: 0, end: text.length },
          letterhead: { date: null },
        } as unknown as PartyDocument,
        paged: { pages: [{}, {}], text } as unknown as PagedDocument,
        diagnostics: sink.diagnostics,
        notEvaluated: text.includes('undated')
          ? [{ name: 'date-rule', reason: { vi: 'chưa có ngày', en: 'the paper is undated' } }]
          : [],
        suppressed: [],
      }
    },
    readProfile(bytes, path) {
      const text = new TextDecoder().decode(bytes)
      const source: SourceFile = { path, text, original: text, toOriginal: (offset) => offset }
      const sink = createSink(source, 'du-thao')
      if (text.includes('error')) sink.report(findings.error, { start: 0, end: 1 }, { word: 'profile' })
      const value = text.includes('binary')
        ? null
        : { source, values: {}, ignore: [], plugins: [], severities: new Map(), foreign: [], choices: defaultChoices }
      return { value, diagnostics: sink.diagnostics, notEvaluated: [] }
    },
    emitter: async (format) => ({
      format,
      async emit({ paged }) {
        const { text } = paged as unknown as { text: string }
        if (text.includes('emit-throw')) throw new RangeError('the emitter broke')
        return new TextEncoder().encode(`<html>\n<head>\n</head>${text}</html>`)
      },
    }),
  }
}
