import type { ReportView } from '@inspectorate/publication'
import { besideStyle } from './beside-style.js'
import { darkStyle } from './dark-style.js'
import { reportStyle } from './report-style.js'
import { printedPages } from './printed-pages.js'

/** The style sheet of a whole page. */
export function pageStyle(view: ReportView): string {
  return `html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; color-scheme: light; }
body { margin: 0; background: #fff; }
${reportStyle(view)}${besideStyle}${darkStyle}${printedPages(view)}`
}
