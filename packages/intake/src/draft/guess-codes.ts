import { readAnswer, yesNo, type AnswerSet } from '@inspectorate/core/answers'
import type { Characteristic } from '@inspectorate/core'
import { isNumber } from '../answers/numbers-as-truth.js'
import { answerOf, isUnanswered } from '../columns/answer-words.js'
import { comparable } from '../table/tidy-text.js'
import { foreign, marks, missingNumbers, synonyms, unsaid } from './known-words.js'
import { plainText } from './likeness.js'

/** What the texts of a column mean: no line for those that are read as they are. */
export interface GuessedCodes {
  readonly codes: Readonly<Record<string, string | null>>
  /** Why a person has to look at them; null where there is nothing to doubt. */
  readonly doubt: string | null
  /** How many of the texts mean nothing that is known. */
  readonly unknown: number
  /** Whether they are numbers, which other columns may share. */
  readonly areNumbers: boolean
}

const none: GuessedCodes = { codes: {}, doubt: null, unknown: 0, areNumbers: false }
/** Stands for an answer that a person has to name. */
export const unknownAnswer = '?'

/** What the texts of a column of yes and no mean. */
export function codesOfYesNo(texts: readonly string[], hasTruth: boolean): GuessedCodes {
  const left = texts.filter((text) => answerOf(text) === undefined && !isUnanswered(text))
  if (left.length === 0) return none
  if (left.every(isNumber)) {
    if (hasTruth && left.every((text) => /^[01]$/.test(text))) return none
    const numbers = left.toSorted((a, b) => Number(a) - Number(b))
    const answers = numbers.filter((text) => !missingNumbers.has(text))
    const inOrder = answers.every((text, i) => text === String(i + 1))
      ? ['yes', 'no', 'na']
      : answers.every((text, i) => text === String(i))
        ? ['no', 'yes', 'na']
        : []
    const codes = Object.fromEntries(
      numbers.map((text) => [
        text,
        missingNumbers.has(text) ? null : (inOrder[answers.indexOf(text)] ?? unknownAnswer),
      ]),
    )
    return {
      codes,
      doubt: `what ${numbers.join(', ')} mean is not in the file`,
      unknown: left.length,
      areNumbers: true,
    }
  }
  const areMarks = new Set(left.flatMap((text) => marks[text] ?? [])).size > 1
  return named(left, (text) => {
    if (areMarks && Object.hasOwn(marks, text)) return marks[text]
    const plain = plainText(text)
    const inner = insideList(text)
    if (inner !== undefined) return answerOf(inner)
    if (Object.hasOwn(foreign, plain)) return foreign[plain]
    if (plain === 'na' && texts.some((one) => Object.hasOwn(foreign, plainText(one))))
      return undefined
    return answerOf(plain)
  })
}

/** The texts of a question with an answer set. */
export function codesOfSet(set: AnswerSet, texts: readonly string[]): GuessedCodes {
  if (set === yesNo) return codesOfYesNo(texts, false)
  const left = texts.filter((text) => !isUnanswered(text) && !readAnswer(set, text).ok)
  if (left.length === 0) return none
  if (set.kind === 'text' || set.kind === 'date' || set.kind === 'number')
    return {
      codes: {},
      doubt: `${shownTexts(left)} is no ${set.kind} as it is asked`,
      unknown: left.length,
      areNumbers: false,
    }
  if (set.kind === 'several') {
    const names = new Set(
      set.values.flatMap(({ id, label }) => [id, ...Object.values(label)].map(plainText)),
    )
    const parts = partsOf(left)
    const codes = Object.fromEntries(
      set.values.map(({ id, label }) => [
        parts.find((part) =>
          [id, ...Object.values(label)].map(plainText).includes(plainText(part)),
        ) ?? id,
        id,
      ]),
    )
    const unknown = parts.filter((part) => part !== '' && !names.has(plainText(part)))
    return {
      codes: { ...codes, ...Object.fromEntries(unknown.map((part) => [part, unknownAnswer])) },
      doubt: unknown.length > 0 ? `${shownTexts(unknown)} is no choice of the question` : null,
      unknown: unknown.length,
      areNumbers: false,
    }
  }
  return ofValues(
    left,
    set.values.map(({ id, label }) => ({ id, names: [id, ...Object.values(label)] })),
  )
}

/** The texts of a characteristic. */
export function codesOfCharacteristic(
  { values }: Characteristic,
  texts: readonly string[],
): GuessedCodes {
  const known = new Set(values.flatMap(({ id, label }) => [comparable(id), comparable(label)]))
  const left = texts.filter((text) => !known.has(comparable(text)))
  return left.length === 0
    ? none
    : ofValues(
        left,
        values.map(({ id, label }) => ({ id, names: [id, label] })),
      )
}

function ofValues(
  left: readonly string[],
  values: readonly { readonly id: string; readonly names: readonly string[] }[],
): GuessedCodes {
  if (left.every(isNumber)) {
    const numbers = left.toSorted((a, b) => Number(a) - Number(b))
    const answers = numbers.filter(
      (text) => !missingNumbers.has(text) || values.length >= Number(text),
    )
    const codes = Object.fromEntries(
      numbers.map((text) => [
        text,
        answers.includes(text) ? (values[Number(text) - 1]?.id ?? unknownAnswer) : null,
      ]),
    )
    return {
      codes,
      doubt: `what ${numbers.join(', ')} mean is not in the file`,
      unknown: left.length,
      areNumbers: true,
    }
  }
  return named(left, (text) => {
    const plain = plainText(insideList(text) ?? text)
    const found = values.filter(({ names }) =>
      names.some(
        (name) =>
          plainText(name) === plain ||
          synonyms.some((words) => words.includes(plain) && words.includes(plainText(name))),
      ),
    )
    return found.length === 1 ? found[0]!.id : undefined
  })
}

function named(
  left: readonly string[],
  meaningOf: (text: string) => string | undefined,
): GuessedCodes {
  const unknown: string[] = []
  const codes = Object.fromEntries(
    left.map((text) => {
      const meaning = meaningOf(text)
      if (meaning !== undefined) return [text, meaning]
      if (unsaid.test(plainText(text))) return [text, null]
      unknown.push(text)
      return [text, unknownAnswer]
    }),
  )
  const doubt = unknown.length > 0 ? `${shownTexts(unknown)} is no answer that is known` : null
  return { codes, doubt, unknown: unknown.length, areNumbers: false }
}

/** Microsoft Lists write a choice as a list of JSON. */
function insideList(text: string): string | undefined {
  return /^\["([^"]*)"\]$/.exec(text)?.[1]
}

function shownTexts(texts: readonly string[]): string {
  return (
    texts
      .slice(0, 4)
      .map((text) => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`)
      .join(', ') + (texts.length > 4 ? ', …' : '')
  )
}

/** The choices in cells that hold several, by the separator that the file uses. */
function partsOf(texts: readonly string[]): string[] {
  const separator =
    [/[;|\n]/, /,/].find((one) => texts.some((text) => one.test(text))) ??
    (texts.every((text) => /^[\w -]+$/.test(text)) ? /\s+/ : /\n/)
  return [
    ...new Set(texts.flatMap((text) => text.split(separator)).map((part) => part.trim())),
  ].filter((part) => part !== '')
}
