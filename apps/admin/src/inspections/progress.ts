import { inArray, sql } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import { cases, sections } from '../store/schema.js'

/** How far an inspection is, in counts. */
export interface Progress {
  readonly cases: number
  readonly answers: number
  readonly sections: number
}

const nothing: Progress = { cases: 0, answers: 0, sections: 0 }

/** The progress of each inspection, counted by the database. */
export async function progressOf(
  db: Database,
  ids: readonly string[],
): Promise<(id: string) => Progress> {
  if (ids.length === 0) return () => nothing
  const [counted, written] = await Promise.all([
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
  ])
  return (id) => ({
    ...nothing,
    ...counted.find((one) => one.id === id),
    ...written.find((one) => one.id === id),
  })
}
