import {
  countsOf,
  explain,
  isDecided,
  nearestTo,
  ownEntry,
  overallWords,
  percentageOf,
  placedQuestions,
  ratingOf,
  roundHalfUp,
  scaleOf,
  standardWords,
  standardsOf,
  sampleInterval,
  type AnswerCounts,
  type PlacedQuestion,
  type StandardOutcome,
  type Survey,
} from '@inspectorate/core'
import {
  printedPercent,
  relevantOf,
  responseRate,
  sayBase,
  yesNoWords,
} from '@inspectorate/core/answers'
import { printedDecimal } from '@inspectorate/core/statistics'
import { match, P } from 'ts-pattern'
import { casesThatAnswer } from '../case-sets.js'
import { sampleOf, type RatedInspection } from '../rated-inspection.js'
import { countInWords, countOf, withThousands } from '../wording/number-words.js'
import { quantityScale, quantityWord } from '../wording/quantity-scale.js'
import type { FigureReference, Group } from './figure-reference.js'
import { groupLabel, unknownGroup } from './group.js'
import type { Resolution, ResolvedFigure } from './resolution.js'
import { answersMeant } from './answers-meant.js'
import { answeredQuestion, hasOwnAnswers, type AnsweredQuestion } from './counted-question.js'
import { resolveAgreement } from './resolve-agreement.js'
import { resolveAnswers } from './resolve-answers.js'
import { resolveComparison } from './resolve-comparison.js'
import { resolveMeasure } from './resolve-measure.js'
import { resolveRanking } from './resolve-ranking.js'
import { resolveTrend } from './resolve-trend.js'

type Answered = Extract<FigureReference, { kind: 'count' | 'percent' | 'number' | 'quantity' }>

/** The figure a reference stands for, with the rows that say how it was calculated. */
export function resolveFigure(rated: RatedInspection, reference: FigureReference): Resolution {
  return match(reference)
    .returnType<Resolution>()
    .with({ kind: P.union('count', 'percent', 'number', 'quantity') }, (answered) =>
      resolveAnswered(rated, answered),
    )
    .with({ kind: P.union('share', 'mean', 'median', 'quartiles', 'themes') }, (ofAnswers) =>
      resolveAnswers(rated, ofAnswers),
    )
    .with({ kind: P.union('compare', 'p-value') }, (compared) => resolveComparison(rated, compared))
    .with({ kind: 'agreement' }, ({ question }) => resolveAgreement(rated, question))
    .with({ kind: 'ranking' }, (ranking) => resolveRanking(rated, ranking))
    .with({ kind: 'trend' }, (trend) => resolveTrend(rated, trend))
    .with({ kind: 'cases' }, ({ group }) => resolveCases(rated, group))
    .with({ kind: 'responses' }, ({ survey }) => resolveResponses(rated, survey))
    .with({ kind: 'response-rate' }, ({ survey }) => resolveResponseRate(rated, survey))
    .with({ kind: 'context' }, ({ id }) => resolveContext(rated, id))
    .with({ kind: 'rating' }, ({ standard }) => resolveRating(rated, standard, 'rating'))
    .with({ kind: 'normal' }, ({ standard }) => resolveRating(rated, standard, 'normal'))
    .with({ kind: 'overall' }, () => resolveOverall(rated, 'rating'))
    .with({ kind: 'score' }, () => resolveOverall(rated, 'score'))
    .exhaustive()
}

