import type { Bilingual, Severity } from '../define.ts'

/** What a stretch of text is for; the edge decides which colour that is. */
export type Ink = Severity | 'strong' | 'faint' | 'place'

/** Colours a text, or hands it back as it is. Injected, since only the edge knows the terminal. */
export type Paint = (ink: Ink, text: string) => string

export const plain: Paint = (_ink, text) => text

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  hint: { vi: 'gợi ý', en: 'hint' },
}
