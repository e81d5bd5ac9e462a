import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PublicPackage {
  readonly name: string
  readonly folder: string
  /** What is imported, with its declarations as they are built. */
  readonly entries: readonly { readonly specifier: string; readonly declarations: string }[]
}

type Targets = string | { readonly types?: string }

/** The packages that are published as libraries. */
export function publicPackages(root: string): PublicPackage[] {
  return readdirSync(join(root, 'packages')).flatMap((folder) => {
    const path = join(root, 'packages', folder)
    const { name, exports, ...manifest } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    ) as { name: string; private?: boolean; exports: Record<string, Targets> }
    if (manifest.private) return []
    const entries = Object.entries(exports).flatMap(([at, targets]) =>
      typeof targets === 'object' && targets.types !== undefined
        ? [{ specifier: join(name, at), declarations: join(path, targets.types) }]
        : [],
    )
    return [{ name, folder: path, entries }]
  })
}
