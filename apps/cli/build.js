// One bundle with a chunk for each exporter: the command starts in the time it takes to read a few
// files, and loads Word, Excel and HTML only when they are asked for. exceljs stays a dependency.
import { build } from 'esbuild'

await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['exceljs'],
  conditions: ['@inspectorate/source'],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
})
