import type { ReportView } from '@inspectorate/publication'
import { viewOf } from './view-file.js'

/** A report with every kind of block, run of text and table. */
export const fixtureReport: ReportView = viewOf('northtown', 'report')

/** A report of distributions as they come: few and many answers, with sides and without, long and hostile. */
export const distributionReport: ReportView = viewOf('every-answer', 'report')
