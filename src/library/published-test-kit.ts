/** What `import { examineEmitter } from 'ketluan/test-kit'` gives: a trial of a plug-in's emitter, for any test runner. */
import type { PluginEmitter } from '../model/plugin.ts'

export interface ExamineOptions {
  /** Reads the words of a file back, so that none may be lost. Absent: an answer that is text is its own words; bytes are not read. */
  readonly textOf?: (made: string | Uint8Array) => string
}

/** Something the emitter does that it should not. */
export interface Complaint {
  /** The paper at hand: `empty`, `letter`, `table`, `footnotes`, `appendix`, `long`. */
  readonly paper: string
  readonly message: string
}

/**
 * Hands papers of every kind to an emitter: none at all, a table, notes, an appendix, many pages. It must answer with text or
 * bytes, the same ones for the same paper on another day, leave the paper as it was, and lose no word. Empty: all is well.
 */
export declare function examineEmitter(emitter: PluginEmitter, options?: ExamineOptions): Promise<readonly Complaint[]>
