import type { Parsed } from '@inspectorate/core'
import type { Views } from '../exporter/exporter.js'
import { usualControl } from '../disclosure/disclosure-control.js'
import type { RatedInspection } from '../rated-inspection.js'
import { buildRecord } from '../record/build-record.js'
import { buildReport } from '../report/build-report.js'
import {
  buildWorkbook,
  workbookDisclosure,
  type WorkbookChoices,
} from '../workbook/build-workbook.js'

/**
 * Every view of a rated inspection, or all faults of its narrative. Workbook and record are built when
 * they are first asked for: a report alone needs neither.
 */
export function buildViews(rated: RatedInspection, choices: WorkbookChoices): Parsed<Views> {
  const report = buildReport(rated, choices.cases ? usualControl : choices.control)
  if (!report.ok) return report
  const workbook = once(() => buildWorkbook(rated, report.value, choices))
  const disclosure = () => workbookDisclosure(rated, report.value, choices)
  const record = once(() => buildRecord(rated, report.value, disclosure()))
  return {
    ok: true,
    value: {
      report: report.value,
      get workbook() {
        return workbook()
      },
      get record() {
        return record()
      },
    },
  }
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}
