import type { ReportView } from '@inspectorate/publication'
import { reportStyle } from './report-style.js'

/** The style sheet of a fragment: every selector begins at its root, and text in it cannot end its element. */
export function fragmentStyle(view: ReportView): string {
  return reportStyle(view)
}
