import {
  countedBy,
  parseJson,
  standardsOf,
  type Framework,
  type FramedInspection,
} from '@inspectorate/core'
import { answerQuestions, countedAnswers, yesOfRelevant } from '@inspectorate/core/answers'
import { frameworks } from '@inspectorate/frameworks'
import { parseRecord } from '@inspectorate/publication'
import { and, eq, like, ne } from 'drizzle-orm'
import { manifestName } from '@inspectorate/provenance'
import type { Database, Transaction } from '../store/open-store.js'
import {
  publicationFiles,
  publications,
  publishedRatings,
  publishedShares,
} from '../store/schema.js'

/** What a record says was published: ratings, of all under no standard’s name, and answers to key questions. */
interface PublishedResults {
  readonly ratings: readonly { readonly standard: string; readonly rating: string | null }[]
  readonly shares: readonly {
    readonly question: string
    readonly yes: number
    readonly relevant: number
  }[]
}

/** Keeps what the record among the files of a publication says, so that nobody need read it again to list many. */
export async function keepResults(
  tx: Transaction,
  publication: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const record = files.find(({ name }) => name.endsWith('.json') && name !== manifestName)
  const { ratings, shares } = resultsOf(record?.bytes)
  const of = <T>(list: readonly T[]) => list.map((one) => ({ publication, ...one }))
  if (ratings.length > 0) await tx.insert(publishedRatings).values(of(ratings))
  if (shares.length > 0) await tx.insert(publishedShares).values(of(shares))
  await tx.update(publications).set({ counted: true }).where(eq(publications.id, publication))
}

/** Of the publications that were finished before results were kept, the next; null where there is none. */
export async function uncountedPublication(db: Database): Promise<string | null> {
  const [found] = await db
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        eq(publications.state, 'done'),
        eq(publications.draft, false),
        eq(publications.counted, false),
      ),
    )
    .limit(1)
  return found?.id ?? null
}

/** Keeps the results of a publication that was finished before they were kept. */
export async function countPublication(db: Database, publication: string): Promise<void> {
  await db.transaction(async (tx) => {
    // Another process may be at it.
    const [held] = await tx
      .select({ counted: publications.counted })
      .from(publications)
      .where(eq(publications.id, publication))
      .for('update')
    if (!held || held.counted) return
    const files = await tx
      .select({ name: publicationFiles.name, bytes: publicationFiles.bytes })
      .from(publicationFiles)
      .where(
        and(
          eq(publicationFiles.publication, publication),
          like(publicationFiles.name, '%.json'),
          ne(publicationFiles.name, manifestName),
        ),
      )
    await keepResults(tx, publication, files)
  })
}

/** Nothing where there is no record, or none that can be read. */
function resultsOf(bytes: Uint8Array | undefined): PublishedResults {
  const json = parseJson(bytes ? new TextDecoder().decode(bytes) : '')
  const record = json.ok ? parseRecord(json.value, frameworks) : json
  if (!record.ok) return { ratings: [], shares: [] }
  const { ratings, overall } = record.value.published
  return {
    ratings: [
      ...(overall === null ? [] : [{ standard: '', rating: overall.rating }]),
      ...ratings.map(({ id, rating }) => ({ standard: id, rating })),
    ],
    shares: sharesOf(record.value),
  }
}

function sharesOf(framed: FramedInspection): PublishedResults['shares'] {
  const counted = countedBy(framed)
  return shareQuestions(framed.framework).flatMap((question) => {
    const { yes, relevant } = yesOfRelevant(countedAnswers(counted, question))
    return relevant === 0 ? [] : [{ question: question.id, yes, relevant }]
  })
}

/** The key questions of a framework that have a percentage, each once. */
function shareQuestions(framework: Framework) {
  const asked = standardsOf(framework).flatMap(({ keyQuestions }) => keyQuestions)
  const all = answerQuestions(asked, framework.answerSets).filter(({ hasYes }) => hasYes)
  return [...new Map(all.map((question) => [question.id, question])).values()]
}
