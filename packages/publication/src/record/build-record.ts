import type { Inspection } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { printedRecommendations } from '../view/printed-recommendations.js'
import type { RecordView } from '../view/record-view.js'
import type { ReportView } from '../view/report-view.js'
import type { DisclosureSummary } from '../view/workbook-view.js'
import { disclosureText } from '../workbook/disclosure-text.js'

/**
 * The canonical record of a rated inspection; `report` gives the figures as they were printed,
 * `disclosure` what the workbook beside it hides.
 */
export function buildRecord(
  { framework, inspection, ratings }: RatedInspection,
  report: ReportView,
  disclosure: DisclosureSummary,
): RecordView {
  return {
    kind: 'record',
    rules: framework.file,
    inspection: withoutAssessors(inspection),
    ratings,
    figures: report.figures.map(({ reference, text, value }) => ({ reference, text, value })),
    recommendations: printedRecommendations(report),
    disclosure: { below: disclosure.below, of: disclosure.of, rule: disclosureText(disclosure) },
  }
}

/** Who of the team assessed a case is nobody else’s matter. */
function withoutAssessors(inspection: Inspection): Inspection {
  const { assessors: _, ...rest } = inspection
  return rest
}
