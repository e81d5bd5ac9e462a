import { and, asc, desc, eq } from 'drizzle-orm'
import { editionName } from '@inspectorate/publication'
import type { Services } from '../services/services.js'
import { frameworkOf } from '../inspection/framework-of.js'
import { todoOf } from '../inspections/todo.js'
import { blockersKnown } from '../inspections/checks-in-words.js'
import type { Checks, RememberedChecks } from '../inspections/remembered-checks.js'
import { accounts, publicationFiles, publications, type PublicationState } from '../store/schema.js'
import { redirect, type Answer } from '../web/answer.js'
import type { Database, Transaction } from '../store/open-store.js'
import { isUuid } from '../web/is-uuid.js'
import { minuteOf } from '../web/minute-of.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers, InspectionVisit } from '../web/visit.js'
import { requestDraft } from './request-publication.js'

type PublicationRoute =
  | 'GET /inspections/:inspection/publications'
  | 'POST /inspections/:inspection/publications/draft'
  | 'GET /inspections/:inspection/publications/:publication'
  | 'GET /inspections/:inspection/publications/:publication/:file'

const stateWords: Record<PublicationState, string> = {
  waiting: 'Waiting',
  running: 'Being made',
  done: 'Finished',
  failed: 'Failed',
}

export function publicationRoutes(
  { db, reading }: Services,
  checks: RememberedChecks,
): Handlers<PublicationRoute> {
  const summary = {
    id: publications.id,
    draft: publications.draft,
    edition: publications.edition,
    state: publications.state,
    progress: publications.progress,
    fileCount: publications.files,
    message: publications.message,
    at: publications.requestedAt,
    by: accounts.name,
  }
  const publicationOf = async (
    { inspection, params }: InspectionVisit,
    from: Database | Transaction = db,
  ) => {
    const id = params['publication'] ?? ''
    if (!isUuid(id)) throw notFound()
    const [found] = await from
      .select(summary)
      .from(publications)
      .innerJoin(accounts, eq(accounts.id, publications.requestedBy))
      .where(and(eq(publications.id, id), eq(publications.inspection, inspection.id)))
    if (!found) throw notFound()
    return found
  }
  return {
    'GET /inspections/:inspection/publications': (visit) => listPage(visit),

    'POST /inspections/:inspection/publications/draft': async (visit) =>
      redirect(pathOf(visit, await requestDraft(db, visit))),

    'GET /inspections/:inspection/publications/:publication': async (visit) => {
      // As they were at one moment: a state and the files of another contradict each other.
      const [publication, files] = await db.transaction(
        async (tx) => {
          const found = await publicationOf(visit, tx)
          const made = await tx
            .select({
              name: publicationFiles.name,
              size: publicationFiles.size,
              sha256: publicationFiles.sha256,
            })
            .from(publicationFiles)
            .where(eq(publicationFiles.publication, found.id))
            .orderBy(asc(publicationFiles.name))
          return [found, made] as const
        },
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      )
      const isOpen = publication.state === 'waiting' || publication.state === 'running'
      return {
        kind: 'page',
        status: 200,
        template: 'publications/publication',
        data: {
          publication: inWords(publication),
          latest: await latestEdition(visit),
          files,
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
        ? {
            kind: 'file',
            name: wanted,
            mediaType: 'application/zip',
            bytes: await reading(visit).bundle(files.map(({ name, bytes }) => ({ name, bytes }))),
          }
        : { kind: 'file', name: file.name, mediaType: file.mediaType, bytes: file.bytes }
    },
  }

  async function listPage(visit: InspectionVisit): Promise<Answer> {
    const { inspection, roles, query } = visit
    const list = await db
      .select(summary)
      .from(publications)
      .innerJoin(accounts, eq(accounts.id, publications.requestedBy))
      .where(eq(publications.inspection, inspection.id))
      .orderBy(desc(publications.requestedAt))
    const isPanel = inspection.stage === 'ratings-panel'
    const checked: Checks = isPanel
      ? await checks.of(inspection, visit, query['check'] === 'again')
      : { state: 'done', blockers: [] }
    const todo = blockersKnown(checked)
    const data = {
      publications: list.map(inWords),
      findings: todoOf(await frameworkOf(db, inspection), todo),
      checks: checked.state,
      publishes:
        isPanel &&
        checked.state !== 'running' &&
        !todo.some(({ must }) => must) &&
        may('POST /inspections/:inspection/publications', roles),
      isPanel,
      corrects:
        inspection.stage === 'published' &&
        inspection.archived === null &&
        may('POST /inspections/:inspection/correction', roles),
      drafts: may('POST /inspections/:inspection/publications/draft', roles),
    }
    return {
      kind: 'page',
      status: 200,
      template: 'publications/list',
      data,
      ...(checked.state === 'running' && { refreshAfter: 2 }),
    }
  }

  /** The newest edition that is finished; null before there is one. */
  async function latestEdition({ inspection }: InspectionVisit) {
    const [found] = await db
      .select({ id: publications.id, edition: publications.edition })
      .from(publications)
      .where(
        and(
          eq(publications.inspection, inspection.id),
          eq(publications.draft, false),
          eq(publications.state, 'done'),
        ),
      )
      .orderBy(desc(publications.edition))
      .limit(1)
    return found ? { ...found, word: editionName(found.edition) } : null
  }
}

function pathOf({ inspection }: InspectionVisit, publication?: string): string {
  const all = `/inspections/${inspection.slug}/publications`
  return publication === undefined ? all : `${all}/${publication}`
}

/** All files of a publication in one: no format has this ending. */
function bundleName({ slug }: InspectionVisit['inspection']): string {
  return `${slug}-bundle.zip`
}

function inWords<P extends { state: PublicationState; at: Date; edition: number }>(publication: P) {
  return {
    ...publication,
    stateWord: stateWords[publication.state],
    editionWord: editionName(publication.edition),
    at: minuteOf(publication.at),
  }
}
