// Reads every import and every package.json, compares them with `allowed`, and looks for circles. Prints
// each breach; exits 1 when there is one. Run from the root: npx -y pnpm@10.34.9 boundaries
import { readdir, readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { basename, join, relative, resolve } from 'node:path'
import { allowed } from './allowed.js'
import { circlesIn } from './circles.js'
import { importsOf, packageOf } from './imports-of.js'
import { otherStyles } from './one-style.js'

const scope = '@inspectorate/'
const breaches = []

for (const group of ['packages', 'apps'])
  for (const name of await readdir(group))
    if (!allowed[join(group, name)])
      breaches.push(`${join(group, name)} is not in tooling/boundaries/allowed.js`)

for (const [folder, rule] of Object.entries(allowed)) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  for (const dependency of Object.keys(manifest.dependencies ?? {}))
    if (!isAllowed(dependency, rule))
      breaches.push(`${folder}/package.json depends on ${dependency}`)
  for (const file of await sources(join(folder, 'src'))) {
    const isTest = file.endsWith('.test.ts')
    const text = await readFile(file, 'utf8')
    for (const specifier of importsOf(text)) {
      const breach = breachOf(specifier, file, folder, rule, isTest, manifest.name)
      if (breach) breaches.push(`${file} imports ${specifier}: ${breach}`)
    }
  }
}

const all = new Map()
for (const group of ['packages', 'apps', 'tooling', 'examples'])
  for (const file of await sources(group))
    if (!file.endsWith('.test.ts')) all.set(file, await readFile(file, 'utf8'))
for (const [file, text] of all)
  for (const style of otherStyles(text)) breaches.push(`${file} has ${style}`)
breaches.push(...circlesIn(all, (file) => ['index.ts', 'main.ts'].includes(basename(file))))

/** What every exporter passes, ours or not. */
for (const folder of Object.keys(allowed))
  if (/exporter-(?!conformance)/.test(folder)) {
    const files = await sources(join(folder, 'src'))
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    if (!texts.some((text) => text.includes('describeExporter(')))
      breaches.push(`${folder} does not run @inspectorate/exporter-conformance`)
  }

for (const breach of breaches) console.error(breach)
console.log(
  breaches.length === 0 ? 'Boundaries hold.' : `${breaches.length} breach(es) of the boundaries`,
)
process.exitCode = breaches.length === 0 ? 0 : 1

function breachOf(specifier, file, folder, rule, isTest, self) {
  if (specifier.startsWith('.')) {
    const target = relative(folder, resolve(file, '..', specifier))
    if (target.startsWith('..')) return 'a relative path out of its package'
    if (target === join('src', 'index.js') && !isTest) return 'an index of its own package'
    return null
  }
  if (isTest) return null
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return rule.node ? null : 'Node in a package that runs in browsers'
  // `#exceljs` is exceljs: from the registry here, bundled in what is published.
  const name = packageOf(specifier.replace(/^#/, ''))
  if (name === self) return 'itself by name'
  return isAllowed(name, rule) ? null : 'not a dependency this package may have'
}

function isAllowed(dependency, { inside, outside }) {
  if (dependency.startsWith(scope)) return inside.includes(dependency.slice(scope.length))
  return outside.includes(dependency)
}

async function sources(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
}
