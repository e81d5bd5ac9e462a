import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * What somebody gets who installs the package in a folder: each package with the one that asks for it
 * and the range asked for. Peers and packages of this workspace are left out; optional ones too where
 * they are not installed.
 */
export async function installedDependencies(folder, seen = new Map()) {
  const manifest = await manifestOf(folder)
  const wanted = { ...manifest.dependencies, ...manifest.optionalDependencies }
  for (const [name, range] of Object.entries(wanted)) {
    if (range.startsWith('workspace:')) continue
    const at = installedAt(name, folder)
    if (at === null) {
      if (manifest.optionalDependencies?.[name]) continue
      throw new Error(`${manifest.name} depends on ${name}, which is not installed`)
    }
    const asked = `${at} for ${folder}`
    if (seen.has(asked)) continue
    seen.set(asked, { by: manifest.name, range, ...(await manifestOf(at)) })
    await installedDependencies(at, seen)
  }
  return [...seen.values()]
}

async function manifestOf(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

/** As Node finds it: in the nearest node_modules above. */
function installedAt(name, folder) {
  for (let above = folder; ; above = dirname(above)) {
    const at = join(above, 'node_modules', name)
    if (existsSync(join(at, 'package.json'))) return realpathSync(at)
    if (above === dirname(above)) return null
  }
}
