import type { Inspection } from '@inspectorate/core'
import { summaryTexts } from '../narrative/summary-texts.js'
import { compareEntries } from './compare-entries.js'
import { compareSequences } from './compare-sequences.js'
import type { InspectionChange } from './inspection-change.js'
import { sentencesOf } from './sentences-of.js'

/** Sentences of the summary and the narrative that came, went or were reworded, by section. */
export function compareNarrative(before: Inspection, after: Inspection): InspectionChange[] {
  const sections = compareEntries(before.narrative, after.narrative).flatMap(({ key, from, to }) =>
    compareSequences(sentencesOf(from ?? ''), sentencesOf(to ?? ''), (text) => text).map(
      (change): InspectionChange => ({ code: 'sentence', section: key, ...change }),
    ),
  )
  const textsOf = (inspection: Inspection) => summaryTexts(inspection).map(({ text }) => text)
  const summary = compareSequences(textsOf(before), textsOf(after), (text) => text).map(
    (change): InspectionChange => ({ code: 'sentence', section: 'summary', ...change }),
  )
  return [...summary, ...sections]
}
