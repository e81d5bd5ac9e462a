import { percentageOf, roundHalfUp } from '@inspectorate/core'
import {
  medianOf,
  numbersIn,
  printedMean,
  printedMedian,
  relevantOf,
  shareOfAnswers,
  textIn,
  type AnswerValue,
  type Base,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import { meanOf } from '@inspectorate/core/statistics'
import type { FigureReference } from '../../figures/figure-reference.js'
import type { Candidate } from './candidate.js'
import { stemsOf } from './stems.js'

/** What all figures of one question and subgroup share. */
export type OfQuestion = Pick<Candidate, 'about' | 'type' | 'group' | 'groupLabel' | 'label'>

const sides = ['yes', 'middle', 'no', 'base']

/** Every figure of a question with an answer set of its own: its sides, each answer, its middle and mean. */
export function answerCandidates(of: OfQuestion, counted: CountedAnswers): Candidate[] {
  const relevant = relevantOf(counted)
  if (relevant === 0) return []
  const { question } = counted
  const values = 'values' in question.set ? question.set.values : []
  const onSide = (...wanted: string[]) =>
    values.filter(({ id }) => wanted.includes(question.sideOf(id)))
  const [yes, no, middle] = [onSide('yes'), onSide('no'), onSide('middle')]
  const isOrdered = question.set.kind === 'ordered' || question.set.kind === 'one'
  const denied =
    isOrdered && question.hasYes ? [no, ...(middle.length > 0 ? [[...no, ...middle]] : [])] : []
  const told = denied.filter((ids) => ids.length > 0)
  const isTold = (value: AnswerValue) =>
    (isOrdered && question.hasYes && yes.length === 1 && yes[0] === value) ||
    told.some((ids) => ids.length === 1 && ids[0] === value)
  return [
    ...(question.hasYes ? [shareCandidate(of, counted, null)] : []),
    ...told.map((ids) => shareCandidate(of, counted, ids, 'no')),
    ...onSide(...sides)
      .filter((value) => !isTold(value))
      .map((value) => namedCandidate(of, counted, value, 'relevant')),
    ...values
      .filter(({ id }) => !sides.includes(question.sideOf(id)))
      .map((value) => namedCandidate(of, counted, value, 'answered')),
    {
      ...of,
      answer: 'relevant',
      label: `${of.label}, ${of.type === 'case' ? 'relevant cases' : 'answers'}`,
      references: [{ kind: 'number', question: of.about, answer: 'relevant', group: of.group }],
      count: relevant,
      of: null,
      percent: null,
    },
    ...middles(of, counted),
  ]
}

/** How many gave one of some answers; of what counts as yes where none are named. */
function shareCandidate(
  of: OfQuestion,
  counted: CountedAnswers,
  values: readonly AnswerValue[] | null,
  answer: Candidate['answer'] = 'yes',
  base: Base = 'relevant',
): Candidate {
  const { about: question, group } = of
  const answers = values?.map(({ id }) => id) ?? null
  const { hits, base: size } = shareOfAnswers(counted, answers, base)!
  const bound = { question, group, of: base }
  const references = (['count', 'percent', 'number'] as const).map((form): FigureReference => {
    if (answers !== null) return { kind: 'share', form, answers, ...bound }
    const yes = { question, answer: 'yes' as const, group }
    return form === 'count' ? { kind: form, ...yes, form: 'of-the' } : { kind: form, ...yes }
  })
  return {
    ...of,
    answer,
    label: `${of.label}, answer ${values ? labelsOf(values) : 'yes'}`,
    references,
    count: hits,
    of: size,
    percent: roundHalfUp(percentageOf(hits, size)),
    ...(answers && { answers }),
  }
}

/** One answer: it is meant only where its own words are near. */
function namedCandidate(
  of: OfQuestion,
  counted: CountedAnswers,
  value: AnswerValue,
  base: Base,
): Candidate {
  const { set } = counted.question
  const others = 'values' in set ? set.values.filter((other) => other !== value) : []
  const words = wordsOf(value)
  const literal = textIn(value.label, 'en').toLowerCase()
  const isPart = others.some(({ label }) => textIn(label, 'en').toLowerCase().includes(literal))
  return {
    ...shareCandidate(of, counted, [value], null, base),
    named: {
      words,
      all: true,
      isShared: others.some((other) => isWithin(words, wordsOf(other))),
      literal: isPart ? undefined : literal,
    },
  }
}

function isWithin(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].every((one) => others.has(one))
}

function wordsOf({ label }: AnswerValue): ReadonlySet<string> {
  return stemsOf(textIn(label, 'en'))
}

const middleWords = stemsOf('median typical typically middle average')
const meanWords = stemsOf('mean average averaged score')

/** The median of numbers, and the mean of numbers or points. */
function middles(of: OfQuestion, counted: CountedAnswers): Candidate[] {
  const { about: question, group, label } = of
  const numbers = numbersIn(counted)
  const mean = numbers && meanOf(numbers)
  const median = medianOf(counted)
  const one = (
    kind: 'mean' | 'median',
    printed: string,
    words: ReadonlySet<string>,
  ): Candidate => ({
    ...of,
    answer: null,
    label: `${label}, ${kind}`,
    references: [{ kind, question, group }],
    count: Number(printed),
    of: null,
    percent: null,
    named: { words, all: false },
  })
  return [
    ...(median?.kind === 'number'
      ? [one('median', printedMedian(median, counted.question), middleWords)]
      : []),
    ...(mean ? [one('mean', printedMean(mean), meanWords)] : []),
  ]
}

function labelsOf(values: readonly AnswerValue[]): string {
  return values.map(({ label }) => textIn(label, 'en')).join(' or ')
}
