import { printedName, standardsOf, type Framework } from '@inspectorate/core'
import { answerQuestions } from '@inspectorate/core/answers'
import { scaleOfPart } from '../framework/scale-of-part.js'
import { ratingView, unrated, type RatingView } from '../ratings/rating-view.js'

/** A key question as it is chosen: by its id, said with its standard. */
export interface QuestionChoice {
  readonly value: string
  readonly text: string
}

/** A rating of a standard, or of all where no standard is named, as pages show it. */
export function publishedRating(
  framework: Framework,
  standard: string,
  rating: string | null | undefined,
): RatingView {
  if (rating == null) return unrated('not rated')
  const scale = standard === '' ? framework : scaleOfPart(framework, standard)
  return scale.scale.some(({ id }) => id === rating) ? ratingView(scale, rating) : unrated(rating)
}

/** The rated standards of a framework as the heads of columns: by their numbers, where they have any. */
export function standardColumns(
  framework: Framework,
): { readonly id: string; readonly short: string; readonly name: string }[] {
  // What is only reported has no rating to show.
  const rated = standardsOf(framework).filter(({ rating }) => rating.rule !== 'reported-only')
  return rated.map((standard) => ({
    id: standard.id,
    short: standard.number ?? standard.id,
    name: printedName(standard),
  }))
}

/** The key questions of a framework that have a percentage, each once, under the first standard that asks it. */
export function questionChoices(framework: Framework): QuestionChoice[] {
  const seen = new Set<string>()
  return standardsOf(framework).flatMap(({ id, number, keyQuestions }) =>
    answerQuestions(keyQuestions, framework.answerSets).flatMap((question, i) => {
      if (!question.hasYes || seen.has(question.id)) return []
      seen.add(question.id)
      return [{ value: question.id, text: `${number ?? id} ${keyQuestions[i]!.label}` }]
    }),
  )
}
