// Writes exceljs with all it needs into dist/exceljs.js of the package in the current folder, and the
// notices beside it: what a user installs is then what our lock file names (ADR 26).
import { build } from 'esbuild'
import { exceljsAlone, requireInModules } from './exceljs-alone.js'
import { writeNotices } from './write-notices.js'

const { metafile } = await build({
  stdin: { contents: "export { default } from 'exceljs'", resolveDir: process.cwd() },
  outfile: 'dist/exceljs.js',
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  banner: { js: requireInModules },
  ...exceljsAlone,
})
await writeNotices(metafile, 'dist')
