/** Where blocks stand, which decides their styles. */
export type Surroundings = 'text' | 'callout' | 'practice' | 'quotation'

/** Paragraph styles of text and lists where they stand. */
export const stylesIn = {
  text: {
    body: 'Normal',
    bullet: 'ListBullet',
    number: 'ListNumber',
    continued: 'ListContinue',
    indent: 0,
  },
  callout: {
    body: 'CalloutText',
    bullet: 'CalloutBullet',
    number: 'CalloutNumber',
    continued: 'CalloutListContinue',
    indent: 284,
  },
  practice: {
    body: 'PracticeText',
    bullet: 'PracticeBullet',
    number: 'PracticeNumber',
    continued: 'PracticeListContinue',
    indent: 284,
  },
  quotation: {
    body: 'Quote',
    bullet: 'QuoteBullet',
    number: 'QuoteNumber',
    continued: 'QuoteListContinue',
    indent: 454,
  },
} as const satisfies Record<Surroundings, object>
