import { yesNoWords } from '@inspectorate/core/answers'
import { match } from 'ts-pattern'
import { nameOf } from '../distribution/answer-parts.js'
import type { DistributionValue, ShownAnswers } from '../distribution/distribution-data.js'

/** One answer of one group; null is hidden. */
export interface DistributionRow extends ListedAnswer {
  readonly count: number | null
  readonly base: number | null
}

/** An answer by its id, its label and its side, in the words of the sheet. */
export interface ListedAnswer {
  readonly answer: string
  readonly label: string
  readonly side: string
}

type Side = 'no' | 'middle' | 'yes'

/**
 * Answers that are none of the set’s own: not given, or put together. Ids of a set have no space, so
 * that no answer can be taken for one of these.
 */
const derivedAnswers = {
  notAnswered: 'not answered',
  no: 'no side',
  middle: 'middle side',
  yes: 'yes side',
  rest: 'all other',
} as const

/** How a group answered: a row for each answer that is shown, and for those that did not answer. */
export function distributionRows(
  values: readonly DistributionValue[],
  shown: ShownAnswers,
): DistributionRow[] {
  return match(shown)
    .with({ level: 'values' }, ({ asked, relevant, counts, notAnswered }) => [
      ...values.map((value) => ({
        ...listed(value),
        count: counts.find(([id]) => id === value.id)?.[1] ?? 0,
        base: isCounted(value) ? relevant : asked,
      })),
      { ...notAnsweredAnswer, count: notAnswered, base: asked },
    ])
    .with({ level: 'sides' }, (sides) =>
      (['no', 'middle', 'yes'] as const)
        .filter((side) => values.some(({ as }) => as === side))
        .map((side) => ({
          ...sideAnswer(values, side),
          count: sides[side],
          base: sides.relevant,
        })),
    )
    .with({ level: 'yes-and-rest' }, ({ relevant, yes }) => [
      { ...sideAnswer(values, 'yes'), count: yes, base: relevant },
      { ...restAnswer, count: relevant - yes, base: relevant },
    ])
    .with({ level: 'hidden' }, () =>
      [...values.map(listed), notAnsweredAnswer].map((answer) => ({
        ...answer,
        count: null,
        base: null,
      })),
    )
    .exhaustive()
}

/** Every answer that a row may be of, once. */
export function listedAnswers(
  values: readonly DistributionValue[],
  rows: readonly { readonly shown: ShownAnswers }[],
): ListedAnswer[] {
  const known = new Map(
    [...values.map(listed), notAnsweredAnswer].map((answer) => [answer.answer, answer]),
  )
  for (const { shown } of rows)
    for (const { answer, label, side } of distributionRows(values, shown))
      known.set(answer, { answer, label, side })
  return [...known.values()]
}

function listed(value: DistributionValue): ListedAnswer {
  return {
    answer: value.id,
    label: value.label,
    side: match(value.as)
      .with('yes', () => yesNoWords.yes)
      .with('no', () => yesNoWords.no)
      .with('middle', () => 'Middle')
      .with(undefined, () => 'No side')
      .with('na', 'dont-know', 'refused', () => 'Not counted')
      .exhaustive(),
  }
}

const notAnsweredAnswer: ListedAnswer = {
  answer: derivedAnswers.notAnswered,
  label: 'Not answered',
  side: 'Not counted',
}

const restAnswer: ListedAnswer = {
  answer: derivedAnswers.rest,
  label: 'All other answers',
  side: 'No or middle',
}

function sideAnswer(values: readonly DistributionValue[], side: Side): ListedAnswer {
  const its = values.filter(({ as }) => as === side)
  const [only, ...others] = its
  if (only && others.length === 0) return listed(only)
  return {
    answer: derivedAnswers[side],
    label: nameOf(its),
    side: { ...yesNoWords, middle: 'Middle' }[side],
  }
}

function isCounted({ as }: DistributionValue): boolean {
  return as === undefined || as === 'yes' || as === 'no' || as === 'middle'
}
