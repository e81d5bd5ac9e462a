/** Names of three tables, as they are written in a statement. */
export interface TallyTables {
  /** A row a case: `id`. */
  readonly cases: string
  /** A row a case and characteristic that it has: `case_id`, `characteristic`, `value`. */
  readonly characteristics: string
  /** A row a case and question that it was asked, as `answerRows` gives: `case_id`, `question`, `answer`, null where it was not answered. */
  readonly answers: string
}

/**
 * The statement by which a database counts cases, the same for PostgreSQL and DuckDB; `tallyOfRows`
 * makes the tally of what it gives. It only counts: sums and medians of decimals are not a database’s
 * to compute, which add a million tenths to 100000.0000013.
 *
 * Rows without a characteristic are of all cases, rows without a question are cases of the group.
 */
export function tallyStatement({ cases, characteristics, answers }: TallyTables): string {
  return `
select grouped.characteristic, grouped.value, asked.question, asked.answer, count(*) as cases
from (
  select id as case_id, cast(null as text) as characteristic, cast(null as text) as value from ${cases}
  union all
  select case_id, characteristic, value from ${characteristics}
) as grouped
join (
  select case_id, question, answer from ${answers}
  union all
  select id, null, null from ${cases}
) as asked on asked.case_id = grouped.case_id
group by grouped.characteristic, grouped.value, asked.question, asked.answer`
}
