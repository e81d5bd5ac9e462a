import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Change, Step } from './step.js'

export interface CopyOfRepository {
  readonly folder: string
  /** Makes the copy as the repository is, with these steps taken; gives the files that they change. */
  follow(steps: readonly Step[]): readonly string[]
  /** What Node says when it runs a program of the copy, and whether that found no fault. */
  run(args: readonly string[], place?: string): Said
  remove(): void
}

export interface Said {
  readonly ok: boolean
  readonly said: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const notCopied = ['.git', '.turbo', 'data', 'dist', 'out']

/** A copy of the repository in which recipes are followed, with the libraries of the real one. */
export function copyOfRepository(): CopyOfRepository {
  const folder = mkdtempSync(join(tmpdir(), 'inspectorate-recipes-'))
  cpSync(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !notCopied.includes(basename(path)) && path !== join(root, 'node_modules'),
  })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const changed = new Set<string>()
  return {
    folder,
    follow(steps) {
      for (const file of changed) restore(folder, file)
      changed.clear()
      for (const { files } of steps)
        for (const [file, change] of Object.entries(files)) {
          apply(folder, file, change)
          changed.add(file)
        }
      link(folder)
      if (steps.some(({ writesSchemas }) => writesSchemas)) writeSchemas(this)
      for (const name of schemas) changed.add(name)
      return [...changed]
    },
    run(args, place = '.') {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: join(folder, place),
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '', VITEST: '' },
      })
      return { ok: status === 0, said: `${stdout}${stderr}` }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const schemas = ['inspection', 'rules', 'scorecard'].map(
  (name) => `packages/frameworks/schemas/${name}.schema.json`,
)

/** As the frameworks’ own script, which runs what is built, from the sources as they are now. */
function writeSchemas(copy: CopyOfRepository): void {
  const script = `import { build } from 'esbuild'
    const outfile = '.write-schemas.mjs'
    await build({
      entryPoints: ['write-schemas.js'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['@inspectorate/source'],
    })
    await import(process.cwd() + '/' + outfile)`
  const { ok, said } = copy.run(['--input-type=module', '-e', script], 'packages/frameworks')
  if (!ok) throw new Error(said)
}

function apply(folder: string, file: string, change: Change): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  const text =
    typeof change === 'string'
      ? change
      : change.reduce(
          (before, [from, to]) => {
            if (!before.includes(from)) throw new Error(`${file} has no ${from}`)
            return before.replace(from, () => to)
          },
          readFileSync(path, 'utf8'),
        )
  writeFileSync(path, text)
}

function restore(folder: string, file: string): void {
  if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file))
  else rmSync(join(folder, file), { force: true })
}

/** What an install does with a new package: it links those that manifests name. */
function link(folder: string): void {
  const links = [
    ['apps/cli', '@inspectorate/exporter-toy', 'packages/exporter-toy'],
    ['apps/admin', '@inspectorate/exporter-toy', 'packages/exporter-toy'],
    ['packages/exporter-toy', '@inspectorate/core', 'packages/core'],
    ['packages/exporter-toy', '@inspectorate/publication', 'packages/publication'],
    [
      'packages/exporter-toy',
      '@inspectorate/exporter-conformance',
      'packages/exporter-conformance',
    ],
    ['packages/exporter-toy', 'zod', 'packages/core/node_modules/zod'],
  ] as const
  for (const [from, name, target] of links) {
    const place = join(folder, from, 'node_modules', name)
    rmSync(place, { force: true })
    const manifest = join(folder, from, 'package.json')
    if (!existsSync(manifest) || !readFileSync(manifest, 'utf8').includes(`"${name}"`)) continue
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(folder, target), place, 'junction')
  }
}