function resolveAnswered(rated: RatedInspection, reference: Answered): Resolution {
  const measures = rated.framework.measures ?? []
  const measure = measures.find(({ id }) => id === reference.question)
  if (measure) return resolveMeasure(rated, reference, measure)
  const placed = placedQuestions(rated.framework)
  const place = placed.get(reference.question)
  if (!place)
    return {
      fault: 'unknown-figure',
      expected: nearestTo(reference.question, [...placed.keys(), ...measures.map(({ id }) => id)]),
    }
  if (hasOwnAnswers(place.question)) return resolveSides(rated, reference)
  const unknown = reference.group && unknownGroup(rated, reference.group)
  if (unknown) return unknown
  const tally = place.asked === 'of-cases' ? rated.cases : rated.surveys[place.survey.id]
  const counts = tally
    ? countsOf(tally, reference.question, reference.group ?? undefined)
    : { yes: 0, no: 0, na: 0 }
  const relevant = counts.yes + counts.no
  if (!tally && place.asked === 'in-survey') return noResponses(place.survey)
  if (relevant === 0) return { fault: 'empty-figure', expected: 'a question with relevant cases' }
  const value = reference.answer === 'relevant' ? relevant : counts[reference.answer]
  const base = reference.answer === 'na' ? relevant + counts.na : relevant
  const percent = roundHalfUp(percentageOf(value, base))
  const evidence = answeredEvidence(rated, place, reference, counts)
  return match(reference)
    .returnType<Resolution>()
    .with({ kind: 'count' }, ({ form }) => {
      const text = countOf(value, base, form === 'out-of' ? 'out of' : 'of the')
      return { text, short: `${value} of ${base}`, value, evidence }
    })
    .with({ kind: 'percent' }, () => ({
      text: `${percent} per cent`,
      short: `${percent}%`,
      value: percent,
      evidence,
    }))
    .with({ kind: 'number' }, () => ({
      text: countInWords(value),
      short: withThousands(value),
      value,
      evidence,
    }))
    .with({ kind: 'quantity' }, () => quantityFigure(rated, value, base, evidence))
    .exhaustive()
}

/** Yes or no of a question with an answer set of its own are all answers on that side; or the answer of that name. */
function resolveSides(rated: RatedInspection, reference: Answered): Resolution {
  const { kind, question: id, answer, group } = reference
  if (kind === 'number' && answer === 'relevant') return resolveRelevant(rated, id, group)
  if (kind === 'quantity') return resolveQuantity(rated, reference)
  const answered = answeredQuestion(rated, id, group)
  if ('fault' in answered) return answered
  const answers = answersMeant(answered.counted.question, answer)
  if (answers !== null && 'fault' in answers) return answers
  const of = answer === 'na' ? 'answered' : 'relevant'
  return resolveAnswers(rated, { kind: 'share', form: kind, question: id, answers, of, group })
}

/** The word of the scale for how many of those relevant gave answers on a side. */
function resolveQuantity(
  rated: RatedInspection,
  { question: id, answer, group }: Omit<Answered, 'kind'>,
): Resolution {
  const number = resolveSides(rated, { kind: 'number', question: id, answer, group })
  if ('fault' in number) return number
  const { counted } = answeredQuestion(rated, id, group) as AnsweredQuestion
  return quantityFigure(rated, number.value!, relevantOf(counted), number.evidence)
}

function quantityFigure(
  rated: RatedInspection,
  value: number,
  base: number,
  evidence: ResolvedFigure['evidence'],
): Resolution {
  const word = quantityWord(quantityScale(rated.framework), value, base)
  if (!word) {
    const percent = roundHalfUp(percentageOf(value, base))
    return { fault: 'empty-figure', expected: `a word of the scale for ${percent} per cent` }
  }
  const { text, meaning } = word
  const scale = { label: 'In the house scale', value: `“${text}” is ${meaning}` }
  return { text, short: text, value: null, evidence: [...evidence, scale] }
}

/** How many gave an answer that percentages count. */
function resolveRelevant(rated: RatedInspection, id: string, group: Group | null): Resolution {
  const answered = answeredQuestion(rated, id, group)
  if ('fault' in answered) return answered
  const value = relevantOf(answered.counted)
  const row = { label: 'Relevant', value: sayBase(answered.counted) }
  return {
    text: countInWords(value),
    short: withThousands(value),
    value,
    evidence: [...answered.evidence, row],
  }
}

