/** What of a programme’s counts is wanted. */
export interface WantedCounts {
  /** Ids of questions. */
  readonly questions: readonly string[]
  /** Characteristics whose groups are wanted beside everyone. */
  readonly characteristics: readonly string[]
}

/**
 * The statement by which a database gives the counts of a programme, from its table of tallies: `record`,
 * `characteristic`, `value`, `question`, `answer`, `cases`. The same for DuckDB over Parquet, PostgreSQL and whatever
 * else reads them; it adds whole numbers alone. `table` is a table’s name, or what stands for one, such as
 * `read_parquet('parts/*\/tally.parquet')`. Rows without a question are the size of the group, as those of
 * `tallyStatement`.
 */
export function countsStatement(
  table: string,
  { questions, characteristics }: WantedCounts,
): string {
  return `
select record, characteristic, value, question, answer, cast(sum(cases) as bigint) as cases
from ${table}
where (question is null or question in (${listOf(questions)}))
  and (characteristic is null or characteristic in (${listOf(characteristics)}))
group by record, characteristic, value, question, answer`
}

/** The statement that gives every inspection’s entry, as JSON. */
export function entriesStatement(table: string): string {
  return `select entry from ${table} order by record`
}

/** Texts as SQL writes them; of an empty list one that nothing equals. */
function listOf(texts: readonly string[]): string {
  if (texts.length === 0) return 'null'
  return texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')
}
