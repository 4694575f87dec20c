import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { Emitter, Format } from '../emitters/emitter.ts'
import { read } from '../phases/1-parse/read.ts'
import { type Compilation, type CompileOptions, compile } from './compile.ts'
import { type Profile, readProfile } from './profile.ts'

/** The compiler's parts as a batch uses them; tests hand in their own. */
export interface Toolchain {
  compile(bytes: Uint8Array, path: string, options: CompileOptions): Compilation
  /** `null` when the bytes are no text. */
  readProfile(bytes: Uint8Array, path: string): Outcome<Profile | null>
  emitter(format: Format): Promise<Emitter>
}

export const toolchain: Toolchain = {
  compile,
  readProfile(bytes, path) {
    // A profile is read the same way in every stage.
    const { value: source, diagnostics, notEvaluated } = read(bytes, path, { stage: 'du-thao' })
    if (!source) return { value: null, diagnostics, notEvaluated }
    const profile = readProfile(source)
    return {
      value: profile.value,
      diagnostics: [...diagnostics, ...profile.diagnostics],
      notEvaluated: [...notEvaluated, ...profile.notEvaluated],
    }
  },
  emitter: loadEmitter,
}

/** Each format's writer is loaded only when that format is asked for: pdfkit alone costs as much as a whole check. */
async function loadEmitter(format: Format): Promise<Emitter> {
  switch (format) {
    case 'docx':
      return (await import('../emitters/docx/docx.ts')).docx
    case 'pdf':
      return (await import('../emitters/pdf/pdf.ts')).pdf
    case 'html':
      return (await import('../emitters/html/html.ts')).html
  }
}
