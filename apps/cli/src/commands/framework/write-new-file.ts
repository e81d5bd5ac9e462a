import { writeFile } from 'node:fs/promises'
import { UnusableInput } from '../../process/unusable-input.js'

/** Writes a file that is not there yet: nobody’s work is written over. */
export async function writeNewFile(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UnusableInput(file, [
      {
        code: 'not-written',
        path: [],
        found: code === 'EEXIST' ? 'a file of that name' : String(code),
        expected: 'a new file in a folder that is there',
      },
    ])
  }
}
