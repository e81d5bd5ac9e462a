import type { Block } from '@inspectorate/publication'
import { percentageOf, roundHalfUp } from '@inspectorate/core'
import { withThousands } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { scaleFor, standardName } from '../wording/words-of-ratings.js'
import { gridBlocks } from './grid-blocks.js'
import { inPieces } from './in-pieces.js'
import { heading, tableBlock, type TableColumn } from './table-block.js'
import { fitsPage } from './word-widths.js'

/** How services are rated, in numbers, and every service by every standard. */
export function ratingsPart(part: ProgrammePart, at: string, opening: readonly Block[]): Block[] {
  // A framework may rate nothing: its key questions tell what there is.
  if (part.spreads.length === 0 && opening.length === 0) return []
  return [
    heading(2, `${at}-ratings`, 'Ratings'),
    ...opening,
    ...spreadTables(part, at),
    ...gridBlocks(part, at),
  ]
}

/** Standards by the words of their scale: those that share them stand in one table. */
function spreadsByScale({ framework, spreads }: ProgrammePart): ProgrammePart['spreads'][] {
  const byScale = new Map<string, ProgrammePart['spreads'][number][]>()
  for (const spread of spreads) {
    const key = scaleFor(framework, spread.standard)
      .scale.map(({ label }) => label)
      .join('\n')
    byScale.set(key, [...(byScale.get(key) ?? []), spread])
  }
  return [...byScale.values()]
}

/** A chart of the ratings on the scale that most standards share. */
export function spreadChart(part: ProgrammePart, at: string, isOnly: boolean): Block[] {
  const { framework, grid } = part
  const [alike] = spreadsByScale(part).toSorted((a, b) => b.length - a.length)
  if (!alike) return []
  const { scale } = scaleFor(framework, alike[0]!.standard)
  const total = grid.rows.length
  const percent = (count: number) => roundHalfUp(percentageOf(count, total))
  return [
    {
      kind: 'distribution',
      id: `${at}-spread-chart`,
      title: isOnly ? 'How services are rated' : `How services are rated: ${framework.title}`,
      description: `Of ${services(total)}, how many hold each rating, for every standard; the table of services by rating has the numbers.`,
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
        detail: services(total),
        values: [...ratings.map((one) => percent(one.services)), percent(notRated)],
      })),
      tables: [`${at}-spread-1`],
      space: 'Space',
    },
  ]
}

function spreadTables(part: ProgrammePart, at: string): Block[] {
  const { framework } = part
  return spreadsByScale(part)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((alike, i) => {
      const { scale } = scaleFor(framework, alike[0]!.standard)
      const id = `${at}-spread-${i + 1}`
      const words = [...scale.map(({ label }) => label), 'Not rated']
      const counts = alike.map(({ standard, ratings, notRated }) => ({
        name: standardName(framework, standard),
        cells: [...ratings.map((one) => one.services), notRated].map(withThousands),
      }))
      const columns: TableColumn[] = [
        ['Standard', 45],
        ...words.map((word) => [word, 55 / words.length, 'numbers'] as const),
      ]
      return fitsPage(columns)
        ? [
            tableBlock(
              id,
              'Services by rating',
              'A row each for the overall rating and every standard, with the number of services that hold each rating.',
              columns,
              counts.map(({ name, cells }) => [name, ...cells]),
            ),
          ]
        : turned(id, words, counts)
    })
}

/** Of a scale with more words, or longer ones, than fit side by side: its ratings in rows. */
function turned(
  id: string,
  words: readonly string[],
  counts: readonly { readonly name: string; readonly cells: readonly string[] }[],
): Block[] {
  return inPieces(counts, 3).map((some, i) =>
    tableBlock(
      i === 0 ? id : `${id}-${i + 1}`,
      i === 0 ? 'Services by rating' : 'Services by rating, continued',
      'A row a rating, with the number of services that hold it, for the overall rating and every standard.',
      [['Rating', 40], ...some.map(({ name }) => [name, 60 / some.length, 'numbers'] as const)],
      words.map((word, at) => [word, ...some.map(({ cells }) => cells[at]!)]),
    ),
  )
}

function services(count: number): string {
  return count === 1 ? '1 service' : `${withThousands(count)} services`
}
