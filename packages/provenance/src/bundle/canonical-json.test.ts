import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.js'

describe('canonicalJson', () => {
  it('is the same whatever order keys were written in', () => {
    expect(canonicalJson({ b: [1.5, { d: null, c: 'ü' }], a: 0.1 })).toBe(
      '{"a":0.1,"b":[1.5,{"c":"ü","d":null}]}',
    )
    expect(canonicalJson(JSON.parse('{"x": 2.50, "a": 1e2}'))).toBe('{"a":100,"x":2.5}')
  })
})
