import { compileCondition } from '../condition/compile-condition.js'
import type { Rules } from '../rules.js'
import { placeOf } from '../place.js'
import type { Then } from '../schema/rate-schema.js'
import type { Assignment } from './assignments.js'
import type { Input } from './inputs.js'
import { runsOf } from './try-node.js'

/** Two rows of which each holds without the other somewhere, and that say different things where both do. */
export interface CrossingRows {
  readonly first: number
  readonly second: number
  readonly assignment: Assignment
}

/**
 * Keeps which rows of a node hold together. One row that holds only where another does is how tables
 * of rows are written; where two cross, their order decides, which is lawful but may surprise.
 */
export function rowsThatHold(
  rules: Rules,
  index: number,
  inputs: readonly Input[],
): { keep(assignment: Assignment): void; crossing(): readonly CrossingRows[] } {
  const owner = rules.names.nodes[index]!
  const { rate } = owner.node
  const rows = rate && 'rows' in rate ? rate.rows : []
  const place = placeOf(rules.names, owner, { issues: [], reads: new Set() })
  const holds = rows.map(({ when }) => compileCondition(when, place))
  const runOf = runsOf(rules, index, inputs)
  const alone = new Set<string>()
  const together = new Map<string, CrossingRows>()
  return {
    keep(assignment) {
      if (rows.length < 2) return
      const run = runOf(assignment)
      const held = holds.map((one) => one(run) === true)
      for (let first = 0; first < rows.length; first++)
        for (let second = first + 1; second < rows.length; second++) {
          const key = `${first} ${second}`
          if (held[first] && held[second]) {
            if (!together.has(key) && !isSame(rows[first]!.then, rows[second]!.then))
              together.set(key, { first, second, assignment })
          } else if (held[first]) alone.add(`${key} first`)
          else if (held[second]) alone.add(`${key} second`)
        }
    },
    crossing: () =>
      [...together].flatMap(([key, one]) =>
        alone.has(`${key} first`) && alone.has(`${key} second`) ? [one] : [],
      ),
  }
}

function isSame(a: Then, b: Then): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object')
}
