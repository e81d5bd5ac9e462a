import { draftMapping, parseMapping, planImport, readAnswers, readTable } from '../src/index.js'
import { visitColumns } from './visit-columns.js'

type Draft = { unsure?: Record<string, string>; columns: Record<string, unknown> } & Record<
  string,
  unknown
>
/** One line of a draft, put right by a person. */
export type Correction = (mapping: Draft) => void

/** Takes the doubt of a line away: it is right. */
export const right =
  (line: string): Correction =>
  ({ unsure }) => {
    if (!unsure || !Object.hasOwn(unsure, line))
      throw new Error(`${line} is not unsure: ${Object.keys(unsure ?? {}).join(', ')}`)
    delete unsure[line]
  }

/** Imports a file by the mapping that is drafted from it, after these corrections. */
export function importDrafted(
  file: string | Uint8Array,
  name: string,
  corrections: readonly Correction[] = [],
) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const draft = draftMapping(bytes, name, visitColumns, ['Cases'])
  if (!draft.ok) throw new Error(JSON.stringify(draft.issues))
  const mapping = JSON.parse(JSON.stringify(draft.value.mapping)) as Draft
  for (const correct of corrections) correct(mapping)
  const parsed = parseMapping(mapping, visitColumns)
  if (!parsed.ok)
    return {
      draft: draft.value,
      faults: parsed.issues.map(({ path, found }) => `${path.join('.')}: ${found}`),
    }
  const table = readTable(bytes, name, ['Cases'], parsed.value)
  const read = table.ok ? readAnswers(table.value, visitColumns, { mapping: parsed.value }) : table
  if (!read.ok)
    return {
      draft: draft.value,
      faults: read.issues.map(({ code, found, expected }) => `${code}: ${found}; ${expected}`),
    }
  const plan = planImport([], read.value, visitColumns)
  return {
    draft: draft.value,
    faults: plan.rejected.flatMap(({ issues }) =>
      issues.map(({ cell, found, expected }) => `${cell}: ${found}; ${expected}`),
    ),
    cases: Object.fromEntries(
      plan.cases.map(({ id, characteristics, answers }) => [
        id,
        { ...characteristics, ...answers },
      ]),
    ),
  }
}
