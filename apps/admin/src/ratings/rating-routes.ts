import { ownEntry, printedName } from '@inspectorate/core'
import { and, eq } from 'drizzle-orm'
import { rulesOf } from '../framework/compiled-rules.js'
import { scaleOfPart } from '../framework/scale-of-part.js'
import { closedBecause } from '../inspection/closed-because.js'
import { earlierDecisions } from '../inspection/earlier-decisions.js'
import { frameworkOf } from '../inspection/framework-of.js'
import type { Services } from '../services/services.js'
import { Conflict } from '../store/conflict.js'
import { accounts, decisions, type DecisionKind } from '../store/schema.js'
import { page, redirect, type Answer, type FormFault } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { decisionFaults, kindsFor, picksRating, type DecisionFields } from './decision.js'
import { rememberedFirmness } from './remembered-firmness.js'
import { judgedParts, usuallyDecidedBy } from './judgement-routes.js'
import { liveRatings } from './live-ratings.js'
import { ratedPart } from './rated-part.js'
import { overallView, ratingView, standardView } from './rating-view.js'
import { ruledParts } from './ruled-parts.js'
import { Contradicts, NotJudged, RefusedByRules, saveDecision } from './save-decision.js'
import { minuteOf } from '../web/minute-of.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { InspectionId } from '../store/inspection-id.js'

type RatingRoute =
  | 'GET /inspections/:inspection/ratings'
  | 'GET /inspections/:inspection/ratings/:standard'
  | 'POST /inspections/:inspection/ratings/:standard'

