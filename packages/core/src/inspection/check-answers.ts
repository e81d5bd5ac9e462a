import { describeFound, type Issue } from '../issue.js'
import { nearestTo } from '../nearest.js'
import type { Characteristic, Condition, Question } from '../framework/framework.js'
import type { Case } from './inspection-schema.js'

/** What a list of cases, or of responses, may hold. */
export interface Answerable {
  readonly questions: readonly Question[]
  readonly characteristics: readonly Characteristic[]
}

/** Faults in cases or responses: ids used twice, questions that do not exist or were not to be asked. */
export function checkAnswers(
  cases: readonly Case[],
  { questions, characteristics }: Answerable,
  at: string[],
): Issue[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const values = new Map(
    characteristics.map(({ id, values }) => [id, values.map((value) => value.id)]),
  )
  const seen = new Set<string>()
  const issues: Issue[] = []
  cases.forEach((one, i) => {
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
    for (const [id, answer] of Object.entries(one.answers)) {
      const question = byId.get(id)
      const where = [...path, 'answers', id]
      if (!question)
        issues.push({
          code: 'unknown-question',
          path: where,
          found: describeFound(id),
          expected: nearestTo(id, [...byId.keys()]),
        })
      else if (answer !== 'na' && question.asked && !meets(one, question.asked))
        issues.push({
          code: 'not-asked',
          path: where,
          found: describeFound(answer),
          expected: `no answer: asked only where ${describeCondition(question.asked)}`,
        })
    }
  })
  return issues
}

/** Whether a case gets a question with this routing. */
export function meets(
  one: Pick<Case, 'answers' | 'characteristics'>,
  condition: Condition,
): boolean {
  return 'question' in condition
    ? condition.is.some((answer) => one.answers[condition.question] === answer)
    : condition.is.some((value) => one.characteristics[condition.characteristic] === value)
}

function describeCondition(condition: Condition): string {
  const name = 'question' in condition ? condition.question : condition.characteristic
  return `${name} is ${condition.is.join(' or ')}`
}
