import { longestWord } from '@inspectorate/publication'
import { expect, it } from 'vitest'
import { breakable } from './long-words.js'

it('lets addresses and checksums be broken, and no word of prose', () => {
  const word = 'x'.repeat(longestWord)
  expect(breakable(`Seen in ${word}, it says`).markup).toBe(
    `Seen in <span class="insp-long">${word},</span> it says`,
  )
  expect(breakable(`${word} and ${word}`).markup).toBe(`${word} and ${word}`)
})

it('escapes what it marks', () => {
  expect(breakable(`a ${'<b>'.repeat(9)}`).markup).toBe(
    `a <span class="insp-long">${'&lt;b&gt;'.repeat(9)}</span>`,
  )
})
