import { readFile } from 'node:fs/promises'
import { wordSystemError } from '../process/word-system-error.js'
import { UnusableInput } from '../process/unusable-input.js'
import { checkReadable } from './read-text-file.js'

/** A file’s bytes; a clear fault when it is missing, not a file, or too large. `shown` names it in faults. */
export async function readFileBytes(path: string, shown: string): Promise<Uint8Array> {
  await checkReadable(path, shown)
  return readFile(path).catch((error: unknown) => {
    throw new UnusableInput(shown, [
      {
        code: 'unreadable-file',
        path: [],
        found: wordSystemError(error),
        expected: 'a file that can be read',
      },
    ])
  })
}
