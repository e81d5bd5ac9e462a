import {
  figureFault,
  medianOf,
  numbersIn,
  printedMean,
  printedMedian,
  printedNumber,
  printedPercent,
  relevantOf,
  sayBase,
  shareOfAnswers,
  textIn,
  themesOf,
  yesNo,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import {
  meanInterval,
  meanOf,
  medianInterval,
  numberOf,
  printedDecimal,
  quartilesOf,
  sampleInterval,
  type Fraction,
  type SampleSize,
} from '@inspectorate/core/statistics'
import { match } from 'ts-pattern'
import { sampleOf, type RatedInspection } from '../rated-inspection.js'
import { countInWords, countOf, withThousands } from '../wording/number-words.js'
import { answersMeant } from './answers-meant.js'
import { answeredQuestion } from './counted-question.js'
import type { FigureReference } from './figure-reference.js'
import { labelsOf } from './labels-of-answers.js'
import type { Resolution, ResolvedFigure } from './resolution.js'

type OfAnswers = Extract<
  FigureReference,
  { kind: 'share' | 'mean' | 'median' | 'quartiles' | 'themes' }
>
type Share = Extract<OfAnswers, { kind: 'share' }>
type Evidence = ResolvedFigure['evidence']

/**
 * A figure of the answers to one question, whatever its set: a share of named answers, a mean, the middle,
 * themes. What stands behind it is no more than it tells itself: how often each answer was given is shown
 * by distributions, as finely as it may be.
 */
export function resolveAnswers(rated: RatedInspection, written: OfAnswers): Resolution {
  const answered = answeredQuestion(rated, written.question, written.group)
  if ('fault' in answered) return answered
  const { counted, evidence } = answered
  const reference = withMeant(counted, written)
  const refused = figureFault(counted.question, wantedOf(reference))
  if (refused) {
    const ofYesAndNo = reference.kind === 'share' && counted.question.set === yesNo
    const expected = ofYesAndNo
      ? `${reference.form}[question answer], the answer being yes, no or na`
      : refused.expected
    return { fault: 'unknown-figure', expected }
  }
  if (relevantOf(counted) === 0)
    return { fault: 'empty-figure', expected: 'a question with relevant answers' }
  const sample = answered.place.asked === 'of-cases' ? sampleOf(rated) : { size: counted.size }
  return match(reference)
    .returnType<Resolution>()
    .with({ kind: 'share' }, (share) => resolveShare(counted, share, evidence, sample))
    .with({ kind: 'mean' }, () => resolveMean(counted, evidence, sample))
    .with({ kind: 'median' }, () => resolveMedian(counted, evidence))
    .with({ kind: 'quartiles' }, () => resolveQuartiles(counted, evidence))
    .with({ kind: 'themes' }, ({ top }) => resolveThemes(counted, top, evidence))
    .exhaustive()
}

/** With the answers that yes or no stand for, where no answer has that name. */
function withMeant({ question }: CountedAnswers, reference: OfAnswers): OfAnswers {
  if (reference.kind !== 'share' || reference.answers === null) return reference
  const answers = answersMeant(question, reference.answers.join('+'))
  return answers !== null && 'fault' in answers ? reference : { ...reference, answers }
}

function wantedOf(reference: OfAnswers): Parameters<typeof figureFault>[1] {
  if (reference.kind !== 'share') return { figure: reference.kind }
  const { form, answers, of } = reference
  return { figure: form === 'percent' ? form : 'count', values: answers ?? undefined, of }
}

function resolveShare(
  counted: CountedAnswers,
  { form, answers, of }: Share,
  evidence: Evidence,
  sample: SampleSize,
): Resolution {
  const share = shareOfAnswers(counted, answers, of)
  if (share === null || share.percent === null)
    return { fault: 'empty-figure', expected: 'a question of which it is counted who were asked' }
  const { hits, base, percent } = share
  const printed = printedPercent(percent)
  // A percentage of anything but those relevant says of whom it is.
  const whose = of === 'relevant' ? '' : ` ${sayBase(counted, of)}`
  const { low, high } = sampleInterval(hits, base, sample)
  const rows = [
    ...evidence,
    {
      label: 'Answers counted',
      value: labelsOf(counted.question, answers),
    },
    {
      label: 'Percentage',
      value: `${hits} ÷ ${base} = ${printedDecimal(percent, 1)}%, printed as ${printed}%`,
    },
    { label: 'Of whom', value: sayBase(counted, of) },
    ...(of === 'relevant'
      ? [
          {
            label: '95% confidence interval (Wilson)',
            value: `${Math.round(low * 100)}% to ${Math.round(high * 100)}%`,
          },
        ]
      : []),
  ]
  return match(form)
    .returnType<ResolvedFigure>()
    .with('percent', () => ({
      text: `${printed} per cent${whose}`,
      short: `${printed}%`,
      value: Number(printed),
      evidence: rows,
    }))
    .with('count', () => ({
      text: whose === '' ? countOf(hits, base) : `${countInWords(hits)}${whose}`,
      short: `${hits} of ${base}`,
      value: hits,
      evidence: rows,
    }))
    .with('number', () => ({
      text: countInWords(hits),
      short: withThousands(hits),
      value: hits,
      evidence: rows,
    }))
    .exhaustive()
}

function resolveMean(counted: CountedAnswers, evidence: Evidence, sample: SampleSize): Resolution {
  const numbers = numbersIn(counted)!
  const mean = meanOf(numbers)!
  const { set } = counted.question
  const limits =
    set.kind === 'number'
      ? {
          least: Number(set.min) / 10 ** set.decimals,
          greatest: Number(set.max) / 10 ** set.decimals,
        }
      : pointLimits(counted)
  const interval = meanInterval(numbers, { sample, ...limits })
  return measured(counted, printedMean(mean), numberOf(mean), [
    ...evidence,
    { label: 'Mean', value: `${printedMean(mean)} ${sayBase(counted)}` },
    ...(interval
      ? [
          {
            label: '95% confidence interval (Student’s t)',
            value: `${interval.low.toFixed(1)} to ${interval.high.toFixed(1)}`,
          },
        ]
      : []),
  ])
}

/** Points of a scale lie between its least and its most. */
function pointLimits({ question: { set } }: CountedAnswers): { least?: number; greatest?: number } {
  if (!('values' in set)) return {}
  const points = set.values.flatMap((one) => (one.points ? [numberOf(one.points)] : []))
  return { least: Math.min(...points), greatest: Math.max(...points) }
}

function resolveMedian(counted: CountedAnswers, evidence: Evidence): Resolution {
  const { question } = counted
  const median = medianOf(counted)!
  const printed = printedMedian(median, question)
  if (median.kind !== 'number') {
    const text = median.kind === 'value' ? `“${printed}”` : printed
    const row = { label: 'Median', value: `${printed}, ${sayBase(counted)}` }
    return { text, short: printed, value: null, evidence: [...evidence, row] }
  }
  const interval = medianInterval(numbersIn(counted)!)
  const decimals = question.set.kind === 'number' ? question.set.decimals : 0
  return measured(counted, printed, numberOf(median.median), [
    ...evidence,
    { label: 'Median', value: `${printed} ${sayBase(counted)}` },
    ...(interval
      ? [
          {
            label: '95% confidence interval (order statistics)',
            value: `${printedNumber(interval.low, decimals)} to ${printedNumber(interval.high, decimals)}`,
          },
        ]
      : []),
  ])
}

function resolveQuartiles(counted: CountedAnswers, evidence: Evidence): Resolution {
  const { set } = counted.question
  const quartiles = quartilesOf(numbersIn(counted)!)!
  const print = (exact: Fraction) => printedNumber(exact, set.kind === 'number' ? set.decimals : 0)
  const [lower, median, upper] = [quartiles.lower, quartiles.median, quartiles.upper].map(print)
  return {
    text: `a median of ${median}${unitOf(counted)}, the middle half from ${lower} to ${upper}${whoseOf(counted)}`,
    short: `${lower}, ${median}, ${upper}`,
    value: null,
    evidence: [
      ...evidence,
      { label: 'Lower quartile, median, upper quartile', value: `${lower}, ${median}, ${upper}` },
      {
        label: 'Rule',
        value: 'Quartiles lie in proportion between the two nearest numbers (QUARTILE.INC)',
      },
    ],
  }
}

function resolveThemes(counted: CountedAnswers, top: number, evidence: Evidence): Resolution {
  const themes = themesOf(counted, top)
  if (themes.length === 0) return { fault: 'empty-figure', expected: 'themes that somebody named' }
  const named = themes.map(({ label, count }) => `${textIn(label, 'en')} (${withThousands(count)})`)
  const text =
    named.length === 1 ? named[0]! : `${named.slice(0, -1).join(', ')} and ${named.at(-1)!}`
  return {
    text,
    short: named.join(', '),
    value: null,
    evidence: [
      ...evidence,
      { label: 'Themes', value: `${named.join(', ')}, ${sayBase(counted, 'answered')}` },
      {
        label: 'Rule',
        value: 'Choices named as often share their place, and all of them are printed',
      },
    ],
  }
}

function measured(
  counted: CountedAnswers,
  printed: string,
  value: number,
  evidence: Evidence,
): ResolvedFigure {
  const text = `${printed.replace('-', '−')}${unitOf(counted)}`
  return { text: `${text}${whoseOf(counted)}`, short: text, value, evidence }
}

function unitOf({ question: { set } }: CountedAnswers): string {
  return set.kind === 'number' ? ` ${textIn(set.unit.label, 'en')}` : ''
}

/** A figure of those whom routing reaches says so: a wait of those who started is no wait of all. */
function whoseOf(counted: CountedAnswers): string {
  const isRouted = counted.asked !== null && counted.asked < counted.size
  return isRouted ? ` (${relevantOf(counted)} of the ${counted.asked} who were asked)` : ''
}
