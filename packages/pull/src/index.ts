export { changedLines, type ChangedLines } from './changed-lines.js'
export {
  carriedSource,
  sourceTexts,
  type CarriedSource,
  type SourceTexts,
} from './source/carried-source.js'
export type { PullNote, PullNoteCode } from './edit/note.js'
export { noteWords } from './edit/note-words.js'
export type { MergeConflict } from './merge/merge-texts.js'
export { newFindings } from './new-findings.js'
export {
  isWhole,
  leftOut,
  pullReport,
  type Pulled,
  type PullConflict,
  type PulledSection,
  type PullOptions,
} from './pull-report.js'
export { reportForEditing, type ReportForEditing } from './report-for-editing.js'
export type { EditorsComment, TrackedEdit } from './word/edited-document.js'
export { withPulled } from './with-texts.js'
export type { TrackedReading } from './word/read-edited-story.js'
