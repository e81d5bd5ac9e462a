import type { ChosenLevel } from './choose-level.js'
import type { AnswerCell, Level } from './distribution-table.js'
import { levelsOf } from './levels.js'

/** How finely the groups of a characteristic are shown. */
export interface GroupLevel {
  readonly level: Level
  /** Whether means, medians and quartiles of groups may be shown; nets may at the level of sides too. */
  readonly figures: boolean
}

/**
 * The levels of one question by several characteristics, from those by each. Everyone is the same people
 * in all: what one characteristic must not tell of them, the others must not either.
 */
export function acrossCharacteristics(
  cells: readonly AnswerCell[],
  chosen: readonly ChosenLevel[],
): { readonly everyone: Level; readonly by: readonly GroupLevel[] } {
  const levels = levelsOf(cells)
  const coarsest = (found: readonly Level[]) =>
    levels[Math.max(0, ...found.map((level) => levels.indexOf(level)))]!
  const everyone = coarsest(chosen.map((one) => one.everyone))
  return {
    everyone,
    by: chosen.map((one) => {
      const level = coarsest([one.level, everyone])
      return { level, figures: level === 'values' && one.figures }
    }),
  }
}
