import { stripVTControlCharacters, styleText } from 'node:util'
import type { Language } from '../diagnostics/define.ts'
import { printable } from '../diagnostics/render/cells.ts'
import type { HumanOptions } from '../diagnostics/render/human.ts'
import type { Ink, Paint } from '../diagnostics/render/paint.ts'
import { plain } from '../diagnostics/render/paint.ts'
import type { Host, Output } from '../host/host.ts'

/** Where a person reads: standard error, with colours and a progress line where there is a terminal. */
export interface Console {
  readonly human: HumanOptions
  say(text: string): void
  /** How far long work has come, e.g. `[3/200] draft.md`; the next word said takes its place. */
  progress(text: string): void
  endProgress(): void
}

const widthWithoutTerminal = 100

export function createConsole(host: Host, language: Language, color: boolean | null): Console {
  const { stderr } = host
  const paint = paintFor(host, stderr, color)
  let shown = false
  const endProgress = () => {
    if (shown) stderr.write('\r\u001b[2K')
    shown = false
  }
  return {
    human: { language, paint, width: stderr.columns ?? widthWithoutTerminal, wraps: stderr.isTTY },
    say(text) {
      endProgress()
      stderr.write(text)
    },
    progress(text) {
      if (!stderr.isTTY) return
      endProgress()
      stderr.write(printable(stripVTControlCharacters(text)).slice(0, (stderr.columns ?? 80) - 1))
      shown = true
    },
    endProgress,
  }
}

/** Colours where they are wanted: the command line, then NO_COLOR (no-color.org), then FORCE_COLOR, then the terminal. */
export function paintFor({ env }: Host, { isTTY }: Output, asked: boolean | null): Paint {
  const forced = env.FORCE_COLOR !== undefined && !['', '0'].includes(env.FORCE_COLOR)
  const wanted = asked ?? (!env.NO_COLOR && (forced || (isTTY && env.TERM !== 'dumb')))
  return wanted ? colored : plain
}

const styles = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  hint: ['bold', 'cyan'],
  strong: ['bold'],
  faint: ['dim'],
  place: ['blue'],
} as const satisfies Record<Ink, readonly string[]>

/** Whether to colour was decided already, for the stream in question; Node would look at standard output. */
const colored: Paint = (ink, text) => styleText([...styles[ink]], text, { validateStream: false })
