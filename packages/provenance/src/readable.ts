import type { Issue, Parsed } from '@inspectorate/core'

/** What `read` gives, or an issue when the bytes are not what it reads; `expected` says what that is. */
export function readable<Value>(expected: string, read: () => Value): Parsed<Value> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    return { ok: false, issues: [unreadable(expected, error)] }
  }
}

/** The same of a reader that takes its time. */
export async function readableLater<Value>(
  expected: string,
  read: () => Promise<Value>,
): Promise<Parsed<Value>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    return { ok: false, issues: [unreadable(expected, error)] }
  }
}

function unreadable(expected: string, error: unknown): Issue {
  const found = error instanceof Error ? error.message : String(error)
  return { code: 'wrong-form', path: [], found, expected }
}
