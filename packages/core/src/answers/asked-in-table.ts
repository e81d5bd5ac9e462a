import type { CaseTable } from '../table/case-table.js'
import type { Field } from '../table/field.js'
import type { Routing } from './routing-schema.js'

/** What is known of a condition and a case, by Kleene’s logic. */
const [fails, holds, unknown] = [0, 1, 2] as const

/**
 * The cases of a table that get a question, 1 for each that does; null where all do. The same as `asks` of
 * each, condition by condition instead of case by case.
 */
export function askedInTable(
  table: CaseTable,
  { asked, codes }: { readonly asked?: Routing | undefined; readonly codes?: string | undefined },
): Uint8Array | null {
  if (asked === undefined && codes === undefined) return null
  const states = asked && statesOf(table, asked)
  const text = codes === undefined ? undefined : (table.texts.byName.get(codes) ?? null)
  return Uint8Array.from({ length: table.length }, (_, row) =>
    (!states || states[row] === holds) && (text === undefined || (text?.codes[row] ?? 0) > 0)
      ? 1
      : 0,
  )
}

function statesOf(table: CaseTable, routing: Routing): Uint8Array {
  if ('question' in routing)
    return statesOfField(table, table.answers.byName.get(routing.question), (answer) =>
      // Several choices stand in one text with spaces between, and no id has one.
      [answer, ...answer.split(' ')].some((one) => routing.is.includes(one)),
    )
  if ('characteristic' in routing)
    return statesOfField(table, table.characteristics.byName.get(routing.characteristic), (value) =>
      routing.is.includes(value),
    )
  if ('all' in routing) return decidedBy(fails, holds, routing.all, table)
  if ('any' in routing) return decidedBy(holds, fails, routing.any, table)
  return statesOf(table, routing.not).map((state) => (state === unknown ? unknown : 1 - state))
}

function statesOfField(
  { length }: CaseTable,
  field: Field | undefined,
  isMeant: (value: string) => boolean,
): Uint8Array {
  const states = new Uint8Array(length).fill(unknown)
  if (!field) return states
  const byCode = [unknown, ...field.values.map((value) => (isMeant(value) ? holds : fails))]
  for (let row = 0; row < length; row++) states[row] = byCode[field.codes[row]!]!
  return states
}

function decidedBy(
  deciding: number,
  otherwise: number,
  conditions: readonly Routing[],
  table: CaseTable,
): Uint8Array {
  const all = new Uint8Array(table.length).fill(otherwise)
  for (const condition of conditions)
    statesOf(table, condition).forEach((state, row) => {
      if (all[row] !== deciding && state !== otherwise) all[row] = state
    })
  return all
}
