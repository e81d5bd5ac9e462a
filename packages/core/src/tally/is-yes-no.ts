import type { AnswerCounts, Distribution } from './tally-schema.js'

/** Whether a question was answered by yes, no and not applicable. */
export function isYesNo(counts: AnswerCounts | Distribution): counts is AnswerCounts {
  return 'yes' in counts
}
