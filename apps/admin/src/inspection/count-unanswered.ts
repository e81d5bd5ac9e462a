import type { Framework } from '@inspectorate/core'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { InspectionId } from '../store/inspection-id.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import { answeredOf } from './answered-of.js'

/** Cases that are counted at once: others are answered between two such batches. */
const batch = 250

/**
 * Counts the unanswered questions of every case of an inspection that was changed since they were counted. Which
 * questions a case gets only its framework says. A case that is changed at the same moment is left for the next time.
 */
export async function countUnanswered(
  db: Database,
  inspection: InspectionId,
  framework: Framework,
): Promise<void> {
  for (;;) {
    const rows = await db
      .select({
        id: cases.id,
        characteristics: cases.characteristics,
        answers: cases.answers,
        seen: sql<string>`xmin::text`,
      })
      .from(cases)
      .where(and(eq(cases.inspection, inspection), isNull(cases.unanswered)))
      .orderBy(asc(cases.id))
      .limit(batch)
    if (rows.length === 0) return
    const counted = rows.map(({ id, seen, ...one }) => {
      const { asked, answered } = answeredOf(framework, one)
      return { id, seen, unanswered: asked - answered }
    })
    const { rowCount } = await db.execute(sql`
      with counted as (select * from json_to_recordset(${JSON.stringify(counted)}::json) as t(id text, seen text, unanswered int)),
      free as (
        select c.id from ${cases} c join counted on counted.id = c.id and counted.seen = c.xmin::text
        where c.inspection = ${inspection} order by c.id for update of c skip locked
      )
      update ${cases} set unanswered = counted.unanswered from counted join free on free.id = counted.id
      where ${cases.inspection} = ${inspection} and ${cases.id} = counted.id`)
    if (!rowCount) return
  }
}

/** How many cases there are, and how many of them have questions without an answer. */
export async function countUnfinished(
  db: Database,
  inspection: InspectionId,
  framework: Framework,
): Promise<{ readonly all: number; readonly unfinished: number }> {
  await countUnanswered(db, inspection, framework)
  const [found] = await db
    .select({
      all: sql<number>`count(*)::int`,
      // One that is being changed is not finished.
      unfinished: sql<number>`(count(*) filter (where unanswered is distinct from 0))::int`,
    })
    .from(cases)
    .where(eq(cases.inspection, inspection))
  return found!
}
