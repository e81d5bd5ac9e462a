import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * exceljs without its stream reader, the only part that reads zips by unzipper: nothing of ours calls it.
 * Its archiver makes buffers by a constructor that Node warns of wherever it runs outside node_modules,
 * as a bundle does.
 */
export const exceljsAlone = {
  alias: { unzipper: fileURLToPath(new URL('not-used.cjs', import.meta.url)) },
  plugins: [{ name: 'buffers-of-today', setup: withBuffersOfToday }],
}

/** Bundled CommonJS modules ask for Node’s own modules by `require`, which a module has not. */
export const requireInModules =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"

function withBuffersOfToday({ onLoad }) {
  onLoad({ filter: /[\\/]archiver-utils[\\/]index\.js$/ }, async ({ path }) => ({
    contents: (await readFile(path, 'utf8'))
      .replaceAll('new Buffer(source)', 'Buffer.from(source)')
      .replaceAll(/new Buffer\((size|0)\)/g, 'Buffer.alloc($1)'),
  }))
}
