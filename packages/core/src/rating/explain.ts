import { match } from 'ts-pattern'
import type { Framework } from '../framework/framework.js'
import { explainStep } from './explain-step.js'
import { printedName } from './printed-name.js'
import type { Because, OverallOutcome, Ratings, StandardOutcome } from '../outcome/ratings.js'
import { overallWords, standardWords } from './rating-words.js'

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
  const verdict = match(outcome.state)
    .with('rated', 'rated-not-scored', () =>
      outcome.figure === undefined ? `rated ${standardWords(framework, outcome)}` : outcome.figure,
    )
    .with('undecided', () => (framework.rules ? 'not decided yet' : 'not judged yet'))
    .with('no-evidence', () => 'not judged yet')
    .with('not-rated', 'reported-only', () => 'not rated')
    .with('not-applicable', () => 'not applicable')
    .exhaustive()
  const headline = `${printedName(outcome)} is ${verdict}.`
  return explained(framework, outcome.id, headline, outcome.because)
}

function explainOverall(
  framework: Framework,
  outcome: OverallOutcome,
  service: string,
): Explanation {
  const words = overallWords(framework, outcome)
  const headline = match(outcome)
    .with(
      { state: 'final' },
      ({ score, outOf }) =>
        `${service} is rated ${words} overall, with a score of ${score} out of ${outOf}.`,
    )
    .with({ state: 'by-rules', decided: false }, () => `${service} has no overall rating yet.`)
    .with({ state: 'by-rules', rating: null }, ({ figure }) =>
      figure === undefined ? `${service} has no overall rating.` : `${service}: ${figure} overall.`,
    )
    .with({ state: 'by-rules' }, () => `${service} is rated ${words} overall.`)
    .with({ state: 'provisional' }, () => `${service} has no overall rating yet (${words}).`)
    .exhaustive()
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
