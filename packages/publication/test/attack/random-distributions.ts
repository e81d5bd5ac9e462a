import fc from 'fast-check'
import type { RoutedTable } from '../../src/disclosure/distributions/choose-levels.js'
import type {
  AnswerCell,
  DistributionTable,
  Level,
  Printed,
} from '../../src/disclosure/distributions/distribution-table.js'

const outside = { side: 'outside' } as const satisfies AnswerCell
const scale = (points: readonly number[]): AnswerCell[] => [
  { side: 'no', points: points[0] },
  { side: 'no', points: points[1] },
  { side: 'middle', points: points[2] },
  { side: 'yes', points: points[3] },
  { side: 'yes', points: points[4] },
]
const several = (sides: readonly AnswerCell['side'][]): AnswerCell[] =>
  Array.from({ length: 7 }, (_, i) => {
    const chosen = [0, 1, 2].filter((bit) => ((i + 1) >> bit) & 1)
    const isYes = chosen.some((bit) => sides[bit] === 'yes')
    return {
      side: sides.every((side) => side === 'itself') ? 'itself' : isYes ? 'yes' : 'no',
      choices: chosen.map((bit) => 'abc'[bit]!),
    }
  })

/** Sets of answers, the last cell being not answered. */
const sets: AnswerCell[][] = [
  [...scale([1, 2, 3, 4, 5]), outside, outside, outside],
  [...scale([0, 1, 3, 7, 10]), outside, outside],
  [{ side: 'no' }, { side: 'no' }, { side: 'no' }, { side: 'yes' }, outside],
  [{ side: 'yes' }, { side: 'yes' }, { side: 'no' }, outside, outside],
  [{ side: 'itself' }, { side: 'itself' }, { side: 'itself' }, { side: 'itself' }, outside],
  [...several(['yes', 'no', 'no']), { side: 'no', choices: [] }, outside, outside],
  [...several(['itself', 'itself', 'itself']), outside],
]

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 30 }) },
)
/** Most random tables would have nothing to show: some groups have few small counts. */
const large = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 5, max: 30 }) },
)
const countsOf = (size: number): fc.Arbitrary<number[]> =>
  fc
    .record({
      some: fc.array(count, { minLength: size, maxLength: size }),
      many: fc.array(large, { minLength: size, maxLength: size }),
      small: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: size, maxLength: size }),
    })
    .map(({ some, many, small }) => many.map((one, i) => (small[i] === 0 ? some[i]! : one)))

const printed: fc.Arbitrary<Printed | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      level: fc.constantFrom<Level>('hidden', 'hidden', 'yes-and-rest', 'sides', 'values'),
      figures: fc.subarray(['mean', 'median'] as const),
    }),
  },
)

/** Whether something can be printed of a question: several choices and answers of no order have no mean. */
function possible(cells: readonly AnswerCell[], found: Printed | undefined): Printed | undefined {
  if (!found) return undefined
  const isOrdered = cells.every(({ choices, side }) => choices === undefined && side !== 'itself')
  return {
    level: found.level === 'sides' && !isOrdered ? 'values' : found.level,
    figures: found.figures.filter(
      (figure) =>
        isOrdered &&
        (figure === 'median' ||
          cells.every((cell) => cell.side === 'outside' || cell.points !== undefined)),
    ),
  }
}

/** A question by a characteristic of two to four groups, with what the report prints of it. */
export const anyTable: fc.Arbitrary<DistributionTable> = fc
  .record({
    cells: fc.constantFrom(...sets),
    groups: fc.integer({ min: 2, max: 4 }),
    everyone: fc.constantFrom('open' as const, 'open' as const, 'controlled' as const),
    withReport: fc.boolean(),
  })
  .chain(({ cells, groups, everyone, withReport }) =>
    fc.record({
      cells: fc.constant(cells),
      everyone: fc.constant(everyone),
      printed:
        everyone === 'controlled' && withReport
          ? printed.map((found) => possible(cells, found))
          : fc.constant(undefined),
      groups: fc.array(
        fc.record({
          counts: countsOf(cells.length),
          printed: withReport
            ? printed.map((found) => possible(cells, found))
            : fc.constant(undefined),
        }),
        { minLength: groups, maxLength: groups },
      ),
    }),
  )

