import { ownEntry } from '../../bare-record.js'
import { bandOf } from '../../rating/band.js'
import { percentageOf, roundHalfUp } from '../../rating/percentage.js'
import type { KeyQuestionOutcome } from '../../outcome/ratings.js'
import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import type { Step } from '../step.js'
import { questionOf } from '../outline/asked-of.js'
import { bandingOf } from './exact/banding-of.js'
import { keyQuestionsOf } from './laid-out-instrument.js'

/** The key questions of a node as they came out; in bands where the lowest of them places the node in one. */
export function keyQuestionOutcomes(
  rules: Rules,
  index: number,
  { counts = {} }: Evidence,
): KeyQuestionOutcome[] {
  const banding = bandingOf(rules, index)
  return keyQuestionsOf(rules, index).map(({ id, label }) => {
    const { yes, relevant } = ownEntry(counts, id) ?? { yes: 0, relevant: 0 }
    const exact = relevant === 0 ? null : percentageOf(yes, relevant)
    return {
      id,
      label,
      yes,
      relevant,
      percent: exact && roundHalfUp(exact),
      band: exact && banding ? bandOf(exact, banding).rating : null,
    }
  })
}

/** The key questions that decided, where a rule took the lowest of them. */
export function driversOf(rules: Rules, because: readonly Step[]): string[] {
  return because.flatMap((step) =>
    step.step === 'combined' && step.how === 'worst'
      ? (step.decisive ?? []).flatMap(
          (node) => questionOf(rules, rules.names.byId.get(node)!) ?? [],
        )
      : [],
  )
}
