// One bundle with a chunk for each exporter: the command starts in the time it takes to read a few
// files, and loads Word, Excel and HTML only when they are asked for. exceljs stays a dependency, and
// the compiler of PDFs, which is native code, an optional one.
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

// Chunks are named by their content: those of an earlier build would be published too.
for (const file of await readdir('dist').catch(() => []))
  if (file.endsWith('.js')) await rm(join('dist', file))

await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['exceljs'],
  // What made a bundle stands in its manifest.
  define: { SOFTWARE_VERSION: JSON.stringify(version) },
  conditions: ['@inspectorate/source'],
  // Bundled CommonJS modules ask for Node's own modules by `require`, which a module has not.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
})

// Beside the code that reads them.
await cp('../../packages/exporter-pdf/src/fonts', 'dist/fonts', { recursive: true })
