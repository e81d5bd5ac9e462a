import {
  nearestTo,
  percentageOf,
  placedQuestions,
  rankOf,
  ratingOf,
  scaleOf,
  roundHalfUp,
  standardsOf,
} from '@inspectorate/core'
import {
  medianOf,
  relevantOf,
  sayBase,
  shareOfAnswers,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import type { RatedInspection } from '../rated-inspection.js'
import { answeredQuestion } from './counted-question.js'
import { medianInWords, placeOfMedian } from './median-in-words.js'
import { rankedCounts, titleOf, type Ranking } from './ranked-counts.js'
import type { Resolution } from './resolution.js'

/** One of a set with its place in it. */
interface Ranked {
  readonly name: string
  /** Higher is better. */
  readonly place: number
  /** As it follows the name: 68 per cent. */
  readonly result: string
  readonly evidence: string
  /** What is ranked where it is no percentage. */
  readonly by?: 'rating' | 'median'
}

/**
 * What comes first or last of a set. Those that print the same percentage, or have the same rating, are
 * level, and all of them are named; a set in which all are level has no first and no last.
 */
export function resolveRanking(rated: RatedInspection, ranking: Ranking): Resolution {
  const unknown = unknownSet(rated, ranking)
  if (unknown !== null) return { fault: 'unknown-figure', expected: unknown }
  const isOfStandards = ranking.by === null && ranking.among === 'standards'
  const set = isOfStandards ? rankedStandards(rated) : rankedResults(rated, ranking)
  const places = set.map(({ place }) => place)
  const end = ranking.end === 'highest' ? Math.max(...places) : Math.min(...places)
  const first = set.filter(({ place }) => place === end)
  if (set.length < 2 || first.length === set.length)
    return {
      fault: 'empty-figure',
      expected:
        set.length < 2
          ? 'a set of two or more with results'
          : `a set that differs: all ${set.length} are level at ${first[0]!.result}`,
    }
  const level = first.length > 1 ? ', equally' : ''
  const result = ranking.form === 'result' ? ` (${first[0]!.result})` : ''
  const text = `${listed(first.map(({ name }) => name))}${level}${result}`
  return {
    text,
    short: text,
    value: null,
    evidence: [
      ...set
        .toSorted((a, b) => b.place - a.place)
        .map(({ name, evidence }) => ({ label: name, value: evidence })),
      {
        label: 'Rule',
        value: `The ${ranking.end} of these; those with the same ${first[0]!.by ?? 'printed percentage'} are level`,
      },
    ],
  }
}

/** What was probably meant by a set that does not exist; null when it does. */
function unknownSet({ framework }: RatedInspection, { among, by }: Ranking): string | null {
  if (by !== null) {
    const questions = [...placedQuestions(framework).keys()]
    const characteristics = framework.characteristics.map(({ id }) => id)
    if (!questions.includes(among)) return nearestTo(among, questions)
    return characteristics.includes(by) ? null : nearestTo(by, characteristics)
  }
  const known = [
    'standards',
    ...framework.domains.map(({ id }) => id),
    ...standardsOf(framework).map(({ id }) => id),
  ]
  return known.includes(among) ? null : nearestTo(among, known)
}

function rankedResults(rated: RatedInspection, ranking: Ranking): Ranked[] {
  return rankedCounts(rated.framework, ranking).flatMap(({ question, group, name }) => {
    const answered = answeredQuestion(rated, question, group)
    if ('fault' in answered || relevantOf(answered.counted) === 0) return []
    const { counted } = answered
    // Where nothing counts as yes there is no percentage; groups are then ranked by their middle answer.
    if (!counted.question.hasYes) return group ? rankedMedian(counted, name) : []
    const { hits, base } = shareOfAnswers(counted)!
    const place = roundHalfUp(percentageOf(hits, base))
    const evidence = `${hits} of ${base}, printed as ${place}%`
    return [{ name, place, result: `${place} per cent`, evidence }]
  })
}

function rankedMedian(counted: CountedAnswers, name: string): Ranked[] {
  const median = medianOf(counted)
  if (median === null) return []
  const result = `a median of ${medianInWords(median, counted.question)}`
  const place = placeOfMedian(median, counted.question)
  return [{ name, place, result, evidence: `${result}, ${sayBase(counted)}`, by: 'median' }]
}

function rankedStandards({ framework, ratings }: RatedInspection): Ranked[] {
  return standardsOf(framework).flatMap((standard) => {
    const rating = ratings.standards.find(({ id }) => id === standard.id)?.rating ?? null
    if (rating === null) return []
    const scale = scaleOf(framework, standard.id)
    const { label } = ratingOf(scale, rating)
    const place = rankOf(scale, rating)
    return [{ name: titleOf(standard), place, result: label, evidence: label, by: 'rating' }]
  })
}

function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}
