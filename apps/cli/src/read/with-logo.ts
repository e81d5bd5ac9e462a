import { dirname, join, resolve } from 'node:path'
import { describeFound } from '@inspectorate/core'
import { UnusableInput } from '../process/unusable-input.js'
import { insideFolder } from './inside-folder.js'
import { readFileBytes } from './read-file-bytes.js'

const mediaTypes: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' }
const at = ['publication', 'logo', 'picture']

/** What publications say, with the logo’s file read; and which file that was. */
export async function withLogo(
  publication: Record<string, unknown>,
  file: string,
): Promise<{ whole: Record<string, unknown>; origins: ReadonlyMap<string, string> }> {
  const asWritten = { whole: publication, origins: new Map() }
  const { logo } = publication
  if (typeof logo !== 'object' || logo === null || !('picture' in logo)) return asWritten
  const path = logo.picture
  if (typeof path !== 'string' || path.startsWith('data:')) return asWritten
  const type = mediaTypes[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '']
  if (type === undefined)
    throw new UnusableInput(file, [
      {
        code: 'invalid-value',
        path: at,
        found: describeFound(path),
        expected: 'a file whose name ends in .png or .svg',
      },
    ])
  const folder = dirname(resolve(file))
  const inside = await insideFolder(folder, path, file, at)
  const bytes = await readFileBytes(inside, join(dirname(file), path))
  const picture = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return {
    whole: { ...publication, logo: { ...logo, picture } },
    origins: new Map([[at.join('.'), path]]),
  }
}
