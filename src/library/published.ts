/**
 * What `import { check, compile } from 'ketluan'` gives: the types of the package, and nothing else of it. What stands here
 * changes only with the version; the rooms behind it may be rebuilt.
 */
import type { Language, Severity, Tier } from '../diagnostics/define.ts'
import type { Stage } from '../diagnostics/stage.ts'
import type { Format, PdfStandard } from '../emitters/emitter.ts'
import type { PartyDocument } from '../model/document.ts'
import type { EditionId } from '../model/edition.ts'
import type { Position } from '../source/source-file.ts'

export type { Language, Severity, Tier } from '../diagnostics/define.ts'
export type { Stage } from '../diagnostics/stage.ts'
export type { Format, PdfStandard } from '../emitters/emitter.ts'
export type * from '../model/document.ts'
export type { EditionId } from '../model/edition.ts'
export type * from '../model/inline.ts'
export type { PagedDocument } from '../model/paged-document.ts'
export type * from '../model/plugin.ts'
export type { Position } from '../source/source-file.ts'
export type { Span } from '../source/span.ts'

export interface CheckOptions {
  /** How far the paper has come; decides what is mandatory. Absent: `du-thao`. */
  readonly stage?: Stage
  /** Absent: by the paper's date. */
  readonly edition?: EditionId
  /** Of messages and helps. Absent: `vi`. */
  readonly language?: Language
  /**
   * Where the draft lies or would lie. Its ending says what it is written in (`.yaml`, `.yml`; else Markdown or typed text),
   * and pictures and appendices are read beside it. The file itself is not read. Absent: a Markdown draft without either.
   */
  readonly path?: string
  /** The text of an office profile (`ketluan.yaml`). Its plug-ins do not run. Absent: none. */
  readonly profile?: string | Uint8Array
}

export interface CompileOptions extends CheckOptions {
  /** Absent: DOCX alone. */
  readonly formats?: readonly Format[]
  /** Absent: `a-2a`. */
  readonly pdfStandard?: PdfStandard
}

/** A finding as `ketluan check --format json` prints it. Places are those of the draft as it was given, or of `file`. */
export interface Finding {
  /** Permanent: `KL2202`; its page is `docs/diagnostics/KL2202.md`. */
  readonly code: string
  /** Permanent: `symbol-of-other-type`. */
  readonly name: string
  readonly severity: Severity
  readonly tier: Tier
  /** The provision it rests on; `null` where there is none. */
  readonly basis: string | null
  readonly message: string
  readonly help: string | null
  /** The appendix it lies in; absent where it lies in the draft. */
  readonly file?: string
  readonly start: Position
  readonly end: Position
  readonly related: readonly {
    readonly message: string
    readonly file?: string
    readonly start: Position
    readonly end: Position
  }[]
  readonly fix: FindingFix | null
}

/** A mend that can be applied as it stands, its edits from the last to the first. */
export interface FindingFix {
  readonly title: string
  /** Unsafe ones change what the paper says. */
  readonly safe: boolean
  readonly edits: readonly { readonly start: Position; readonly end: Position; readonly text: string }[]
}

/** A finding that a comment in the draft answers for. */
export interface SuppressedFinding extends Finding {
  readonly reason: string | null
}

export interface CheckResult {
  /** Nothing stands in the way of the paper in this stage. */
  readonly passes: boolean
  /** Sorted by place. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** What is wrong with the office profile; places lie in it. */
  readonly profileFindings: readonly Finding[]
  /** Checks that could not be made; never a pass. */
  readonly notEvaluated: readonly { readonly name: string; readonly reason: string }[]
  /** The tree `ketluan ast` prints (`schemas/document.schema.json`); `null` when the bytes are no text. */
  readonly document: PartyDocument | null
}

export interface CompileResult extends CheckResult {
  /** How many pages the paper has; 0 when there is none. */
  readonly pages: number
  /** The finished files. Empty when the paper was held back: after `du-thao` that is whenever it does not pass. */
  readonly outputs: Readonly<Partial<Record<Format, Uint8Array>>>
}

/** Checks one draft: text, or the bytes of a file. Never throws for what an author wrote. */
export declare function check(draft: string | Uint8Array, options?: CheckOptions): CheckResult

/** Checks one draft and makes the papers. Equal input gives equal bytes; nothing is written to the disk. */
export declare function compile(draft: string | Uint8Array, options?: CompileOptions): Promise<CompileResult>

/** Of the package: `0.1.0`. */
export declare const version: string
