import { nearestTo, type Question } from '@inspectorate/core'
import {
  answerQuestions,
  countedAnswers,
  textIn,
  type AnswerQuestion,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import type { GroupLevel } from '../disclosure/distributions/across-characteristics.js'
import type { FigureFault } from '../figures/resolution.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { Block } from '../view/block.js'
import { answerLists } from './answer-lists.js'
import type { Caption } from './caption.js'
import { countedDistribution } from './counted-distribution.js'
import { distributionBlocks } from './distribution-blocks.js'
import type { LevelsInPrint } from './levels-in-print.js'
import { numberTable } from './number-table.js'
import { printedNumbers } from './printed-numbers.js'
import { shownAnswers } from './shown-answers.js'

/** What an author places: one question, by a characteristic or not, or several questions of one answer set. */
export interface WantedDistribution {
  readonly questions: readonly string[]
  readonly by: string | null
}

interface Row {
  readonly label: string
  readonly counted: CountedAnswers
  readonly at: GroupLevel
}

/** Charts and tables of how questions were answered, as finely as they are shown everywhere. */
export function placedDistribution(
  rated: RatedInspection,
  levels: LevelsInPrint,
  wanted: WantedDistribution,
  caption: Caption,
): Block[] | FigureFault {
  const found = foundQuestions(rated, wanted)
  if ('fault' in found) return found
  const { list, asked, questions } = found
  const { by } = wanted
  const characteristic = rated.framework.characteristics.find(({ id }) => id === by)
  const rows = questions.flatMap((question, i): Row[] => {
    const chosen = levels.get(question.id)!
    const of = (group?: { characteristic: string; value: string }) =>
      countedAnswers(list.counted.tally, question, group)
    const everyone = { level: chosen.everyone, figures: chosen.everyone === 'values' }
    return [
      {
        label: questions.length > 1 ? asked[i]!.label : 'Everyone',
        counted: of(),
        at: everyone,
      },
      ...(characteristic?.values ?? []).map((value) => ({
        label: value.label,
        counted: of({ characteristic: characteristic!.id, value: value.id }),
        at: chosen.by.get(characteristic!.id)!,
      })),
    ]
  })
  const { set } = questions[0]!
  const shape = {
    id: idOf(wanted),
    title: asked.length === 1 ? asked[0]!.label : `${list.caseSet}: ${asked.length} questions`,
    rowHeader: characteristic?.label ?? (asked.length > 1 ? 'Question' : 'Answers of'),
    unit: list.isOfCases ? { one: 'case', many: 'cases' } : { one: 'response', many: 'responses' },
  }
  const all = countedDistribution(rows[0]!.counted)
  return [
    ...(all === null
      ? []
      : distributionBlocks(
          {
            ...shape,
            several: all.several,
            values: all.values,
            rows: rows.map(({ label, counted, at }) => ({
              label,
              shown: shownAnswers(counted, at.level)!,
            })),
          },
          caption,
        )),
    ...(set.kind === 'number'
      ? [
          numberTable(
            {
              ...shape,
              measure: textIn(set.unit.label, 'en'),
              rows: rows.map(({ label, counted, at }) => ({
                label,
                shown: printedNumbers(counted, at),
              })),
            },
            caption,
          ),
        ]
      : []),
  ]
}

/** The questions in the order in which they were named, with the list that they are of. */
function foundQuestions(rated: RatedInspection, { questions: wanted, by }: WantedDistribution) {
  const lists = answerLists(rated)
  const known = lists.flatMap(({ questions }) => questions)
  const refuse = (expected: string): FigureFault => ({ fault: 'unknown-figure', expected })
  const nearest = (id: string, ids: readonly { readonly id: string }[]) =>
    refuse(
      nearestTo(
        id,
        ids.map((one) => one.id),
      ),
    )
  if (known.length === 0) return refuse('a question of scales, choices or numbers: there is none')
  const strange = wanted.find((id) => known.every((one) => one.id !== id))
  if (strange !== undefined) return nearest(strange, known)
  const { characteristics } = rated.framework
  if (by !== null && characteristics.every(({ id }) => id !== by))
    return nearest(by, characteristics)
  if (by !== null && wanted.length > 1) return refuse('one question by a characteristic')
  const list = lists.find(({ questions }) => questions.some(({ id }) => id === wanted[0]))!
  const asked = wanted.flatMap((id): Question[] => list.questions.filter((one) => one.id === id))
  const questions = answerQuestions(list.questions, list.counted.sets)
  const ready = asked.map(({ id }): AnswerQuestion => questions.find((one) => one.id === id)!)
  if (ready.length < wanted.length || ready.some(({ set }) => set !== ready[0]!.set))
    return refuse('questions of one answer set, asked together')
  const { set } = ready[0]!
  if (set.kind === 'text' || set.kind === 'date')
    return refuse('a question whose answers are counted, not words or days')
  return { list, asked, questions: ready }
}

function idOf({ questions, by }: WantedDistribution): string {
  const name = [...questions, ...(by === null ? [] : ['by', by])].join('-')
  return `distribution-${name.replace(/[^a-z0-9]+/g, '-')}`
}
