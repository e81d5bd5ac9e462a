import { closingQuote } from './closing-quote.js'

/** How many keys a JSON text has: the colons outside its strings. The text must be JSON. */
export function keysInText(text: string): number {
  let keys = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === colon) keys += 1
    else if (character === quote) at = closingQuote(text, at)
  }
  return keys
}

/** How many keys the objects in a value from JSON have, however deep; null where one is `__proto__`. */
export function keysInValue(value: unknown): number | null {
  let keys = 0
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    if (Array.isArray(one)) {
      for (const item of one) if (typeof item === 'object') left.push(item)
      continue
    }
    const object = one as Record<string, unknown>
    for (const key of Object.keys(object)) {
      if (key === '__proto__') return null
      keys += 1
      if (typeof object[key] === 'object') left.push(object[key])
    }
  }
  return keys
}

const quote = 0x22
const colon = 0x3a
