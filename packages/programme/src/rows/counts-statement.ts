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
 * else reads them. `table` is a table’s name, or what stands for one, such as `read_parquet('parts/*\/tally.parquet')`.
 *
 * A row is a record with all its counts as one text, which `recordsOfRows` reads: half a million rows of five texts
 * each cost more to hand over than to find. Counts without a question are the size of the group, as those of
 * `tallyStatement`.
 */
export function countsStatement(
  table: string,
  { questions, characteristics }: WantedCounts,
): string {
  const fields = ['question', 'answer', 'characteristic', 'value'].map(orEmpty)
  return `
select record, string_agg(concat_ws(chr(31), cases, ${fields.join(', ')}), chr(30)) as counts
from ${table}
where ${isAmong('question', questions)}
  and ${isAmong('characteristic', characteristics)}
group by record`
}

/** The statement that gives every inspection’s entry, as JSON. */
export function entriesStatement(table: string): string {
  return `select entry from ${table} order by record`
}

/** Null or one of some: looked up in a table of them, which databases do in half the time of an `or`. */
function isAmong(column: string, texts: readonly string[]): string {
  if (texts.length === 0) return `${column} is null`
  const values = ['', ...texts].map((text) => `('${text.replaceAll("'", "''")}')`)
  return `${orEmpty(column)} in (values ${values.join(', ')})`
}

function orEmpty(column: string): string {
  return `coalesce(${column}, '')`
}
