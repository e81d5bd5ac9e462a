import type {
  AnswerQuestion,
  AnswerValue,
  ChoiceSet,
  NumberSet,
  Side as AnswerSide,
} from '@inspectorate/core/answers'
import type { Fraction } from '@inspectorate/core/statistics'
import { match, P } from 'ts-pattern'
import type { AnswerCell, Side } from './distribution-table.js'

/** The cells of a question, and to which of them an answer belongs; the last is not answered. */
export interface QuestionCells {
  readonly cells: readonly AnswerCell[]
  cellOf(answer: string): number
}

const notAnswered: AnswerCell = { side: 'outside' }

/**
 * What can be answered to a question as disclosure control sees it: each value; of several choices each
 * set of them that was made (`given` are all answers there are); of numbers their bands, apart where a
 * band lies on both sides of a limit for yes, or nothing but the sides where there are no bands.
 */
export function questionCells(question: AnswerQuestion, given: readonly string[]): QuestionCells {
  const { set } = question
  return match(set)
    .with({ kind: P.union('ordered', 'one') }, (one) => cellsOfValues(question, one))
    .with({ kind: 'several' }, (several) => cellsOfSeveral(question, several, given))
    .with({ kind: 'number' }, (number) => cellsOfNumbers(question, number, given))
    .with({ kind: P.union('date', 'text') }, () => ({
      cells: [{ side: 'itself' } as const, notAnswered],
      cellOf: () => 0,
    }))
    .exhaustive()
}

function cellsOfValues(question: AnswerQuestion, { values, rankOf }: ChoiceSet): QuestionCells {
  const points = wholePoints(values)
  return {
    cells: [
      ...values.map(({ id }, i) => ({ side: sideOf(question.sideOf(id)), points: points?.[i] })),
      notAnswered,
    ],
    cellOf: (answer) => rankOf.get(answer)!,
  }
}

function cellsOfSeveral(
  question: AnswerQuestion,
  { values }: ChoiceSet,
  given: readonly string[],
): QuestionCells {
  const outside = values.filter(({ id }) => sideOf(question.sideOf(id)) === 'outside')
  const texts = [...new Set([...given, ...outside.map(({ id }) => id)])]
  const place = new Map(texts.map((text, i) => [text, i]))
  return {
    cells: [
      ...texts.map((text) => {
        const side = sideOf(question.sideOf(text))
        return { side, choices: side === 'outside' ? undefined : text.split(' ') }
      }),
      notAnswered,
    ],
    cellOf: (answer) => place.get(answer)!,
  }
}

function cellsOfNumbers(
  question: AnswerQuestion,
  { bands, values, rankOf, decimals }: NumberSet,
  given: readonly string[],
): QuestionCells {
  const bandOf = (answer: string) => {
    const units = BigInt(unitsText(answer, decimals))
    return bands?.findLastIndex(({ from }) => from <= units) ?? 0
  }
  const keyOf = (answer: string) => `${bandOf(answer)} ${sideOf(question.sideOf(answer))}`
  const numbers = given.filter((answer) => !rankOf.has(answer))
  // In the order of the bands; each has a cell even where nobody is in it.
  const sides = new Map(numbers.map((answer) => [keyOf(answer), bandOf(answer)]))
  const keys = [...sides].sort(([, a], [, b]) => a - b).map(([key]) => key)
  const place = new Map(keys.map((key, i) => [key, i]))
  return {
    cells: [
      ...keys.map((key) => ({ side: key.split(' ')[1] as Side })),
      ...values.map((): AnswerCell => ({ side: 'outside' })),
      notAnswered,
    ],
    cellOf: (answer) => {
      const rank = rankOf.get(answer)
      return rank === undefined ? place.get(keyOf(answer))! : keys.length + rank
    },
  }
}

function sideOf(side: AnswerSide): Side {
  return match(side)
    .with('yes', 'no', 'middle', (on) => on)
    .with('base', () => 'itself' as const)
    .with('na', 'dont-know', 'refused', () => 'outside' as const)
    .exhaustive()
}

/** A number as evidence keeps it in whole units of 10^−decimals. */
function unitsText(answer: string, decimals: number): string {
  const [whole = '', places = ''] = answer.split('.')
  return whole + places.padEnd(decimals, '0')
}

/** Points in whole units of one size; undefined where the set has none. */
function wholePoints(values: readonly AnswerValue[]): (number | undefined)[] | undefined {
  const points = values.flatMap(({ points }) => (points === null ? [] : [points]))
  if (points.length === 0) return undefined
  const unit = points.reduce((all, { denominator }) => all * denominator, 1n)
  const whole = ({ numerator, denominator }: Fraction) => Number((numerator * unit) / denominator)
  return values.map((value) => (value.points === null ? undefined : whole(value.points)))
}
