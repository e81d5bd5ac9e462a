import {
  countsOf,
  differenceOfShares,
  fisherExact,
  nearestTo,
  percentageOf,
  placedQuestions,
  roundHalfUp,
  type Tally,
} from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { dateInWords } from '../wording/dates.js'
import type { FigureReference } from './figure-reference.js'
import { groupLabel, unknownGroup } from './group.js'
import type { Resolution } from './resolution.js'

type Trend = Extract<FigureReference, { kind: 'trend' }>

/** A percentage beside what it was in the earlier inspection that this one names. */
export function resolveTrend(rated: RatedInspection, trend: Trend): Resolution {
  const { question, answer, group, form } = trend
  const placed = placedQuestions(rated.framework)
  const place = placed.get(question)
  if (!place) return { fault: 'unknown-figure', expected: nearestTo(question, [...placed.keys()]) }
  const unknown = group && unknownGroup(rated, group)
  if (unknown) return unknown
  const { earlier } = rated.printable
  if (!earlier)
    return {
      fault: 'empty-figure',
      expected:
        'an earlier inspection to measure from: name its record in the inspection, "earlier"',
    }
  const shareIn = (cases: Tally, surveys: Readonly<Record<string, Tally>>): Share => {
    const counted = place.asked === 'of-cases' ? cases : surveys[place.survey.id]
    if (!counted) return { yes: 0, relevant: 0 }
    const counts = countsOf(counted, question, group ?? undefined)
    return { yes: counts[answer], relevant: counts.yes + counts.no }
  }
  const now = shareIn(rated.cases, rated.surveys)
  const before = shareIn(earlier.cases, earlier.surveys)
  if (now.relevant === 0)
    return { fault: 'empty-figure', expected: 'a question with relevant cases' }
  if (before.relevant === 0)
    return {
      fault: 'empty-figure',
      expected: `a question that ${earlier.id} answered as well: it has none relevant`,
    }
  const { estimate, low, high } = differenceOfShares({ a: now, b: before })
  const { p } = fisherExact({ a: now, b: before })
  return {
    ...printed(form, percentOf(before), percentOf(now)),
    value: null,
    evidence: [
      { label: 'Question', value: place.question.text },
      ...(group ? [{ label: 'Subgroup', value: groupLabel(rated, group) }] : []),
      { label: 'Answer counted', value: answer === 'yes' ? 'Yes' : 'No' },
      { label: 'This inspection', value: inWords(now) },
      {
        label: `Earlier inspection: ${earlier.id}, ${dateInWords(earlier.published)}`,
        value: inWords(before),
      },
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

function percentOf({ yes, relevant }: Share): number {
  return roundHalfUp(percentageOf(yes, relevant))
}

function inWords(share: Share): string {
  return `${share.yes} of ${share.relevant}, printed as ${percentOf(share)}%`
}

function points(share: number): string {
  return String(Math.round(share * 100)).replace('-', '−')
}

/** By the percentages as they are printed, so that nothing rises from 45 per cent to 45 per cent. */
function printed(form: Trend['form'], from: number, to: number): { text: string; short: string } {
  const word = to > from ? 'rose' : to < from ? 'fell' : 'did not change'
  if (form === 'word') return { text: word, short: word }
  const text =
    to === from ? `stayed at ${to} per cent` : `${word} from ${from} per cent to ${to} per cent`
  return { text, short: `${to}% (was ${from}%)` }
}
