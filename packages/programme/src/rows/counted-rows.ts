import type { CountedRow } from '@inspectorate/core/answers'

/** A record with its counts as one text: what `countsStatement` gives. */
export interface RecordRow {
  readonly record: string
  readonly counts: string
}

/** What a count is of. */
export type Counted = Omit<CountedRow, 'cases'>

/** ASCII has these for it; neither stands in an id or an answer. */
const [between, after] = ['\u001F', '\u001E']

/** Counts as the text that `countsStatement` makes of them. */
export function countsText(rows: Iterable<CountedRow>): string {
  return Array.from(rows, ({ cases, question, answer, characteristic, value }) =>
    [cases, question, answer, characteristic, value].map((one) => one ?? '').join(between),
  ).join(after)
}

/** The counts in such a text. `seen` remembers what they are of: thousands of records count the same. */
export function countedRows(counts: string, seen: Map<string, Counted>): CountedRow[] {
  return counts.split(after).map((text) => {
    const end = text.indexOf(between)
    const of = text.slice(end + 1)
    let counted = seen.get(of)
    if (!counted) seen.set(of, (counted = countedOf(of)))
    const { question, answer, characteristic, value } = counted
    return { question, answer, characteristic, value, cases: Number(text.slice(0, end)) }
  })
}

function countedOf(text: string): Counted {
  const [question = null, answer = null, characteristic = null, value = null] = text
    .split(between)
    .map((one) => (one === '' ? null : one))
  return { question, answer, characteristic, value }
}
