import { printedRecommendations } from '../view/printed-recommendations.js'
import type { ReportView } from '../view/report-view.js'
import type { WorkbookSheet } from '../view/workbook-view.js'
import { introduction } from './sheet-parts.js'

/** The recommendations, under the ids that they have in the report; none where there are none. */
export function recommendationsSheet(report: ReportView): WorkbookSheet | null {
  const recommendations = printedRecommendations(report)
  if (recommendations.length === 0) return null
  const tables = [
    {
      name: 'recommendations',
      columns: [
        { key: 'id', header: 'Id in the report', type: 'text' as const, width: 18 },
        { key: 'addressee', header: 'For', type: 'text' as const, width: 24 },
        { key: 'text', header: 'Recommendation', type: 'text' as const, width: 56 },
        { key: 'arises_from', header: 'Arises from', type: 'text' as const, width: 56 },
      ],
      rows: recommendations.map(({ id, addressee, text, arisesFrom }) => [
        id,
        addressee,
        text,
        arisesFrom.length > 0 ? arisesFrom.join('; ') : ({ missing: 'z' } as const),
      ]),
    },
  ]
  return {
    id: 'recommendations',
    name: 'Recommendations',
    title: 'Recommendations: what the inspection asks of whom',
    introduction: introduction(tables, 'the report'),
    tables,
  }
}
