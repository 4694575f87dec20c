/** The package has no types of its own; only what generate-fonts.ts uses is declared. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'truetype' | 'woff2'
    readonly noHinting?: boolean
    readonly noLayoutClosure?: boolean
    readonly preserveNameIds?: number[]
    readonly dropTables?: string[]
  }
  const subsetFont: (font: Uint8Array, text: string, options?: SubsetOptions) => Promise<Uint8Array>

  export { subsetFont as default }
}
