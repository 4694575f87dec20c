import type { Bilingual } from '../diagnostics/define.ts'
import type { Stage } from '../diagnostics/stage.ts'
import type { Span } from '../source/span.ts'
import type { PartyDocument } from './document.ts'
import type { PagedDocument } from './paged-document.ts'

/** What the file of a plug-in exports by default. It is loaded in a thread of its own and given copies, never the compiler. */
export interface Plugin {
  /** Kebab-case; stands before the names of its findings: `van-phong/task-without-deadline`. */
  readonly name: string
  /** Two to six capital letters that begin the codes of its findings; not `KL`. Needed where there are rules. */
  readonly prefix?: string
  readonly rules?: readonly PluginRule[]
  readonly emitters?: readonly PluginEmitter[]
}

/** One check of the paper. */
export interface PluginRule {
  /** Kebab-case, once in the plug-in. */
  readonly name: string
  /** Everything it may report. */
  readonly findings: readonly PluginFinding[]
  check(paper: CheckedPaper, report: PluginReport): void | Promise<void>
}

export interface PluginFinding {
  /** The prefix and three or four digits: `VP001`. */
  readonly code: string
  /** A custom of the office, so never an error; a warning holds back a release. */
  readonly severity: PluginSeverity | Readonly<Record<Stage, PluginSeverity>>
  /** Parameters stand in braces: `Thiếu {field}`. */
  readonly message: Bilingual
  /** What to do about it. */
  readonly help?: Bilingual
}
export type PluginSeverity = 'warning' | 'hint'

/** Reports a finding at a place of `paper.text`. */
export type PluginReport = (code: string, at: Span, params?: Readonly<Record<string, string | number>>) => void

export interface CheckedPaper {
  readonly document: PartyDocument
  /** The draft with plain line ends and composed letters: what every `span` of `document` counts in. */
  readonly text: string
  readonly stage: Stage
}

/** One output format. */
export interface PluginEmitter {
  /** Lower-case letters and digits: the word for `-t`, and the extension of the file. Not one that drafts or ketluan's own formats have. */
  readonly format: string
  /** The file; text is written as UTF-8. Same paper, same bytes: no clock, no random. */
  emit(paper: EmittedPaper): string | Uint8Array | Promise<string | Uint8Array>
}

export interface EmittedPaper {
  readonly document: PartyDocument
  /** Lines with positions in twips (1/1440 inch); flowing formats take `paged.composition`. */
  readonly paged: PagedDocument
  /** ISO date-time to write where a format wants one: the paper's date, never the clock. */
  readonly timestamp: string
  /** Name and version of the program. */
  readonly producer: string
}
