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

  it('is not read where it is thousands of lines', () => {
    expect(tooIntricate('- a\n'.repeat(3001))).toMatchObject({
      offset: 12_000,
      found: 'more than 3000 lines in one text',
    })
    expect(tooIntricate('- a\r\n'.repeat(2999))).toBeNull()
  })
})
