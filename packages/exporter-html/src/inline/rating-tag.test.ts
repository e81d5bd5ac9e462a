import { expect, it } from 'vitest'
import { ratingTag } from './rating-tag.js'

const good = {
  word: 'Good',
  tone: 'good',
  position: 3,
  of: 4,
  spoken: 'Good, third of four',
} as const

it('shows the word, says its place, and fills as many steps', () => {
  const { markup } = ratingTag(good)
  expect(markup).toContain('Good<span class="insp-spoken">, third of four</span>')
  expect(markup.match(/insp-on/g)).toHaveLength(3)
  expect(markup.match(/<i/g)).toHaveLength(4)
})

it('says something else in full where it does not begin with the word', () => {
  expect(ratingTag({ ...good, spoken: 'Rated three of four' }).markup).toContain(
    '<span aria-hidden="true">Good</span><span class="insp-spoken">Rated three of four</span>',
  )
})

it('has no gauge where there is no rating', () => {
  const { markup } = ratingTag({ word: 'Not rated', tone: 'not-rated', of: 4, spoken: 'Not rated' })
  expect(markup).toBe('<span class="insp-tag insp-not-rated">Not rated</span>')
})