function answeredEvidence(
  rated: RatedInspection,
  place: PlacedQuestion,
  { answer, group }: Answered,
  counts: AnswerCounts,
): ResolvedFigure['evidence'] {
  const relevant = counts.yes + counts.no
  const counted = answer === 'relevant' ? relevant : counts[answer]
  const { low, high } = sampleInterval(
    Math.min(counted, relevant),
    relevant,
    place.asked === 'of-cases' ? sampleOf(rated) : { size: relevant },
  )
  const share = (value: number) =>
    `${roundHalfUp({ numerator: BigInt(Math.round(value * 1e6)), denominator: 10_000n })}%`
  const words = { ...yesNoWords, relevant: 'Yes or no' }
  const source =
    place.asked === 'of-cases' ? casesThatAnswer(rated, place).source : place.survey.title
  return [
    { label: 'Question', value: place.question.text },
    { label: 'Source', value: source },
    ...(group ? [{ label: 'Subgroup', value: groupLabel(rated, group) }] : []),
    { label: 'Answer counted', value: words[answer] },
    { label: yesNoWords.yes, value: withThousands(counts.yes) },
    { label: yesNoWords.no, value: withThousands(counts.no) },
    { label: yesNoWords.na, value: withThousands(counts.na) },
    { label: 'Relevant (yes and no)', value: withThousands(relevant) },
    ...(answer === 'yes' || answer === 'no'
      ? [
          {
            label: 'Percentage',
            value: `${counted} ÷ ${relevant} = ${percentDecimal(counted, relevant)}%, printed as ${roundHalfUp(percentageOf(counted, relevant))}%`,
          },
          { label: '95% confidence interval (Wilson)', value: `${share(low)} to ${share(high)}` },
          {
            label: 'Rule',
            value:
              'The answer as a percentage of relevant cases, rounded to a whole number, halves up',
          },
        ]
      : []),
  ]
}

