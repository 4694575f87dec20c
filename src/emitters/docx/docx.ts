import type { Emitter } from '../emitter.ts'

/** Native Word: the composition as named styles, sections and tables. The library is loaded when a file is written. */
export const docx: Emitter = {
  format: 'docx',
  async emit(input) {
    const { write } = await import('./write.ts')
    return write(input)
  },
}
