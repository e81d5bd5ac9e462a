import { describe, expect, it } from 'vitest'
import { wellFormed } from './well-formed.js'

describe('text that any format can hold', () => {
  it('has no lone surrogate and no control character, and keeps all else', () => {
    expect(
      wellFormed({ a: ['\uD800x', 'a\u0000b\u001B', 'line\nnext\t', '𝄞 é \u202E <b>'] }),
    ).toEqual({
      a: ['\uFFFDx', 'a\uFFFDb\uFFFD', 'line\nnext\t', '𝄞 é \u202E <b>'],
    })
  })
})
