import type { Block } from '@inspectorate/publication'
import { paragraph, text } from '@inspectorate/publication/parts'
import { numberOf } from '@inspectorate/core/statistics'
import type { Programme } from '../programme.js'
import type { AboutProgramme } from './about-programme.js'
import { firstRows } from './first-rows.js'
import { releaseNotes } from './release-notes.js'
import { heading, tableBlock } from './table-block.js'
import { ratingWord, scaleFor, standardName } from '../wording/words-of-ratings.js'

/** How a programme is counted, in sentences: for the report’s end and the workbook’s notes. */
export const method: readonly (readonly [topic: string, text: string])[] = [
  [
    'Counting',
    'Percentages are the number answered yes divided by the number answered yes or no. Of several services all cases are counted together; percentages are never averaged.',
  ],
  [
    'Order',
    'Services stand in the order of their regions’ and their own names. Nothing is ranked by result.',
  ],
  [
    'Present and previous ratings',
    'Present is the last inspection that was published, previous the one before it. They are compared only where both are under the same framework.',
  ],
  [
    'Funnels',
    'Control limits are those counts that the exact binomial distribution around the percentage of all services leaves 95, or 99.8, of 100 services (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202). A service is said to be outside only where its probability, adjusted by Holm’s method over all services and key questions, is below 0.05. Dispersion is the mean squared distance from the percentage of all services in standard errors.',
  ],
  [
    'Change',
    'Key questions are compared by Fisher’s exact test, adjusted by Holm’s method over all services and key questions; intervals of differences are Newcombe’s. Rises and falls of ratings are compared by the exact sign test.',
  ],
  ['Intervals', 'Intervals of percentages are 95 per cent Wilson score intervals.'],
  [
    'Disclosure control',
    'Counts of groups of people are left out where they are small, or where all services’ numbers together would tell one that a service’s own workbook hides.',
  ],
]

/** Method, ratings that are not by their rules, revisions and the next release. */
export function methodPart(
  programme: Programme,
  about: AboutProgramme,
  opening: readonly Block[],
): Block[] {
  const { ruleOutliers } = programme
  const notes = releaseNotes(programme, about)
  return [
    heading(1, 'method', 'Method and quality'),
    ...opening,
    heading(2, 'method-counting', 'How figures are counted'),
    tableBlock(
      'method-table',
      'How figures are counted',
      'A row a topic, with how it is counted.',
      [
        ['Topic', 24],
        ['How', 76],
      ],
      method.map((row) => [...row]),
    ),
    ...agreementBlocks(programme),
    heading(2, 'method-quality', 'Quality, revisions and the next release'),
    paragraph(text(notes.quality)),
    ...(ruleOutliers.length === 0
      ? []
      : [
          ...firstRows(
            {
              id: 'rule-outliers',
              caption: 'Ratings that are not by their rules',
              description: 'A row a rating, with what was published and what the rules give.',
              sheet: 'Not by the rules',
            },
            [
              ['Inspection', 30],
              ['Standard', 30],
              ['Published', 20],
              ['By the rules', 20],
            ],
            ruleOutliers.map(({ record, standard, published, byRules }) => {
              const scale = scaleFor(record.framework, standard)
              const word = (rating: string | null) =>
                rating === null ? 'Not rated' : ratingWord(scale, rating)
              return [
                `${record.entry.service.name}, ${record.entry.published}`,
                standardName(record.framework, standard),
                word(published),
                word(byRules),
              ]
            }),
          ),
        ]),
    paragraph(text(`${notes.revisions} ${notes.next}`)),
  ]
}

function agreementBlocks({ parts }: Programme): Block[] {
  const rows = parts.flatMap(({ agreement }) => agreement)
  if (rows.length === 0) return []
  return [
    heading(2, 'method-agreement', 'Agreement of second assessments'),
    tableBlock(
      'agreement',
      'How far two assessors gave the same answers',
      'A row a question, with the cases that were assessed twice, the share of same answers and κ.',
      [
        ['Question', 46],
        ['Services', 12, 'numbers'],
        ['Cases', 12, 'numbers'],
        ['Same', 14, 'numbers'],
        ['κ', 16, 'numbers'],
      ],
      rows.map(({ label, services, agreement }) => [
        label,
        String(services),
        String(agreement.pairs),
        `${Math.round(numberOf(agreement.agreement) * 100)}%`,
        agreement.kappa ? numberOf(agreement.kappa.estimate).toFixed(2) : '–',
      ]),
    ),
  ]
}
