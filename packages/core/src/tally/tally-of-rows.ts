import { describeFound } from '../issue.js'
import { InspectionError } from '../inspection-error.js'
import type { AnswerQuestion } from '../answers/answer-question.js'
import { canonicalFault } from '../answers/canonical-fault.js'
import { countedQuestion } from './counted-question.js'
import { sorted, tallyOfParts } from './tally-of-parts.js'
import type { Tally } from './tally-schema.js'

/** What `tallyStatement` gives; counts as the database’s driver hands them over. */
export interface CountedRow {
  readonly characteristic: string | null
  readonly value: string | null
  readonly question: string | null
  readonly answer: string | null
  readonly cases: number | bigint | string
}

interface Part {
  size: number
  readonly asked: Map<string, number>
  readonly answers: Map<string, Map<string, number>>
}

/**
 * The tally of cases that a database counted, the same as `tallyAnswers` gives of the cases themselves.
 * Rows of no such question, or with no such answer, throw an `InspectionError` with code `not-parsed`.
 */
export function tallyOfRows(
  rows: Iterable<CountedRow>,
  questions: readonly AnswerQuestion[],
): Tally {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const total = emptyPart()
  const groups = new Map<string, Map<string, Part>>()
  for (const row of rows) {
    const { characteristic, value, question, answer } = row
    let part = total
    if (characteristic !== null && value !== null) {
      const values = groups.get(characteristic) ?? new Map<string, Part>()
      groups.set(characteristic, values)
      part = values.get(value) ?? emptyPart()
      values.set(value, part)
    }
    const cases = Number(row.cases)
    if (question === null) {
      part.size += cases
      continue
    }
    if (!Number.isSafeInteger(cases)) refuse(question, describeFound(String(row.cases)), 'a count')
    const asked = byId.get(question)
    if (!asked) return refuse(question, 'answers to it', 'no such question')
    part.asked.set(question, (part.asked.get(question) ?? 0) + cases)
    if (answer === null) continue
    checkAnswer(asked, answer)
    const counts = part.answers.get(question) ?? new Map<string, number>()
    part.answers.set(question, counts)
    counts.set(answer, (counts.get(answer) ?? 0) + cases)
  }
  const ready = ({ size, asked, answers }: Part) => ({
    size,
    questions: sorted(
      [...asked].map(([id, count]) => [
        id,
        countedQuestion(byId.get(id)!, count, answers.get(id) ?? new Map()),
      ]),
    ),
  })
  return tallyOfParts(
    ready(total),
    [...groups].map(([name, values]) => [
      name,
      [...values].map(([value, part]) => [value, ready(part)]),
    ]),
    questions,
  )
}

function emptyPart(): Part {
  return { size: 0, asked: new Map(), answers: new Map() }
}

/** Answers that were found to be such: a programme gives each of them some thousand times. */
const checked = new WeakMap<AnswerQuestion, Set<string>>()

function checkAnswer(question: AnswerQuestion, answer: string): void {
  const known = checked.get(question) ?? new Set()
  if (known.has(answer)) return
  checkNew(question, answer)
  checked.set(question, known.add(answer))
}

function checkNew({ id, set }: AnswerQuestion, answer: string): void {
  if (set.kind === 'text' || set.kind === 'date') {
    if (answer !== 'given') refuse(id, describeFound(answer), 'given')
    return
  }
  const fault = canonicalFault(set, answer)
  if (fault) refuse(id, fault.found, fault.expected)
}

function refuse(question: string, found: string, expected: string): never {
  throw new InspectionError(
    'not-parsed',
    `Counts of ${question}: found ${found}, expected ${expected}.`,
    { question },
  )
}
