import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../store/open-store.js'
import type { ChosenProgramme, Period } from './chosen-programme.js'
import { isChosen, lastPublications, mayKnow, type Looking } from './seen-inspections.js'

/** An inspection that was published, with its ratings by standard; the overall one under no standard’s name. */
export interface PublishedInspection {
  readonly slug: string
  readonly service: string
  readonly region: string | null
  readonly codes: string | null
  readonly published: string
  readonly ratings: Readonly<Record<string, string | null>>
}

/** How many were published in a period, and how many of them with each overall rating. */
export interface PublishedInPeriod {
  /** `2026`, `2026-Q1` or `2026-03`. */
  readonly period: string
  readonly inspections: number
  readonly ratings: Readonly<Record<string, number>>
}

/** How the cases of the inspections that were published in a period answer a question. */
export interface ShareInPeriod {
  readonly period: string
  readonly inspections: number
  readonly yes: number
  readonly relevant: number
}

/** Published inspections by region and name, archived ones too. They are under the framework that was chosen. */
export async function publishedInspections(
  db: Database,
  looking: Looking,
  chosen: ChosenProgramme,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<PublishedInspection[]> {
  const { rows } = await db.execute<PublishedInspection & Record<string, unknown>>(sql`
    select i.slug, i.service_name as service, i.region, i.codes, i.published,
      coalesce((select json_object_agg(r.standard, r.rating) from published_ratings r
        where r.publication = p.id), '{}'::json) as ratings
    from ${publishedBy(looking, chosen)}
    order by i.region nulls last, i.service_name, i.published desc, i.slug
    limit ${most} offset ${from}`)
  return rows
}

export async function countPublished(
  db: Database,
  looking: Looking,
  chosen: ChosenProgramme,
): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${publishedBy(looking, chosen)}`,
  )
  return rows[0]!.n
}

/** Inspections by when they were published first, the earliest period first. */
export async function publishedOverTime(
  db: Database,
  looking: Looking,
  chosen: ChosenProgramme,
): Promise<PublishedInPeriod[]> {
  const { rows } = await db.execute<PublishedInPeriod & Record<string, unknown>>(sql`
    with counted as (
      select ${periodOf(chosen.period)} as period, coalesce(r.rating, '') as rating, count(*)::int as n
      from ${publishedBy(
        looking,
        chosen,
        sql`left join published_ratings r on r.publication = p.id and r.standard = ''`,
      )}
      group by 1, 2
    )
    select period, sum(n)::int as inspections, json_object_agg(rating, n) as ratings
    from counted group by period order by period`)
  return rows
}

/** A key question over time: counts of cases together, not means of percentages. */
export async function shareOverTime(
  db: Database,
  looking: Looking,
  chosen: ChosenProgramme,
): Promise<ShareInPeriod[]> {
  const { rows } = await db.execute<ShareInPeriod & Record<string, unknown>>(sql`
    select ${periodOf(chosen.period)} as period, count(*)::int as inspections,
      sum(s.yes)::int as yes, sum(s.relevant)::int as relevant
    from ${publishedBy(
      looking,
      chosen,
      sql`join published_shares s on s.publication = p.id and s.question = ${chosen.question}`,
    )}
    group by 1 order by 1`)
  return rows
}

function publishedBy(looking: Looking, chosen: ChosenProgramme, joined: SQL = sql``): SQL {
  return sql`inspections i join ${lastPublications} p on p.inspection = i.id ${joined}
    where i.published is not null and ${mayKnow(looking)} and ${isChosen(chosen)}`
}

function periodOf(period: Period): SQL {
  if (period === 'year') return sql`substr(i.published, 1, 4)`
  if (period === 'month') return sql`substr(i.published, 1, 7)`
  return sql`substr(i.published, 1, 4) || '-Q' || ((substr(i.published, 6, 2)::int + 2) / 3)`
}
