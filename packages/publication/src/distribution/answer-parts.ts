import { match, P } from 'ts-pattern'
import type { DistributionData, DistributionValue, ShownAnswers } from './distribution-data.js'

/** One answer, or several put together, as it is drawn and tabulated. */
export interface AnswerPart {
  readonly label: string
  readonly as: 'yes' | 'no' | 'middle' | 'plain' | 'outside'
  /** Several answers, where each by itself may not be shown. */
  readonly together: boolean
  /** How many gave it; null where that is not shown. */
  countIn(shown: ShownAnswers): number | null
}

/** What the answers of a distribution come to: those that percentages count, as far as any row shows them, and those they do not. */
export interface AnswerParts {
  readonly counted: readonly AnswerPart[]
  readonly outside: readonly AnswerPart[]
}

type Side = 'no' | 'middle' | 'yes'

export function answerParts({ values, rows }: DistributionData): AnswerParts {
  const inBase = values.filter(isInBase)
  const on = (side: DistributionValue['as']) => inBase.filter(({ as }) => as === side)
  const counted = inBase.flatMap((value): AnswerPart[] => {
    const side = sideOf(value)
    const ofSide = side === null ? [] : on(side)
    // One answer alone is its side.
    const isSide = ofSide.length === 1
    return [
      {
        label: value.label,
        as: side ?? 'plain',
        together: false,
        countIn: (shown) =>
          countOfValue(shown, value.id) ??
          (isSide && side !== null ? countOfSide(shown, side) : null),
      },
      ...(side !== null && !isSide && value === ofSide.at(-1)
        ? [
            {
              label: nameOf(ofSide),
              as: side,
              together: true,
              countIn: (shown: ShownAnswers) => countOfSide(shown, side),
            },
          ]
        : []),
    ]
  })
  const rest: AnswerPart = {
    label: 'All other answers',
    as: 'plain',
    together: true,
    countIn: (shown) => (shown.level === 'yes-and-rest' ? shown.relevant - shown.yes : null),
  }
  const isShown = ({ countIn }: AnswerPart) => rows.some(({ shown }) => countIn(shown) !== null)
  return {
    counted: [...counted, rest].filter(isShown),
    outside: [
      ...values
        .filter((value) => !isInBase(value))
        .map(({ id, label }) => outsidePart(label, (shown) => countOfValue(shown, id))),
      outsidePart('Not answered', (shown) => (shown.level === 'values' ? shown.notAnswered : null)),
    ],
  }
}

function sideOf({ as }: DistributionValue): Side | null {
  return as === 'yes' || as === 'no' || as === 'middle' ? as : null
}

/** The answers of a side by name: `‘Agree’ or ‘Strongly agree’`. */
export function nameOf(values: readonly { readonly label: string }[]): string {
  const names = values.map(({ label }) => `‘${label}’`)
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`
}

function isInBase({ as }: DistributionValue): boolean {
  return match(as)
    .with(P.union('yes', 'no', 'middle', undefined), () => true)
    .with(P.union('na', 'dont-know', 'refused'), () => false)
    .exhaustive()
}

function outsidePart(label: string, countIn: AnswerPart['countIn']): AnswerPart {
  return { label, as: 'outside', together: false, countIn }
}

function countOfValue(shown: ShownAnswers, id: string): number | null {
  if (shown.level !== 'values') return null
  return shown.counts.find(([value]) => value === id)?.[1] ?? 0
}

function countOfSide(shown: ShownAnswers, side: Side): number | null {
  return match(shown)
    .with({ level: 'sides' }, (sides) => sides[side])
    .with({ level: 'yes-and-rest' }, ({ yes }) => (side === 'yes' ? yes : null))
    .with({ level: P.union('values', 'hidden') }, () => null)
    .exhaustive()
}
