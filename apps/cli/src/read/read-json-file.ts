import { UnusableInput } from '../unusable-input.js'
import { readTextFile } from './read-text-file.js'

/** A JSON file’s value; a fault with line and column when it is not JSON. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path, path)
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    const before = text.slice(0, offset).split('\n')
    throw new UnusableInput(path, [
      {
        code: 'malformed-json',
        path: [],
        line: before.length,
        column: String((before.at(-1)?.length ?? 0) + 1),
        found:
          offset >= text.length
            ? 'the end of the file'
            : JSON.stringify(text.slice(offset, offset + 20)),
        expected: 'valid JSON',
      },
    ])
  }
}
