// Packs every public package and checks the tarball as a user would get it: publint and
// are-the-types-wrong. Needs a build. Run from the root: pnpm packages
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = await mkdtemp(join(tmpdir(), 'inspectorate-packages-'))
const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: 'inherit' })
const bin = (name) => join(process.cwd(), 'node_modules', '.bin', name)
try {
  for (const group of ['packages', 'apps'])
    for (const name of await readdir(group)) {
      const path = join(group, name)
      const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'))
      if (manifest.private) continue
      console.log(`\n${manifest.name}`)
      const tarball = execFileSync('pnpm', ['pack', '--pack-destination', folder], {
        cwd: path,
        encoding: 'utf8',
      })
        .trim()
        .split('\n')
        .at(-1)
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
} finally {
  await rm(folder, { recursive: true, force: true })
}
