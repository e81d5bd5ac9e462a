import { and, inArray, notInArray, sql } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { cases, contextFigures, recorded, responses, sections } from '../store/schema.js'
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

/** The progress of each inspection, counted by the database. */
export async function progressOf(
  db: Database,
  ids: readonly InspectionId[],
): Promise<(id: InspectionId) => Progress> {
  if (ids.length === 0) return () => nothing
  const [counted, written, answered, figures, entries] = await Promise.all([
    db
      .select({
        id: cases.inspection,
        cases: sql<number>`count(*)::int`,
        answers: sql<number>`sum((select count(*) from jsonb_object_keys(${cases.answers})))::int`,
      })
      .from(cases)
      .where(inArray(cases.inspection, [...ids]))
      .groupBy(cases.inspection),
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
