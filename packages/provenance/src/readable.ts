import type { Issue, Parsed } from '@inspectorate/core'

/** What `read` gives, or an issue when the bytes are not what it reads; `expected` says what that is. */
export function readable<Value>(expected: string, read: () => Value): Parsed<Value> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    const issue: Issue = { code: 'wrong-form', path: [], found, expected }
    return { ok: false, issues: [issue] }
  }
}
