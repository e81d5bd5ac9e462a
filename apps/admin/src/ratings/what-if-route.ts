import {
  explain,
  printedName,
  standardsOf,
  type Framework,
  type Inspection,
  type Ratings,
  type WhatIf,
} from '@inspectorate/core'
import { scaleOfPart } from '../framework/scale-of-part.js'
import { knownIds } from '../cases/case-row.js'
import { decisionsOf } from '../inspection/assemble-inspection.js'
import { sendEvidence } from '../inspection/sent-inspection.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { page } from '../web/answer.js'
import type { Handlers } from '../web/visit.js'
import { overallView, standardView } from './rating-view.js'
import { asItIs, supposable, supposedFields, suppositionOf, withoutDeparture } from './supposed.js'

/** The ratings as they would be beside those that are. Nothing is saved: all that is supposed is in the address. */
export function whatIfRoute({
  db,
  reading,
}: Services): Handlers<'GET /inspections/:inspection/ratings/what-if'> {
  return {
    'GET /inspections/:inspection/ratings/what-if': async (visit) => {
      const { inspection, query } = visit
      const framework = await frameworkOf(db, inspection)
      const fields = supposedFields(query, framework)
      const known = await knownIds(
        db,
        inspection.id,
        fields.answers.map((one) => one.case),
      )
      const { supposed, faults } = suppositionOf(fields, framework, known)
      const result =
        supposed && faults.length === 0
          ? await reading(visit).whatIf(await sendEvidence(db, inspection), supposed)
          : null
      const { departures } = await decisionsOf(db, inspection.id)
      const questions = supposable(framework)
      return page('ratings/what-if', {
        fields,
        standards: standardsOf(framework)
          .filter(({ rating }) => rating.rule !== 'reported-only')
          .filter(({ id }) => scaleOfPart(framework, id).scale.length > 0)
          .map((standard) => ({
            id: standard.id,
            name: printedName(standard),
            choices: choicesFor(framework, departures, standard.id),
          })),
        questions: questions.map(({ id, label }) => ({ id, label })),
        typed: questions.some(({ answers = 'yes-no' }) => answers !== 'yes-no'),
        result: result?.ok ? resultView(framework, result.value) : null,
        faults: [...faults, ...(result && !result.ok ? result.issues.map(faultOf) : [])],
      })
    },
  }
}

function choicesFor(framework: Framework, departures: Inspection['departures'], standard: string) {
  return [
    { value: asItIs, text: 'As it is' },
    ...(departures[standard]
      ? [{ value: withoutDeparture, text: 'Normally, without the departure' }]
      : []),
    ...scaleOfPart(framework, standard).scale.map(({ id, label }) => ({ value: id, text: label })),
  ]
}

function resultView(framework: Framework, { now, then }: WhatIf) {
  const overall = ({ overall: one }: Ratings) =>
    one && { ...one, rating: overallView(framework, one) }
  const before = new Map(now.standards.map((one) => [one.id, one]))
  const changed = then.standards.filter((one) => one.rating !== before.get(one.id)?.rating)
  const explained = explain(framework, then).standards
  return {
    now: overall(now),
    then: overall(then),
    changed: changed.map((outcome) => ({
      id: outcome.id,
      name: printedName(outcome),
      now: standardView(framework, before.get(outcome.id)!),
      then: standardView(framework, outcome),
      sentences: explained.find(({ id }) => id === outcome.id)!.sentences,
    })),
  }
}

function faultOf({ found, expected }: { readonly found: string; readonly expected: string }) {
  return { text: `Found ${found}, expected ${expected}`, field: 'case-0' }
}
