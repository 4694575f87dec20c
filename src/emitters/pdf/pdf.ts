import type { Emitter } from '../emitter.ts'

/**
 * PDF/A-2a and PDF/UA-1: the typesetter's lines at their places, tagged from the blocks. pdfkit is loaded with the
 * first file that is written, so that a run without PDF does not pay for it.
 */
export const pdf: Emitter = {
  format: 'pdf',
  async emit(input) {
    const { drawDocument } = await import('./draw-document.ts')
    return drawDocument(input)
  },
}
