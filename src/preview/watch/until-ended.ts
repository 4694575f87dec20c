import { fstatSync } from 'node:fs'

/**
 * Resolves when the user or the terminal wants the program to end: Ctrl-C, a closed terminal, a request of the system, or
 * the end of what is piped in, which is how an editor that started us goes away. `heard` is given every line piped in. A
 * terminal's own input is left alone: a program in the background would be stopped for reading it.
 */
export function untilEnded(heard: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const end = () => {
      for (const signal of signals) process.off(signal, end)
      process.stdin.off('data', take).off('end', end).off('error', end).pause()
      resolve()
    }
    let rest = ''
    const take = (chunk: string) => {
      const lines = `${rest}${chunk}`.split(/\r?\n/)
      // Nobody sends lines of that length; the start of one is no line.
      rest = (lines.pop() ?? '').slice(0, 8192)
      for (const line of lines) if (line.trim() !== '') heard(line.trim())
    }
    for (const signal of signals) process.on(signal, end)
    if (isPiped()) process.stdin.setEncoding('utf8').on('data', take).on('end', end).on('error', end)
  })
}

function isPiped(): boolean {
  try {
    const input = fstatSync(0)
    return input.isFIFO() || input.isSocket()
  } catch {
    return false
  }
}
