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

/** The same for a bundle that rolldown makes. */
export const exceljsAloneInRolldown = {
  alias: exceljsAlone.alias,
  plugin: {
    name: 'buffers-of-today',
    transform: { filter: { id: archiver() }, handler: (code) => ({ code: buffersOfToday(code) }) },
  },
}

/** Bundled CommonJS modules ask for Node’s own modules by `require`, which a module has not. */
export const requireInModules =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"

function withBuffersOfToday({ onLoad }) {
  onLoad({ filter: archiver() }, async ({ path }) => ({
    contents: buffersOfToday(await readFile(path, 'utf8')),
  }))
}

function archiver() {
  return /[\\/]archiver-utils[\\/]index\.js$/
}

function buffersOfToday(code) {
  return code
    .replaceAll('new Buffer(source)', 'Buffer.from(source)')
    .replaceAll(/new Buffer\((size|0)\)/g, 'Buffer.alloc($1)')
}
