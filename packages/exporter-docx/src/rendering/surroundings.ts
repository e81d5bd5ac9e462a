import type { Block } from '@inspectorate/publication'

/** Where blocks stand, which decides their styles. */
export type Surroundings = 'text' | 'callout' | 'practice' | 'recommendation' | 'quotation'

/** The place of one block. */
export interface Place {
  readonly around: Surroundings
  /** The block it follows. */
  readonly before?: Block | undefined
  /** On one page with the next, as is what stands in a box. */
  readonly keepNext: boolean
}

/** Paragraph styles of text and lists where they stand. */
export const stylesIn = {
  text: {
    body: 'Normal',
    bullet: 'ListBullet',
    number: 'ListNumber',
    continued: 'ListContinue',
    indent: 0,
    isBox: false,
  },
  callout: {
    body: 'CalloutText',
    bullet: 'CalloutBullet',
    number: 'CalloutNumber',
    continued: 'CalloutListContinue',
    indent: 284,
    isBox: true,
  },
  practice: {
    body: 'PracticeText',
    bullet: 'PracticeBullet',
    number: 'PracticeNumber',
    continued: 'PracticeListContinue',
    indent: 284,
    isBox: true,
  },
  recommendation: {
    body: 'RecommendationText',
    bullet: 'RecommendationBullet',
    number: 'RecommendationNumber',
    continued: 'RecommendationListContinue',
    indent: 284,
    isBox: true,
  },
  quotation: {
    body: 'Quote',
    bullet: 'QuoteBullet',
    number: 'QuoteNumber',
    continued: 'QuoteListContinue',
    indent: 454,
    isBox: false,
  },
} as const satisfies Record<Surroundings, object>
