import { withCharacteristics, type Framework } from '@inspectorate/core'
import { baseFramework } from '../framework/base-framework.js'
import type { Database, Transaction } from '../store/open-store.js'
import type { InspectionRow } from '../store/inspection-row.js'

/** The framework of an inspection, with its own characteristics. */
export async function frameworkOf(
  db: Database | Transaction,
  inspection: Pick<InspectionRow, 'framework' | 'rules' | 'details'>,
): Promise<Framework> {
  const framework = await baseFramework(db, inspection)
  return withCharacteristics(framework, inspection.details.characteristics)
}
