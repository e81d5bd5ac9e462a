import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keysInText, keysInValue } from './count-keys.js'
import { scanJson } from './scan-json.js'

/** JSON texts in which keys come again, among strings that look like keys. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom('1', 'null', '"a"', '": "', '"\\\\"', '"\\":"', '"{\\"a\\":1}"'),
    fc.array(tie('json')).map((items) => `[${items.join(', ')}]`),
    fc
      .array(
        fc.tuple(fc.constantFrom('"a"', '"b"', '"\\u0061"', '"\\\\"', '"__proto__"'), tie('json')),
      )
      .map((pairs) => `{${pairs.map((pair) => pair.join(': ')).join(',')}}`),
  ),
}))

it('finds as many keys in a text as in its value, unless one comes again or is __proto__', () => {
  fc.assert(
    fc.property(json, (text) => {
      const isAsMany = keysInText(text) === keysInValue(JSON.parse(text))
      expect(isAsMany).toBe(scanJson(text).repeated.length === 0)
    }),
    { numRuns: 500 },
  )
})
