import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { caseCounts, contextFigures, recorded, responses, sections } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

/** How far an inspection is, in counts. */
export interface Progress {
  readonly cases: number
  readonly answers: number
  readonly sections: number
  /** Responses to surveys. */
  readonly responses: number
  /** Context figures. */
  readonly figures: number
  /** Things that the rules ask for. */
  readonly recorded: number
}

/** What is recorded though no rule asks for it. */
const besideRules = ['response', 'caseSets'] as const

const nothing: Progress = {
  cases: 0,
  answers: 0,
  sections: 0,
  responses: 0,
  figures: 0,
  recorded: 0,
}

/** The progress of each inspection, as the database counts it. */
export async function progressOf(
  db: Database,
  ids: readonly InspectionId[],
): Promise<(id: InspectionId) => Progress> {
  if (ids.length === 0) return () => nothing
  const [counted, written, answered, figures, entries] = await Promise.all([
    db
      .select({
        id: caseCounts.inspection,
        cases: sql<number>`coalesce(sum(${caseCounts.count}) filter (where ${caseCounts.question} = ''), 0)::int`,
        answers: sql<number>`coalesce(sum(${caseCounts.count}) filter (where ${caseCounts.question} <> ''), 0)::int`,
      })
      .from(caseCounts)
      .where(and(inArray(caseCounts.inspection, [...ids]), eq(caseCounts.characteristic, '')))
      .groupBy(caseCounts.inspection),
    db
      .select({ id: sections.inspection, sections: sql<number>`count(*)::int` })
      .from(sections)
      .where(inArray(sections.inspection, [...ids]))
      .groupBy(sections.inspection),
    db
      .select({ id: responses.inspection, responses: sql<number>`count(*)::int` })
      .from(responses)
      .where(inArray(responses.inspection, [...ids]))
      .groupBy(responses.inspection),
    db
      .select({ id: contextFigures.inspection, figures: sql<number>`count(*)::int` })
      .from(contextFigures)
      .where(inArray(contextFigures.inspection, [...ids]))
      .groupBy(contextFigures.inspection),
    db
      .select({ id: recorded.inspection, recorded: sql<number>`count(*)::int` })
      .from(recorded)
      .where(
        and(inArray(recorded.inspection, [...ids]), notInArray(recorded.list, [...besideRules])),
      )
      .groupBy(recorded.inspection),
  ])
  return (id) => ({
    ...nothing,
    ...counted.find((one) => one.id === id),
    ...written.find((one) => one.id === id),
    ...answered.find((one) => one.id === id),
    ...figures.find((one) => one.id === id),
    ...entries.find((one) => one.id === id),
  })
}
