import { InspectionError } from '@inspectorate/core'

/** A view that no sound spreadsheet can carry: the fault is in what built it. */
export function workbookFault(
  message: string,
  details: Record<string, unknown> = {},
): InspectionError {
  return new InspectionError('exporter-failed', `ods: ${message}`, details)
}
