import { parseJson } from '@inspectorate/core'
import { UnusableInput } from '../process/unusable-input.js'
import { readTextFile } from './read-text-file.js'

/** A JSON file’s value; a fault with line and column when it is not JSON, or has a key twice in one object. */
export async function readJsonFile(path: string): Promise<unknown> {
  const parsed = parseJson(await readTextFile(path, path))
  if (!parsed.ok) throw new UnusableInput(path, parsed.issues)
  return parsed.value
}
