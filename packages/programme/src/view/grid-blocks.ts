import type { Block, Inline } from '@inspectorate/publication'
import { paragraph, ratingMark, text, withThousands } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { ratingWord, scaleFor } from '../wording/words-of-ratings.js'
import { inPieces } from './in-pieces.js'
import { heading, tableBlock } from './table-block.js'
import { widthOfRating } from './word-widths.js'

/** More services than these are looked up in the workbook and on the page of services, not in a table on paper. */
const mostInReport = 60

/** What a service’s name needs at least, in per cent of the width. */
const name = 26

/** Every service by every standard. */
export function gridBlocks({ framework, grid }: ProgrammePart, at: string): Block[] {
  const { rows, standards, hasOverall } = grid
  if (!hasOverall && standards.length === 0) return []
  if (rows.length > mostInReport)
    return [
      paragraph(
        text(
          `The ratings of all ${withThousands(rows.length)} services stand in the data workbook, a row a service, and on the web page of services, where they can be searched.`,
        ),
      ),
    ]
  const columns = [
    ...(hasOverall ? [{ standard: null, name: 'Overall', at: -1 }] : []),
    ...standards.map(({ id, name: title }, place) => ({ standard: id, name: title, at: place })),
  ]
  const labels = columns.flatMap(({ standard }) =>
    scaleFor(framework, standard).scale.map(({ label }) => label),
  )
  const widest = Math.max(...labels.map(widthOfRating))
  const sideBySide = Math.max(1, Math.min(4, Math.floor((100 - name) / widest)))
  const mark = (standard: string | null, rating: string | null): Inline => {
    const scale = scaleFor(framework, standard)
    return rating !== null && scale.scale.some(({ id }) => id === rating)
      ? { kind: 'rating', mark: ratingMark(scale, rating) }
      : text(rating === null ? 'Not rated' : ratingWord(scale, rating))
  }
  return [
    heading(3, `${at}-grid`, 'Every service'),
    paragraph(text('Services stand in the order of their regions’ and their own names.')),
    ...inPieces(columns, sideBySide).map((some, i) =>
      tableBlock(
        `${at}-grid-${i + 1}`,
        `Ratings of every service: ${some.map((one) => one.name).join(some.length === 2 ? ' and ' : ', ')}`,
        'A row a service, a column a standard.',
        [
          ['Service', 100 - widest * some.length],
          ...some.map((one) => [one.name, widest] as const),
        ],
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
    ),
  ]
}
