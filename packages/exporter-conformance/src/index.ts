export { describeExporter, type ExporterUnderTest } from './describe-exporter.js'
export { fixtureInspection } from './fixture-inspection.js'
export { hostileTexts } from './hostile-texts.js'
