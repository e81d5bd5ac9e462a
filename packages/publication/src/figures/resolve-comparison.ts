import {
  countsOf,
  differenceOfShares,
  fisherExact,
  nearestTo,
  percentageOf,
  placedQuestions,
  roundHalfUp,
  type AnswerCounts,
} from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { countInWords, withThousands } from '../wording/number-words.js'
import type { FigureReference } from './figure-reference.js'
import { groupLabel, unknownGroup } from './group.js'
import type { Resolution } from './resolution.js'

type Compared = Extract<FigureReference, { kind: 'compare' | 'p-value' }>

/** A subgroup against all other cases of its characteristic, with Fisher’s exact test. */
export function resolveComparison(
  rated: RatedInspection,
  { kind, question, answer, group }: Compared,
): Resolution {
  const placed = placedQuestions(rated.framework)
  const place = placed.get(question)
  if (place?.asked !== 'of-cases') {
    const known = [...placed].flatMap(([id, { asked }]) => (asked === 'of-cases' ? [id] : []))
    return { fault: 'unknown-figure', expected: nearestTo(question, known) }
  }
  const unknown = unknownGroup(rated, group)
  if (unknown) return unknown
  const values = rated.framework.characteristics.find(
    ({ id }) => id === group.characteristic,
  )!.values
  const counts = (value: string) =>
    countsOf(rated.cases, question, { characteristic: group.characteristic, value })
  const a = shareOf([counts(group.value)], answer)
  const b = shareOf(
    values.filter(({ id }) => id !== group.value).map(({ id }) => counts(id)),
    answer,
  )
  if (a.relevant === 0 || b.relevant === 0)
    return { fault: 'empty-figure', expected: 'relevant cases in the subgroup and outside it' }
  const { p } = fisherExact({ a, b })
  const { estimate, low, high } = differenceOfShares({ a, b })
  const points = (share: number) => withThousands(Math.round(share * 100))
  const text =
    kind === 'p-value'
      ? pText(p)
      : `${inWords(a)} against ${inWords(b)} (p ${p < 0.001 ? pText(p) : `= ${pText(p)}`})`
  return {
    text,
    short: text,
    value: kind === 'p-value' ? p : null,
    evidence: [
      { label: 'Question', value: place.question.text },
      { label: 'Answer counted', value: answer === 'yes' ? 'Yes' : 'No' },
      { label: groupLabel(rated, group), value: `${a.yes} of ${a.relevant}` },
      { label: 'All other cases', value: `${b.yes} of ${b.relevant}` },
      {
        label: 'Difference, with its 95% interval (Newcombe)',
        value: `${points(estimate)} percentage points, from ${points(low)} to ${points(high)}`,
      },
      { label: 'Test', value: `Fisher’s exact test, two-sided: p = ${p.toPrecision(3)}` },
    ],
  }
}

interface Share {
  readonly yes: number
  readonly relevant: number
}

function shareOf(counts: readonly AnswerCounts[], answer: 'yes' | 'no'): Share {
  return {
    yes: counts.reduce((sum, one) => sum + one[answer], 0),
    relevant: counts.reduce((sum, { yes, no }) => sum + yes + no, 0),
  }
}

function inWords({ yes, relevant }: Share): string {
  return `${roundHalfUp(percentageOf(yes, relevant))} per cent of ${countInWords(relevant)}`
}

/** Two decimals, three below 0.01, and in words below 0.001. */
function pText(p: number): string {
  if (p < 0.001) return 'below 0.001'
  return p.toFixed(p < 0.01 ? 3 : 2)
}
