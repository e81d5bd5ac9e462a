export { ProgrammeEntrySchema, type ProgrammeEntry } from './record/programme-entry.js'
export { tallyRows } from './rows/tally-rows.js'
export type { ProgrammeRecord } from './record/programme-record.js'
export { recordOf } from './record/record-of.js'
export {
  programmeOf,
  type Programme,
  type ProgrammeChoices,
  type ProgrammePart,
} from './programme.js'
export { lastEditions, servicesOf, type ProgrammeService } from './service/services-of.js'
export type { GridRow, RatingsGrid, TwoRatings } from './grid/ratings-grid.js'
export type { RatingSpread } from './spread/rating-spread.js'
export type { ScoreCount } from './spread/score-spread.js'
export type { ProgrammeQuestion } from './questions/key-questions.js'
export type { Share } from './questions/share-in.js'
export { binomialRange, binomialTail, type CountRange } from './funnel/binomial-range.js'
export type { Funnel, FunnelPoint } from './funnel/funnel.js'
export type { QuestionChange } from './change/question-changes.js'
export type { RatingChange, SteepFall } from './change/rating-changes.js'
export type { RuleOutlier } from './rules/rule-outliers.js'
export type { Place } from './places/places-of.js'
export type { PlaceRatings } from './places/place-ratings.js'
export type { PooledGroups } from './disclosure/pooled-groups.js'
export type { PooledAgreement } from './agreement/pooled-agreement.js'
export { programmeReport } from './view/programme-report.js'
export { programmeWorkbook } from './view/programme-workbook.js'
export { programmeMeta, type AboutProgramme } from './view/about-programme.js'
export { ratingsRows } from './view/ratings-rows.js'
