import { describeFound } from '../issue.js'
import { InspectionError } from '../inspection-error.js'
import type { AnswerQuestion } from '../answers/answer-question.js'
import { canonicalFault } from '../answers/canonical-fault.js'
import { countedQuestion } from './counted-question.js'
import { entryOf } from './entry-of.js'
import { sorted, tallyOfParts } from './tally-of-parts.js'
import type { Tally, TallyPart } from './tally-schema.js'

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
  readonly questions: Map<string, Counting>
}

interface Counting {
  readonly question: AnswerQuestion
  asked: number
  readonly answers: Map<string, number>
}

/**
 * The tally of cases that a database counted, the same as `tallyAnswers` gives of the cases themselves.
 * Rows of no such question, or with no such answer, throw an `InspectionError` with code `not-parsed`.
 */
export function tallyOfRows(
  rows: Iterable<CountedRow>,
  questions: readonly AnswerQuestion[],
): Tally {
  const byId = knownOf(questions)
  const total = emptyPart()
  const groups = new Map<string, Map<string, Part>>()
  for (const row of rows) {
    const { characteristic, value, question, answer } = row
    const part =
      characteristic === null || value === null
        ? total
        : entryOf(
            entryOf(groups, characteristic, () => new Map<string, Part>()),
            value,
            emptyPart,
          )
    const cases = Number(row.cases)
    if (question === null) {
      part.size += cases
      continue
    }
    if (!Number.isSafeInteger(cases)) refuse(question, describeFound(String(row.cases)), 'a count')
    const known = byId.get(question)
    if (!known) return refuse(question, 'answers to it', 'no such question')
    let counting = part.questions.get(question)
    if (!counting) {
      counting = { question: known.question, asked: 0, answers: new Map() }
      part.questions.set(question, counting)
    }
    counting.asked += cases
    if (answer === null) continue
    checkAnswer(known, answer)
    counting.answers.set(answer, (counting.answers.get(answer) ?? 0) + cases)
  }
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
  return { size: 0, questions: new Map() }
}

function ready({ size, questions }: Part): TallyPart {
  return {
    size,
    questions: sorted(
      [...questions].map(([id, { question, asked, answers }]) => [
        id,
        countedQuestion(question, asked, answers),
      ]),
    ),
  }
}

/** A question with the answers that were found to be such: a programme gives each of them some thousand times. */
interface KnownQuestion {
  readonly question: AnswerQuestion
  readonly checked: Set<string>
}

const known = new WeakMap<readonly AnswerQuestion[], ReadonlyMap<string, KnownQuestion>>()

function knownOf(questions: readonly AnswerQuestion[]): ReadonlyMap<string, KnownQuestion> {
  const byId =
    known.get(questions) ??
    new Map(questions.map((question) => [question.id, { question, checked: new Set() }]))
  known.set(questions, byId)
  return byId
}

function checkAnswer({ question, checked }: KnownQuestion, answer: string): void {
  if (checked.has(answer)) return
  checkNew(question, answer)
  checked.add(answer)
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
