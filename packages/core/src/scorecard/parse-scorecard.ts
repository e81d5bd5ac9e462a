import { ownEntry } from '../bare-record.js'
import { match, P } from 'ts-pattern'
import { describeFound, oneOf, type Issue, type Parsed } from '../issue.js'
import { parseWith } from '../parse-with.js'
import type { Framework, Standard } from '../framework/framework.js'
import { standardsOf } from '../framework/framework-questions.js'
import { checkDepartures, contradiction } from '../inspection/parse/check-decisions.js'
import { findFramework } from '../inspection/parse/find-framework.js'
import { ScorecardSchema, type Scorecard, type StandardResult } from './scorecard-schema.js'

/** A scorecard from unknown data, checked against the framework it names. */
export function parseScorecard(
  input: unknown,
  frameworks: readonly Framework[],
): Parsed<{ scorecard: Scorecard; framework: Framework }> {
  const found = findFramework(input, frameworks)
  if (!found.ok) return found
  const shaped = parseWith(ScorecardSchema, input)
  if (!shaped.ok) return { ok: false, issues: shaped.issues.map(explainForms) }
  const scorecard = shaped.value
  const framework = found.value
  const issues = [
    ...Object.entries(scorecard.standards).flatMap(([id, result]) =>
      checkResult(framework, id, result),
    ),
    ...checkDepartures(framework, scorecard.departures ?? {}, (id) => {
      const result = ownEntry(scorecard.standards, id)
      return result && 'rating' in result ? result.rating : undefined
    }),
    ...Object.entries(scorecard.departures ?? {}).flatMap(([id, { to }]) => {
      const result = ownEntry(scorecard.standards, id)
      return result && 'notRated' in result
        ? [
            contradiction(
              ['departures', id, 'to'],
              to,
              id,
              `standards[${JSON.stringify(id)}].notRated`,
            ),
          ]
        : []
    }),
  ]
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { scorecard, framework } }
}

function explainForms(issue: Issue): Issue {
  if (issue.code !== 'wrong-form') return issue
  if (issue.path.includes('keyQuestions'))
    return { ...issue, expected: 'a percentage from 0 to 100, or {"yes": …, "relevant": …}' }
  return { ...issue, expected: '{"rating": …}, {"keyQuestions": […]} or {"notRated": "reason"}' }
}

function checkResult(framework: Framework, id: string, result: StandardResult): Issue[] {
  const standards = standardsOf(framework)
  const standard = standards.find((one) => one.id === id)
  const path = ['standards', id]
  if (!standard)
    return [
      {
        code: 'unknown-standard',
        path,
        found: describeFound(id),
        expected: oneOf(standards.map((one) => one.id)),
      },
    ]
  return match(result)
    .with({ rating: P.string }, ({ rating }) =>
      checkRating(framework, standard, rating, [...path, 'rating']),
    )
    .with({ keyQuestions: P.array() }, ({ keyQuestions }) =>
      checkMeasures(standard, keyQuestions, [...path, 'keyQuestions']),
    )
    .with({ notRated: P.string }, () => [])
    .exhaustive()
}

function checkRating(
  framework: Framework,
  standard: Standard,
  rating: string,
  path: string[],
): Issue[] {
  const scale = framework.scale.map(({ id }) => id)
  if (!scale.includes(rating))
    return [{ code: 'unknown-rating', path, found: describeFound(rating), expected: oneOf(scale) }]
  if (standard.rating.rule === 'reported-only')
    return [
      {
        code: 'wrong-form',
        path,
        found: 'a rating',
        expected: `results only: ${standard.id} is not rated`,
      },
    ]
  return []
}

function checkMeasures(
  { id, keyQuestions }: Standard,
  measures: readonly (number | { yes: number; relevant: number })[],
  path: string[],
): Issue[] {
  if (keyQuestions.length === 0)
    return [
      {
        code: 'wrong-form',
        path,
        found: 'key questions',
        expected: `{"rating": …}: ${id} has no key questions`,
      },
    ]
  if (measures.length !== keyQuestions.length)
    return [
      {
        code: 'wrong-count',
        path,
        found: `${measures.length}`,
        expected: `${keyQuestions.length}, one for each key question of ${id}`,
      },
    ]
  return measures.flatMap((measure, i): Issue[] =>
    typeof measure === 'object' && measure.yes > measure.relevant
      ? [
          {
            code: 'yes-exceeds-relevant',
            path: [...path, `${i}`, 'yes'],
            found: `${measure.yes}`,
            expected: `at most relevant, ${measure.relevant}`,
          },
        ]
      : [],
  )
}
