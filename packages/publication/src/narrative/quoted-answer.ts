import {
  nearestTo,
  ownCaseQuestions,
  ownEntry,
  type Case,
  type Characteristic,
  type Question,
} from '@inspectorate/core'
import { answerQuestions, countedAnswers, textIn } from '@inspectorate/core/answers'
import type { LeafDirective } from 'mdast-util-directive'
import type { FigureFault } from '../figures/resolution.js'
import type { RatedInspection } from '../rated-inspection.js'

/** Words that somebody answered, to be printed: `::quote[worries P002]{by=sex without="the name"}`. */
interface WantedQuote {
  readonly question: string
  /** The case or the response. */
  readonly of: string
  /** A characteristic, or a question with one choice: whose words they are, by group. */
  readonly by: string | null
  /** Passages that are left out. */
  readonly without: readonly string[]
}

/** What is printed of them. */
export interface QuotedAnswer {
  readonly paragraphs: readonly string[]
  readonly attribution: string
  /** Cases or responses of the group that is named; null where none is. */
  readonly groupSize: number | null
}

const shape =
  '::quote[question response], with {by=characteristic} for whose words they are, and {without="words; other words"} for what is left out'

const attributes = ['by', 'without']

/** The words that a directive asks for, with what it leaves out; or why there are none. */
export function quotedAnswer(
  rated: RatedInspection,
  node: LeafDirective,
): QuotedAnswer | FigureFault {
  const wanted = readQuote(node)
  return 'fault' in wanted ? wanted : resolve(rated, wanted)
}

function readQuote({ children, attributes: given }: LeafDirective): WantedQuote | FigureFault {
  const refuse = (expected: string): FigureFault => ({ fault: 'unknown-figure', expected })
  if (children.some(({ type }) => type !== 'text')) return refuse(shape)
  const label = children.map((child) => ('value' in child ? child.value : '')).join('')
  const [, question, of] = /^\s*(\S+)\s+(\S.*?)\s*$/.exec(label) ?? []
  if (question === undefined || of === undefined) return refuse(shape)
  const { by, without, ...others } = given ?? {}
  const [strange] = Object.keys(others)
  if (strange !== undefined) return refuse(`${nearestTo(strange, attributes)}, not ${strange}`)
  if (by === '' || without === '') return refuse(shape)
  const left = without?.split(';').map((words) => words.trim()) ?? []
  return left.includes('') ? refuse(shape) : { question, of, by: by ?? null, without: left }
}

function resolve(rated: RatedInspection, wanted: WantedQuote): QuotedAnswer | FigureFault {
  const list = listThatAnswers(rated, wanted.question)
  if ('fault' in list) return list
  const one = list.answers.find(({ id }) => id === wanted.of)
  if (!one) {
    const ids = list.answers.map(({ id }) => id)
    return {
      fault: 'unknown-figure',
      expected: ids.length === 0 ? 'an answer: there is none' : nearestTo(wanted.of, ids),
    }
  }
  const words = ownEntry(one.texts, wanted.question)
  if (words === undefined)
    return { fault: 'empty-figure', expected: `words of ${wanted.of} for ${wanted.question}` }
  const missing = wanted.without.find((part) => !words.includes(part))
  if (missing !== undefined)
    return { fault: 'unknown-figure', expected: `without words that are there, not “${missing}”` }
  const group = groupOf(rated, one, list, wanted.by)
  if (group !== null && 'fault' in group) return group
  const printed = wanted.without.reduce((text, part) => text.replaceAll(part, '[…]'), words)
  return {
    paragraphs: printed
      .split(/\s*[\r\n]+\s*/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    attribution: [group?.label, list.title].filter(Boolean).join(', '),
    groupSize: group?.size ?? null,
  }
}

interface AnswerList {
  readonly title: string
  readonly answers: readonly Case[]
  readonly tally: RatedInspection['cases'] | undefined
  readonly characteristics: readonly Characteristic[]
  /** Questions by whose answers people can be told apart: those that have one choice. */
  readonly choices: readonly Question[]
}

/** The cases or responses that were asked for words. */
function listThatAnswers(rated: RatedInspection, question: string): AnswerList | FigureFault {
  const { framework, printable, caseSets, surveys } = rated
  const kindOf = ({ answers }: Question) =>
    ownEntry(framework.answerSets, answers ?? 'yes-no')?.kind
  const lists = [
    {
      title: 'Case assessments',
      answers: printable.cases,
      tally: caseSets.own,
      characteristics: framework.characteristics,
      asked: ownCaseQuestions(framework),
    },
    ...framework.surveys.map(({ id, title, questions, characteristics = [] }) => ({
      title,
      answers: ownEntry(printable.surveys, id) ?? [],
      tally: surveys[id],
      characteristics,
      asked: questions,
    })),
  ].map((list) => ({
    ...list,
    words: list.asked.filter((one) => kindOf(one) === 'text'),
    choices: list.asked.filter((one) => ['one', 'ordered'].includes(kindOf(one) ?? '')),
  }))
  const found = lists.find(({ words }) => words.some(({ id }) => id === question))
  if (found) return found
  const known = lists.flatMap(({ words }) => words.map(({ id }) => id))
  return {
    fault: 'unknown-figure',
    expected:
      known.length === 0
        ? 'a question that is answered in words: there is none'
        : nearestTo(question, known),
  }
}

/** The group whose words they are, and how many are in it: by a characteristic, or by what they chose. */
function groupOf(
  { framework }: RatedInspection,
  one: Case,
  { tally, characteristics, choices }: AnswerList,
  by: string | null,
): { readonly label: string; readonly size: number } | FigureFault | null {
  if (by === null) return null
  const unknown = { fault: 'empty-figure', expected: `an answer of which ${by} is known` } as const
  const characteristic = characteristics.find(({ id }) => id === by)
  if (characteristic) {
    const value = ownEntry(one.characteristics, by)
    const label = characteristic.values.find(({ id }) => id === value)?.label
    if (value === undefined || label === undefined) return unknown
    return { label, size: ownEntry(ownEntry(tally?.groups, by), value)?.size ?? 0 }
  }
  const question = answerQuestions(choices, framework.answerSets).find(({ id }) => id === by)
  if (!question || !tally) {
    const ids = [...characteristics, ...choices].map(({ id }) => id)
    const expected =
      ids.length === 0 ? 'no group: there is nothing to tell them by' : nearestTo(by, ids)
    return { fault: 'unknown-figure', expected }
  }
  const { set } = question
  const chosen = ownEntry(one.answers, by)
  const value = 'values' in set ? set.values.find(({ id }) => id === chosen) : undefined
  if (!value) return unknown
  const [, size] = countedAnswers(tally, question).answers.find(([id]) => id === value.id) ?? [
    '',
    0,
  ]
  return { label: textIn(value.label, 'en'), size }
}
