import { InspectionError } from '@inspectorate/core'

/** A view that CSV files with metadata cannot carry truly: the fault is in what built it. */
export function workbookFault(
  message: string,
  details: Record<string, unknown> = {},
): InspectionError {
  return new InspectionError('exporter-failed', `csv: ${message}`, details)
}
