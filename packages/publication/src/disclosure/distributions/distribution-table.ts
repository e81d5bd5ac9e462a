/**
 * Where an answer stands: on a side of the base, in the base by itself, or outside it, as don’t know,
 * refused, not applicable and not answered do.
 */
export type Side = 'yes' | 'middle' | 'no' | 'itself' | 'outside'

/** One thing that can be answered, or that nothing was; of several choices one set of them. */
export interface AnswerCell {
  readonly side: Side
  /** Of several choices those that were made; each is counted by itself. */
  readonly choices?: readonly string[] | undefined
  /** What it adds to a mean, in whole units; every cell of the base has some, or none has. */
  readonly points?: number | undefined
}

/**
 * How much of a distribution is shown: every answer; yes, middle, no and what lies outside the base
 * together; yes, the rest of the base and what lies outside; nothing. An answer on no side stays by itself.
 */
export type Level = 'values' | 'sides' | 'yes-and-rest' | 'hidden'

/** What the report prints of a group, whatever is shown elsewhere. */
export interface Printed {
  /** A percentage of yes shows yes and the rest, a net the sides. */
  readonly level: Level
  /** Figures that tell of a distribution without showing it. */
  readonly figures: readonly ('mean' | 'median')[]
}

interface GroupDistribution {
  /** How many gave each answer, in the order of the cells. */
  readonly counts: readonly number[]
  readonly printed?: Printed | undefined
}

/** A question by one characteristic. */
export interface DistributionTable {
  /** In the order of the set, then not answered. Of numbers one for each of their bands. */
  readonly cells: readonly AnswerCell[]
  /** Everyone who was asked is in one; one is of those of whom the characteristic is not known. */
  readonly groups: readonly GroupDistribution[]
  /** Whether all counts of everyone are open, or shown only as far as they are safe. */
  readonly everyone: 'open' | 'controlled'
  /** What the report prints of everyone. */
  readonly printed?: Printed | undefined
  /** Numbers have means, medians and quartiles of more than their bands. */
  readonly numbers?: boolean | undefined
  /** Words and days: never shown, however many there are. */
  readonly isWithheld?: boolean | undefined
}

/** The counts of all groups together. */
export function everyoneOf({ cells, groups }: DistributionTable): number[] {
  return cells.map((_, cell) => groups.reduce((sum, { counts }) => sum + counts[cell]!, 0))
}
