export function keepCounts(folder: string): void
export function keepText(folder: string, name: string, text: string): void
