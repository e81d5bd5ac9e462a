import { compareSequences } from '@inspectorate/publication'
import type { WordFigure } from './figures-of-word.js'
import type { ReadHeading, ReadRating, WordReport } from './word-report.js'

/** What an editor changed in a report; null stands for “is not there”. */
export type ReportChange =
  | {
      readonly code: 'figure'
      readonly reference: string
      /** At which of its places, from 1. */
      readonly use: number
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly code: 'heading'
      readonly from: ReadHeading | null
      readonly to: ReadHeading | null
    }
  | {
      readonly code: 'rating'
      readonly of: string
      readonly in: ReadRating['in']
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly code: 'recommendation'; readonly from: string | null; readonly to: string | null }

/** How the report as edited differs from the one the inspection gives. */
export function compareWordReports(before: WordReport, after: WordReport): ReportChange[] {
  return [
    ...compareFigures(before.figures, after.figures),
    ...compareRatings(before.ratings, after.ratings),
    ...compareSequences(before.recommendations, after.recommendations, (text) => text).map(
      (change): ReportChange => ({ code: 'recommendation', ...change }),
    ),
    ...compareSequences(
      before.headings,
      after.headings,
      ({ level, text }) => `${level} ${text}`,
    ).map((change): ReportChange => ({ code: 'heading', ...change })),
  ]
}

function compareFigures(
  before: readonly WordFigure[],
  after: readonly WordFigure[],
): ReportChange[] {
  const key = ({ id, use }: WordFigure) => `${id} ${use}`
  return paired(before, after, key).flatMap(([from, to]) => {
    if (from?.text === to?.text) return []
    const { reference, use } = (from ?? to)!
    // A figure that was deleted together with its bookmark’s text is one that is gone.
    return [
      {
        code: 'figure',
        reference,
        use,
        from: from?.text ?? null,
        to: to === undefined || to.text === '' ? null : to.text,
      },
    ]
  })
}

function compareRatings(
  before: readonly ReadRating[],
  after: readonly ReadRating[],
): ReportChange[] {
  // The overall rating has a box on the cover and one in the text: each is told by its count.
  const numbered = (ratings: readonly ReadRating[]) => {
    const seen = new Map<string, number>()
    return ratings.map((rating) => {
      const name = JSON.stringify([rating.in, rating.of])
      seen.set(name, (seen.get(name) ?? 0) + 1)
      return { ...rating, place: JSON.stringify([name, seen.get(name)]) }
    })
  }
  return paired(numbered(before), numbered(after), ({ place }) => place).flatMap(([from, to]) =>
    from?.word === to?.word
      ? []
      : [
          {
            code: 'rating',
            of: (from ?? to)!.of,
            in: (from ?? to)!.in,
            from: from?.word ?? null,
            to: to?.word ?? null,
          },
        ],
  )
}

/** Elements of both by the same key: first those of `before`, then those only in `after`. */
function paired<Element>(
  before: readonly Element[],
  after: readonly Element[],
  keyOf: (element: Element) => string,
): [Element | undefined, Element | undefined][] {
  const earlier = new Map(before.map((one) => [keyOf(one), one]))
  const later = new Map(after.map((one) => [keyOf(one), one]))
  return [...new Set([...earlier.keys(), ...later.keys()])].map((key) => [
    earlier.get(key),
    later.get(key),
  ])
}
