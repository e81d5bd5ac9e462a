import { describe, expect, it } from 'vitest'
import { saysSomething } from './says-something.js'

describe('a reason', () => {
  it.each([
    '',
    ' ',
    '.',
    '-',
    '–',
    '?',
    'n/a',
    'N/A.',
    'N.A.',
    'na',
    'None',
    'nil',
    'TBC',
    'tbc – see above',
    'To be confirmed',
    'to be decided.',
    'See above.',
    'As above',
    'same as above',
    'Ditto',
    'TODO',
    'xxx',
    'pending',
    'Agreed',
    'test test',
    '<!-- the panel to fill in -->',
    '**TBC**',
    'Lorem ipsum dolor sit amet',
    '42',
  ])('%j is none', (text) => expect(saysSomething(text)).toBe(false))

  it.each([
    'Too few cases',
    'No out-of-court cases',
    'Near the boundary',
    'None of the sampled cases had a victim.',
    'See above all the work with sentencers.',
    'The draft plan was strong.',
    'Zu wenige Fälle',
    '事例が 少ない',
  ])('%j is one', (text) => expect(saysSomething(text)).toBe(true))
})
