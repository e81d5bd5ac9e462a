import type { Framework, Issue } from '@inspectorate/core'
import { sql } from 'drizzle-orm'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Transaction } from '../store/open-store.js'
import { countCases } from '../inspection/count-cases.js'
import { currentDecisions } from './live-ratings.js'
import type { InspectionId } from '../store/inspection-id.js'

const evidenceLock = 7_121_007

/** Keeps others from changing what an inspection’s ratings rest on until the transaction ends. */
export async function holdEvidence(tx: Transaction, inspection: InspectionId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${evidenceLock}, hashtext(${inspection}))`)
}

/** What the rules cannot use of what is recorded and decided; nothing under a framework without rules. */
export async function rulesFaults(
  tx: Transaction,
  inspection: Pick<InspectionRow, 'id' | 'details'>,
  framework: Framework,
): Promise<readonly Issue[]> {
  const { rules } = framework
  if (!rules) return []
  return rules.check(
    await currentDecisions(tx, inspection),
    await countCases(tx, inspection.id, framework),
  )
}

/** Faults that were not there before a change. */
export function newFaults(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  const key = ({ path, found }: Issue) => JSON.stringify([path, found])
  const known = new Set(before.map(key))
  return after.filter((issue) => !known.has(key(issue)))
}
