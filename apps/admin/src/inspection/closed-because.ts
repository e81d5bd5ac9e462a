import { Closed, type ClosedBecause } from '../store/closed.js'
import type { InspectionRow } from '../store/inspection-row.js'

type State = Pick<InspectionRow, 'stage' | 'archived' | 'evidenceRemoved'>

/** Why nothing in an inspection can be changed; null while it can. */
export function closedBecause({ stage, archived }: State): ClosedBecause | null {
  if (archived !== null) return 'archived'
  return stage === 'published' ? 'published' : null
}

/**
 * Why its evidence cannot be changed: cases, responses, what rules ask for and what is pooled. The panel
 * judges evidence that stays as it is.
 */
export function evidenceClosedBecause(row: State): ClosedBecause | null {
  if (row.evidenceRemoved !== null) return 'removed'
  const closed = closedBecause(row)
  if (closed !== null) return closed
  return row.stage === 'ratings-panel' ? 'frozen' : null
}

/** Throws `Closed` where the evidence cannot be changed: a form that could not be saved is not shown. */
export function demandOpenEvidence(row: State): void {
  const because = evidenceClosedBecause(row)
  if (because !== null) throw new Closed(because)
}
