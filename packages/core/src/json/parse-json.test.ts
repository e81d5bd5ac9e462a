import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.js'

const placesOf = (text: string) => {
  const parsed = parseJson(text)
  return parsed.ok
    ? []
    : parsed.issues.map(({ code, path, line, column }) => [code, path, line, column])
}

describe('a JSON text', () => {
  it('is its value', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const value: unknown = JSON.parse(text)
        fc.pre(!text.includes('__proto__'))
        expect(parseJson(JSON.stringify(value, null, indent))).toEqual({ ok: true, value })
      }),
    )
  })

  it('may be nested as deeply as the engine reads', () => {
    const depth = 200_000
    expect(parseJson('['.repeat(depth) + ']'.repeat(depth)).ok).toBe(true)
  })

  it.each([
    ['in the first object', '{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', ['a'], 4, '3'],
    ['spelled otherwise', '{"a": 1, "\\u0061": 3}', ['a'], 1, '10'],
    ['deep inside', '{"x": [0, {"y": {"q\\"": [], "q\\"": {}}}]}', ['x', 1, 'y', 'q"'], 1, '29'],
    ['with the same value', '[{"1.4": "good", "1.4": "good"}]', [0, '1.4'], 1, '18'],
  ])('with a key twice %s is refused at its path, line and column', (_, text, ...place) => {
    expect(JSON.parse(text)).toBeDefined()
    expect(placesOf(text)).toEqual([['duplicate-key', ...place]])
  })

  it('says where the key stands too, and each time it comes again', () => {
    const parsed = parseJson('{"a": 1, "a": 2,\n"a": 3}')
    expect(parsed).toMatchObject({
      issues: [
        { found: '"a" again', expected: 'each key once; it stands at line 1, column 2, too' },
        { line: 2, column: '1' },
      ],
    })
  })

  it('may have one key in several objects, and as a value', () => {
    expect(parseJson('{"a": {"a": "a"}, "b": [{"a": 1}, {"a": 2}]}').ok).toBe(true)
  })

  it('has no __proto__, which would be lost', () => {
    expect(placesOf('{"answers": {"__proto__": "yes"}}')).toEqual([
      ['unknown-key', ['answers', '__proto__'], 1, '14'],
    ])
  })

  it.each([
    ['', 1, '1'],
    ['{"a":}', 1, '6'],
    ['{"a":1,}', 1, '8'],
    ['{"a" 1}', 1, '6'],
    ['[1 2]', 1, '4'],
    ['[1,]', 1, '4'],
    ['{\n"a": nope}', 2, '6'],
    ['{"a":"x', 1, '6'],
    ['["\\x"]', 1, '2'],
    ['["line\nbreak"]', 1, '2'],
    ['{}{', 1, '3'],
    ['[}', 1, '2'],
    ['{"a":[1}', 1, '8'],
    ['[01]', 1, '3'],
  ])('%j is refused where it ceases to be one', (text, line, column) => {
    expect(placesOf(text)).toEqual([['malformed-json', [], line, column]])
  })

  it('is refused whenever the engine refuses it, at a place within it', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', ' ', 'true')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('')
        const isJson = (() => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        })()
        const codes = placesOf(text).map(([code]) => code)
        expect(codes.includes('malformed-json')).toBe(!isJson)
        if (isJson) expect(codes.every((code) => code === 'duplicate-key')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
