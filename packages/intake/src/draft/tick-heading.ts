import { textIn, yesNo, type ChoiceSet } from '@inspectorate/core/answers'
import { questionColumn, type AnswerColumns } from '../columns/answer-columns.js'
import type { ColumnMeaning } from '../mapping/mapping-schema.js'
import type { GuessedMeaning } from './guessed-meaning.js'
import { plainText } from './likeness.js'

/** One choice of a question under a heading that names both, as “What do you need? [Housing]”. */
export function tickOf(
  text: string,
  exactly: (text: string) => readonly { readonly meaning: ColumnMeaning }[],
  columns: AnswerColumns,
): GuessedMeaning | undefined {
  const ways = [...separators].flatMap((separator): [string, string][] => {
    const [first, last] = [text.indexOf(separator), text.lastIndexOf(separator)]
    return last > 0
      ? [
          [text.slice(0, last), text.slice(last + separator.length).replace(/[\])]\s*$/, '')],
          // Alchemer writes the choice first.
          [text.slice(first + separator.length), text.slice(0, first)],
        ]
      : []
  })
  for (const [before, choice] of ways) {
    const [found, other] = exactly(before)
    if (!found || other || !('question' in found.meaning)) continue
    const { question: id } = found.meaning
    const question = columns.questions.find((one) => one.id === id)
    const set = question && questionColumn(question, columns).set
    if (!set || set === yesNo || !('rankOf' in set) || set.kind === 'number') continue
    const value = valueIn(set, choice)
    if (value)
      return {
        meaning: { question: id, choice: value },
        isOurs: false,
        likeness: 1,
        nextBest: 0,
        known: text,
      }
  }
  return undefined
}

const separators = [' [', '[', ' (', ' / ', ' - ', ':', '/', '___']

/** A choice of the only question that has it, by itself: Typeform names the columns of choices so. */
export function bareTickOf(text: string, columns: AnswerColumns): GuessedMeaning | undefined {
  const found = columns.questions.flatMap((question) => {
    const { set } = questionColumn(question, columns)
    const value = 'kind' in set && set.kind === 'several' ? valueIn(set, text) : undefined
    return value === undefined ? [] : [{ question: question.id, choice: value }]
  })
  return found.length === 1
    ? {
        meaning: found[0]!,
        isOurs: false,
        isBareChoice: true,
        likeness: 1,
        nextBest: 0,
        known: text,
      }
    : undefined
}

function valueIn({ values }: ChoiceSet, text: string): string | undefined {
  const plain = plainText(text)
  return values.find(({ id, label }) =>
    [id, textIn(label, 'en'), ...Object.values(label)].map(plainText).includes(plain),
  )?.id
}
