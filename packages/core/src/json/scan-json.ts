import { closingQuote } from './closing-quote.js'

/** A key that cannot stand where it does. */
export interface RepeatedKey {
  /** JSON path of the key. */
  readonly path: readonly (string | number)[]
  /** Where its quotation mark stands in the text, from 0. */
  readonly at: number
  /** Where the same key stands before; null for `__proto__`, which no reader of JSON keeps. */
  readonly before: number | null
}

/** An object or a list that is open where the scan is. */
type Open =
  | { readonly kind: 'object'; readonly keys: Map<string, number>; key: string }
  | { readonly kind: 'list'; index: number }

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end'

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /[ \t\r\n]*/y

/**
 * Walks through a JSON text (RFC 8259) without recursion, so that no depth of nesting breaks it.
 * `stopped` is where it ceases to be JSON; null where it never does.
 */
export function scanJson(text: string): {
  readonly stopped: number | null
  readonly repeated: readonly RepeatedKey[]
} {
  const open: Open[] = []
  const repeated: RepeatedKey[] = []
  let expected = 'value' as Expected
  let at = after(space, text, 0)!
  const step = (to: number, next: Expected) => {
    at = after(space, text, to)!
    expected = next
  }
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma-or-end')

  while (at < text.length) {
    const character = text[at]!
    const inside = open.at(-1)
    const ends = inside && character === (inside.kind === 'object' ? '}' : ']')
    if (ends && expected.endsWith('-or-end')) {
      open.pop()
      step(at + 1, afterValue())
    } else if (expected === 'comma-or-end' && character === ',') {
      if (inside!.kind === 'list') inside!.index += 1
      step(at + 1, inside!.kind === 'list' ? 'value' : 'key')
    } else if (expected === 'colon' && character === ':') step(at + 1, 'value')
    else if ((expected === 'key' || expected === 'key-or-end') && inside?.kind === 'object') {
      const end = character === '"' ? endOfString(text, at) : null
      if (end === null) return { stopped: at, repeated }
      inside.key = JSON.parse(text.slice(at, end)) as string
      const before = inside.keys.get(inside.key)
      if (before !== undefined || inside.key === '__proto__')
        repeated.push({ path: pathOf(open), at, before: before ?? null })
      else inside.keys.set(inside.key, at)
      step(end, 'colon')
    } else if (expected === 'value' || expected === 'value-or-end') {
      if (character === '{') {
        open.push({ kind: 'object', keys: new Map(), key: '' })
        step(at + 1, 'key-or-end')
      } else if (character === '[') {
        open.push({ kind: 'list', index: 0 })
        step(at + 1, 'value-or-end')
      } else {
        const end = character === '"' ? endOfString(text, at) : after(scalar, text, at)
        if (end === null) return { stopped: at, repeated }
        step(end, afterValue())
      }
    } else return { stopped: at, repeated }
  }
  return { stopped: expected === 'end' ? null : text.length, repeated }
}

function pathOf(open: readonly Open[]): (string | number)[] {
  return open.map((one) => (one.kind === 'object' ? one.key : one.index))
}

/** Where a sticky pattern that matches at `from` ends; null where it does not match. */
function after(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : null
}

/** Where the string that begins at `from` ends, after its quotation mark; null where it is none. */
function endOfString(text: string, from: number): number | null {
  const quote = closingQuote(text, from)
  return quote > 0 && isString(text.slice(from, quote + 1)) ? quote + 1 : null
}

function isString(token: string): boolean {
  try {
    return typeof JSON.parse(token) === 'string'
  } catch {
    return false
  }
}
