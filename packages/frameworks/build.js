// Declarations come from tsc; the code is bundled so that the editions are part of it: importing
// JSON files as modules is still marked experimental on Node 20.
import { rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const options = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['@inspectorate/core'],
}

/** What a module exports, laid out now: a framework that is rated by functions cannot be. */
async function laidOut() {
  const { outputFiles } = await build({
    ...options,
    entryPoints: ['src/laid-out.ts'],
    write: false,
  })
  const file = new URL('laid-out.mjs', import.meta.url)
  await writeFile(file, outputFiles[0].contents)
  try {
    const { laidOut: frameworks } = await import(file.href)
    if (frameworks.some(({ rules }) => rules)) throw new Error('An edition is rated by functions.')
    return `export const laidOut = JSON.parse(${JSON.stringify(JSON.stringify(frameworks))})`
  } finally {
    await rm(file)
  }
}

const contents = await laidOut()
await build({
  ...options,
  entryPoints: ['src/index.ts', 'src/rules.ts'],
  splitting: true,
  plugins: [
    {
      name: 'laid-out',
      setup: ({ onLoad }) =>
        onLoad({ filter: /laid-out\.ts$/ }, () => ({ contents, loader: 'js' })),
    },
  ],
})
