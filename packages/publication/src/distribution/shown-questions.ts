import {
  answerQuestions,
  countedAnswers,
  textIn,
  type AnswerQuestion,
} from '@inspectorate/core/answers'
import type { DistributionLevels } from '../disclosure/distributions/distribution-levels.js'
import type { CountedQuestions } from '../disclosure/distributions/distribution-tables.js'
import type { CountedQuestion } from './counted-question.js'
import type { CountedNumber } from './counted-number.js'
import { countedDistribution } from './counted-distribution.js'
import { shownAnswers } from './shown-answers.js'
import { shownNumbers } from './shown-numbers.js'

/** What questions and groups are called. */
export interface QuestionNames {
  /** `Cases`, `Staff survey`. */
  readonly caseSet: string
  readonly textOf: (question: string) => string
  readonly characteristics: readonly {
    readonly id: string
    readonly label: string
    readonly values: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly language?: string
}

/**
 * The questions of a list that have a distribution, and those answered by numbers, as their sheets take
 * them: everyone and each group at the level that was chosen. Questions answered by yes and no have sheets
 * of their own.
 */
export function shownQuestions(
  { questions, sets, tally }: CountedQuestions,
  levels: ReadonlyMap<string, DistributionLevels>,
  names: QuestionNames,
): { readonly questions: readonly CountedQuestion[]; readonly numbers: readonly CountedNumber[] } {
  const ready = answerQuestions(questions, sets)
  const rowsOf = (question: AnswerQuestion) => {
    const chosen = levels.get(question.id)!
    const everyone = { level: chosen.everyone, figures: chosen.everyone === 'values' }
    return [
      {
        of: { characteristic: null, group: null },
        counted: countedAnswers(tally, question),
        at: everyone,
      },
      ...names.characteristics.flatMap(({ id, label, values }) =>
        values.map((value) => ({
          of: { characteristic: label, group: value.label },
          counted: countedAnswers(tally, question, { characteristic: id, value: value.id }),
          at: chosen.by.get(id)!,
        })),
      ),
    ]
  }
  const { caseSet, textOf, language = 'en' } = names
  return {
    questions: ready.flatMap((question) => {
      const rows = rowsOf(question)
      const all = countedDistribution(rows[0]!.counted, language)
      if (all === null) return []
      return [
        {
          caseSet,
          id: question.id,
          text: textOf(question.id),
          several: all.several,
          values: all.values,
          rows: rows.flatMap(({ of, counted, at }) => {
            const shown = shownAnswers(counted, at.level)
            return shown === null ? [] : [{ ...of, shown }]
          }),
        },
      ]
    }),
    numbers: ready.flatMap((question) => {
      const { set } = question
      if (set.kind !== 'number') return []
      const inUnit = (units: bigint) => Number(units) / 10 ** set.decimals
      return [
        {
          caseSet,
          id: question.id,
          text: textOf(question.id),
          unit: textIn(set.unit.label, language),
          least: inUnit(set.min),
          greatest: inUnit(set.max),
          rows: rowsOf(question).map(({ of, counted, at }) => ({
            ...of,
            shown: shownNumbers(counted, at),
          })),
        },
      ]
    }),
  }
}
