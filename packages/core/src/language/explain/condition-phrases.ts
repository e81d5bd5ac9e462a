import type {
  GradesCondition,
  NumbersCondition,
  StateCondition,
} from '../schema/condition-schema.js'
import { limits } from '../condition/numbers.js'
import type { Threshold } from '../../names.js'
import { gradesOf } from '../place.js'
import { joined, lowered, type Vocabulary } from './vocabulary.js'

/** What parts are asked to be, as a rule says it and as what was found: “Good or better”. */
export function gradesPhrase(
  { is, orBetter, orWorse }: GradesCondition,
  first: number | undefined,
  words: Vocabulary,
): string {
  const label = (grade: string) => (first === undefined ? grade : words.grade(first, grade))
  if (is !== undefined) return joined([is].flat().map(label), 'or')
  // At an end of the scale there is nothing better, or worse.
  const rank = (grade: string) =>
    first === undefined ? -1 : words.rules.nodes[first]!.rankOf(grade)
  if (orBetter !== undefined)
    return `${label(orBetter)}${rank(orBetter) === bestOf(first, words) ? '' : ' or better'}`
  return `${label(orWorse!)}${rank(orWorse!) === 0 ? '' : ' or worse'}`
}

function bestOf(index: number | undefined, words: Vocabulary): number {
  const result = index === undefined ? null : words.rules.nodes[index]!.result
  return result?.kind === 'grade' ? gradesOf(words.rules.file, result.scale).length - 1 : NaN
}

/** What numbers are asked to be: “over 10 and at most 20”. */
export function limitsPhrase(condition: NumbersCondition, words: Vocabulary): string {
  return limits
    .flatMap((limit) => {
      const threshold = condition[limit]
      return threshold === undefined
        ? []
        : `${limitWords[limit]} ${wordThreshold(threshold, words)}`
    })
    .join(' and ')
}

const limitWords = { atLeast: 'at least', over: 'over', atMost: 'at most', under: 'under' } as const

export function statePhrase({ state }: StateCondition): string {
  return state === 'notRated' ? 'not rated' : 'not applicable'
}

/** A threshold in words: a parameter by what it is called. */
export function wordThreshold(threshold: Threshold, words: Vocabulary): string {
  if (typeof threshold !== 'object') return String(threshold)
  const parameter = words.rules.file.parameters?.find(({ id }) => id === threshold.param)
  return parameter?.label ? lowered(words.text(parameter.label)) : threshold.param
}
