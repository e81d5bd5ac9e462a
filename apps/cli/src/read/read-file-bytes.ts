import { readFile, stat } from 'node:fs/promises'
import type { Issue } from '@inspectorate/core'
import { UnusableInput } from '../unusable-input.js'

/** The largest file that is read: an inspection of 10,000 cases is about 25 MB. */
const largestFile = 64 * 1024 * 1024

/** A file’s bytes; a clear fault when it is missing, not a file, or too large. `shown` names it in faults. */
export async function readFileBytes(path: string, shown: string): Promise<Uint8Array> {
  const refuse = (code: Issue['code'], found: string, expected: string) =>
    new UnusableInput(shown, [{ code, path: [], found, expected }])
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(
      'unreadable-file',
      error.code === 'ENOENT' ? 'no such file' : (error.code ?? 'an error'),
      'a file that can be read',
    )
  })
  if (!info.isFile())
    throw refuse('unreadable-file', info.isDirectory() ? 'a folder' : 'something else', 'a file')
  if (info.size > largestFile)
    throw refuse(
      'too-large',
      `${Math.round(info.size / 1024 / 1024)} MB`,
      `at most ${largestFile / 1024 / 1024} MB`,
    )
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse('unreadable-file', error.code ?? 'an error', 'a file that can be read')
  })
}
