import { answerQuestions, yesNo } from '@inspectorate/core/answers'
import { describeFound } from '@inspectorate/core'
import { isNumber } from '../answers/numbers-as-truth.js'
import { isOfTool } from '../answers/tool-headings.js'
import { questionColumn, type AnswerColumns } from '../columns/answer-columns.js'
import { answerOf } from '../columns/answer-words.js'
import type { ColumnMeaning } from '../mapping/mapping-schema.js'
import type { ColumnValues } from './column-values.js'
import { isMeant, perhaps, type DraftColumn } from './draft-columns.js'
import type { DraftLine, DraftPart } from './draft-part.js'
import {
  codesOfCharacteristic,
  codesOfSet,
  codesOfYesNo,
  unknownAnswer,
  type GuessedCodes,
} from './guess-codes.js'

/** Which question each column answers, and what its codes mean. Columns that tell which rows are read are none. */
export function draftMeanings(
  list: readonly DraftColumn[],
  columns: AnswerColumns,
  id: number | undefined,
  filtered: readonly string[],
): DraftPart {
  const lines: DraftLine[] = []
  const unsure: Record<string, string> = {}
  const meanings: Record<string, ColumnMeaning> = {}
  const numbers = new Map<string, string | null>()
  const truth = hasTruth(list, columns)
  for (const column of list) {
    const { at, key, guessed, names, values } = column
    if (at === id || values.filled === 0) continue
    const heading = names[0] ?? key
    const isNamed = names.length > 0
    const isBest = column.isBest
    if (
      !guessed ||
      guessed.likeness < perhaps ||
      !isBest ||
      (isOfTool(heading) && !guessed.isOurs)
    ) {
      if (isNamed && !isOfTool(heading) && !filtered.includes(key))
        lines.push({
          heading,
          meaning: 'left out',
          sure: 'left out',
          because:
            guessed && !isBest && guessed.likeness >= perhaps
              ? `another column is more like ${describeFound(guessed.known)}`
              : 'like no question',
        })
      continue
    }
    const codes = codesFor(guessed.meaning, columns, values, truth)
    const doubts = [
      ...(isMeant(guessed) ? [] : [`its words are only like ${describeFound(guessed.known)}`]),
      ...(codes.doubt !== null && !(codes.areNumbers && isYesNo(guessed.meaning, columns))
        ? [codes.doubt]
        : []),
      ...(values.others > 0 && !acceptsDays(guessed.meaning, columns)
        ? ['it has cells that are no text']
        : []),
    ]
    // Words that are only like a question’s, and answers that are none of it: something else.
    if (
      !isMeant(guessed) &&
      codes.unknown > 0 &&
      codes.unknown * 2 > values.distinct.length &&
      !codes.areNumbers
    ) {
      lines.push({
        heading,
        meaning: 'left out',
        sure: 'left out',
        because: `like ${describeFound(guessed.known)}, with other answers`,
      })
      continue
    }
    const shared = codes.areNumbers && isYesNo(guessed.meaning, columns)
    if (shared)
      for (const [code, answer] of Object.entries(codes.codes))
        if (numbers.get(code) === undefined || numbers.get(code) === unknownAnswer)
          numbers.set(code, answer)
    const own = shared ? {} : codes.codes
    const needsLine =
      !guessed.isOurs ||
      // Our id in another row of headings than the first needs to be pointed at.
      guessed.known !== heading ||
      Object.keys(own).length > 0 ||
      list.filter((one) => one.names[0] === heading).length > 1
    if (needsLine)
      meanings[key] = {
        ...guessed.meaning,
        ...(Object.keys(own).length > 0 && { codes: own }),
      } as ColumnMeaning
    if (doubts.length > 0) unsure[`columns.${key}`] = doubts.join('; ')
    lines.push({
      heading,
      meaning: describeMeaning(guessed.meaning),
      sure:
        doubts.length > 0 ? 'unsure' : guessed.isOurs || guessed.likeness === 1 ? 'sure' : 'likely',
      because:
        doubts.length > 0
          ? doubts.join('; ')
          : guessed.isOurs
            ? 'its id'
            : guessed.likeness === 1
              ? `its words: ${guessed.known}`
              : `words like: ${guessed.known}`,
    })
  }
  const mapping: Record<string, unknown> = { columns: meanings }
  if (numbers.size > 0) {
    mapping['codes'] = Object.fromEntries([...numbers].sort(([a], [b]) => Number(a) - Number(b)))
    unsure['codes'] =
      `what ${[...numbers.keys()].sort((a, b) => Number(a) - Number(b)).join(', ')} mean is not in the file: usually they are in this order`
    lines.push({
      heading: '(file)',
      meaning: `codes: ${Object.entries(mapping['codes'] as object)
        .map(([code, answer]) => `${code} is ${answer ?? 'no answer'}`)
        .join(', ')}`,
      sure: 'unsure',
      because: unsure['codes'],
    })
  }
  const found = new Set(
    list.flatMap((column) =>
      column.isBest &&
      column.guessed &&
      column.guessed.likeness >= perhaps &&
      column.values.filled > 0
        ? [idIn(column.guessed.meaning)]
        : [],
    ),
  )
  // Cases without answers would be imported, each with a number for its name.
  if (found.size === 0) unsure['columns'] = 'no column is like anything that is asked'
  for (const { id: question, text } of columns.questions)
    if (!found.has(question))
      lines.push({
        heading: '(none)',
        meaning: `question ${question}`,
        sure: 'left out',
        because: `no column is like ${describeFound(text)}`,
      })
  return { mapping, unsure, lines }
}

