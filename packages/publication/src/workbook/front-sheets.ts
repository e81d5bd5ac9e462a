import { match } from 'ts-pattern'
import type { Framework } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { publicationMeta } from '../report/publication-meta.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import { dateInWords } from '../wording/dates.js'
import { introduction } from './sheet-parts.js'

/** What the workbook is, who made it and how to read its shorthand. */
export function coverSheet(rated: RatedInspection): WorkbookSheet {
  const meta = publicationMeta(rated)
  const { fieldwork, sample } = rated.printable
  const windows = sample.windows
    .map(({ from, to }) => `${dateInWords(from)} to ${dateInWords(to)}`)
    .join('; ')
  const rows: WorkbookCell[][] = [
    ['Summary', meta.description],
    ['Publisher', meta.publisher],
    ['Published', meta.publishedText],
    ...(meta.stateText ? [['State', meta.stateText]] : []),
    ['Standards framework', meta.framework.title],
    ['Fieldwork began', dateInWords(fieldwork.start)],
    ['Cases in the sample', String(rated.cases.size)],
    ...(windows ? [['Sentences that began in', windows]] : []),
    ...(meta.isbn ? [['ISBN of the report', meta.isbn]] : []),
    ...(meta.licence ? [['Licence', meta.licence]] : []),
    ...(meta.contact ? [['Contact', meta.contact]] : []),
    ...(meta.website
      ? [['Website', { text: meta.website, href: meta.website }] satisfies WorkbookCell[]]
      : []),
    ['Shorthand', '[z] not applicable'],
    ['Disclosure control', 'No value is suppressed in this workbook.'],
  ]
  return {
    id: 'cover',
    name: 'Cover',
    title: `${meta.title}: data workbook`,
    introduction: [
      meta.subtitle,
      'This worksheet contains one table.',
      { text: 'Go to the contents', sheet: 'contents' as const },
    ].filter((line) => line !== ''),
    tables: [
      {
        name: 'about',
        columns: [
          { key: 'item', header: 'Item', type: 'text', width: 28 },
          { key: 'detail', header: 'Detail', type: 'text', width: 80 },
        ],
        rows,
      },
    ],
  }
}

/** Every sheet with a link to it. */
export function contentsSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet {
  return {
    id: 'contents',
    name: 'Contents',
    title: 'Contents',
    introduction: ['This worksheet contains one table. Each name links to its worksheet.'],
    tables: [
      {
        name: 'contents',
        columns: [
          { key: 'sheet', header: 'Worksheet', type: 'text', width: 36 },
          { key: 'title', header: 'What it holds', type: 'text', width: 80 },
        ],
        rows: sheets.map(({ id, name, title }) => [{ text: name, sheet: id }, title]),
      },
    ],
  }
}

/** How figures and ratings were made, in plain English, and what readers of the data must know. */
export function notesSheet({ framework, printable }: RatedInspection): WorkbookSheet {
  const notes = [
    `Each standard has a normal rating, which follows from the rules, and a given rating, which the panel decided. ${guidanceNote(framework)}`.trim(),
    `A percentage is the number answered yes divided by the number answered yes or no. Not applicable and unanswered count in neither. ${bandNote(framework)}`.trim(),
    'Intervals are 95 per cent Wilson score intervals. They show how far a percentage could differ by the chance of which cases were drawn.',
    'Comparisons are tested by Fisher’s exact test. A small p-value says that chance alone would seldom give so large a difference; with many comparisons some will be small by chance, which the adjusted p-value allows for (Holm’s method over all questions of a characteristic). Intervals of differences are Newcombe’s.',
  ]
  const numbered = notes.map((note, i): WorkbookCell[] => [`[note ${i + 1}]`, note])
  const method: WorkbookCell[][] = [
    [
      'Rounding',
      'Percentages are kept unrounded in cells and shown as whole numbers, halves rounded up.',
    ],
    ['Overall rating', overallNote(framework)],
    ['Licence of the framework', framework.credit],
    ...printable.notes.map((note): WorkbookCell[] => ['About the data', note]),
  ]
  return {
    id: 'notes',
    name: 'Notes',
    title: 'Notes and method',
    introduction: introduction(2, {}),
    tables: [
      {
        name: 'notes',
        title: 'Notes',
        columns: [
          { key: 'marker', header: 'Note', type: 'text', width: 28 },
          { key: 'note', header: 'Text', type: 'text', width: 90 },
        ],
        rows: numbered,
      },
      {
        name: 'method',
        title: 'Method',
        columns: [
          { key: 'topic', header: 'Topic', type: 'text', width: 28 },
          { key: 'text', header: 'Explanation', type: 'text', width: 90 },
        ],
        rows: method,
      },
    ],
  }
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
    .with({ rule: 'none' }, () => 'The framework has no overall rating.')
    .exhaustive()
}
