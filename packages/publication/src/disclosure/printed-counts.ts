import { match, P } from 'ts-pattern'
import { caseQuestions, countsOf, plainRouting } from '@inspectorate/core'
import { countKey } from './count-key.js'
import { answered, countIn } from './count-table.js'
import { parseReferenceText, type Group } from '../figures/figure-reference.js'
import { rankedCounts } from '../figures/ranked-counts.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { ReportView } from '../view/report-view.js'

/** What readers of the report know: the page shows all counts behind each figure. */
export interface PrintedCounts {
  has(question: string, group?: Group): boolean
  /** Whether the number of cases in a subgroup is known. */
  hasSize(group: Group): boolean
}

/** The counts behind the figures of a report, and of the key questions whose ratings are explained. */
export function printedCounts(
  { framework, ratings, cases }: RatedInspection,
  report: ReportView,
): PrintedCounts {
  const known = new Set<string>()
  const sizes = new Set<string>()
  const questions = new Map(caseQuestions(framework).map((question) => [question.id, question]))
  const add = (question: string, group: Group | null) => {
    if (known.has(countKey(question, group))) return
    known.add(countKey(question, group))
    if (group) sizes.add(countKey(null, group))
    // Who sees how many were asked knows how many there were to ask.
    const asked = plainRouting(questions.get(question)?.asked)
    if (!asked) return
    if ('question' in asked) {
      const counts = countsOf(cases, question, group ?? undefined)
      const met = countIn(countsOf(cases, asked.question, group ?? undefined), asked.is)
      if ([counts.yes + counts.no, answered(counts)].includes(met)) add(asked.question, group)
    } else if (group === null && asked.is.length === 1)
      sizes.add(countKey(null, { characteristic: asked.characteristic, value: asked.is[0]! }))
  }
  const addComparison = (question: string, { characteristic, value }: Group) => {
    add(question, { characteristic, value })
    add(question, null)
    // Beside the total, one subgroup of two gives away the other.
    const { values } = framework.characteristics.find(({ id }) => id === characteristic)!
    if (values.length === 2)
      for (const { id } of values) add(question, { characteristic, value: id })
  }
  for (const standard of ratings.standards)
    for (const { id } of standard.keyQuestions) add(id, null)
  for (const { reference } of report.figures)
    match(parseReferenceText(reference))
      .with(
        { kind: P.union('count', 'percent', 'number', 'quantity', 'trend', 'share') },
        ({ question, group }) => {
          // A measure of several questions says of each how many of how many.
          const measure = framework.measures?.find(({ id }) => id === question)
          for (const id of measure?.questions ?? [question]) add(id, group)
        },
      )
      .with({ kind: P.union('compare', 'p-value') }, ({ question, group }) =>
        addComparison(question, group),
      )
      .with({ kind: 'ranking' }, (ranking) => {
        for (const { question, group } of rankedCounts(framework, ranking)) add(question, group)
      })
      .with({ kind: 'cases', group: P.nonNullable }, ({ group }) =>
        sizes.add(countKey(null, group)),
      )
      .with(
        { kind: P.union('cases', 'responses', 'response-rate', 'context') },
        { kind: P.union('mean', 'median', 'quartiles', 'themes', 'agreement') },
        { kind: P.union('rating', 'normal', 'overall', 'score') },
        undefined,
        () => undefined,
      )
      .exhaustive()
  return {
    has: (question, group) => known.has(countKey(question, group)),
    hasSize: (group) => sizes.has(countKey(null, group)),
  }
}
