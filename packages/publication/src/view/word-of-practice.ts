import type { Block } from './block.js'
import type { ReportWords } from './report-view.js'

/** What is said over an example of practice. */
export function wordOfPractice(
  { practice }: Block & { kind: 'practice-example' },
  words: ReportWords,
): string {
  if (practice === undefined) return words.practiceExample
  return practice === 'good' ? words.goodPractice : words.poorPractice
}
