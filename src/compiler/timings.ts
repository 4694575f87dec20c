import type { Format } from '../emitters/emitter.ts'

/** The steps of a run, in the order of one draft. */
export const steps = [
  'start',
  'find',
  'compare',
  'read',
  'parse',
  'analyse',
  'compose',
  'typeset',
  'check',
  'load',
  'emit',
  'seal',
  'verify',
  'write',
] as const
export type Step = (typeof steps)[number]

/** How long a step took, all drafts together. */
export interface Timing {
  readonly step: Step
  /** `null` for a step that all formats share. */
  readonly format: Format | null
  readonly milliseconds: number
}

/** Measures steps; times of one step add up. */
export interface Stopwatch {
  time<T>(step: Step, work: () => T): T
  timeAsync<T>(step: Step, format: Format | null, work: () => Promise<T>): Promise<T>
  /** What was measured elsewhere. */
  add(timings: readonly Timing[]): void
  /** In the order of the steps. */
  timings(): readonly Timing[]
}

/** `now`: milliseconds of a clock that only goes forward. */
export function stopwatch(now: () => number): Stopwatch {
  const measured = new Map<string, Timing>()
  const add = (timing: Timing) => {
    const key = `${timing.step} ${timing.format}`
    const milliseconds = timing.milliseconds + (measured.get(key)?.milliseconds ?? 0)
    measured.set(key, { ...timing, milliseconds })
  }
  return {
    time(step, work) {
      const start = now()
      try {
        return work()
      } finally {
        add({ step, format: null, milliseconds: now() - start })
      }
    },
    async timeAsync(step, format, work) {
      const start = now()
      try {
        return await work()
      } finally {
        add({ step, format, milliseconds: now() - start })
      }
    },
    add: (timings) => timings.forEach(add),
    timings() {
      const inOrder = [...measured.values()].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
      return inOrder.map((timing) => ({ ...timing, milliseconds: Math.round(timing.milliseconds * 1000) / 1000 }))
    },
  }
}

/** Nobody wants to know: the work alone. */
export const noStopwatch: Stopwatch = {
  time: (_, work) => work(),
  timeAsync: (_step, _format, work) => work(),
  add: () => {},
  timings: () => [],
}