/**
 * A question of a survey, whose people are not told apart: everyone is controlled, and the report prints
 * of everyone how many are on the side of yes, as a measure of several questions does, or something else.
 */
export const anySurvey: fc.Arbitrary<DistributionTable> = fc.constantFrom(...sets).chain((cells) =>
  fc.record({
    cells: fc.constant(cells),
    everyone: fc.constant('controlled' as const),
    groups: fc.tuple(fc.record({ counts: countsOf(cells.length) })),
    printed: fc
      .oneof(printed, fc.constant<Printed>({ level: 'yes-and-rest', figures: [] }))
      .map((found) => possible(cells, found)),
  }),
)

/** A question by two characteristics. */
export const anyTwice: fc.Arbitrary<[DistributionTable, DistributionTable]> = fc
  .tuple(anyTable, fc.integer({ min: 2, max: 3 }))
  .chain(([table, size]) => {
    const all = table.cells.map((_, cell) =>
      table.groups.reduce((sum, { counts }) => sum + counts[cell]!, 0),
    )
    return fc
      .record({
        cells: fc.tuple(...all.map((count) => shared(count, size))),
        printed: fc.array(
          printed.map((found) => possible(table.cells, found)),
          { minLength: size, maxLength: size },
        ),
      })
      .map((found) => [
        table,
        {
          ...table,
          groups: found.printed.map((one, group) => ({
            counts: found.cells.map((counts) => counts[group]!),
            printed: one,
          })),
        },
      ])
  })

/** A question, a follow-up of it, and sometimes a second that follows one of the two. */
export const anyRouted: fc.Arbitrary<RoutedTable[]> = anyTable
  .chain((table) => withFollowUp([{ table, routed: [] }], 0))
  .chain((two) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(two) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1).chain((of) => withFollowUp(two, of)) },
    ),
  )

/** With one more question, asked of those who gave some of the answers to one of them. */
function withFollowUp(questions: readonly RoutedTable[], of: number): fc.Arbitrary<RoutedTable[]> {
  const { table } = questions[of]!
  return fc
    .record({
      cells: fc.constantFrom(...sets),
      chosen: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      withReport: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ cells, chosen, withReport }) => {
      // Nobody is asked for not having answered.
      const asks = table.cells.map((_, i) => chosen[i]! && i < table.cells.length - 1)
      const groups = table.groups.map(({ counts }) => {
        const asked = counts.reduce((sum, one, i) => (asks[i] ? sum + one : sum), 0)
        return fc.record({
          counts: shared(asked, cells.length),
          printed:
            withReport === 0
              ? printed.map((found) => possible(cells, found))
              : fc.constant(undefined),
        })
      })
      return fc.tuple(...groups).map((found) => [
        ...questions,
        {
          table: { cells, everyone: table.everyone, groups: found },
          routed: [{ question: of, cells: asks }],
        },
      ])
    })
}

/** So many people shared out over cells, by random weights. */
function shared(size: number, cells: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.constantFrom<number[]>(0, 1, 10, 20), { minLength: cells, maxLength: cells })
    .map((weights) => {
      const total = weights.reduce((sum, one) => sum + one, 0)
      const counts = weights.map((weight) =>
        total === 0 ? 0 : Math.floor((size * weight) / total),
      )
      const left = size - counts.reduce((sum, one) => sum + one, 0)
      const place = Math.max(
        0,
        weights.findIndex((weight) => weight === Math.max(...weights)),
      )
      return counts.map((one, i) => (i === place ? one + left : one))
    })
}
