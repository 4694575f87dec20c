import type { BuildResult } from 'esbuild'

type Bundle = Promise<BuildResult<{ write: false; metafile: true }>>

export function bundleProgram(outdir: string): Bundle
export function bundlePage(outdir: string): Bundle
export function commonJs(code: string): Promise<string>
