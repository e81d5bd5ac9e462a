import { match, P } from 'ts-pattern'
import type { DisclosureControl } from '../disclosure/disclosure-control.js'
import {
  distributionLevels,
  type DistributionLevels,
} from '../disclosure/distributions/distribution-levels.js'
import type { Printed } from '../disclosure/distributions/distribution-table.js'
import { parseReferenceText, type Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { BoundFigure } from '../view/report-view.js'
import { answerLists, type AnswerList } from './answer-lists.js'

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
  const printed = printedOf(figures)
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

interface PrintedFigure {
  readonly question: string
  readonly group: Group | null
  readonly shows: Printed
  /** Answers whose number is told, where they are no whole side. */
  readonly answers: readonly string[] | null
}

function printedOf(figures: readonly BoundFigure[]): {
  of(question: string, group: Group | null): Printed | undefined
  told(question: string, group: Group | null): readonly (readonly string[])[]
} {
  const all = figures.flatMap(({ reference }) => printedFigure(reference))
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
      const level = found.some(({ shows }) => shows.level !== 'hidden') ? 'yes-and-rest' : 'hidden'
      return { level, figures: [...new Set(found.flatMap(({ shows }) => shows.figures))] }
    },
    told: (question, group) =>
      at(question, group).flatMap(({ answers }) => (answers === null ? [] : [answers])),
  }
}

function printedFigure(reference: string): PrintedFigure[] {
  return match(parseReferenceText(reference))
    .returnType<PrintedFigure[]>()
    .with(
      { kind: P.union('count', 'percent', 'number', 'quantity', 'trend', 'compare', 'p-value') },
      ({ question, group }) => [
        { question, group, shows: { level: 'yes-and-rest', figures: [] }, answers: null },
      ],
    )
    .with({ kind: 'share' }, ({ question, group, answers }) => [
      {
        question,
        group,
        shows: { level: answers ? 'hidden' : 'yes-and-rest', figures: [] },
        answers,
      },
    ])
    .with({ kind: 'mean' }, ({ question, group }) => [
      { question, group, shows: { level: 'hidden', figures: ['mean'] }, answers: null },
    ])
    .with({ kind: P.union('median', 'quartiles') }, ({ question, group }) => [
      { question, group, shows: { level: 'hidden', figures: ['median'] }, answers: null },
    ])
    .otherwise(() => [])
}
