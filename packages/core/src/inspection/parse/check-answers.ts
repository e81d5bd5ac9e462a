import { ownEntry } from '../../bare-record.js'
import { describeFound, type Issue } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { AnswerSetFile } from '../../answers/answer-set-schema.js'
import { answerQuestions, type AnswerQuestion } from '../../answers/answer-question.js'
import { canonicalFault } from '../../answers/canonical-fault.js'
import { keptTable } from '../../table/tabled-cases.js'
import { describeRouting } from '../../answers/describe-routing.js'
import { yesNo } from '../../answers/yes-no.js'
import type { Characteristic, Question } from '../../framework/framework.js'
import type { Case } from '../inspection-schema.js'
import { suspectCases } from './suspect-cases.js'

/** What a list of cases, or of responses, may hold. */
export interface Answerable {
  readonly questions: readonly Question[]
  readonly characteristics: readonly Characteristic[]
  /** The sets that questions name. */
  readonly answerSets?: Readonly<Record<string, AnswerSetFile>> | undefined
}

/** Faults in cases or responses: ids used twice, questions that do not exist or were not to be asked. */
export function checkAnswers(
  cases: readonly Case[],
  { questions, characteristics, answerSets }: Answerable,
  at: string[],
): Issue[] {
  const ready = answerQuestions(questions, answerSets)
  const byId = new Map(
    questions.map((question, i) => [
      question.id,
      { question, ready: ready[i]!, sound: new Set<string>() },
    ]),
  )
  const values = new Map(
    characteristics.map(({ id, values }) => [id, values.map((value) => value.id)]),
  )
  const seen = new Set<string>()
  const issues: Issue[] = []
  const table = keptTable(cases)
  const suspect = table && suspectCases(table, ready, values)
  cases.forEach((one, i) => {
    if (suspect?.[i] === 0) {
      seen.add(one.id)
      return
    }
    const path = [...at, i]
    if (seen.has(one.id))
      issues.push({
        code: 'duplicate-id',
        path: [...path, 'id'],
        found: describeFound(one.id),
        expected: 'an id used once',
      })
    seen.add(one.id)
    for (const [name, value] of Object.entries(one.characteristics)) {
      const known = values.get(name)
      const where = [...path, 'characteristics', name]
      if (!known)
        issues.push({
          code: 'unknown-characteristic',
          path: where,
          found: describeFound(name),
          expected:
            values.size === 0
              ? 'no characteristics'
              : `${nearestTo(name, [...values.keys()])}, or one that the inspection declares`,
        })
      else if (!known.includes(value))
        issues.push({
          code: 'invalid-value',
          path: where,
          found: describeFound(value),
          expected: nearestTo(value, known),
        })
    }
    const check = (list: 'answers' | 'texts', id: string, answer: string) => {
      const found = byId.get(id)
      if (!found)
        issues.push({
          code: 'unknown-question',
          path: [...path, list, id],
          found: describeFound(id),
          expected: nearestTo(id, [...byId.keys()]),
        })
      else {
        const issue = answerIssue(one, found, list, answer)
        if (issue) issues.push({ ...issue, path: [...path, list, id] })
      }
    }
    for (const [id, answer] of Object.entries(one.answers)) check('answers', id, answer)
    for (const [id, words] of Object.entries(one.texts ?? {})) check('texts', id, words)
  })
  return issues
}

/** A question with the answers to it that were found without fault: the same few come again and again. */
interface Asked {
  readonly question: Question
  readonly ready: AnswerQuestion
  readonly sound: Set<string>
}

function answerIssue(
  one: Case,
  { question, ready, sound }: Asked,
  list: 'answers' | 'texts',
  answer: string,
): Omit<Issue, 'path'> | null {
  const { set, asks, sideOf } = ready
  if ((set.kind === 'text') !== (list === 'texts'))
    return {
      code: 'wrong-form',
      found: describeFound(answer),
      expected: set.kind === 'text' ? 'words under texts' : 'its answer under answers',
    }
  const fault = sound.has(answer) ? null : canonicalFault(set, answer)
  if (fault) {
    if (fault.code !== 'not-in-set') return fault
    if (set === yesNo) return { ...fault, code: 'invalid-value', expected: 'yes, no or na' }
    return question.codes === undefined ? fault : { ...fault, code: 'no-such-theme' }
  }
  if (set.kind !== 'text') sound.add(answer)
  // What does not apply may be said where it is not asked.
  if (asks === null || asks(one) || sideOf(answer) === 'na') return null
  const { asked, codes } = question
  if (codes !== undefined && ownEntry(one.texts, codes) === undefined)
    return {
      code: 'coded-without-text',
      found: describeFound(answer),
      expected: `no themes: there are no words for ${codes}`,
    }
  return {
    code: 'not-asked',
    found: describeFound(answer),
    expected: `no answer: asked only where ${describeRouting(asked!)}`,
  }
}
