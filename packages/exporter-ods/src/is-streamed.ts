import type { WorkbookTable } from '@inspectorate/publication'

/** Whether the rows of a table arrive one after another. */
export function isStreamed({ rows }: WorkbookTable): boolean {
  return Symbol.asyncIterator in rows
}
