// One bundle with a chunk for each command and each exporter: the command starts in the time it takes to read a
// few files, and loads Word, Excel and HTML only when they are asked for. The compiler of PDFs and DuckDB, which are
// native code, and the driver of PostgreSQL stay optional dependencies.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { accountOf } from '../../tooling/bundling/account-of.js'
import { compromiseExpanded } from '../../tooling/bundling/compromise-expanded.js'
import { exceljsAloneInRolldown } from '../../tooling/bundling/exceljs-alone.js'
import { writeNotices } from '../../tooling/bundling/write-notices.js'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

// Chunks are named by their content: those of an earlier build would be published too.
for (const file of await readdir('dist').catch(() => []))
  if (file.endsWith('.js')) await rm(join('dist', file))

const infos = new Map()
const from = (input, ...plugins) =>
  rolldown({
    input,
    platform: 'node',
    external: /^(?:@(?:duckdb|myriaddreamin)\/|pg$)/,
    resolve: {
      conditionNames: ['@inspectorate/source', 'import', 'node', 'default'],
      alias: {
        ...exceljsAloneInRolldown.alias,
        // Editions as that package’s own build has laid them out: the command would lay them out at each start.
        '@inspectorate/frameworks/rules': resolve('../../packages/frameworks/dist/rules.js'),
        '@inspectorate/frameworks': resolve('../../packages/frameworks/dist/index.js'),
      },
    },
    // What made a bundle stands in its manifest.
    transform: { target: 'node20', define: { SOFTWARE_VERSION: JSON.stringify(version) } },
    // It would go on without a file that it does not find.
    onLog: (level, { message }) => {
      throw new Error(message)
    },
    // Files may export more than an entry does, to each other.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      exceljsAloneInRolldown.plugin,
      compromiseExpanded,
      { name: 'infos', moduleParsed: (info) => void infos.set(info.id, info) },
      ...plugins,
    ],
  })

// What `rate` needs nearly every command needs: one file, where a file for each set of commands that share something would
// be sixty to read.
const alone = await from(['src/main.ts', 'src/commands/rate.ts'], {
  name: 'statically',
  resolveId: (id, _, { kind }) => (kind === 'dynamic-import' ? { id, external: true } : null),
})
const { output: ofRate } = await alone.generate({ format: 'esm' })
const needed = new Set(ofRate.flatMap(({ modules }) => Object.keys(modules)))

// Beside the command what its other threads run.
const bundle = await from({ main: 'src/main.ts', 'add-worker': 'src/programme/add-worker.ts' })
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: 'rating', test: (id) => needed.has(id) }],
  },
})
const account = accountOf(output, (id) => infos.get(id))

// Beside the code that reads them.
const sample = '../../examples/portsmouth-2023'
await rm('dist/sample', { recursive: true, force: true })
for (const name of await readdir(sample))
  if (name === 'inspection.json' || name === 'narrative' || name.endsWith('.csv'))
    await cp(join(sample, name), join('dist/sample', name), { recursive: true })
await cp('../../packages/exporter-pdf/src/fonts', 'dist/fonts', { recursive: true })
await writeNotices(account, 'dist')
// What a bill of materials is made of (tooling/releases): it is not published.
await writeFile('dist/metafile.json', JSON.stringify(account))
