import type { DisclosureSummary } from '../view/workbook-view.js'
import { countInWords } from '../wording/number-words.js'

/** How disclosure was controlled, for the cover. */
export function disclosureText({ below, of }: DisclosureSummary): string {
  if (below === null) return 'No value is hidden in this workbook.'
  const counts =
    of === 'everything'
      ? 'counts of cases and of survey responses'
      : 'counts by personal characteristics and counts of survey responses'
  return `Where ${counts} are fewer than ${countInWords(below)}, or everyone in a group answered the same, they are hidden, with as many others as it takes that they cannot be worked out. Figures that the report prints are not hidden.`
}
