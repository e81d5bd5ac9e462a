import { rulesOf } from '../framework/compiled-rules.js'
import { nameOfNode } from '../framework/name-of-node.js'
import { scaleOfPart } from '../framework/scale-of-part.js'
import { earlierDecisions } from '../inspection/earlier-decisions.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import type { DecisionKind } from '../store/schema.js'
import { redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { minuteOf } from '../web/minute-of.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { closedBecause } from '../inspection/closed-because.js'
import { confirmDecisions, keyOfDecision } from './confirm-decisions.js'
import { ratingView } from './rating-view.js'
import { printedName, standardsOf, type Framework } from '@inspectorate/core'

type ConfirmRoute =
  | 'GET /inspections/:inspection/decisions'
  | 'POST /inspections/:inspection/decisions'

const kindWords: Record<DecisionKind, string> = {
  judgement: 'The panel’s judgement',
  departure: 'Another rating than the normal one, or the answer to decision guidance',
  considered: 'What came of guidance',
  'not-rated': 'It cannot be rated',
}

/** Decisions that were made on earlier evidence, to be confirmed or made anew. */
export function confirmRoutes({ db }: Services): Handlers<ConfirmRoute> {
  return {
    'GET /inspections/:inspection/decisions': (visit) => decisionsPage(visit, [], 200),

    'POST /inspections/:inspection/decisions': async (visit) => {
      const chosen = visit.form.all('decision')
      if (chosen.length === 0)
        return decisionsPage(
          visit,
          [{ text: 'Choose the decisions that stand', field: 'decision' }],
          400,
        )
      try {
        await confirmDecisions(db, visit, chosen)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const text = 'Somebody changed or confirmed one of them meanwhile. Look at them again'
        return decisionsPage(visit, [{ text, field: 'decision' }], 409)
      }
      return redirect(`/inspections/${visit.inspection.slug}/decisions`)
    },
  }

  async function decisionsPage(
    { inspection, roles }: InspectionVisit,
    faults: readonly FormFault[],
    status: number,
  ): Promise<Answer> {
    const framework = await frameworkOf(db, inspection)
    const open = await earlierDecisions(db, inspection)
    return {
      kind: 'page',
      status,
      template: 'ratings/decisions',
      data: {
        faults,
        decisions: open.map((one) => ({
          key: keyOfDecision(one),
          standard: one.standard,
          name: nameOfPart(framework, one.standard),
          kind: kindWords[one.kind],
          rating: one.rating && ratingView(scaleOfPart(framework, one.standard), one.rating).word,
          reason: one.reason,
          at: minuteOf(one.at),
        })),
        isPanel: inspection.stage === 'ratings-panel',
        editable:
          may('POST /inspections/:inspection/decisions', roles) &&
          closedBecause(inspection) === null,
      },
    }
  }
}

function nameOfPart(framework: Framework, id: string): string {
  const rules = rulesOf(framework)
  if (rules) {
    const index = rules.names.byId.get(id)
    return index === undefined ? id : nameOfNode(rules.nodes[index]!.node)
  }
  const standard = standardsOf(framework).find((one) => one.id === id)
  return standard ? printedName(standard) : id
}
