import { readFile, stat } from 'node:fs/promises'
import type { Issue } from '@inspectorate/core'
import { wordSystemError } from '../process/word-system-error.js'
import { UnusableInput } from '../process/unusable-input.js'
import { decodeUtf8 } from './decode-utf8.js'

/** The largest file that is read: an inspection of 10,000 cases is about 25 MB. */
const largestFile = 64 * 1024 * 1024

/** A UTF-8 file as text; a clear fault when it is missing, not a file, too large, or not UTF-8. `shown` names it in faults. */
export async function readTextFile(path: string, shown: string): Promise<string> {
  await checkReadable(path, shown)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusal(shown, 'unreadable-file', wordSystemError(error), 'a file that can be read')
  })
  const text = decodeUtf8(bytes)
  if (typeof text !== 'string') throw new UnusableInput(shown, [text])
  return text
}

/** Throws a clear fault when there is no such file, or it is too large to read. */
export async function checkReadable(path: string, shown: string): Promise<void> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const found = error.code === 'ENOENT' ? 'no such file' : wordSystemError(error)
    throw refusal(shown, 'unreadable-file', found, 'a file that can be read')
  })
  if (!info.isFile())
    throw refusal(
      shown,
      'unreadable-file',
      info.isDirectory() ? 'a folder' : 'something else',
      'a file',
    )
  if (info.size > largestFile)
    throw refusal(
      shown,
      'too-large',
      `${Math.round(info.size / 1024 / 1024)} MB`,
      `at most ${largestFile / 1024 / 1024} MB`,
    )
}

function refusal(
  shown: string,
  code: Issue['code'],
  found: string,
  expected: string,
): UnusableInput {
  return new UnusableInput(shown, [{ code, path: [], found, expected }])
}
