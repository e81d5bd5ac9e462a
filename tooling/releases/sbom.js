// The bill of materials of the command, in CycloneDX: every package whose code its bundle carries, from
// the bundle itself. Needs a build. node tooling/releases/sbom.js [FOLDER]
import { execFileSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../../apps/cli/', import.meta.url))
const folder = resolve(process.argv[2] ?? 'out/sbom')
const { version } = JSON.parse(await readFile(join(app, 'package.json'), 'utf8'))
const file = join(folder, `inspectorate-cli-${version}.cdx.json`)

await mkdir(folder, { recursive: true })
execFileSync(
  fileURLToPath(new URL('node_modules/.bin/cyclonedx-esbuild', import.meta.url)),
  [join(app, 'dist/metafile.json'), '--output-reproducible', '--output-file', file],
  { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] },
)
const { components } = JSON.parse(await readFile(file, 'utf8'))
console.log(`${file}: ${components.length} packages`)
