import type { Severity } from '../diagnostics/define.ts'
import type { DrawnPage } from './page/drawn-page.ts'

/** What server and page tell each other. Plain data; lines and columns count from 1. */

/** Words of a page: from one character of a text to another; texts are numbered in the order they are drawn. */
export interface Words {
  readonly page: number
  readonly text: number
  readonly start: number
  readonly end: number
}

/** The top of a text. */
export type TextPlace = Pick<Words, 'page' | 'text'>

export interface ShownFinding {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly message: string
  readonly help: string | null
  readonly basis: string | null
  /** `null` for what has no place in a text. */
  readonly place: {
    readonly file: string
    /** Which of the draft's files it is; `null` for any other. */
    readonly part: number | null
    readonly line: number
    readonly column: number
    /** The author's line, cut to size, and the marks that go under it. */
    readonly frame: string
    readonly caret: string
  } | null
  readonly related: readonly { readonly message: string; readonly line: number | null }[]
  /** The words on the pages shown. */
  readonly words: readonly Words[]
}

export interface OutlineEntry extends TextPlace {
  readonly level: number
  readonly title: string
}

export interface PageState {
  readonly hash: string
  /** Line of its file for each text; 0 for what the edition makes. */
  readonly lines: readonly number[]
  /** Which of the draft's files each text stands in; absent where all stand in the draft itself. */
  readonly parts?: readonly number[]
}

export interface DraftState {
  /** Grows with every change of what is shown. */
  readonly version: number
  readonly path: string
  /** The draft and the files it includes, as they are named to people. */
  readonly files: readonly string[]
  readonly title: string | null
  /** `MẬT` and its like; the draft is not to leave the machine. */
  readonly secrecy: string | null
  /** The pages are those of an earlier text: this one was not understood. */
  readonly stale: boolean
  readonly pages: readonly PageState[]
  readonly outline: readonly OutlineEntry[]
  /** `null` while the text is still being checked: those told last stand. */
  readonly findings: readonly ShownFinding[] | null
  /** Kebab names of what could not be checked, with the reason. */
  readonly notEvaluated: readonly { readonly name: string; readonly reason: string }[]
  /** Whether the paper may be made in this stage with these findings. */
  readonly mayWrite: boolean
  /** Milliseconds the server took from reading to pages, and from pages to findings. */
  readonly took: { readonly pages: number; readonly findings: number }
}

/** Event `state`: the draft as it is now, with those pages that this page was not given before. */
export interface StateEvent {
  readonly state: DraftState
  readonly drawn: Readonly<Record<string, DrawnPage>>
}

/** Event `cursor`: an editor's cursor went to a line of one of the draft's files, which stands there; `null` where it is on no page. */
export interface CursorEvent {
  readonly line: number
  readonly at: TextPlace | null
}

/** One draft of the list. */
export interface ListedDraft {
  readonly id: string
  readonly path: string
  /** `null` while it has not been looked at. */
  readonly summary: {
    readonly title: string | null
    readonly pages: number
    readonly counts: Readonly<Record<Severity, number>>
  } | null
}

/** `POST /open`: an editor is to show this line. */
export interface OpenRequest {
  readonly draft: string
  /** Which of its files. */
  readonly part: number
  readonly line: number
}

/** `POST /cursor`, and a line of standard input. */
export interface CursorRequest {
  readonly file: string
  readonly line: number
}