/** One decimal, for the evidence only. */
function percentDecimal(count: number, of: number): string {
  const tenths = roundHalfUp({ numerator: 1000n * BigInt(count), denominator: BigInt(of) })
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

function resolveCases(rated: RatedInspection, group: Group | null): Resolution {
  const unknown = group && unknownGroup(rated, group)
  if (unknown) return unknown
  const value = group
    ? (rated.cases.groups[group.characteristic]?.[group.value]?.size ?? 0)
    : rated.cases.size
  const evidence = [
    { label: 'Counted', value: 'Cases in the sample' },
    ...(group ? [{ label: 'Subgroup', value: groupLabel(rated, group) }] : []),
    { label: 'Cases', value: withThousands(value) },
  ]
  return { text: countInWords(value), short: withThousands(value), value, evidence }
}

function resolveResponses(rated: RatedInspection, id: string): Resolution {
  const survey = rated.framework.surveys.find((one) => one.id === id)
  if (!survey)
    return {
      fault: 'unknown-figure',
      expected: nearestTo(
        id,
        rated.framework.surveys.map((one) => one.id),
      ),
    }
  const tally = rated.surveys[id]
  if (!tally) return noResponses(survey)
  const value = tally.size
  const evidence = [
    { label: 'Counted', value: `Responses: ${survey.title}` },
    { label: 'Responses', value: withThousands(value) },
  ]
  return { text: countInWords(value), short: withThousands(value), value, evidence }
}

/** How many of those invited to a survey answered it. */
function resolveResponseRate(rated: RatedInspection, id: string): Resolution {
  const responses = resolveResponses(rated, id)
  if ('fault' in responses) return responses
  const invited = ownEntry(rated.inspection.response, id)?.invited
  if (invited === undefined)
    return {
      fault: 'empty-figure',
      expected: `how many were invited: response[${JSON.stringify(id)}] in the inspection`,
    }
  const { blank, percent, ...rate } = responseRate(invited, rated.inspection.surveys[id] ?? [])
  const printed = printedPercent(percent)
  return {
    text: `${printed} per cent`,
    short: `${printed}%`,
    value: Number(printed),
    evidence: [
      ...responses.evidence.slice(0, 1),
      { label: 'Invited', value: withThousands(invited) },
      { label: 'Responses with an answer', value: withThousands(rate.responses) },
      ...(blank > 0 ? [{ label: 'Left out: blank', value: withThousands(blank) }] : []),
      {
        label: 'Percentage',
        value: `${rate.responses} ÷ ${invited} = ${printedDecimal(percent, 1)}%, printed as ${printed}%`,
      },
    ],
  }
}

/** A survey that the inspection does not hold at all; one without responses is an empty list. */
function noResponses({ id, title }: Survey): Resolution {
  return {
    fault: 'empty-figure',
    expected: `responses to “${title}”: the inspection holds none, surveys[${JSON.stringify(id)}] is missing`,
  }
}

function resolveContext({ printable }: RatedInspection, id: string): Resolution {
  const figure = printable.context.find((one) => one.id === id)
  if (!figure)
    return {
      fault: 'unknown-figure',
      expected: nearestTo(
        id,
        printable.context.map((one) => one.id),
      ),
    }
  const number = withThousands(figure.value)
  const percent = figure.unit === 'percent'
  return {
    text: percent
      ? `${number} per cent`
      : figure.unit === 'count'
        ? countInWords(figure.value)
        : number,
    short: percent ? `${number}%` : number,
    value: figure.value,
    evidence: [
      { label: 'Figure', value: figure.label },
      { label: 'Value', value: percent ? `${number}%` : number },
      { label: 'Source', value: figure.source },
    ],
  }
}

function resolveRating(rated: RatedInspection, id: string, which: 'rating' | 'normal'): Resolution {
  const outcome = rated.ratings.standards.find((one) => one.id === id)
  if (!outcome)
    return {
      fault: 'unknown-figure',
      expected: nearestTo(
        id,
        standardsOf(rated.framework).map((one) => one.id),
      ),
    }
  const text = ratingText(rated.framework, outcome, which)
  if (text === null)
    return {
      fault: 'empty-figure',
      expected: `a standard with a ${which === 'rating' ? 'rating' : 'normal rating'}`,
    }
  const explanation = explain(rated.framework, rated.ratings).standards.find(
    (one) => one.id === id,
  )!
  return {
    text,
    short: text,
    value: null,
    // Of a number that was entered, the only step says the same as the headline.
    evidence: [...new Set(explanation.sentences)].map((value, i) => ({
      label: `Step ${i + 1}`,
      value,
    })),
  }
}

/** A draft says of a standard that is not decided yet that it is not; there is nothing to say of one that is never rated. */
function ratingText(
  framework: RatedInspection['framework'],
  outcome: StandardOutcome,
  which: 'rating' | 'normal',
): string | null {
  const rating = outcome[which]
  if (rating !== null) return ratingOf(scaleOf(framework, outcome.id), rating).label
  if (outcome.figure !== undefined) return which === 'rating' ? outcome.figure : null
  return isDecided(outcome.state) ? null : standardWords(framework, outcome)
}

function resolveOverall(
  { framework, ratings }: RatedInspection,
  which: 'rating' | 'score',
): Resolution {
  const { overall } = ratings
  if (!overall || (which === 'score' && overall.state === 'by-rules'))
    return { fault: 'empty-figure', expected: `an inspection with an overall ${which}` }
  const text =
    which === 'rating'
      ? overallWords(framework, overall)
      : overall.state === 'final'
        ? `${overall.score} out of ${overall.outOf}`
        : 'not known yet'
  const sentences = explain(framework, ratings).overall!.sentences
  return {
    text,
    short: text,
    value: which === 'score' && overall.state === 'final' ? overall.score : null,
    evidence: sentences.map((value, i) => ({ label: `Step ${i + 1}`, value })),
  }
}
