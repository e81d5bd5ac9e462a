import { describe, expect, it } from 'vitest'
import { tooIntricate } from './too-intricate.js'

describe('Markdown that nobody writes', () => {
  it.each([
    ['*a_', 'marks of emphasis'],
    ['a[', 'brackets'],
  ])('is not read: %s over and over in one paragraph', (mark, what) => {
    expect(tooIntricate(mark.repeat(5000))).toMatchObject({
      found: expect.stringContaining(what),
    })
    expect(tooIntricate(`${mark.repeat(300)}\n\n`.repeat(50))).toBeNull()
  })
})
