import {
  printedName,
  standardsOf,
  type Framework,
  type KeyQuestionOutcome,
} from '@inspectorate/core'
import { rulesOf } from '../framework/compiled-rules.js'
import type { LiveRatings } from './live-ratings.js'
import { standardView, type RatingView } from './rating-view.js'
import { ruledParts } from './ruled-parts.js'

/** A standard, or a part by rules, as its page shows it. */
export interface RatedPart {
  readonly id: string
  readonly name: string
  /** What the standard asks of a service; empty where that is not said. */
  readonly statement: string
  readonly rating: RatingView
  readonly keyQuestions: readonly KeyQuestionOutcome[]
  readonly sentences: readonly string[]
}

/** The part of that id; null when there is none that has a result. */
export function ratedPart(framework: Framework, live: LiveRatings, id: string): RatedPart | null {
  const { ratings, explanations } = live
  const standard = standardsOf(framework).find((one) => one.id === id)
  const rules = rulesOf(framework)
  if (rules) {
    const part = ruledParts(framework, rules, live).find((one) => one.id === id)
    if (!part?.rating) return null
    const { name, rating, sentences } = part
    const statement = standard?.statement ?? ''
    const keyQuestions = ratings.standards.find((one) => one.id === id)?.keyQuestions ?? []
    return { id, name, statement, rating, keyQuestions, sentences }
  }
  if (!standard) return null
  const outcome = ratings.standards.find((one) => one.id === id)!
  return {
    id,
    name: printedName(standard),
    statement: standard.statement,
    rating: standardView(framework, outcome),
    keyQuestions: outcome.keyQuestions,
    sentences: explanations.standards.find((one) => one.id === id)!.sentences,
  }
}
