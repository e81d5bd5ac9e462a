// Writes src/deflate/zlib-in-wasm.ts: zlib in WebAssembly, as @zip.js/zip.js carries it. node write-zlib.js
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const wasm = fileURLToPath(import.meta.resolve('@zip.js/zip.js/dist/zip-module.wasm'))
await writeFile(
  new URL('src/deflate/zlib-in-wasm.ts', import.meta.url),
  `/** zlib in WebAssembly, from @zip.js/zip.js (THIRD-PARTY-NOTICES.txt), in base 64. Written by write-zlib.js. */
export const zlibInWasm =
  '${(await readFile(wasm)).toString('base64')}'
`,
)
