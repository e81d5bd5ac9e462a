import { sql, type SQL } from 'drizzle-orm'
import type { InspectionId } from '../store/inspection-id.js'

/**
 * What the evidence of an inspection is told by: the same evidence gives the same text, whatever its cases are
 * called and in what order. The database makes it.
 */
export function evidenceMark(inspection: InspectionId): SQL<string> {
  return sql<string>`evidence_of(${inspection})`
}