export function ratingRoutes({ db, reading, pageWait }: Services): Handlers<RatingRoute> {
  const firmness = rememberedFirmness(db, reading, pageWait)
  return {
    'GET /inspections/:inspection/ratings': async ({ inspection }) => {
      const framework = await frameworkOf(db, inspection)
      const earlier = await earlierDecisions(db, inspection)
      const standing = { soFar: isSoFar(inspection), earlier: earlier.length }
      const live = await liveRatings(db, inspection, framework)
      const { ratings, explanations } = live
      const rules = rulesOf(framework)
      if (rules) {
        return page('ratings/parts', {
          ...standing,
          parts: ruledParts(framework, rules, live),
          judged: judgedParts(framework).length,
        })
      }
      return page('ratings/list', {
        ...standing,
        judged: judgedParts(framework).length,
        overall: ratings.overall && {
          ...ratings.overall,
          rating: overallView(framework, ratings.overall),
          sentences: explanations.overall?.sentences,
        },
        standards: ratings.standards.map((outcome) => ({
          id: outcome.id,
          name: printedName(outcome),
          score: outcome.score,
          rating: standardView(framework, outcome),
          normal:
            outcome.normal !== null &&
            outcome.normal !== outcome.rating &&
            ratingView(scaleOfPart(framework, outcome.id), outcome.normal).word,
          warnings: ratings.warnings.filter(({ standard }) => standard === outcome.id).length,
        })),
      })
    },

    'GET /inspections/:inspection/ratings/:standard': (visit) => standardPage(visit, 200, [], null),

    'POST /inspections/:inspection/ratings/:standard': async (visit) => {
      const { form, inspection, params } = visit
      const framework = await frameworkOf(db, inspection)
      const standard = params['standard']!
      const kind = kindsFor(framework, standard).find((one) => one === form.text('kind'))
      if (!kind) throw notFound()
      const remove = form.text('remove') === 'yes'
      const entered: DecisionFields = {
        kind,
        rating: form.text('rating'),
        reason: form.text('reason').trim(),
        decidedBy: form.text('by').trim(),
      }
      const faults = remove ? [] : decisionFaults(framework, standard, entered)
      if (faults.length > 0)
        return standardPage(
          visit,
          400,
          faults.map(({ field, text }) => ({ text, field: `${kind}-${field}` })),
          entered,
        )
      try {
        const seen = form.version()
        await saveDecision(db, visit, standard, kind, seen, remove ? null : entered)
      } catch (error) {
        if (error instanceof NotJudged)
          return standardPage(
            visit,
            400,
            [{ text: 'Record the judgement first', field: `${kind}-reason` }],
            entered,
          )
        if (error instanceof RefusedByRules)
          return standardPage(
            visit,
            400,
            [
              {
                text: error.message,
                field: kind === 'judgement' ? 'judgement-by' : `${kind}-reason`,
              },
            ],
            entered,
          )
        if (error instanceof Contradicts)
          return standardPage(
            visit,
            400,
            [
              {
                text:
                  kind === 'not-rated'
                    ? 'Withdraw its rating first'
                    : 'Withdraw the decision that it cannot be rated first',
                field: kind === 'judgement' ? 'judgement-by' : `${kind}-reason`,
              },
            ],
            entered,
          )
        if (!(error instanceof Conflict)) throw error
        const text =
          'Somebody else changed this decision meanwhile. It stands below; yours is in the form. Save again to replace it'
        return standardPage(
          visit,
          409,
          [{ text, field: kind === 'judgement' ? 'judgement-by' : `${kind}-reason` }],
          entered,
        )
      }
      return redirect(`/inspections/${inspection.slug}/ratings/${standard}`)
    },
  }

  function decisionRows(inspection: InspectionId, standard: string) {
    return db
      .select({
        kind: decisions.kind,
        rating: decisions.rating,
        reason: decisions.reason,
        decidedBy: decisions.decidedBy,
        at: decisions.at,
        version: decisions.version,
        name: accounts.name,
      })
      .from(decisions)
      .leftJoin(accounts, eq(accounts.id, decisions.account))
      .where(and(eq(decisions.inspection, inspection), eq(decisions.standard, standard)))
  }

  async function firmnessOf(visit: InspectionVisit, part: string, isCounted: boolean) {
    if (!isCounted) return { firmness: [], firmnessLater: false }
    const known = await firmness(visit)
    return { firmness: (known && ownEntry(known, part)) ?? [], firmnessLater: known === null }
  }

  async function standardPage(
    visit: InspectionVisit,
    status: number,
    faults: readonly FormFault[],
    entered: DecisionFields | null,
  ): Promise<Answer> {
    const { inspection, params, roles } = visit
    const framework = await frameworkOf(db, inspection)
    const live = await liveRatings(db, inspection, framework)
    const part = ratedPart(framework, live, params['standard']!)
    if (!part) throw notFound()
    const { scale } = scaleOfPart(framework, part.id)
    const recorded = await decisionRows(inspection.id, part.id)
    const earlier = (await earlierDecisions(db, inspection)).filter(
      ({ standard }) => standard === part.id,
    )
    const decides = may('POST /inspections/:inspection/ratings/:standard', roles)
    const decisionForm = (kind: DecisionKind) => {
      const row = recorded.find((one) => one.kind === kind)
      const shown = entered?.kind === kind ? entered : row
      return {
        kind,
        version: row?.version ?? 0,
        rating: shown?.rating ?? '',
        reason: shown?.reason ?? '',
        by: shown ? (shown.decidedBy ?? '') : usuallyDecidedBy(framework),
        picksRating: picksRating(framework, part.id, kind),
        givesReason: kind !== 'judgement',
        recorded: row && {
          rating: row.rating && ratingView({ scale }, row.rating).word,
          reason: row.reason,
          by: row.decidedBy,
          name: row.name,
          at: minuteOf(row.at),
          isEarlier: earlier.some((one) => one.kind === kind),
        },
      }
    }
    return {
      kind: 'page',
      status,
      template: 'ratings/standard',
      data: {
        faults,
        part,
        soFar: isSoFar(inspection),
        earlier: earlier.length,
        keyQuestions: part.keyQuestions.map((one) => ({
          ...one,
          band: one.band === null ? null : ratingView({ scale }, one.band),
        })),
        ...(await firmnessOf(visit, part.id, part.keyQuestions.length > 0)),
        warnings: live.ratings.warnings.filter((one) => one.standard === part.id),
        scale,
        forms: kindsFor(framework, part.id).map(decisionForm),
        editable: decides && closedBecause(inspection) === null,
      },
    }
  }
}

/** Whether what is shown is no result yet: what is published is. */
function isSoFar({ stage }: InspectionRow): boolean {
  return stage !== 'published'
}
