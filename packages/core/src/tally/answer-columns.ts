import { bareRecord, ownEntry } from '../bare-record.js'
import type { AnswerQuestion } from '../answers/answer-question.js'
import { askedInTable } from '../answers/asked-in-table.js'
import type { Routed } from '../answers/routing.js'
import type { CaseTable } from '../table/case-table.js'
import type { Codes } from '../table/field.js'
import { countedAs, countedQuestion } from './counted-question.js'
import { columnsOf, columnsOfTable, type CaseColumns } from './tally-columns.js'
import { tallyOfParts } from './tally-of-parts.js'
import type { Tally, TallyPart } from './tally-schema.js'

/** Codes before those of texts. */
const [notAsked, unanswered, firstText] = [0, 1, 2] as const

interface AnswerColumn {
  /** The answers there are, each once. */
  readonly texts: readonly string[]
  /** For each case 2 + the index of its answer, 1 where it was asked and not answered, 0 where it was not asked. */
  readonly codes: Codes
}

/** Cases as columns: a byte an answer, or two where there are more than 254 different ones. */
export interface AnswerColumns extends Pick<CaseColumns, 'length' | 'characteristics'> {
  /** By question. */
  readonly questions: Readonly<Record<string, AnswerColumn>>
}

/** The same cases as columns. */
export function answerColumnsOf(
  cases: readonly Routed[],
  questions: readonly AnswerQuestion[],
): AnswerColumns {
  const { length, characteristics } = columnsOf(
    cases.map((one) => ({ characteristics: one.characteristics, answers: {} })),
  )
  return {
    length,
    characteristics,
    questions: bareRecord(questions.map((one) => [one.id, columnOf(cases, one)])),
  }
}

function columnOf(cases: readonly Routed[], question: AnswerQuestion): AnswerColumn {
  const { id, asks, set } = question
  const codeOf = new Map<string, number>()
  const codes = new Uint32Array(cases.length)
  cases.forEach((one, row) => {
    const answer = ownEntry(set.kind === 'text' ? one.texts : one.answers, id)
    if (answer === undefined) {
      codes[row] = asks === null || asks(one) ? unanswered : notAsked
      return
    }
    const text = countedAs(question, answer)
    const code = codeOf.get(text) ?? codeOf.size + firstText
    codeOf.set(text, code)
    codes[row] = code
  })
  return { texts: [...codeOf.keys()], codes: arrayFor(codeOf.size + 1).from(codes) }
}

/** The same of a table, which has columns of its own. */
export function answerColumnsOfTable(
  table: CaseTable,
  questions: readonly AnswerQuestion[],
): AnswerColumns {
  const { length, characteristics } = columnsOfTable({ ...table, answers: noFields })
  return {
    length,
    characteristics,
    questions: bareRecord(questions.map((one) => [one.id, columnOfTable(table, one)])),
  }
}

const noFields: CaseTable['answers'] = { fields: [], byName: new Map(), orders: new Map() }

function columnOfTable(table: CaseTable, question: AnswerQuestion): AnswerColumn {
  const { length } = table
  const field = table[question.set.kind === 'text' ? 'texts' : 'answers'].byName.get(question.id)
  const asked = askedInTable(table, question)
  const codeOf = new Map<string, number>()
  const counted = field?.values.map((value) => {
    const text = countedAs(question, value)
    const code = codeOf.get(text) ?? codeOf.size + firstText
    codeOf.set(text, code)
    return code
  })
  const codes = new (arrayFor(codeOf.size + 1))(length)
  for (let row = 0; row < length; row++) {
    const code = field ? field.codes[row]! : 0
    codes[row] =
      code > 0 ? counted![code - 1]! : asked === null || asked[row] ? unanswered : notAsked
  }
  return { texts: [...codeOf.keys()], codes }
}

function arrayFor(highest: number) {
  return highest < 2 ** 8 ? Uint8Array : highest < 2 ** 16 ? Uint16Array : Uint32Array
}

/** The same tally as `tallyAnswers` gives of the same cases, from columns. */
export function tallyAnswerColumns(
  columns: AnswerColumns,
  questions: readonly AnswerQuestion[],
): Tally {
  const [total] = countParts(columns, new Uint16Array(columns.length), 1, questions)
  const groups = Object.entries(columns.characteristics).map(([name, { values, codes }]) => {
    const parts = countParts(columns, codes, values.length + 1, questions)
    const byValue = values.map((value, i) => [value, parts[i + 1]!] as const)
    return [name, byValue.filter(([, { size }]) => size > 0)] as const
  })
  return tallyOfParts(total!, groups, questions)
}

function countParts(
  columns: AnswerColumns,
  groupOf: Codes,
  groups: number,
  questions: readonly AnswerQuestion[],
): TallyPart[] {
  const sizes = new Float64Array(groups)
  for (const group of groupOf) sizes[group]! += 1
  const parts = Array.from(sizes, (size) => ({
    size,
    questions: bareRecord<TallyPart['questions'][string]>([]),
  }))
  for (const question of [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { texts, codes } = columns.questions[question.id]!
    const width = texts.length + firstText
    countCodes(codes, groupOf, groups, width).forEach((counts, group) => {
      const given = new Map<string, number>()
      let asked = counts.get(unanswered) ?? 0
      for (const [code, count] of counts) {
        if (code < firstText) continue
        given.set(texts[code - firstText]!, count)
        asked += count
      }
      if (asked > 0) parts[group]!.questions[question.id] = countedQuestion(question, asked, given)
    })
  }
  return parts
}

/** More cells than this are counted as they come up: a million different waits by fifty sites need no table of all. */
const mostCells = 2 ** 20

function countCodes(
  codes: AnswerColumn['codes'],
  groupOf: Codes,
  groups: number,
  width: number,
): Map<number, number>[] {
  const found = Array.from({ length: groups }, () => new Map<number, number>())
  if (groups * width > mostCells) {
    codes.forEach((code, row) => {
      const counts = found[groupOf[row]!]!
      counts.set(code, (counts.get(code) ?? 0) + 1)
    })
    return found
  }
  const cells = new Float64Array(groups * width)
  for (let row = 0; row < codes.length; row++) cells[groupOf[row]! * width + codes[row]!]! += 1
  cells.forEach((count, cell) => {
    if (count > 0) found[Math.floor(cell / width)]!.set(cell % width, count)
  })
  return found
}
