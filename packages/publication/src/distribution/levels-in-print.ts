import type { DisclosureControl } from '../disclosure/disclosure-control.js'
import {
  distributionLevels,
  type DistributionLevels,
} from '../disclosure/distributions/distribution-levels.js'
import type { Printed } from '../disclosure/distributions/distribution-table.js'
import type { ToldAnswers } from '../disclosure/distributions/distribution-tables.js'
import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { BoundFigure } from '../view/report-view.js'
import { answerLists, type AnswerList } from './answer-lists.js'
import { printedAnswers } from './printed-answers.js'

/** How finely each question of a list with scales, choices or numbers is shown, by its id. */
export type LevelsInPrint = ReadonlyMap<string, DistributionLevels>

/**
 * The levels that all publications of an inspection keep to. `figures` are those that its report prints;
 * without control everything is shown.
 */
export function levelsInPrint(
  rated: RatedInspection,
  figures: readonly BoundFigure[],
  control: DisclosureControl | null,
): LevelsInPrint {
  const { characteristics } = rated.framework
  const printed = printedOf(rated, figures)
  return new Map(
    answerLists(rated).flatMap((list) => {
      const isControlled = (personal = false) =>
        control !== null && (!list.isOfCases || control.of === 'everything' || personal)
      const controlled = characteristics.filter(({ personal }) => isControlled(personal))
      const levels =
        control === null
          ? new Map<string, DistributionLevels>()
          : distributionLevels(
              list.counted,
              controlled.map(({ id, values }) => ({ id, values: values.map((one) => one.id) })),
              {
                below: control.below,
                everyone: isControlled() ? 'controlled' : 'open',
                printed: printed.of,
                told: printed.told,
              },
            )
      return list.questions.map(({ id }) => [id, withOpen(levels.get(id), list, rated)] as const)
    }),
  )
}

/** By characteristics that are not controlled everything is shown; words and days never are. */
function withOpen(
  chosen: DistributionLevels | undefined,
  { isOfCases }: AnswerList,
  { framework }: RatedInspection,
): DistributionLevels {
  const open = framework.characteristics.map(
    ({ id }) => [id, { level: 'values', figures: true }] as const,
  )
  return {
    everyone: chosen?.everyone ?? 'values',
    by: new Map([...(isOfCases || !chosen ? open : []), ...(chosen?.by ?? [])]),
    exposed: chosen?.exposed ?? [],
  }
}

/** What the report tells of a question of a group, or of everyone, by all its figures. */
function printedOf(
  rated: RatedInspection,
  figures: readonly BoundFigure[],
): {
  of(question: string, group: Group | null): Printed | undefined
  told(question: string, group: Group | null): readonly ToldAnswers[]
} {
  const all = figures.flatMap(({ reference }) => printedAnswers(rated, reference))
  const at = (question: string, group: Group | null) =>
    all.filter(
      (one) =>
        one.question === question &&
        one.group?.characteristic === group?.characteristic &&
        one.group?.value === group?.value,
    )
  return {
    of: (question, group) => {
      const found = at(question, group)
      if (found.length === 0) return undefined
      const shown = found.map(({ level }) => level)
      const level = shown.find((one) => one !== 'hidden')
      return {
        level: level ?? 'hidden',
        figures: [...new Set(found.flatMap((one) => one.figures))],
      }
    },
    told: (question, group) => at(question, group).flatMap(({ told }) => told),
  }
}
