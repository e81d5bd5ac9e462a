import { dateInWords, editionName, editionOf } from '@inspectorate/publication'
import { count, eq } from 'drizzle-orm'
import { match } from 'ts-pattern'
import { frameworkOf } from '../inspection/framework-of.js'
import { blockersKnown } from '../inspections/checks-in-words.js'
import { lastChange, type RememberedChecks } from '../inspections/remembered-checks.js'
import { todoOf } from '../inspections/todo.js'
import { liveRatings } from '../ratings/live-ratings.js'
import { overallView } from '../ratings/rating-view.js'
import { Unread } from '../services/reading.js'
import type { Services } from '../services/services.js'
import { cases, memberships, recommendations, responses } from '../store/schema.js'
import { redirect, type Answer } from '../web/answer.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { loadExporters } from './exporters.js'
import { requestPublication } from './request-publication.js'

type PublishRoute =
  | 'GET /inspections/:inspection/publications/ask'
  | 'POST /inspections/:inspection/publications'

/** Asks before anything is published: what will be, who can read it, and what cannot be undone. */
export function publishRoutes({ db }: Services, checks: RememberedChecks): Handlers<PublishRoute> {
  return {
    'GET /inspections/:inspection/publications/ask': (visit) => askPage(visit, null),

    'POST /inspections/:inspection/publications': async (visit) => {
      const all = `/inspections/${visit.inspection.slug}/publications`
      try {
        const asked = await requestPublication(db, visit, checks, visit.form.text('seen'))
        return match(asked)
          .with({ state: 'asked' }, ({ publication }) => redirect(`${all}/${publication}`))
          .with({ state: 'blocked' }, () => redirect(all))
          .with({ state: 'changed' }, () => redirect(`${all}/ask?changed=yes`))
          .exhaustive()
      } catch (error) {
        if (!(error instanceof Unread)) throw error
        return askPage(
          visit,
          'Nothing is published: the checks could not be finished. Publish again to make them once more',
        )
      }
    },
  }

  async function askPage(visit: InspectionVisit, fault: string | null): Promise<Answer> {
    const { inspection, query } = visit
    if (inspection.stage !== 'ratings-panel')
      return redirect(`/inspections/${inspection.slug}/publications`)
    // Read first: what changes while the rest is read is asked about again.
    const seen = await lastChange(db, inspection)
    const framework = await frameworkOf(db, inspection)
    const { ratings } = await liveRatings(db, inspection, framework)
    const checked = await checks.of(inspection, visit, query['check'] === 'again')
    const { publication, service } = inspection.details
    const data = {
      seen,
      changed: query['changed'] === 'yes',
      checks: checked.state,
      findings: todoOf(framework, blockersKnown(checked)),
      title: `${publication.title}: ${service.name}`,
      edition: editionName(editionOf(publication)),
      correction: publication.corrections?.at(-1),
      published: dateInWords(
        publication.corrections?.at(-1)?.published ?? publication.published ?? '',
      ),
      publisher: publication.publisher,
      framework: framework.title,
      overall: ratings.overall && overallView(framework, ratings.overall),
      counts: await counts(visit),
      files: (await loadExporters()).list.map(({ extension }) => `${inspection.slug}${extension}`),
      faults: fault === null ? [] : [{ text: fault, field: 'publish' }],
    }
    return {
      kind: 'page',
      status: fault === null ? 200 : 503,
      template: 'publications/ask',
      data,
      ...(fault === null && checked.state === 'running' && { refreshAfter: 2 }),
    }
  }

  async function counts({ inspection: { id } }: InspectionVisit) {
    const of = async (table: typeof cases | typeof responses | typeof recommendations) => {
      const [found] = await db.select({ n: count() }).from(table).where(eq(table.inspection, id))
      return found!.n
    }
    const team = await db
      .selectDistinct({ account: memberships.account })
      .from(memberships)
      .where(eq(memberships.inspection, id))
    return {
      cases: await of(cases),
      responses: await of(responses),
      recommendations: await of(recommendations),
      team: team.length,
    }
  }
}
