import type { Framework } from '@inspectorate/core'
import {
  describeRules,
  evidenceOf,
  explainRules,
  rateRules,
  type Rules,
} from '@inspectorate/core/language'
import { scaleOfPart } from '../framework/scale-of-part.js'
import type { LiveRatings } from './live-ratings.js'
import { ratingView, unrated, type RatingView } from './rating-view.js'

/** A part of what the rules rate, with its result. */
export interface RuledPart {
  readonly id: string
  /** As it is printed: its number and its title. */
  readonly name: string
  /** How deep it stands, from 0. */
  readonly depth: number
  /** Null for a heading. */
  readonly rating: RatingView | null
  /** What the rules give, where another was given. */
  readonly normal: string | null
  readonly points: number | null
  readonly sentences: readonly string[]
}

/** Every node of the rules in their order, also the working figures that no report prints. */
export function ruledParts(
  framework: Framework,
  rules: Rules,
  { cases, decisions, ratings }: Omit<LiveRatings, 'explanations'>,
): RuledPart[] {
  const evidence = evidenceOf(rules, decisions, cases)
  const outcomes = rateRules(rules, evidence)
  const explained = explainRules(rules, evidence, outcomes)
  const points = new Map(ratings.standards.map(({ id, score }) => [id, score]))
  return describeRules(rules).map(({ id, number, title, depth }, i): RuledPart => {
    const { given, normal } = outcomes[i]!
    const { value, because } = explained[i]!
    const scale = scaleOfPart(framework, id)
    const isHeading = rules.nodes[i]!.result.kind === 'none'
    return {
      id,
      name: number === undefined ? title : `${number} ${title}`,
      depth,
      rating: isHeading
        ? null
        : given.state === 'grade'
          ? ratingView(scale, given.grade)
          : unrated(value),
      normal:
        normal.state === 'grade' && !(given.state === 'grade' && given.grade === normal.grade)
          ? ratingView(scale, normal.grade).word
          : null,
      points: points.get(id) ?? null,
      sentences: isHeading ? [] : because,
    }
  })
}
