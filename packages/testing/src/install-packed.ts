import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = new URL('../../', import.meta.url)

/**
 * Installs packages of this workspace as a user gets them, packed, in a folder that knows nothing of
 * it, with others of the registry. Needs a build.
 */
export function installPacked(
  folder: string,
  names: readonly string[],
  others: readonly string[] = [],
): void {
  const tarballs = names.map((name) =>
    execFileSync('npx', ['-y', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], {
      cwd: fileURLToPath(new URL(name, packages)),
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .at(-1)!,
  )
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs, ...others],
    { cwd: folder, stdio: 'pipe' },
  )
}
