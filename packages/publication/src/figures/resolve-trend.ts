import {
  differenceOfShares,
  fisherExact,
  percentageOf,
  roundHalfUp,
  type Tally,
} from '@inspectorate/core'
import {
  countedAnswers,
  figureFault,
  relevantOf,
  shareOfAnswers,
  yesNo,
  type AnswerQuestion,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import type { RatedInspection } from '../rated-inspection.js'
import { dateInWords } from '../wording/dates.js'
import type { FigureReference } from './figure-reference.js'
import { answersMeant } from './answers-meant.js'
import { answeredQuestion } from './counted-question.js'
import { groupLabel } from './group.js'
import { labelsOf } from './labels-of-answers.js'
import type { FigureFault, Resolution } from './resolution.js'

type Trend = Extract<FigureReference, { kind: 'trend' }>

/** A percentage beside what it was in the earlier inspection that this one names. */
export function resolveTrend(rated: RatedInspection, trend: Trend): Resolution {
  const { question: id, answer, group, form } = trend
  const answered = answeredQuestion(rated, id, group)
  if ('fault' in answered) return answered
  const { place, counted } = answered
  const answers = answersCounted(counted.question, answer)
  if (answers !== null && 'fault' in answers) return answers
  const { earlier } = rated.printable
  if (!earlier)
    return {
      fault: 'empty-figure',
      expected:
        'an earlier inspection to measure from: name its record in the inspection, "earlier"',
    }
  const past = place.asked === 'of-cases' ? earlier.cases : earlier.surveys[place.survey.id]
  if (past && !isOfSameAnswers(counted.question, past))
    return {
      fault: 'empty-figure',
      expected: `a question that had the same answers in ${earlier.id}`,
    }
  const now = shareIn(counted, answers)
  const before = past
    ? shareIn(countedAnswers(past, counted.question, group ?? undefined), answers)
    : { yes: 0, relevant: 0 }
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
      { label: 'Answer counted', value: labelsOf(counted.question, answers) },
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

function shareIn(counted: CountedAnswers, answers: readonly string[] | null): Share {
  return { yes: shareOfAnswers(counted, answers)!.hits, relevant: relevantOf(counted) }
}

/** The answers whose share is measured; null for what counts as yes. Those outside the base have no share of it. */
function answersCounted(
  question: AnswerQuestion,
  answer: string,
): readonly string[] | null | FigureFault {
  if (question.set === yesNo && answer !== 'yes' && answer !== 'no')
    return {
      fault: 'unknown-figure',
      expected: 'trend[question answer], the answer being yes or no',
    }
  const answers = answersMeant(question, answer)
  if (answers !== null && 'fault' in answers) return answers
  const refused = figureFault(question, { figure: 'percent', values: answers ?? undefined })
  return refused ? { fault: 'unknown-figure', expected: refused.expected } : answers
}

/** Counts of another set of answers are no earlier ones of this. */
function isOfSameAnswers({ id, set }: AnswerQuestion, { questions, sets }: Tally): boolean {
  const before = Object.hasOwn(questions, id) ? questions[id] : undefined
  if (before === undefined) return true
  return set === yesNo ? !('answers' in before) : sets?.[id] === set.signature
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
