import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

/** Bytes that a page loads for what it imports, bundled and minified, as they are and in brotli. */
export async function sizeOfPage(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@inspectorate/source'],
    write: false,
  })
  const bytes = outputFiles[0].contents
  return { plain: bytes.length, brotli: brotliCompressSync(bytes).length }
}
