import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** The packages from the registry of which a bundle carries something, by name and version; each with its folder. Paths in the bundle’s account are from the folder it was built in. */
export async function bundledPackages(metafile, builtIn = '.') {
  const found = new Map()
  const carried = new Set(
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [path] : [],
      ),
    ),
  )
  for (const input of carried) {
    if (!input.includes('node_modules/')) continue
    const one = await packageOf(dirname(resolve(builtIn, input)))
    found.set(`${one.name}@${one.version}`, one)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** Inner package.json files only say how modules are read: the package’s own has name and version. */
async function packageOf(folder) {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')
  const { name, version, license, engines } = JSON.parse(text)
  if (name && version) return { name, version, license, engines, folder }
  if (dirname(folder) === folder) throw new Error('expected a package.json above a bundled file')
  return packageOf(dirname(folder))
}
