import { sql } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import type { Stage } from '../store/stage.js'
import { stages } from '../store/stage.js'
import type { ChosenProgramme } from './chosen-programme.js'
import {
  due,
  frameworkKey,
  isChosen,
  isLate,
  lastPublications,
  mayKnow,
  type Looking,
} from './seen-inspections.js'

/** Where an inspection stands. */
export interface Standing {
  readonly slug: string
  readonly service: string
  readonly region: string | null
  readonly codes: string | null
  readonly framework: string
  readonly rules: string | null
  readonly stage: Stage
  /** The names of those who lead it. */
  readonly leads: string | null
  readonly cases: number
  /** What comes next, a month or a day; null where nothing does, or nobody has said when. */
  readonly due: string | null
  readonly late: boolean
  /** When it is published, or was first. */
  readonly published: string | null
  /** The overall rating that was published. */
  readonly rating: string | null
}

interface Rows {
  readonly from: number
  readonly most: number
}

/** Inspections at work or published that are not archived, the next due first; those published last. */
export async function standings(
  db: Database,
  looking: Looking,
  chosen: ChosenProgramme,
  { from, most }: Rows,
): Promise<Standing[]> {
  const { rows } = await db.execute<Standing & Record<string, unknown>>(sql`
    select i.slug, i.service_name as service, i.region, i.codes, i.framework, i.rules, i.stage, i.published,
      ${due} as due, ${isLate(looking)} as late,
      (select string_agg(distinct a.name, ', ' order by a.name) from memberships m
        join accounts a on a.id = m.account where m.inspection = i.id and m.role = 'lead') as leads,
      coalesce((select c.count from case_counts c where c.inspection = i.id and c.characteristic = ''
        and c.value = '' and c.question = '' and c.answer = ''), 0) as cases,
      (select r.rating from published_ratings r where r.publication = p.id and r.standard = '') as rating
    from inspections i left join ${lastPublications} p on p.inspection = i.id
    where i.archived is null and ${mayKnow(looking)} and ${isChosen(chosen)}
      and ${chosen.stage === null ? sql`true` : sql`i.stage = ${chosen.stage}`}
    order by ${due} nulls last, i.published desc, i.service_name, i.slug
    limit ${most} offset ${from}`)
  return rows
}

/** How many inspections are in each stage, and how many of them are late. */
export async function stageCounts(
  db: Database,
  looking: Looking,
  chosen: ChosenProgramme,
): Promise<{ stage: Stage; inspections: number; late: number }[]> {
  const { rows } = await db.execute<{ stage: Stage; inspections: number; late: number }>(sql`
    select i.stage, count(*)::int as inspections, (count(*) filter (where ${isLate(looking)}))::int as late
    from inspections i
    where i.archived is null and ${mayKnow(looking)} and ${isChosen(chosen)}
    group by i.stage`)
  return stages.map(
    (stage) => rows.find((row) => row.stage === stage) ?? { stage, inspections: 0, late: 0 },
  )
}

/** The frameworks and regions of the inspections that somebody may know of. */
export async function offered(db: Database, looking: Looking) {
  const frameworks = await db.execute<{
    key: string
    framework: string
    rules: string | null
    published: number
  }>(sql`
    select ${frameworkKey} as key, i.framework, i.rules, count(p.id)::int as published
    from inspections i left join ${lastPublications} p on p.inspection = i.id
    where ${mayKnow(looking)} group by i.framework, i.rules order by published desc, key`)
  const regions = await db.execute<{ region: string }>(sql`
    select distinct i.region from inspections i
    where i.region is not null and ${mayKnow(looking)} order by i.region`)
  return { frameworks: frameworks.rows, regions: regions.rows.map(({ region }) => region) }
}
