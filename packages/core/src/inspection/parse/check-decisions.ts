import { ownEntry } from '../../bare-record.js'
import { describeFound, oneOf, type Issue } from '../../issue.js'
import type { Framework } from '../../framework/framework.js'
import { standardsOf } from '../../framework/framework-questions.js'
import type { DepartureDecision, Inspection } from '../inspection-schema.js'

/** Faults in the panel’s decisions: unknown standards and ratings, ratings where none can be given. */
export function checkDecisions(
  framework: Framework,
  { judgements, departures, notRated }: Pick<Inspection, 'judgements' | 'departures' | 'notRated'>,
): Issue[] {
  const standards = new Map(standardsOf(framework).map((standard) => [standard.id, standard]))
  const issues: Issue[] = []
  for (const [id, { rating }] of Object.entries(judgements)) {
    issues.push(
      ...checkStandard(framework, id, ['judgements', id]),
      ...checkRating(framework, rating, ['judgements', id, 'rating']),
    )
    const rule = standards.get(id)?.rating.rule
    if (rule && rule !== 'judged')
      issues.push({
        code: 'wrong-form',
        path: ['judgements', id],
        found: 'a judgement',
        expected:
          rule === 'reported-only'
            ? `none: ${id} is not rated`
            : `none: ${id} is rated from cases; a departure gives another rating`,
      })
  }
  for (const id of Object.keys(notRated)) {
    issues.push(...checkStandard(framework, id, ['notRated', id]))
    const judged = ownEntry(judgements, id)
    const departed = ownEntry(departures, id)
    if (judged) issues.push(contradiction(['judgements', id, 'rating'], judged.rating, id))
    if (departed) issues.push(contradiction(['departures', id, 'to'], departed.to, id))
  }
  return [
    ...issues,
    ...checkDepartures(framework, departures, (id) => ownEntry(judgements, id)?.rating),
  ]
}

/** A standard that is rated and at the same time said not to be ratable. */
export function contradiction(
  path: readonly string[],
  rating: string,
  id: string,
  notRated = `notRated[${JSON.stringify(id)}]`,
): Issue {
  return {
    code: 'conflicting-rating',
    path,
    found: `${describeFound(rating)}, while ${notRated} says that ${id} could not be rated`,
    expected: 'one of the two',
  }
}

/** Faults in departures; `judged` gives the rating recorded for a standard elsewhere. */
export function checkDepartures(
  framework: Framework,
  departures: Readonly<Record<string, DepartureDecision>>,
  judged: (standard: string) => string | undefined,
): Issue[] {
  return Object.entries(departures).flatMap(([id, { to }]) => {
    const path = ['departures', id, 'to']
    const issues = [
      ...checkStandard(framework, id, ['departures', id]),
      ...checkRating(framework, to, path),
    ]
    const rating = judged(id)
    if (rating !== undefined && rating !== to)
      issues.push({
        code: 'conflicting-rating',
        path,
        found: describeFound(to),
        expected: `${rating}, as judged`,
      })
    if (standardsOf(framework).find((one) => one.id === id)?.rating.rule === 'reported-only')
      issues.push({
        code: 'wrong-form',
        path,
        found: 'a departure',
        expected: `none: ${id} is not rated`,
      })
    return issues
  })
}

function checkStandard(framework: Framework, id: string, path: string[]): Issue[] {
  const known = standardsOf(framework).map((standard) => standard.id)
  return known.includes(id)
    ? []
    : [{ code: 'unknown-standard', path, found: describeFound(id), expected: oneOf(known) }]
}

function checkRating(framework: Framework, rating: string, path: string[]): Issue[] {
  const scale = framework.scale.map(({ id }) => id)
  return scale.includes(rating)
    ? []
    : [{ code: 'unknown-rating', path, found: describeFound(rating), expected: oneOf(scale) }]
}
