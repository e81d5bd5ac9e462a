import { and, asc, desc, eq } from 'drizzle-orm'
import type { Services } from '../services/services.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { todoOf } from '../inspections/todo.js'
import { currentBlockers } from '../inspections/stage-step.js'
import { accounts, publicationFiles, publications, type PublicationState } from '../store/schema.js'
import { page, redirect, type Answer } from '../web/answer.js'
import { isUuid } from '../web/is-uuid.js'
import { minuteOf } from '../web/minute-of.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { bundleOf } from './bundle-of.js'
import { countFiles } from './exporters.js'
import { requestPublication } from './request-publication.js'

type PublicationRoute =
  | 'GET /inspections/:inspection/publications'
  | 'POST /inspections/:inspection/publications'
  | 'POST /inspections/:inspection/publications/draft'
  | 'GET /inspections/:inspection/publications/:publication'
  | 'GET /inspections/:inspection/publications/:publication/:file'

const stateWords: Record<PublicationState, string> = {
  waiting: 'Waiting',
  running: 'Being made',
  done: 'Finished',
  failed: 'Failed',
}

export function publicationRoutes({ db, reading }: Services): Handlers<PublicationRoute> {
  const summary = {
    id: publications.id,
    draft: publications.draft,
    state: publications.state,
    progress: publications.progress,
    message: publications.message,
    at: publications.requestedAt,
    by: accounts.name,
  }
  const publicationOf = async ({ inspection, params }: InspectionVisit) => {
    const id = params['publication'] ?? ''
    if (!isUuid(id)) throw notFound()
    const [found] = await db
      .select(summary)
      .from(publications)
      .innerJoin(accounts, eq(accounts.id, publications.requestedBy))
      .where(and(eq(publications.id, id), eq(publications.inspection, inspection.id)))
    if (!found) throw notFound()
    return found
  }
  return {
    'GET /inspections/:inspection/publications': async (visit) => {
      const { inspection, roles } = visit
      const list = await db
        .select(summary)
        .from(publications)
        .innerJoin(accounts, eq(accounts.id, publications.requestedBy))
        .where(eq(publications.inspection, inspection.id))
        .orderBy(desc(publications.requestedAt))
      const isPanel = inspection.stage === 'ratings-panel'
      const todo = isPanel ? await currentBlockers(db, inspection, reading) : []
      return page('publications/list', {
        publications: list.map(inWords),
        findings: todoOf(await frameworkOf(db, inspection), todo),
        publishes:
          isPanel &&
          !todo.some(({ must }) => must) &&
          may('POST /inspections/:inspection/publications', roles),
        isPanel,
        drafts: may('POST /inspections/:inspection/publications/draft', roles),
      })
    },

    'POST /inspections/:inspection/publications': (visit) => ask(visit, false),
    'POST /inspections/:inspection/publications/draft': (visit) => ask(visit, true),

    'GET /inspections/:inspection/publications/:publication': async (visit) => {
      const publication = await publicationOf(visit)
      const files = await db
        .select({
          name: publicationFiles.name,
          size: publicationFiles.size,
          sha256: publicationFiles.sha256,
        })
        .from(publicationFiles)
        .where(eq(publicationFiles.publication, publication.id))
        .orderBy(asc(publicationFiles.name))
      const isOpen = publication.state === 'waiting' || publication.state === 'running'
      return {
        kind: 'page',
        status: 200,
        template: 'publications/publication',
        data: {
          publication: inWords(publication),
          files,
          fileCount: isOpen ? await countFiles() : files.length,
          isOpen,
          bundle: bundleName(visit.inspection),
        },
        ...(isOpen && { refreshAfter: 2 }),
      }
    },

    'GET /inspections/:inspection/publications/:publication/:file': async (visit) => {
      const { id } = await publicationOf(visit)
      const wanted = visit.params['file'] ?? ''
      const isBundle = wanted === bundleName(visit.inspection)
      const files = await db
        .select()
        .from(publicationFiles)
        .where(
          and(
            eq(publicationFiles.publication, id),
            isBundle ? undefined : eq(publicationFiles.name, wanted),
          ),
        )
        .orderBy(asc(publicationFiles.name))
      const [file] = files
      if (!file) throw notFound()
      return isBundle
        ? { kind: 'file', name: wanted, mediaType: 'application/zip', bytes: bundleOf(files) }
        : { kind: 'file', name: file.name, mediaType: file.mediaType, bytes: file.bytes }
    },
  }

  async function ask(visit: InspectionVisit, draft: boolean): Promise<Answer> {
    const id = await requestPublication(db, visit, draft, reading)
    const all = `/inspections/${visit.inspection.slug}/publications`
    return redirect(id === null ? all : `${all}/${id}`)
  }
}

/** All files of a publication in one: no format has this ending. */
function bundleName({ slug }: InspectionVisit['inspection']): string {
  return `${slug}-bundle.zip`
}

function inWords<P extends { state: PublicationState; at: Date }>(publication: P) {
  return {
    ...publication,
    stateWord: stateWords[publication.state],
    at: minuteOf(publication.at),
  }
}
