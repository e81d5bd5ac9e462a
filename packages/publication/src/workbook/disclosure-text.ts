import type { DisclosureSummary } from '../view/workbook-view.js'
import { countInWords } from '../wording/number-words.js'

/** How disclosure was controlled, for the cover and the record. */
export function disclosureText(summary: DisclosureSummary): string {
  const { below, of } = summary
  if (below === null) return 'No value is hidden in this workbook.'
  const counts =
    of === 'everything'
      ? 'counts of cases and of survey responses'
      : 'counts by personal characteristics and counts of survey responses'
  return [
    `Where ${counts} are from one to fewer than ${countInWords(below)}, or everyone in a group answered the same, they are hidden: answers, how many are relevant to a question, and how many a subgroup has. With them are hidden as many others as it takes that they cannot be worked out, also from how many were asked a question that follows from another.`,
    ...(of === 'everything' ? [] : ['Other counts of cases are not hidden.']),
    'Figures that the report prints are not hidden.',
    ...leftOutText(summary),
  ].join(' ')
}

/** Which rows are left out altogether; none or one sentence a characteristic. */
export function leftOutText({ leftOut }: DisclosureSummary): string[] {
  return leftOut.map(
    ({ label }) =>
      `Answers by ${label.toLowerCase()} are left out, but for those that the report prints: more of these rows would be hidden than shown.`,
  )
}
