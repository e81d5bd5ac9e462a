// Declarations come from tsc; the code is bundled with docx and what docx needs, so that a user
// installs what our lock file names (ADR 26). In every place that runs modules there is `crypto`.
import { build } from 'esbuild'
import { writeNotices } from '../../tooling/bundling/write-notices.js'

const { metafile } = await build({
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  conditions: ['browser'],
  mainFields: ['module', 'main'],
  metafile: true,
  external: ['@inspectorate/*', 'fflate', 'saxes', 'ts-pattern', 'zod'],
})
await writeNotices(metafile, 'dist')
