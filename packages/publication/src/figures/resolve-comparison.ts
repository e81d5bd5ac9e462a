import { differenceOfShares, percentageOf, roundHalfUp } from '@inspectorate/core'
import { distributionOf, relevantOf, textIn, type CountedAnswers } from '@inspectorate/core/answers'
import type { TwoGroups } from '@inspectorate/core/statistics'
import { match } from 'ts-pattern'
import type { RatedInspection } from '../rated-inspection.js'
import { countInWords, withThousands } from '../wording/number-words.js'
import { pText } from '../wording/p-text.js'
import { testNames } from '../wording/test-names.js'
import { compareGroups, type ComparedGroups } from './compare-groups.js'
import { choicesInWords, mediansInWords, rankedAbove } from './compared-in-words.js'
import type { FigureReference } from './figure-reference.js'
import { groupLabel } from './group.js'
import type { Resolution, ResolvedFigure } from './resolution.js'

type Reference = Extract<FigureReference, { kind: 'compare' | 'p-value' }>
type Evidence = ResolvedFigure['evidence']

/** A subgroup against all others of its characteristic, with its test: how unlike they are, and by how much chance. */
export function resolveComparison(rated: RatedInspection, reference: Reference): Resolution {
  const found = compareGroups(rated, reference)
  if ('fault' in found) return found
  const { p, test, compared, group, others } = found
  const { words, rows } = match(compared)
    .with({ kind: 'share' }, ({ groups }) => ({
      words: `${inWords(groups.a)} against ${inWords(groups.b)}`,
      rows: shareRows(rated, reference, found, groups),
    }))
    .with({ kind: 'ranks' }, ({ values }) => ({
      words: mediansInWords(group, others, values),
      rows: [
        ...answerRows(rated, reference, found),
        { label: 'Ranked above the others, ties counting half', value: rankedAbove(values) },
      ],
    }))
    .with({ kind: 'choice' }, () => ({
      words: choicesInWords(group, others),
      rows: answerRows(rated, reference, found),
    }))
    .exhaustive()
  const text =
    reference.kind === 'p-value'
      ? pText(p)
      : `${words} (p ${p < 0.001 ? pText(p) : `= ${pText(p)}`})`
  return {
    text,
    short: text,
    value: reference.kind === 'p-value' ? p : null,
    evidence: [
      { label: 'Question', value: found.place.question.text },
      ...rows,
      { label: 'Test', value: `${testNames[test]}: p = ${p.toPrecision(3)}` },
    ],
  }
}

function shareRows(
  rated: RatedInspection,
  reference: Reference,
  found: ComparedGroups,
  { a, b }: TwoGroups,
): Evidence {
  const { estimate, low, high } = differenceOfShares({ a, b })
  const points = (share: number) => withThousands(Math.round(share * 100))
  return [
    { label: 'Answer counted', value: labelOf(found.group, found.answer ?? 'yes') },
    { label: groupLabel(rated, reference.group), value: `${a.yes} of ${a.relevant}` },
    { label: othersOf(found), value: `${b.yes} of ${b.relevant}` },
    {
      label: 'Difference, with its 95% interval (Newcombe)',
      value: `${points(estimate)} percentage points, from ${points(low)} to ${points(high)}`,
    },
  ]
}

/** How often both gave each answer: a test without its counts cannot be looked at. */
function answerRows(rated: RatedInspection, reference: Reference, found: ComparedGroups): Evidence {
  return [
    { label: groupLabel(rated, reference.group), value: countsInWords(found.group) },
    { label: othersOf(found), value: countsInWords(found.others) },
  ]
}

function countsInWords(counted: CountedAnswers): string {
  const rows = distributionOf(counted)?.rows.filter(({ percent }) => percent !== null) ?? []
  const counts = rows.map(({ label, count }) => `${textIn(label, 'en')} ${withThousands(count)}`)
  return [`${withThousands(relevantOf(counted))} answers`, ...counts].join(', ')
}

function othersOf({ place }: ComparedGroups): string {
  return place.asked === 'of-cases' ? 'All other cases' : 'All others who answered'
}

function labelOf({ question: { set } }: CountedAnswers, answer: string): string {
  const value = 'values' in set ? set.values.find(({ id }) => id === answer) : undefined
  return value ? textIn(value.label, 'en') : answer
}

function inWords({ yes, relevant }: TwoGroups['a']): string {
  return `${roundHalfUp(percentageOf(yes, relevant))} per cent of ${countInWords(relevant)}`
}
