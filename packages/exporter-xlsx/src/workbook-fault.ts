import { InspectionError } from '@inspectorate/core'

/** A view that no legal workbook can carry: the fault is in what built it. */
export function workbookFault(
  message: string,
  details: Record<string, unknown> = {},
): InspectionError {
  return new InspectionError('exporter-failed', `xlsx: ${message}`, details)
}
