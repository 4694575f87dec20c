import type { FileCoverageData } from 'istanbul-lib-coverage'

export const countsFolder: string | undefined
export function instrumented(code: string, path: string): string
export function countable(code: string, path: string): FileCoverageData
