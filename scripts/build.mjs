// Bundles the program into dist/: one file a start-up path, so that a check never loads what only a PDF needs.
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

await rm(`${root}/dist`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'linked',
  // CommonJS packages inside the bundle still ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as ketluanRequire } from 'node:module'; const require = ketluanRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
