import { readFile } from 'node:fs/promises'
import { checkReadable } from './read-text-file.js'

/** A file’s bytes; a clear fault when it is missing, not a file, or too large. */
export async function readBytes(path: string): Promise<Uint8Array> {
  await checkReadable(path, path)
  return new Uint8Array(await readFile(path))
}
