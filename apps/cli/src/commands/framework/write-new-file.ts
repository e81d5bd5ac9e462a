import { writeFile } from 'node:fs/promises'
import { isSystemError, wordSystemError } from '../../process/word-system-error.js'
import { UnusableInput } from '../../process/unusable-input.js'

/** Writes a file that is not there yet: nobody’s work is written over. */
export async function writeNewFile(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' })
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UnusableInput(file, [
      {
        code: 'not-written',
        path: [],
        found: wordSystemError(error),
        expected: 'a new file in a folder that is there',
      },
    ])
  }
}
