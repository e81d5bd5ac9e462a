import type { ControlledQuestion } from './control-questions.js'
import {
  answers,
  countIn,
  rowsOf,
  type Answers,
  type CountedAnswer,
  type CountRow,
} from './count-table.js'
import { pinnedSums, type Equation, type Unknown } from './pinned-sums.js'
import { earlierAnswer } from './routing.js'
import { hiddenCounts } from './hidden-counts.js'

type Unknowns = ReadonlyMap<CountRow, Readonly<Record<CountedAnswer, Unknown>>>

/**
 * What a reader can work out of questions that hang together by their routing: from rows that add up,
 * sizes, what one question tells of another, and all characteristics at once where totals are hidden.
 * `derive.ts` looks at one question and characteristic to choose what to hide; this proves the choice.
 */
export function pinnedCounts(
  chain: readonly ControlledQuestion[],
  below: number,
): (row: CountRow, of: Answers) => boolean {
  const unknowns: Unknowns = new Map(
    chain.flatMap(({ hidden }) =>
      [...hidden].map((row) => [
        row,
        { yes: { is: row.yes }, no: { is: row.no }, na: { is: row.na } },
      ]),
    ),
  )
  const alone = chain.flatMap((question) => [
    ...seenOf(question, unknowns, below),
    ...addingUp(question, unknowns),
    ...(before(question, chain) ? [] : sizesOf(question, unknowns)),
  ])
  // Readers may know whether a question that is not asked is left blank or answered “not applicable”.
  const systems = (chain.length > 1 ? (['blank', 'na'] as const) : [undefined]).map((practice) =>
    pinnedSums([
      ...alone,
      ...chain.flatMap((question) => routingOf(question, chain, unknowns, practice)),
    ]),
  )
  return (row, of) => {
    const known = unknowns.get(row)
    return known !== undefined && systems.some((isPinned) => isPinned(of.map((one) => known[one])))
  }
}

/** The counts that are shown of a row all the same. */
function seenOf(
  { table, hidden }: ControlledQuestion,
  unknowns: Unknowns,
  below: number,
): Equation[] {
  return [...hidden]
    .filter(({ state }) => state !== 'unpublished')
    .flatMap((row) => {
      const because = hiddenCounts(table, hidden, row, below)
      const shown: Answers[] = answers
        .filter((answer) => because[answer] === null)
        .map((answer) => [answer])
      return [...shown, ...(because.relevant === null ? [relevant] : [])].map((of) =>
        termsOf(unknowns, row, of, 1),
      )
    })
}

/** The rows of each characteristic add up to everyone, answer by answer. */
function addingUp(
  { table: { total, splits } }: ControlledQuestion,
  unknowns: Unknowns,
): Equation[] {
  return splits.flatMap((split) =>
    answers.map((answer) =>
      joined([
        ...split.map((row) => termsOf(unknowns, row, [answer], 1)),
        termsOf(unknowns, total, [answer], -1),
      ]),
    ),
  )
}

function sizesOf({ table }: ControlledQuestion, unknowns: Unknowns): Equation[] {
  return rowsOf(table)
    .filter(({ size }) => size === undefined)
    .map((row) => termsOf(unknowns, row, answers, 1))
}

/** What a question and the one before it tell of each other, as far as it is so of everyone. */
function routingOf(
  question: ControlledQuestion,
  chain: readonly ControlledQuestion[],
  unknowns: Unknowns,
  practice: 'blank' | 'na' | undefined,
): Equation[] {
  const earlier = before(question, chain)
  if (!earlier) return []
  const places = [...new Set([...question.rows.keys(), ...earlier.question.rows.keys()])].map(
    (place) => ({ own: question.rows.get(place), other: earlier.question.rows.get(place) }),
  )
  const difference = (of: Answers, is: Answers) =>
    places.map(({ own, other }) => ({
      left: (other ? countIn(other, is) : 0) - (own ? countIn(own, of) : 0),
      terms: joined([termsOf(unknowns, own, of, 1), termsOf(unknowns, other, is, -1)]),
    }))
  const equal = (of: Answers, is: Answers): Equation[] => {
    const all = difference(of, is)
    return all.every(({ left }) => left === 0) ? all.map(({ terms }) => terms) : []
  }
  const most = difference(relevant, earlier.is)
  const relevantOnes = most.every(({ left }) => left === 0)
    ? most.map(({ terms }) => terms)
    : most.every(({ left }) => left >= 0)
      ? most.map(({ left, terms }) => new Map(terms).set({ is: left }, 1))
      : []
  return [...relevantOnes, ...equal(answers, practice === 'blank' ? earlier.is : answers)]
}

const relevant: Answers = ['yes', 'no']

/** The question of a chain on whose answer another depends. */
function before(
  { asked }: ControlledQuestion,
  chain: readonly ControlledQuestion[],
): { question: ControlledQuestion; is: Answers } | undefined {
  const earlier = earlierAnswer({ asked })
  const question = chain.find((one) => one.question === earlier?.question)
  return earlier && question && { question, is: earlier.is }
}

/** Counts of a row; those that are seen are no unknowns. */
function termsOf(
  unknowns: Unknowns,
  row: CountRow | undefined,
  of: Answers,
  factor: number,
): Equation {
  const known = row && unknowns.get(row)
  return new Map(known ? of.map((answer) => [known[answer], factor]) : [])
}

function joined(terms: readonly Equation[]): Equation {
  return new Map(terms.flatMap((one) => [...one]))
}
