import { Parameter, Source } from '../../names.js'
import { wordsOf, type FieldWords } from './words-of.js'

export const labelWords: FieldWords<{ en: string; cy?: string }> = [
  'The word that is printed, by language; its id when not said.',
  { en: 'Good', cy: 'Da' },
]

export const sourceWords: FieldWords<{
  document: string
  paragraph?: string
  confirmed: boolean
}> = ['Where it comes from.', { document: 'Rules and guidance', paragraph: '4.2', confirmed: true }]

export const nameWords = [
  wordsOf(Parameter, ['A parameter that the inspection pins.', { param: 'upper-quartile' }], {
    param: ['The id of one of the parameters.', 'upper-quartile'],
  }),
  wordsOf(
    Source,
    [
      'Where a rule comes from.',
      { document: 'Rules and guidance', paragraph: '4.2', confirmed: true },
    ],
    {
      document: ['The publication, by its title.', 'Rules and guidance'],
      paragraph: ['The paragraph, page or table in it.', '4.2'],
      confirmed: ['Whether it was read in the publisher’s own words.', true],
    },
  ),
]
