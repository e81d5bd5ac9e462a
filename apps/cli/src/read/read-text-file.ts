import { readFileBytes } from './read-file-bytes.js'

/** A UTF-8 file as text, without its byte order mark. `shown` names it in faults. */
export async function readTextFile(path: string, shown: string): Promise<string> {
  return new TextDecoder().decode(await readFileBytes(path, shown))
}
