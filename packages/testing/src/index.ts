export { distributionReport, fixtureReport } from './fixture-report.js'
export { fixtureWorkbook, oneColumn, oneRow, oneSheet } from './fixture-workbook.js'
export { everyKindOfCell } from './every-kind-of-cell.js'
export { hostileCells } from './hostile-cells.js'
export { viewFile, viewOf } from './view-file.js'
export { installPacked } from './install-packed.js'
export { launchChromium } from './launch-chromium.js'
export { pdfElements, pdfText, readPdf, textOfItems, type PdfElement } from './read-pdf.js'
export { digestsElsewhere, sha256 } from './digests-elsewhere.js'
export { madeUpPlace } from './plausible/made-up-places.js'
export {
  plausibleInspection,
  plausibleRecord,
  type PlausibleChoices,
} from './plausible/plausible-inspection.js'
