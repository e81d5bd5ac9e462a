import { match } from 'ts-pattern'
import type { Framework, Inspection } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import { dateInWords } from '../wording/dates.js'
import { withThousands } from '../wording/number-words.js'
import type { NoteTopic } from './note-book.js'
import { drawNotes } from '../draw-notes.js'
import { pooledNotes } from './pooled-notes.js'
import { introduction } from './sheet-parts.js'

/** How figures and ratings were made, in plain English, and what readers of the data must know. */
export function notesSheet(
  { framework, printable, cases }: RatedInspection,
  topics: readonly NoteTopic[],
): WorkbookSheet {
  const numbered = topics.map((topic, i): WorkbookCell[] => [
    `[note ${i + 1}]`,
    noteText(framework, printable, topic),
  ])
  const method: WorkbookCell[][] = [
    ...(framework.rules && cases.size === 0
      ? []
      : [
          [
            'Rounding',
            'Percentages are kept unrounded in cells and shown as whole numbers, halves rounded up.',
          ],
        ]),
    ['Overall rating', overallNote(framework)],
    ...pooledNotes(framework, printable),
    ...drawNotes(printable),
    ...(framework.credit === '' ? [] : [['Licence of the framework', framework.credit]]),
    ...(printable.publication.corrections ?? []).map((one): WorkbookCell[] => [
      `Corrected ${dateInWords(one.published)}`,
      one.text,
    ]),
    ...printable.notes.map((note): WorkbookCell[] => ['About the data', note]),
  ]
  const column = (key: string, header: string, width: number) =>
    ({ key, header, type: 'text', width }) as const
  const tables = [
    {
      name: 'notes',
      title: 'Notes',
      columns: [column('marker', 'Note', 28), column('note', 'Text', 90)],
      rows: numbered,
    },
    {
      name: 'method',
      title: 'Method',
      columns: [column('topic', 'Topic', 28), column('text', 'Explanation', 90)],
      rows: method,
    },
  ]
  return {
    id: 'notes',
    name: 'Notes',
    title: 'Notes and method',
    introduction: introduction(tables),
    tables,
  }
}

function noteText(framework: Framework, { cases, sample }: Inspection, topic: NoteTopic): string {
  return match(topic)
    .with('ratings', () =>
      framework.rules
        ? 'A normal rating follows from the framework’s rules. A given rating is the one that is published: another only where a departure is recorded with its reason.'
        : `Each standard has a normal rating, which follows from the rules, and a given rating, which the panel decided. ${guidanceNote(framework)}`.trim(),
    )
    .with('percentages', () =>
      `A percentage is the number answered yes divided by the number answered yes or no. Not applicable and unanswered count in neither. ${bandNote(framework)}`.trim(),
    )
    .with(
      'intervals',
      () =>
        'Intervals are 95 per cent Wilson score intervals. They show how far a percentage could differ by the chance of which cases were drawn.' +
        (sample.cohort === undefined
          ? ''
          : ` The ${cases.length} cases were drawn from ${withThousands(sample.cohort)}; intervals of cases are narrowed by the finite population correction.`),
    )
    .with(
      'comparisons',
      () =>
        'Comparisons are tested by Fisher’s exact test. A small p-value says that chance alone would seldom give so large a difference; with many comparisons some will be small by chance, which the adjusted p-value allows for (Holm’s method over all questions of a characteristic). Intervals of differences are Newcombe’s.',
    )
    .with(
      'answer-comparisons',
      () =>
        'Each comparison is tested by what its answers are, and its row names the test. Yes and no, and each of several choices: Fisher’s exact test; intervals of differences are Newcombe’s. Answers in an order, and numbers: the exact permutation test of midranks given the margins, two-sided by distance from the mean; with more than ten million states the normal distribution, corrected for ties and not for continuity. One choice of several without an order: Freeman and Halton’s exact test; with more than a million tables p is of 99,999 permutations drawn by mulberry32 from seed 1. Only answers that percentages count are compared. A small p-value says that chance alone would seldom make groups so unlike; the adjusted p-value allows for many comparisons (Holm’s method over all comparisons of a characteristic, whatever their test).',
    )
    .with(
      'disclosure',
      () =>
        'Small counts could point to a person, and so could the number of people in a small group and an answer that everyone in a group gave. Such counts are hidden, together with others from which they could be worked out and all that is calculated from them. Hidden tests are counted as the least striking ones when p-values are adjusted.',
    )
    .exhaustive()
}

function guidanceNote({ guidance }: Framework): string {
  return guidance.map(({ standard, text }) => `Guidance on ${standard}: ${text}`).join(' ')
}

function bandNote({ banding, scale }: Framework): string {
  if (!banding) return ''
  const label = (id: string) => scale.find((rating) => rating.id === id)?.label ?? id
  const bands = banding.bands.map(({ rating, from }, i) => {
    const below = banding.bands[i + 1]?.from
    return `${label(rating)} ${below === undefined ? `from ${from}` : `${from} to ${below - 1}`}`
  })
  const of = banding.of === 'rounded' ? 'whole percentage as printed' : 'exact percentage'
  return `Bands are decided by the ${of}: ${bands.join(', ')}. The lowest key question of a standard gives its normal rating.`
}

function overallNote({ overall, scale }: Framework): string {
  const points = scale.map(({ label, points }) => `${label} ${points ?? 0}`).join(', ')
  const label = (id: string) => scale.find((rating) => rating.id === id)?.label ?? id
  return match(overall)
    .with({ rule: 'sum-and-table' }, ({ table }) => {
      const bands = table.bands.map(
        ({ rating, from }, i) =>
          `${label(rating)} ${from} to ${(table.bands[i + 1]?.from ?? table.outOf + 1) - 1}`,
      )
      return `Points (${points}) are summed over the scored standards. Out of ${table.outOf}: ${bands.join(', ')}. If a standard cannot be rated the maximum shrinks and the same proportions decide.`
    })
    .with(
      { rule: 'share-of-maximum' },
      () =>
        `Points (${points}) are summed over the scored standards and taken as a share of the most possible.`,
    )
    .with(
      { rule: 'by-rules' },
      () => 'It follows from the framework’s rules. The Ratings sheet says why, step by step.',
    )
    .with({ rule: 'none' }, () => 'The framework has no overall rating.')
    .exhaustive()
}
