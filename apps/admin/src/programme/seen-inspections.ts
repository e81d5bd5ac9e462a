import { sql, type SQL } from 'drizzle-orm'
import type { SignedIn } from '../web/sessions.js'
import { containing } from '../web/paging.js'
import type { ChosenProgramme } from './chosen-programme.js'

/** Who looks, and on which day. */
export interface Looking {
  readonly visitor: Pick<SignedIn, 'id' | 'administrator'>
  readonly now: Date
}

/** The condition of inspections `i` that somebody may know of: their own, and all of them for an administrator. */
export function mayKnow({ visitor }: Looking): SQL {
  return visitor.administrator
    ? sql`true`
    : sql`exists (select from memberships m where m.inspection = i.id and m.account = ${visitor.id})`
}

/** The condition of inspections `i` that were chosen, by anything but their stage. */
export function isChosen({ search, framework, region }: ChosenProgramme): SQL {
  const like = containing(search)
  return sql.join(
    [
      ...(search === ''
        ? []
        : [sql`(i.service_name ilike ${like} or i.slug ilike ${like} or i.codes ilike ${like})`]),
      ...(framework === '' ? [] : [sql`${frameworkKey} = ${framework}`]),
      ...(region === '' ? [] : [sql`i.region = ${region}`]),
      sql`true`,
    ],
    sql` and `,
  )
}

/** What tells the framework of an inspection `i` from others: its id, and its hash where it was uploaded. */
export const frameworkKey = sql`(i.framework || coalesce(':' || i.rules, ''))`

/** The last publication `p` of each inspection that is no draft, with its results. */
export const lastPublications = sql`(
  select distinct on (inspection) id, inspection from publications
  where not draft and state = 'done' and counted
  order by inspection, edition desc, requested_at desc
)`

/**
 * What an inspection `i` waits for next, as a day or a month: fieldwork to begin, to end, or to be published. The database
 * knows no year 0, which may stand among the details.
 */
export const due = sql`(case i.stage
  when 'set-up' then i.fieldwork_start
  when 'fieldwork' then coalesce(i.fieldwork_end, case when i.fieldwork_start >= '0001' then to_char(
    date_trunc('week', i.fieldwork_start::date)::date + coalesce(i.fieldwork_weeks, '1')::int * 7 - 3, 'YYYY-MM-DD')
    else i.fieldwork_start end)
  when 'published' then null
  else coalesce(i.corrected, i.published) end)`

/** Whether that is past on a day. A month is past with its last day. */
export function isLate({ now }: Looking): SQL {
  const today = now.toISOString().slice(0, 10)
  return sql`coalesce(case when length(${due}) = 7 then ${due} || '-31' else ${due} end < ${today}, false)`
}
