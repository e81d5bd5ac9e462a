// Checks every public package as a user gets it: the tarball by publint, are-the-types-wrong and npm’s own
// dry run, what stands in it, and what is installed with it. Needs a build. Run from the root: npx -y pnpm@10.34.9 packages
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledPackages } from '../bundling/bundled-packages.js'
import { brokenPromises } from './broken-promises.js'
import { installedDependencies } from './installed-dependencies.js'

const folder = await mkdtemp(join(tmpdir(), 'inspectorate-packages-'))
const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: 'inherit' })
const bin = (name) => join(process.cwd(), 'node_modules', '.bin', name)
const faults = []
try {
  for (const group of ['packages', 'apps'])
    for (const name of await readdir(group)) {
      const path = join(group, name)
      const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'))
      if (!manifest.dependencies && manifest.private) continue
      const installed = await installedDependencies(join(process.cwd(), path))
      if (name !== 'testing') faults.push(...brokenPromises(installed, manifest.engines.node))
      if (manifest.private) continue
      console.log(`\n${manifest.name}`)
      const tarball = pack(path)
      faults.push(...faultsOf(tarball), ...corrections(manifest, tarball))
      run(bin('publint'), ['run', tarball, '--strict'])
      if (manifest.exports)
        run(bin('attw'), [
          tarball,
          '--profile',
          'esm-only',
          '--format',
          'ascii',
          '--exclude-entrypoints',
          './rules/*.json',
          './schemas/*.json',
        ])
    }
  const { engines } = JSON.parse(await readFile('apps/cli/package.json', 'utf8'))
  const carried = await bundledPackages(
    JSON.parse(await readFile('apps/cli/dist/metafile.json', 'utf8')),
    'apps/cli',
  )
  faults.push(
    ...brokenPromises(
      carried.map((one) => ({ ...one, by: 'the bundle of the command', range: '' })),
      engines.node,
    ),
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
for (const fault of new Set(faults)) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1

function pack(path) {
  const said = execFileSync('pnpm', ['pack', '--pack-destination', folder], {
    cwd: path,
    encoding: 'utf8',
  })
  return said.trim().split('\n').at(-1)
}

/** What npm would not publish, or would correct first: as it is published, but for sending it. */
function corrections({ name }, tarball) {
  const { status, stderr } = spawnSync('npm', ['publish', tarball, '--dry-run', '--offline'], {
    encoding: 'utf8',
  })
  if (status === 0 && !stderr.includes('auto-corrected')) return []
  return [`${name}: npm publish --dry-run: ${stderr.replaceAll(/^npm notice.*\n/gm, '')}`]
}

/** What stands in a tarball that no user needs, and what is missing in it. */
function faultsOf(tarball) {
  const inTarball = (...args) => execFileSync('tar', [...args], { encoding: 'utf8' })
  const files = inTarball('-tzf', tarball).trim().split('\n')
  const { name, repository, exports, imports } = JSON.parse(
    inTarball('-xzOf', tarball, 'package/package.json'),
  )
  const unwanted = files.filter((file) => /tsbuildinfo|metafile|\.test\.|\.map$/.test(file))
  const missing = ['package/README.md', 'package/LICENSE'].filter((file) => !files.includes(file))
  const sources = JSON.stringify({ exports, imports }).includes('@inspectorate/source')
  return [
    ...unwanted.map((file) => `${name}: the tarball has ${file}, which only the build needs`),
    ...missing.map((file) => `${name}: the tarball has no ${file}`),
    ...(repository?.directory ? [] : [`${name}: no repository with a directory`]),
    ...(sources ? [`${name}: its manifest leads to sources, which no tarball has`] : []),
  ]
}
