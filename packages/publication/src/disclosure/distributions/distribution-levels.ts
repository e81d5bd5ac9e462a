import { acrossCharacteristics, type GroupLevel } from './across-characteristics.js'
import { chooseLevels } from './choose-levels.js'
import type { DistributionTable, Level, Printed } from './distribution-table.js'
import {
  distributionTables,
  type CountedQuestions,
  type ToldAnswers,
} from './distribution-tables.js'

/** How finely a question is shown. */
export interface DistributionLevels {
  readonly everyone: Level
  /** By characteristic. */
  readonly by: ReadonlyMap<string, GroupLevel>
  /** Of whom the report tells what nothing else would. */
  readonly exposed: readonly ExposedGroup[]
}

/** Everyone, or a group; without a value those of whom the characteristic is not known. */
type ExposedGroup = 'everyone' | { readonly characteristic: string; readonly value: string | null }

/** For what is so of everyone by no characteristic. */
const ofNothing: ShownBy = { id: '', values: [] }

/** A characteristic by which questions are shown. */
export interface ShownBy {
  readonly id: string
  readonly values: readonly string[]
}

/**
 * The level of every question by every characteristic, one for all publications of an inspection. Small
 * counts are 1 to `below` − 1. Of questions of one list, so that routing is known.
 */
export function distributionLevels(
  counted: CountedQuestions,
  characteristics: readonly ShownBy[],
  control: {
    readonly below: number
    readonly everyone: DistributionTable['everyone']
    /** What the report prints of a question for a value of a characteristic, or for everyone. */
    readonly printed?: (
      question: string,
      group: { readonly characteristic: string; readonly value: string } | null,
    ) => Printed | undefined
    /** Answers of which the report says how many gave one of them. */
    readonly told?: (
      question: string,
      group: { readonly characteristic: string; readonly value: string } | null,
    ) => readonly ToldAnswers[]
  },
): ReadonlyMap<string, DistributionLevels> {
  const { below, everyone, printed, told } = control
  const all = [...characteristics, ofNothing].map(({ id, values }) => {
    const tables = distributionTables(counted, {
      characteristic: id,
      values,
      everyone,
      printed: (question, value) =>
        printed?.(question, value === null ? null : { characteristic: id, value }),
      told: (question, value) =>
        told?.(question, value === null ? null : { characteristic: id, value }) ?? [],
    })
    return { id, values, tables, chosen: chooseLevels(tables, below) }
  })
  return new Map(
    counted.questions.map((question, i) => {
      const found = acrossCharacteristics(
        all[0]!.tables[i]!.table.cells,
        all.map(({ chosen }) => chosen[i]!),
      )
      const ofGroups = all.filter(({ id }) => id !== ofNothing.id)
      const isExposed = all.some(({ chosen }) => chosen[i]!.exposed.includes('everyone'))
      const exposed = ofGroups.flatMap(({ id, values, chosen }) =>
        chosen[i]!.exposed.flatMap((group) =>
          group === 'everyone' ? [] : [{ characteristic: id, value: values[group] ?? null }],
        ),
      )
      return [
        question.id,
        {
          everyone: found.everyone,
          by: new Map(ofGroups.map(({ id }, place) => [id, found.by[place]!])),
          exposed: isExposed ? ['everyone' as const, ...exposed] : exposed,
        },
      ]
    }),
  )
}
