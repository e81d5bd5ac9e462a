import { summaryTexts } from '../../narrative/summary-texts.js'
import type { RatedInspection } from '../../rated-inspection.js'
import { wellFormed } from '../../wording/well-formed.js'
import { sourceText, type SourceText } from './source-text.js'

/** Every text of the inspection that gets printed, in the order of the report; the workbook’s notes last. */
export function printedTexts({ framework, inspection }: RatedInspection): SourceText[] {
  const printed = wellFormed({ ...inspection, cases: [], surveys: {} })
  const { narrative, recommendations, departures, notRated, notes } = printed
  const summary = summaryTexts(printed).map(({ path, text }) => sourceText('summary', path, text))
  const recommended = recommendations.map(({ text }, i) =>
    sourceText('recommendations', ['recommendations', i, 'text'], text),
  )
  const decided = (id: string): SourceText[] => {
    const [departure, reason] = [departures[id], notRated[id]]
    return [
      ...(departure ? [sourceText(id, ['departures', id, 'reason'], departure.reason)] : []),
      ...(reason === undefined ? [] : [sourceText(id, ['notRated', id], reason)]),
    ]
  }
  const written = (id: string): SourceText[] => {
    const text = narrative[id]
    return text === undefined ? [] : [sourceText(id, ['narrative', id], text)]
  }
  const domains = framework.domains.flatMap(({ standards, blocks }) =>
    standards.flatMap(({ id }) => [
      ...decided(id),
      ...written(id),
      ...blocks.filter(({ after }) => after === id).flatMap((block) => written(block.id)),
    ]),
  )
  const inOrder = framework.report.flatMap((part) => {
    if (part.part === 'section') return written(part.id)
    if (part.part === 'recommendations') return recommended
    if (part.part === 'ratings') return summary
    return part.part === 'domains' ? domains : []
  })
  const placed = new Set(inOrder.map(({ section }) => section))
  return [
    ...inOrder,
    ...Object.keys(narrative)
      .filter((id) => !placed.has(id))
      .flatMap(written),
    ...notes.map((note, i) => sourceText('notes', ['notes', i], note)),
  ]
}
