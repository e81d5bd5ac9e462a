import { oneOf } from '@inspectorate/core'
import {
  expectedNumber,
  textIn,
  yesNo,
  type AnswerSet,
  type AnswerValue,
  yesNoWords,
} from '@inspectorate/core/answers'
import { match, P } from 'ts-pattern'

/** A label as the workbook shows it. */
export function labelOf({ label }: Pick<AnswerValue, 'label'>): string {
  return textIn(label, 'en')
}

/** The labels a cell chooses from; none where something is typed. */
export function listedLabels(set: AnswerSet): string[] {
  if (set === yesNo) return Object.values(yesNoWords)
  return 'values' in set && set.kind !== 'several' ? set.values.map(labelOf) : []
}

/** What may stand in the cells of a question, in words: completes “Accepted: …”. */
export function allowedAnswers(set: AnswerSet): string {
  return match(set)
    .with({ kind: P.union('ordered', 'one') }, (one) => oneOf(listedLabels(one)))
    .with({ kind: 'several' }, () => 'x where it is chosen')
    .with({ kind: 'number' }, expectedNumber)
    .with({ kind: 'date' }, ({ from, to }) => `a day from ${from} to ${to}`)
    .with({ kind: 'text' }, ({ max }) => `words, at most ${max.toLocaleString('en-GB')} characters`)
    .exhaustive()
}
