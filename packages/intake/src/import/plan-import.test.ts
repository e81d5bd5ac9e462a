import { meets, type Answer, type Case } from '@inspectorate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { readAnswers, type ReadAnswers } from '../answers/read-answers.js'
import { readAnswersCsv } from '../answers/read-answers-csv.js'
import { writeAnswersCsv } from '../answers/write-answers-csv.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { planImport } from './plan-import.js'
import { rejectedRowsCsv } from './rejected-rows-csv.js'

const readCsv = (csv: string): ReadAnswers => {
  const table = readCsvTable(csv, 'in.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const read = readAnswers(table.value, smallColumns)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const plan = (existing: readonly Case[], csv: string) =>
  planImport(existing, readCsv(csv), smallColumns)
const caseOf = (id: string, answers: Record<string, Answer>, characteristics = {}): Case => ({
  id,
  characteristics,
  answers,
})

describe('importing cases', () => {
  const existing = [
    caseOf('P1', { 'plan-engaging': 'yes', 'plan-safety': 'yes', 'plan-contingency': 'no' }),
    caseOf('P2', { 'plan-engaging': 'no' }, { sex: 'man' }),
  ]

  it('adds new ones, replaces known ones and keeps the others in their order', () => {
    const { cases, ...counts } = plan(existing, 'case,plan-engaging,sex\nP3,yes,man\nP1,no,woman\n')
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 0, rejected: [] })
    expect(cases.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3'])
  })

  it('leaves what the table has no column for, and empties what it leaves blank', () => {
    expect(plan(existing, 'case,plan-engaging,sex\nP1,,man\n').cases[0]).toEqual(
      caseOf('P1', { 'plan-safety': 'yes', 'plan-contingency': 'no' }, { sex: 'man' }),
    )
  })

  it('rejects an answer to a question the case does not get, with its cell', () => {
    const { rejected } = plan(
      [],
      'case,plan-safety,plan-contingency\nP1,no,yes\nP2,yes,yes\nP3,no,na\n',
    )
    expect(rejected).toMatchObject([
      { row: { line: 2 }, issues: [{ code: 'not-asked', cell: 'C2', found: '"yes"' }] },
    ])
  })

  it('does not complain of routing that hangs on a faulty cell', () => {
    const { rejected } = plan([], 'case,plan-safety,plan-contingency\nP1,yess,yes\n')
    expect(rejected[0]!.issues.map(({ cell }) => cell)).toEqual(['B2'])
  })

  it('rejects both of two rows with one id, so that a person decides', () => {
    const { rejected, added } = plan([], 'case,plan-engaging\nP1,yes\nP2,no\nP1,no\n')
    expect(rejected.map(({ issues }) => issues[0]!.expected)).toEqual([
      'an id used once; also in row 4',
      'an id used once; also in row 2',
    ])
    expect(added).toBe(1)
  })

  it('is quick even where every row has the same id', () => {
    const csv = `case,plan-engaging\n${'P1,yes\n'.repeat(50_000)}`
    const start = performance.now()
    const { rejected } = plan([], csv)
    expect(rejected[0]!.issues[0]!.expected).toBe('an id used once; also in row 3, 4, 5, 6, 7, …')
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('says where an answer that stays is no longer asked', () => {
    expect(plan(existing, 'case,plan-safety\nP1,no\n').rejected).toMatchObject([
      { issues: [{ code: 'not-asked', cell: 'A2', column: 'plan-contingency' }] },
    ])
  })
})

describe('rejected rows', () => {
  it('come back as they were, can be corrected and imported again', () => {
    const read = readCsv('case,sex,plan-engaging\nP1,man,maybe\n"=cmd|’x’!A0",man,perhaps\n')
    const { rejected } = planImport([], read, smallColumns)
    const csv = rejectedRowsCsv(read, rejected, ({ issues }) => `- ${issues[0]!.found}`)
    expect(csv).toBe(
      [
        '\uFEFFcase,sex,plan-engaging,rejected-because',
        `P1,man,maybe,"'- ""maybe"""`,
        `"'=cmd|’x’!A0",man,perhaps,"'- ""perhaps"""`,
        '',
      ].join('\n'),
    )
    const corrected = plan([], csv.replace('maybe,', 'yes,').replace('perhaps,', 'no,'))
    expect(corrected).toMatchObject({ added: 2, rejected: [] })
    expect(corrected.cases[1]!.id).toBe('=cmd|’x’!A0')
    const again = readCsv(csv)
    expect(
      rejectedRowsCsv(
        again,
        planImport([], again, smallColumns).rejected,
        ({ issues }) => `- ${issues[0]!.found}`,
      ),
    ).toBe(csv)
  })
})

describe('whatever the cases', () => {
  const answer = fc.constantFrom<Answer | undefined>('yes', 'no', 'na', undefined)
  const anyCase = fc
    .record({
      id: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
        .map((id) => id.trim().normalize('NFC')),
      sentence: fc.constantFrom('community', 'licence', undefined),
      answers: fc.tuple(answer, answer, answer, answer),
    })
    .filter(({ id }) => id !== '' && !id.includes('\0'))
    .map(({ id, sentence, answers }): Case => {
      const given = (list: [string, string | undefined][]) =>
        Object.fromEntries(list.filter(([, value]) => value !== undefined))
      const one = caseOf(
        id,
        given(smallColumns.questions.map((question, i) => [question.id, answers[i]])) as Record<
          string,
          Answer
        >,
        given([['sentence', sentence]]),
      )
      for (const { id, asked } of smallColumns.questions)
        if (asked && !meets(one, asked)) delete one.answers[id]
      return one
    })
  const someCases = fc.uniqueArray(anyCase, { selector: ({ id }) => id, maxLength: 20 })

  it('what is written as CSV reads back the same', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const csv = writeAnswersCsv(cases, smallColumns, 'case')
        expect(readAnswersCsv(csv, smallColumns, 'cases.csv')).toEqual({ ok: true, value: cases })
      }),
    )
  })

  it('importing the same file twice changes nothing the second time', () => {
    fc.assert(
      fc.property(someCases, someCases, (existing, incoming) => {
        const csv = writeAnswersCsv(incoming, smallColumns, 'case')
        const first = plan(existing, csv)
        const second = plan(first.cases, csv)
        expect(first.rejected).toEqual([])
        expect(second).toMatchObject({ added: 0, changed: 0, unchanged: incoming.length })
        expect(second.cases).toEqual(first.cases)
      }),
    )
  })
})
