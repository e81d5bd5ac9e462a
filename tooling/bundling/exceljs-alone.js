import { fileURLToPath } from 'node:url'

/** exceljs without its stream reader, the only part that reads zips by unzipper: nothing of ours calls it. */
export const exceljsAlone = {
  alias: { unzipper: fileURLToPath(new URL('not-used.cjs', import.meta.url)) },
}

/** Bundled CommonJS modules ask for Node’s own modules by `require`, which a module has not. */
export const requireInModules =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"
