// How much the core adds to a page: bundled and minified, with zod and without. Needs a build.
// node tooling/bench/core-size.js
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const sizeOf = async (name, contents, external = []) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external,
  })
  const bytes = outputFiles[0].contents
  console.log(
    `${name}: ${(bytes.length / 1000).toFixed(1)} kB, ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} kB gzip`,
  )
}

const all = "export * from '@inspectorate/core'"
await sizeOf('all of the core, with zod and ts-pattern', all)
await sizeOf('all of the core, without its dependencies', all, ['zod', 'ts-pattern'])
await sizeOf(
  'tally, rate and explain only',
  "export { tally, rateTally, explain } from '@inspectorate/core'",
)
