import { describe, expect, it } from 'vitest'
import { paragraphs } from './paragraphs.js'

describe('the text of a cell', () => {
  it('is escaped, with U+FFFD for what XML cannot hold', () => {
    expect(paragraphs('<b> & ]]> "c" \u0007 \uD83D 😀')).toBe(
      '<text:p>&lt;b&gt; &amp; ]]&gt; &quot;c&quot; \uFFFD \uFFFD 😀</text:p>',
    )
  })

  it('has a paragraph for each line', () => {
    expect(paragraphs('a\r\nb\rc\n\nd')).toBe(
      '<text:p>a</text:p><text:p>b</text:p><text:p>c</text:p><text:p></text:p><text:p>d</text:p>',
    )
  })

  it('keeps tabs and spaces that would collapse', () => {
    expect(paragraphs('a  b\tc')).toBe('<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p>')
    expect(paragraphs(' a b ')).toBe('<text:p><text:s text:c="1"/>a b<text:s text:c="1"/></text:p>')
    expect(paragraphs('   ')).toBe('<text:p><text:s text:c="3"/></text:p>')
    expect(paragraphs('<a>  &')).toBe('<text:p>&lt;a&gt;<text:s text:c="2"/>&amp;</text:p>')
    expect(paragraphs('\t a')).toBe('<text:p><text:tab/> a</text:p>')
  })

  it('is kept whole, however long', () => {
    const long = '😀'.repeat(40_000)
    expect(paragraphs(long)).toBe(`<text:p>${long}</text:p>`)
  })
})
