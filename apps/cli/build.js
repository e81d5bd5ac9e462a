// One bundle with a chunk for each exporter: the command starts in the time it takes to read a few
// files, and loads Word, Excel and HTML only when they are asked for. The compiler of PDFs, which is
// native code, stays an optional dependency.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { exceljsAlone, requireInModules } from '../../tooling/bundling/exceljs-alone.js'
import { writeNotices } from '../../tooling/bundling/write-notices.js'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

// Chunks are named by their content: those of an earlier build would be published too.
for (const file of await readdir('dist').catch(() => []))
  if (file.endsWith('.js')) await rm(join('dist', file))

const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  ...exceljsAlone,
  // What made a bundle stands in its manifest.
  define: { SOFTWARE_VERSION: JSON.stringify(version) },
  conditions: ['@inspectorate/source'],
  banner: { js: requireInModules },
})

// Beside the code that reads them.
await cp('../../packages/exporter-pdf/src/fonts', 'dist/fonts', { recursive: true })
await writeNotices(metafile, 'dist')
// What a bill of materials is made of (tooling/releases): it is not published.
await writeFile('dist/metafile.json', JSON.stringify(metafile))
