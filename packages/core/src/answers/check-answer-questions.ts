import { ownEntry } from '../bare-record.js'
import { describeFound, type Issue, type IssueCode } from '../issue.js'
import { nearestTo } from '../nearest.js'
import type { AnswerableQuestion } from './answer-question.js'
import type { AnswerSetFile } from './answer-set-schema.js'
import { isOutside } from './answer-set.js'
import { checkAnswerSet, isWithin } from './check-answer-set.js'
import { checkRouting } from './check-routing.js'
import { yesNo } from './yes-no.js'

type Path = readonly (string | number)[]

/** What questions of one list may name. */
export interface Nameable {
  readonly answers?: Readonly<Record<string, AnswerSetFile>> | undefined
  readonly characteristics: readonly {
    readonly id: string
    readonly values: readonly { readonly id: string }[]
  }[]
}

/** Faults in the answer sets of a framework. */
export function checkAnswerSets(sets: Readonly<Record<string, AnswerSetFile>>, at: Path): Issue[] {
  return Object.entries(sets).flatMap(([id, set]): Issue[] =>
    id === yesNo.id
      ? [fault('duplicate-id', [...at, id], describeFound(id), 'another id: it is built in')]
      : checkAnswerSet(set, [...at, id]),
  )
}

/**
 * Faults in what the questions of one list say of their answers, the list in its order; their sets
 * have no faults. `pathOf` gives where a question stands in its file.
 */
export function checkAnswerQuestions(
  questions: readonly AnswerableQuestion[],
  names: Nameable,
  pathOf: (index: number) => Path,
): Issue[] {
  const sets = names.answers ?? {}
  const earlier = new Map<string, AnswerableQuestion>()
  const all = new Map(questions.map((question) => [question.id, question]))
  return questions.flatMap((question, i) => {
    const at = pathOf(i)
    const issues = [
      ...checkSet(question, sets, at),
      ...checkYes(question, sets, at),
      ...checkCodes(question, sets, earlier, all, at),
      ...(question.asked
        ? checkRouting(
            question.asked,
            { characteristics: names.characteristics, sets, earlier, all },
            [...at, 'asked'],
          )
        : []),
    ]
    earlier.set(question.id, question)
    return issues
  })
}

function checkSet({ answers }: AnswerableQuestion, sets: Sets, at: Path): Issue[] {
  if (answers === undefined || answers === yesNo.id || Object.hasOwn(sets, answers)) return []
  return [unknown([...at, 'answers'], answers, [yesNo.id, ...Object.keys(sets)])]
}

function checkYes({ answers, yes }: AnswerableQuestion, sets: Sets, at: Path): Issue[] {
  if (yes === undefined) return []
  const path = [...at, 'yes']
  const set = answers === undefined ? undefined : ownEntry(sets, answers)
  if (set === undefined)
    return [
      fault(
        'wrong-form',
        path,
        'what counts as yes',
        'none for yes, no and not applicable: a set of the framework’s own can say it',
      ),
    ]
  if (set.kind === 'date' || set.kind === 'text')
    return [fault('wrong-form', path, 'what counts as yes', `none for a ${set.kind}`)]
  if (set.kind === 'number') {
    if (Array.isArray(yes))
      return [fault('wrong-form', path, 'values', 'a limit, such as {"atMost": 12}')]
    const [kind, limit] = Object.entries(yes)[0] as [string, number | string]
    return isWithin(limit, set)
      ? []
      : [fault('out-of-range', [...path, kind], String(limit), `${set.min} to ${set.max}`)]
  }
  if (!Array.isArray(yes))
    return [fault('wrong-form', path, 'a limit', 'values of the set, such as ["disagree"]')]
  const inBase = set.values.filter(({ as }) => !isOutside(as ?? 'base')).map(({ id }) => id)
  return yes.flatMap((id, i): Issue[] => {
    if (!set.values.some((value) => value.id === id))
      return [fault('not-in-set', [...path, i], describeFound(id), nearestTo(id, inBase))]
    if (!inBase.includes(id))
      return [
        fault('wrong-form', [...path, i], `${id}, which lies outside the base`, inBase.join(', ')),
      ]
    return yes.indexOf(id) < i
      ? [fault('duplicate-id', [...path, i], describeFound(id), 'each value once')]
      : []
  })
}

function checkCodes(
  { answers, codes }: AnswerableQuestion,
  sets: Sets,
  earlier: Questions,
  all: Questions,
  at: Path,
): Issue[] {
  if (codes === undefined) return []
  const path = [...at, 'codes']
  const coded = all.get(codes)
  const isText = ({ answers }: AnswerableQuestion) =>
    answers !== undefined && ownEntry(sets, answers)?.kind === 'text'
  const texts = [...all.values()].filter(isText).map(({ id }) => id)
  if (!coded) return [unknown(path, codes, texts, 'unknown-question')]
  return [
    ...(isText(coded)
      ? []
      : [fault('wrong-form', path, `${codes}, which has no text`, nearestTo(codes, texts))]),
    ...(earlier.has(codes)
      ? []
      : [fault('framework-inconsistent', path, codes, 'a question before it')]),
    ...(answers !== undefined && ownEntry(sets, answers)?.kind === 'several'
      ? []
      : [
          fault(
            'wrong-form',
            [...at, 'answers'],
            describeFound(answers),
            'a set of several: a text can have more than one theme',
          ),
        ]),
  ]
}

type Sets = Readonly<Record<string, AnswerSetFile>>
type Questions = ReadonlyMap<string, AnswerableQuestion>

function unknown(
  path: Path,
  id: string,
  known: readonly string[],
  code: IssueCode = 'unknown-name',
): Issue {
  return fault(code, path, describeFound(id), nearestTo(id, known))
}

function fault(code: IssueCode, path: Path, found: string, expected: string): Issue {
  return { code, path, found, expected }
}
