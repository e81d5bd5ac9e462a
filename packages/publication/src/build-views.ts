import type { Parsed } from '@inspectorate/core'
import type { Views } from './exporter/exporter.js'
import { usualControl } from './disclosure/disclosure-control.js'
import type { RatedInspection } from './rated-inspection.js'
import { buildRecord } from './record/build-record.js'
import { buildReport } from './report/build-report.js'
import { buildWorkbook, type WorkbookChoices } from './workbook/build-workbook.js'

/** Every view of a rated inspection, or all faults of its narrative. */
export function buildViews(rated: RatedInspection, choices: WorkbookChoices): Parsed<Views> {
  const report = buildReport(rated, choices.cases ? usualControl : choices.control)
  if (!report.ok) return report
  const workbook = buildWorkbook(rated, report.value, choices)
  return {
    ok: true,
    value: {
      report: report.value,
      workbook,
      record: buildRecord(rated, report.value, workbook.disclosure),
    },
  }
}
