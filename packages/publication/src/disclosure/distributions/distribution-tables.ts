import {
  answerQuestions,
  type AnswerableQuestion,
  type AnswerQuestion,
  type AnswerSetFile,
  type Routing,
} from '@inspectorate/core/answers'
import type { Tally, TallyPart } from '@inspectorate/core'
import { match, P } from 'ts-pattern'
import type { RoutedTable } from './choose-levels.js'
import type { DistributionTable, Printed } from './distribution-table.js'
import { questionCells, type QuestionCells } from './question-cells.js'

/** Questions of one list, with what was answered to them. */
export interface CountedQuestions {
  readonly questions: readonly AnswerableQuestion[]
  readonly sets: Readonly<Record<string, AnswerSetFile>>
  readonly tally: Tally
}

/**
 * The questions of a list by one characteristic, in their order, as `chooseLevels` takes them. Groups are
 * its values in the order given, then everyone else: those of whom it is not known.
 */
export function distributionTables(
  { questions, sets, tally }: CountedQuestions,
  by: {
    readonly characteristic: string
    readonly values: readonly string[]
    readonly everyone: DistributionTable['everyone']
    /** What the report prints of a question for one value, or, with null, for everyone. */
    readonly printed?: (question: string, value: string | null) => Printed | undefined
    /** Answers of which the report says how many gave one of them. */
    readonly told?: (question: string, value: string | null) => readonly ToldAnswers[]
  },
): RoutedTable[] {
  const ready = answerQuestions(questions, sets)
  const places = new Map(questions.map(({ id }, i) => [id, i]))
  const parts = by.values.map((value) => tally.groups[by.characteristic]?.[value])
  const all = ready.map((question) =>
    questionCells(
      question,
      answersIn(tally, question).map(([answer]) => answer),
    ),
  )
  return ready.map((question, i) => {
    const cells = all[i]!
    const total = countsIn(tally, question, cells)
    const groups = parts.map((part) => countsIn(part, question, cells))
    const others = total.map((count, cell) =>
      groups.reduce((left, counts) => left - counts[cell]!, count),
    )
    const { asked, codes } = questions[i]!
    return {
      table: {
        cells: cells.cells,
        groups: [
          ...groups.map((counts, group) => ({
            counts,
            printed: by.printed?.(question.id, by.values[group]!),
          })),
          { counts: others },
        ],
        everyone: by.everyone,
        printed: by.printed?.(question.id, null),
        numbers: question.set.kind === 'number',
        isWithheld: question.set.kind === 'text' || question.set.kind === 'date',
      },
      told: [...by.values.entries(), ['everyone', null] as const].flatMap(([group, value]) =>
        (by.told?.(question.id, value) ?? []).flatMap((answers) =>
          toldCells(question, cells, tally, answers).map((one) => ({
            cells: one,
            of: new Set([group]),
            isPrinted: true,
          })),
        ),
      ),
      routed: [
        ...(asked === undefined ? [] : conditionsOf(asked)),
        ...(codes === undefined ? [] : [{ question: codes, is: ['given'] }]),
      ].flatMap((one) => {
        const earlier = places.get(one.question)
        return earlier === undefined
          ? []
          : [{ question: earlier, cells: cellsOf(ready[earlier]!, all[earlier]!, tally, one.is) }]
      }),
    }
  })
}

/**
 * How many it is told: those who gave one of some answers, an answer in the base, or any answer; or of
 * each answer in the base how many gave it.
 */
export type ToldAnswers = readonly string[] | 'relevant' | 'answered' | 'each-relevant'

function toldCells(
  question: AnswerQuestion,
  cells: QuestionCells,
  tally: Tally,
  told: ToldAnswers,
): readonly (readonly boolean[])[] {
  const all = cells.cells
  const relevant = all.map(({ side }) => side !== 'outside')
  if (told === 'relevant') return [relevant]
  if (told === 'answered') return [all.map((_, i) => i < all.length - 1)]
  if (told === 'each-relevant')
    return relevant.flatMap((isIn, i) => (isIn ? [all.map((_, j) => i === j)] : []))
  return [cellsOf(question, cells, tally, told)]
}

type Condition = Extract<Routing, { question: string }>

/** On which answers it hangs whether a question is asked, however they are joined. */
function conditionsOf(routing: Routing): Condition[] {
  return match(routing)
    .with({ question: P.string }, (one) => [one])
    .with({ characteristic: P.string }, () => [])
    .with({ all: P.array() }, ({ all }) => all.flatMap(conditionsOf))
    .with({ any: P.array() }, ({ any }) => any.flatMap(conditionsOf))
    .with({ not: P.nonNullable }, ({ not }) => conditionsOf(not))
    .exhaustive()
}

/** The cells of all answers by which a condition is met; of several, any that is chosen. */
function cellsOf(
  question: AnswerQuestion,
  { cells, cellOf }: QuestionCells,
  tally: Tally,
  is: readonly string[],
): boolean[] {
  const met = answersIn(tally, question).filter(([answer]) =>
    question.set.kind === 'several'
      ? answer.split(' ').some((chosen) => is.includes(chosen))
      : is.includes(answer),
  )
  const places = new Set(met.map(([answer]) => cellOf(answer)))
  return cells.map((_, i) => places.has(i))
}

function countsIn(
  part: TallyPart | undefined,
  question: AnswerQuestion,
  { cells, cellOf }: QuestionCells,
): number[] {
  const counts = cells.map(() => 0)
  if (part === undefined) return counts
  const answers = answersIn(part, question)
  for (const [answer, count] of answers) counts[cellOf(answer)]! += count
  const answered = answers.reduce((sum, [, count]) => sum + count, 0)
  counts[cells.length - 1] = (part.questions[question.id]?.asked ?? answered) - answered
  return counts
}

function answersIn(
  part: TallyPart,
  { id }: AnswerQuestion,
): readonly (readonly [string, number])[] {
  const found = part.questions[id]
  if (found === undefined) return []
  if ('answers' in found) return found.answers
  return (['yes', 'no', 'na'] as const).map((answer) => [answer, found[answer]] as const)
}
