import { match, P } from 'ts-pattern'
import { compileCondition } from '../condition/compile-condition.js'
import type { Place, ResultKind } from '../place.js'
import type { Adjustments } from '../rules.js'
import type { Holds } from '../run.js'
import { isSameValue, undecided } from '../value.js'
import type { Adjustment } from '../schema/adjustment-schema.js'
import { compileAction, type Action } from './compile-action.js'
import { kindOfAdjustment } from '../schema/kind-of-adjustment.js'

type Strength = Adjustment['strength']

interface Compiled {
  readonly index: number
  readonly strength: Strength
  readonly holds: Holds
  readonly apply: Action
  /** Whether it says something of a node that has no value. */
  readonly endsAnything: boolean
}

export function compileAdjustments(place: Place, result: ResultKind): Adjustments {
  const compiled = (place.owner.node.adjust ?? []).map((adjustment, index): Compiled => {
    const at = place.at('adjust', index)
    return {
      index,
      strength: adjustment.strength,
      holds: adjustment.when ? compileCondition(adjustment.when, at.at('when')) : () => true,
      apply: compileAction(adjustment, result, at),
      endsAnything: endsAnything(adjustment),
    }
  })
  if (compiled.length > 0 && result.kind === 'none')
    place
      .at('adjust')
      .fault('framework-inconsistent', 'adjustments of a heading', 'them for what has a value')
  const considered = compiled.filter(({ strength }) => strength === 'consider')
  return {
    adjusted(run, value, strengths, note) {
      let adjusted = value
      for (const strength of strengths)
        for (const one of compiled) {
          if (one.strength !== strength || adjusted.state === 'notApplicable') continue
          if (adjusted.state !== 'grade' && adjusted.state !== 'number' && !one.endsAnything)
            continue
          const holds = one.holds(run)
          if (holds === false) continue
          const to = one.apply(adjusted, run)
          if (to === null) return undecided('parameter')
          if (isSameValue(to, adjusted)) continue
          if (holds === null) return undecided('adjustment')
          note({ step: 'adjusted', adjustment: one.index, from: adjusted, to })
          adjusted = to
        }
      return adjusted
    },
    asksToBeWeighed: (run) => considered.some(({ holds }) => holds(run) === true),
  }
}

function endsAnything(adjustment: Adjustment): boolean {
  return match(kindOfAdjustment(adjustment).kind)
    .with('notRated', 'set', () => true)
    .with(P.union('noBetterThan', 'noWorseThan', 'by', 'atMost', 'atLeast', 'weigh'), () => false)
    .exhaustive()
}
