// Declarations come from tsc; the code is bundled so that the editions are part of it: importing
// JSON files as modules is still marked experimental on Node 20.
import { build } from 'esbuild'

await build({
  entryPoints: ['src/index.ts', 'src/rules.ts'],
  outdir: 'dist',
  splitting: true,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['@inspectorate/core'],
})
