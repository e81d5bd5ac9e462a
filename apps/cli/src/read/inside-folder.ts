import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { describeFound } from '@inspectorate/core'
import { UnusableInput } from '../process/unusable-input.js'

/** The part’s path on disk; parts never lie outside the inspection’s folder, nor behind a link that leads out. */
export async function insideFolder(
  folder: string,
  path: string,
  file: string,
  at: string[],
): Promise<string> {
  const outside = (target: string, root: string) => {
    const steps = relative(root, target)
    return steps === '..' || steps.startsWith(`..${sep}`) || isAbsolute(steps)
  }
  const target = resolve(folder, path)
  const [realTarget, realFolder] = await Promise.all([
    realpath(target).catch(() => target),
    realpath(folder).catch(() => folder),
  ])
  if (
    isAbsolute(path) ||
    outside(target, folder) ||
    (realTarget !== target && outside(realTarget, realFolder))
  )
    throw new UnusableInput(file, [
      {
        code: 'outside-folder',
        path: at,
        found: describeFound(path),
        expected: 'a relative path inside the inspection’s folder',
      },
    ])
  return target
}
