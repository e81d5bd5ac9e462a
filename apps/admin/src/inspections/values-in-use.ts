import type { Framework } from '@inspectorate/core'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import type { InspectionId } from '../store/inspection-id.js'

interface Row extends Record<string, unknown> {
  readonly characteristic: string
  readonly value: string
}

/** Values that cases have and the framework does not know, as `characteristic: value`. */
export async function unknownValuesInUse(
  tx: Transaction,
  inspection: InspectionId,
  { characteristics }: Framework,
): Promise<string[]> {
  const { rows } = await tx.execute<Row>(sql`
    select distinct g.key as characteristic, g.value as value
    from ${cases} c, jsonb_each_text(c.characteristics) g where c.inspection = ${inspection}
    order by 1, 2`)
  const known = new Map(characteristics.map(({ id, values }) => [id, values.map((one) => one.id)]))
  return rows
    .filter(({ characteristic, value }) => !known.get(characteristic)?.includes(value))
    .map(({ characteristic, value }) => `${characteristic}: ${value}`)
}
