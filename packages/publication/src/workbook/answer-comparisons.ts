import type { Characteristic } from '@inspectorate/core'
import {
  answerQuestions,
  choicesCompared,
  comparedAnswers,
  countedAnswers,
  yesNo,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import type { Compared } from '@inspectorate/core/statistics'
import { answerLists } from '../distribution/answer-lists.js'
import type { LevelsInPrint } from '../distribution/levels-in-print.js'
import type { GroupLevel } from '../disclosure/distributions/across-characteristics.js'
import type { RatedInspection } from '../rated-inspection.js'

/** A question of cases that are asked by scales, choices or numbers, or one choice of it, by a characteristic of two values. */
export interface AnswerComparison {
  readonly caseSet: string
  readonly question: string
  /** Of several choices the one that is compared. */
  readonly choice: string | null
  readonly characteristic: Characteristic
  readonly a: CountedAnswers
  readonly b: CountedAnswers
  /** Hidden where groups are not shown finely enough for the test to tell nothing more. */
  readonly compared: Compared
}

/**
 * All such comparisons by one characteristic. A hidden one is listed too: to leave it out would tell that
 * nobody was relevant.
 */
export function answerComparisons(
  rated: RatedInspection,
  levels: LevelsInPrint,
  characteristic: Characteristic,
): AnswerComparison[] {
  const [first, second, ...more] = characteristic.values
  if (!first || !second || more.length > 0) return []
  return answerLists(rated).flatMap((list) => {
    const { tally, questions, sets } = list.counted
    const known = tally.groups[characteristic.id]
    // Not all who answer surveys are told apart, nor by personal characteristics those of other inspections.
    if (!known?.[first.id] || !known[second.id]) return []
    return answerQuestions(questions, sets).flatMap((question) => {
      const of = (value: string) =>
        countedAnswers(tally, question, { characteristic: characteristic.id, value })
      const [a, b] = [of(first.id), of(second.id)]
      const isShown = tellsNoMore(a, levels.get(question.id)!.by.get(characteristic.id)!)
      return choicesCompared(question).flatMap((choice): AnswerComparison[] => {
        const compared = isShown ? comparedAnswers(a, b, choice) : ({ kind: 'hidden' } as const)
        if (compared === null) return []
        const { caseSet } = list
        return [{ caseSet, question: question.id, choice, characteristic, a, b, compared }]
      })
    })
  })
}

/**
 * Whether a test tells nothing that the groups’ distributions do not: of yes and no their shares, of
 * anything else every answer, of numbers their means and medians too. A p-value of ranks is so precise
 * that, with everyone’s counts, it gives away a small one.
 */
function tellsNoMore(
  { question: { set } }: CountedAnswers,
  { level, figures }: GroupLevel,
): boolean {
  return set === yesNo ? level !== 'hidden' : level === 'values' && figures
}
