import { compileCondition } from '../condition/compile-condition.js'
import { nodesAsked } from '../condition/nodes-asked.js'
import { partsThatApply, tooFewParts } from '../parts.js'
import { scaleOf, type Place } from '../place.js'
import type { Evaluate, Run } from '../run.js'
import type { Step } from '../step.js'
import { isSameValue, notApplicable, notRated, undecided, type Value } from '../value.js'
import type { RowsRate, Then } from '../schema/rate-schema.js'

/** `{rows, otherwise?}`: the first row that holds decides; past one that is not known, only what every way leads to. */
export function compileRows({ rows, otherwise }: RowsRate, place: Place): Evaluate {
  if (rows.length === 0 && otherwise === undefined) return () => notApplicable
  const scale = scaleOf(place.names.file, place.owner.node)
  const valueOf = (then: Then, at: Place): Value =>
    typeof then === 'object'
      ? notRated({ code: 'ruled', text: then.notRated })
      : { state: 'grade', grade: then, rank: at.rank(scale, then) }
  const compiled = rows.map(({ when, then }, i) => ({
    holds: compileCondition(when, place.at('rows', i, 'when')),
    value: valueOf(then, place.at('rows', i, 'then')),
  }))
  const otherValue =
    otherwise === undefined
      ? notRated({ code: 'no-row-holds' })
      : valueOf(otherwise, place.at('otherwise'))
  const asked = [...new Set(rows.flatMap(({ when }) => nodesAsked(when, place.names, place.owner)))]
  const { needs } = place.owner.node
  if (needs !== undefined && asked.length > 0 && needs > asked.length)
    place.fault('out-of-range', `needs ${needs}`, `at most ${asked.length}, the parts there are`)

  const decide = (run: Run, row: number): { value: Value; step: Step | null } => {
    const { holds, value } = compiled[row] ?? { holds: () => true, value: otherValue }
    const answer = holds(run)
    if (answer === true)
      return {
        value,
        step: row < compiled.length ? { step: 'row', row, value } : { step: 'otherwise', value },
      }
    const rest = decide(run, row + 1)
    return answer === false || isSameValue(rest.value, value)
      ? rest
      : { value: undecided('rows'), step: null }
  }
  return (run, note) => {
    const tooFew = asked.length > 0 ? tooFewParts(partsThatApply(run, asked), needs) : null
    if (tooFew) return tooFew
    const { value, step } = decide(run, 0)
    if (step) note(step)
    return value
  }
}
