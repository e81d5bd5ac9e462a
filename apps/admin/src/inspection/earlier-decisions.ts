import { and, asc, eq, isNotNull, ne } from 'drizzle-orm'
import type { Database, Transaction } from '../store/open-store.js'
import { decisions, type DecisionKind } from '../store/schema.js'
import type { InspectionRow } from '../store/inspection-row.js'

/** A decision that was made on other evidence than the panel has now. */
export interface EarlierDecision {
  readonly standard: string
  readonly kind: DecisionKind
  readonly rating: string | null
  readonly reason: string
  readonly at: Date
  readonly version: number
}

/** The decisions to confirm or to make anew; none while the evidence may still change. */
export async function earlierDecisions(
  db: Database | Transaction,
  { id, evidence }: Pick<InspectionRow, 'id' | 'evidence'>,
): Promise<EarlierDecision[]> {
  if (evidence === null) return []
  const { standard, kind, rating, reason, at, version } = decisions
  return db
    .select({ standard, kind, rating, reason, at, version })
    .from(decisions)
    .where(
      and(
        eq(decisions.inspection, id),
        isNotNull(decisions.evidence),
        ne(decisions.evidence, evidence),
      ),
    )
    .orderBy(asc(standard), asc(kind))
}
