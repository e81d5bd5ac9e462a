import { describeFound, type Issue, type Parsed } from '../issue.js'
import { keysInText, keysInValue } from './count-keys.js'
import { scanJson, type RepeatedKey } from './scan-json.js'

/**
 * The value of a JSON text, refused where an object has the same key twice: `JSON.parse` takes the
 * last in silence, and what stood first, such as a judgement, is lost. Faults have line and column.
 */
export function parseJson(text: string): Parsed<unknown> {
  const parsed = tryParse(text)
  // A key that stands twice is twice in the text and once in the value. Counting is a tenth of walking.
  if (parsed.ok && keysInText(text) === keysInValue(parsed.value)) return parsed
  const { stopped, repeated } = scanJson(text)
  if (!parsed.ok) return { ok: false, issues: [malformed(text, stopped ?? text.length)] }
  if (repeated.length > 0) return { ok: false, issues: repeated.map((one) => keyTwice(text, one)) }
  return parsed
}

function tryParse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function malformed(text: string, at: number): Issue {
  return {
    code: 'malformed-json',
    path: [],
    ...placeAt(text, at),
    found: at >= text.length ? 'the end of the file' : describeFound(text.slice(at, at + 20)),
    expected: 'valid JSON',
  }
}

function keyTwice(text: string, { path, at, before }: RepeatedKey): Issue {
  const key = describeFound(path.at(-1))
  if (before === null)
    return {
      code: 'unknown-key',
      path,
      ...placeAt(text, at),
      found: `the key ${key}`,
      expected: 'no such key',
    }
  const first = placeAt(text, before)
  return {
    code: 'duplicate-key',
    path,
    ...placeAt(text, at),
    found: `${key} again`,
    expected: `each key once; it stands at line ${first.line}, column ${first.column}, too`,
  }
}

function placeAt(text: string, at: number): { line: number; column: string } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: String(before.at(-1)!.length + 1) }
}
