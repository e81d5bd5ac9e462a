import type { Parsed } from '@inspectorate/core'
import type { Views } from '../exporter/exporter.js'
import { usualControl } from '../disclosure/disclosure-control.js'
import type { RatedInspection } from '../rated-inspection.js'
import { buildRecord } from '../record/build-record.js'
import { buildReport } from '../report/build-report.js'
import type { RecordView } from '../view/record-view.js'
import type { WorkbookView } from '../view/workbook-view.js'
import {
  buildWorkbook,
  workbookDisclosure,
  type WorkbookChoices,
} from '../workbook/build-workbook.js'

/**
 * Every view of a rated inspection, or all faults of its narrative. Workbook and record are built when
 * they are first asked for: a report alone needs neither. What a workbook hides is not worked out again.
 */
export function buildViews(rated: RatedInspection, choices: WorkbookChoices): Parsed<Views> {
  const report = buildReport(rated, choices.cases ? usualControl : choices.control)
  if (!report.ok) return report
  let workbook: WorkbookView | undefined
  let record: RecordView | undefined
  const disclosure = () => workbook?.disclosure ?? workbookDisclosure(rated, report.value, choices)
  return {
    ok: true,
    value: {
      report: report.value,
      get workbook() {
        return (workbook ??= buildWorkbook(rated, report.value, choices))
      },
      get record() {
        return (record ??= buildRecord(rated, report.value, disclosure()))
      },
    },
  }
}
