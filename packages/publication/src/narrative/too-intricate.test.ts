import { describe, expect, it } from 'vitest'
import { tooIntricate } from './too-intricate.js'

describe('Markdown that nobody writes', () => {
  it.each([
    ['*a_', 'marks of emphasis'],
    ['a[', 'brackets'],
    ['`a` ', 'marks of code'],
    ['<a:b>', 'links'],
    [':a ', 'directives'],
  ])('is not read: %s over and over in one paragraph', (mark, what) => {
    expect(tooIntricate(mark.repeat(5000))).toMatchObject({
      found: expect.stringContaining(what),
    })
    expect(tooIntricate(`${mark.repeat(300)}\n\n`.repeat(50))).toBeNull()
  })

  it('is not told of a long text in lines of prose', () => {
    const line = 'Plans said what would change for the person, and by when it should.\n'
    expect(tooIntricate(`${line.repeat(6)}\n`.repeat(2000))).toBeNull()
  })

  it('is not read where it is thousands of lines of a few words', () => {
    expect(tooIntricate('so\n'.repeat(3001))).toMatchObject({
      offset: 9_000,
      found: 'more than 3000 lines of a few words in one text',
    })
    expect(tooIntricate('so\r\n'.repeat(3000))).toBeNull()
  })

  it.each(['- a', '  12. what was said of it, at some length', '| a | row of a table |'])(
    'is not read where it is more than a thousand of: %s',
    (line) => {
      expect(tooIntricate(`${line}\n`.repeat(1201))).toMatchObject({
        offset: 1200 * (line.length + 1),
        found: 'more than 1200 list items or table rows in one text',
      })
      expect(tooIntricate(`${line}\n`.repeat(1200))).toBeNull()
    },
  )

  it('is not read where it is tens of thousands of blank lines', () => {
    expect(tooIntricate('\n'.repeat(20_001))).toMatchObject({
      found: expect.stringContaining('blank'),
    })
  })
})
