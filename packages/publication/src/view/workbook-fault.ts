import { InspectionError } from '@inspectorate/core'

/** A workbook that no format can carry truly: the fault is in what built the view. */
export function workbookFault(
  message: string,
  details: Record<string, unknown> = {},
): InspectionError {
  return new InspectionError('exporter-failed', message, details)
}