function idIn(meaning: ColumnMeaning): string {
  return 'question' in meaning ? meaning.question : meaning.characteristic
}

function isYesNo(meaning: ColumnMeaning, columns: AnswerColumns): boolean {
  const question =
    'question' in meaning ? columns.questions.find(({ id }) => id === meaning.question) : undefined
  return (
    question !== undefined &&
    !('choice' in meaning) &&
    questionColumn(question, columns).set === yesNo
  )
}

function acceptsDays(meaning: ColumnMeaning, columns: AnswerColumns): boolean {
  const question =
    'question' in meaning ? columns.questions.find(({ id }) => id === meaning.question) : undefined
  return (
    question !== undefined &&
    answerQuestions([question], columns.answerSets)[0]!.set.kind === 'date'
  )
}

/** Whether 1 and 0 are truth in the columns of yes and no. */
function hasTruth(list: readonly DraftColumn[], columns: AnswerColumns): boolean {
  const numbers = list
    .filter(({ guessed }) => guessed && isMeant(guessed) && isYesNo(guessed.meaning, columns))
    .flatMap(({ values }) =>
      values.distinct.filter((text) => answerOf(text) === undefined && isNumber(text)),
    )
  return numbers.includes('0') && numbers.every((text) => text === '0' || text === '1')
}

const noCodes: GuessedCodes = { codes: {}, doubt: null, unknown: 0, areNumbers: false }

function codesFor(
  meaning: ColumnMeaning,
  columns: AnswerColumns,
  values: ColumnValues,
  truth: boolean,
): GuessedCodes {
  if ('characteristic' in meaning) {
    const found = columns.characteristics.find(({ id }) => id === meaning.characteristic)
    return found ? codesOfCharacteristic(found, values.distinct) : noCodes
  }
  if ('choice' in meaning) return noCodes
  const question = columns.questions.find(({ id }) => id === meaning.question)
  if (!question) return noCodes
  const { set } = questionColumn(question, columns)
  return set === yesNo ? codesOfYesNo(values.distinct, truth) : codesOfSet(set, values.distinct)
}

function describeMeaning(meaning: ColumnMeaning): string {
  if ('characteristic' in meaning) return `characteristic ${meaning.characteristic}`
  return 'choice' in meaning
    ? `question ${meaning.question}, its choice ${meaning.choice}`
    : `question ${meaning.question}`
}
