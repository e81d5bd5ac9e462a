import { match } from 'ts-pattern'
import type { Framework } from '../framework/framework-schema.js'
import { explainStep } from './explain-step.js'
import type { Because, OverallOutcome, Ratings, StandardOutcome } from './ratings.js'
import { ratingOf } from './scale.js'

/** A statement and what it rests on. */
export interface ExplanationNode {
  readonly text: string
  readonly children: readonly ExplanationNode[]
}

/** Why one result is what it is: as sentences to read, and as a tree to unfold. */
export interface Explanation {
  /** The standard’s id, or `overall`. */
  readonly id: string
  readonly sentences: readonly string[]
  readonly tree: ExplanationNode
}

export interface Explanations {
  /** Null where the framework has no overall rating. */
  readonly overall: Explanation | null
  readonly standards: readonly Explanation[]
}

/** Why every rating is what it is, in plain English. */
export function explain(framework: Framework, ratings: Ratings): Explanations {
  return {
    overall: ratings.overall && explainOverall(framework, ratings.overall, ratings.service),
    standards: ratings.standards.map((outcome) => explainStandard(framework, outcome)),
  }
}

function explainStandard(framework: Framework, outcome: StandardOutcome): Explanation {
  const verdict = match(outcome)
    .with({ state: 'not-rated' }, () => 'not rated')
    .otherwise(({ rating }) => `rated ${ratingOf(framework, rating!).label}`)
  const headline = `${outcome.id} ${outcome.title} is ${verdict}.`
  return explained(framework, outcome.id, headline, outcome.because)
}

function explainOverall(
  framework: Framework,
  outcome: OverallOutcome,
  service: string,
): Explanation {
  const label = ratingOf(framework, outcome.rating).label
  const headline = `${service} is rated ${label} overall, with a score of ${outcome.score} out of ${outcome.outOf}.`
  return explained(framework, 'overall', headline, outcome.because)
}

function explained(
  framework: Framework,
  id: string,
  headline: string,
  because: readonly Because[],
): Explanation {
  const texts = because.map((step) => ({ step, text: explainStep(framework, step) }))
  const banded = texts.filter(({ step }) => step.code === 'banded')
  const leaf = (text: string): ExplanationNode => ({ text, children: [] })
  const hasLowest = because.some(({ code }) => code === 'lowest')
  const children = texts.flatMap(({ step, text }): ExplanationNode[] => {
    if (step.code === 'lowest') return [{ text, children: banded.map((one) => leaf(one.text)) }]
    return step.code === 'banded' && hasLowest ? [] : [leaf(text)]
  })
  return {
    id,
    sentences: [headline, ...texts.map(({ text }) => text)],
    tree: { text: headline, children },
  }
}
