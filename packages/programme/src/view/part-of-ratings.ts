import type { Block, Inline } from '@inspectorate/publication'
import { paragraph, ratingMark, text } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { heading, tableBlock } from './table-block.js'
import { ratingWord, scaleFor, standardName } from './words-of-ratings.js'

/** More services than these are looked up in the workbook, not in a table of the report. */
export const mostInReport = 60

/** How ratings are distributed, and every service by every standard. */
export function ratingsPart(part: ProgrammePart, at: string): Block[] {
  return [
    heading(1, `${at}-ratings`, `Ratings: ${part.framework.title}`),
    ...spreadBlocks(part, at),
    ...gridBlocks(part, at),
  ]
}

function spreadBlocks({ framework, spreads, grid }: ProgrammePart, at: string): Block[] {
  const scale = framework.scale
  const table = `${at}-spread`
  // Standards rated on another scale have a distribution of their own words, which stands in the workbook.
  const alike = spreads.filter(({ ratings }) =>
    ratings.every(({ rating }, i) => rating === scale[i]?.id),
  )
  const total = grid.rows.length
  const width = 74 / (scale.length + 1)
  const percent = (services: number) => Math.round((services / total) * 100)
  return [
    {
      kind: 'distribution',
      id: `${at}-spread-chart`,
      title: 'How services are rated',
      description: `Of ${total} services, how many hold each rating, for every standard; the table below has the numbers.`,
      panels: [{ heading: '', left: 0, right: 100 }],
      segments: [
        ...scale.map(({ label }, i) => ({
          label,
          panel: 0,
          side: 'right' as const,
          fill: { as: 'plain' as const, step: i + 1, of: scale.length },
        })),
        { label: 'Not rated', panel: 0, side: 'right', fill: { as: 'outside', step: 1, of: 1 } },
      ],
      rows: alike.map(({ standard, ratings, notRated }) => ({
        label: standardName(framework, standard),
        detail: `${total} services`,
        values: [...ratings.map(({ services }) => percent(services)), percent(notRated)],
      })),
      tables: [table],
      space: 'Space',
    },
    tableBlock(
      table,
      'Services by rating',
      'A row each for the overall rating and every standard, with the number of services that hold each rating.',
      [
        ['Standard', 26],
        ...scale.map(({ label }) => [label, width, 'numbers'] as const),
        ['Not rated', width, 'numbers'],
      ],
      alike.map(({ standard, ratings, notRated }) => [
        standardName(framework, standard),
        ...ratings.map(({ services }) => String(services)),
        String(notRated),
      ]),
    ),
  ]
}

function gridBlocks({ framework, grid }: ProgrammePart, at: string): Block[] {
  const { rows, standards } = grid
  if (rows.length > mostInReport)
    return [
      paragraph(text(`The ratings of all ${rows.length} services stand in the data workbook.`)),
    ]
  const hasOverall = rows.some(({ overall }) => overall.present !== null)
  const columns = [
    ...(hasOverall ? [{ standard: null, name: 'Overall', at: -1 }] : []),
    ...standards.map(({ id, name }, at) => ({ standard: id, name, at })),
  ]
  const mark = (standard: string | null, rating: string | null): Inline => {
    const scale = scaleFor(framework, standard)
    return rating !== null && scale.scale.some(({ id }) => id === rating)
      ? { kind: 'rating', mark: ratingMark(scale, rating) }
      : text(rating === null ? 'Not rated' : ratingWord(scale, rating))
  }
  // A rating’s word needs its room: so many columns stand side by side.
  const tables = inPieces(columns, 3).map((some, i) =>
    tableBlock(
      `${at}-grid-${i + 1}`,
      `Ratings of every service: ${some[0]!.name}${some.length > 1 ? ` to ${some.at(-1)!.name}` : ''}`,
      'A row a service, a column a standard.',
      [['Service', 24], ...some.map(({ name }) => [name, 76 / some.length] as const)],
      rows.flatMap(({ service, overall, standards: ratings }, row) => [
        ...(service.region !== null && service.region !== rows[row - 1]?.service.region
          ? [[service.region]]
          : []),
        [
          service.name,
          ...some.map(({ standard, at: place }) =>
            mark(standard, (place < 0 ? overall : ratings[place]!).present),
          ),
        ],
      ]),
    ),
  )
  return [
    heading(2, `${at}-grid`, 'Every service'),
    paragraph(text('Services stand in the order of their regions’ and their own names.')),
    ...tables,
  ]
}

/** In pieces as long as each other, of `most` at most. */
function inPieces<One>(list: readonly One[], most: number): One[][] {
  const pieces = Math.ceil(list.length / most)
  const size = Math.ceil(list.length / pieces)
  return Array.from({ length: pieces }, (_, i) => list.slice(i * size, (i + 1) * size))
}
