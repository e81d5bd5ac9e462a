export type { AnswerColumns } from './columns/answer-columns.js'
export { readAnswers, type ReadAnswers } from './answers/read-answers.js'
export { readAnswersCsv } from './answers/read-answers-csv.js'
export { writeAnswersCsv } from './answers/write-answers-csv.js'
export type { MeaningOfNA } from './columns/answer-words.js'
export type { ColumnChange } from './import/column-changes.js'
export {
  planImport,
  type ImportOptions,
  type ImportPlan,
  type RejectedRow,
} from './import/plan-import.js'
export { rejectedRowsCsv } from './import/rejected-rows-csv.js'
export { isWave, mappingJsonSchema, MappingSchema, type Mapping } from './mapping/mapping-schema.js'
export { draftMapping, type DraftedMapping, type DraftLine } from './draft/draft-mapping.js'
export { parseMapping } from './mapping/parse-mapping.js'
export { decodeText } from './table/decode-text.js'
export { readFrame, type Frame, type FrameColumns } from './frame/read-frame.js'
export type { DayForm } from './frame/read-day.js'
export { sampleCsv, sampleWorkbook } from './frame/sample-file.js'
export { readTable } from './arrange/read-table.js'
export type { SourceTable } from './table/source-table.js'
export { collectionForm, formFormats, type FormFormat } from './forms/collection-form.js'
export { caseTemplate, responseTemplate } from './template/case-template.js'
export { readRulesWorkbook, writeRulesWorkbook } from './rules/rules-workbook.js'
export { evidenceTemplate } from './evidence/evidence-template.js'
export type { Known } from './evidence/evidence-row.js'
export { readEvidence, type ReadEvidence } from './evidence/read-evidence.js'
export { planEvidence, type EvidencePlan } from './evidence/plan-evidence.js'
