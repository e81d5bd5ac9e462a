export { rulesReport } from './rules-report.js'
