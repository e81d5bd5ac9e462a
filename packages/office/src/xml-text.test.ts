import { describe, expect, it } from 'vitest'
import { escapeXml, wellFormedText } from './xml-text.js'

describe('text in XML', () => {
  it('keeps line breaks, tabs and characters beyond the first plane', () => {
    const text = 'a\tb\nc\r\u0085 \u00A0😀\u{10FFFF}'
    expect(wellFormedText(text)).toBe(text)
  })

  it('has U+FFFD for what XML cannot hold and what it discourages', () => {
    for (const one of ['\0', '\b', '\v', '\x1B', '\x7F', '\x80', '\x9F', '\uFFFE', '\uFFFF'])
      expect(wellFormedText(`a${one}b`)).toBe('a\uFFFDb')
    expect(wellFormedText('\uD83D and \uDE00')).toBe('\uFFFD and \uFFFD')
  })

  it('is escaped once, for elements and for attributes', () => {
    expect(escapeXml(`<a b="c">&amp;'`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;'")
  })
})
