import type { RatedInspection } from '../rated-inspection.js'
import type { RecordView } from '../view/record-view.js'
import type { ReportView } from '../view/report-view.js'

/** The canonical record of a rated inspection; `report` gives the figures as they were printed. */
export function buildRecord(
  { inspection, ratings }: RatedInspection,
  report: ReportView,
): RecordView {
  return {
    kind: 'record',
    inspection,
    ratings,
    figures: report.figures.map(({ reference, text, value }) => ({ reference, text, value })),
  }
}
