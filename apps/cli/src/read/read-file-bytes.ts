import { readFile } from 'node:fs/promises'
import { UnusableInput } from '../process/unusable-input.js'
import { checkReadable } from './read-text-file.js'

/** A file’s bytes; a clear fault when it is missing, not a file, or too large. `shown` names it in faults. */
export async function readFileBytes(path: string, shown: string): Promise<Uint8Array> {
  await checkReadable(path, shown)
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableInput(shown, [
      {
        code: 'unreadable-file',
        path: [],
        found: error.code ?? 'an error',
        expected: 'a file that can be read',
      },
    ])
  })
}
