import { meets, type Answer, type Case } from '@inspectorate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFault } from '../answers/id-fault.js'
import { smallColumns } from '../../test/small-columns.js'
import { readAnswers, type ReadAnswers } from '../answers/read-answers.js'
import { readAnswersCsv } from '../answers/read-answers-csv.js'
import { writeAnswersCsv } from '../answers/write-answers-csv.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { planImport, type ImportOptions } from './plan-import.js'
import { rejectedRowsCsv } from './rejected-rows-csv.js'

const readCsv = (csv: string): ReadAnswers => {
  const table = readCsvTable(csv, 'in.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const read = readAnswers(table.value, smallColumns)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const plan = (existing: readonly Case[], csv: string, options?: ImportOptions) =>
  planImport(existing, readCsv(csv), smallColumns, options)
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

  it('adds new ones, changes known ones and keeps the others in their order', () => {
    const { cases, ...counts } = plan(existing, 'case,plan-engaging,sex\nP3,yes,man\nP1,no,woman\n')
    expect(counts).toEqual({
      added: 1,
      changed: 1,
      unchanged: 0,
      rejected: [],
      columns: [
        { id: 'sex', set: 2, changed: 0, erased: 0, kept: 0 },
        { id: 'plan-engaging', set: 1, changed: 1, erased: 0, kept: 0 },
      ],
      unanswered: [],
      notes: [],
      asks: [],
    })
    expect(cases.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3'])
  })

  it('keeps what the table has no column for, or leaves blank, and counts what it kept', () => {
    const { cases, columns } = plan(existing, 'case,plan-engaging,sex\nP1,,man\n')
    expect(cases[0]).toEqual(
      caseOf(
        'P1',
        { 'plan-engaging': 'yes', 'plan-safety': 'yes', 'plan-contingency': 'no' },
        { sex: 'man' },
      ),
    )
    expect(columns).toEqual([
      { id: 'sex', set: 1, changed: 0, erased: 0, kept: 0 },
      { id: 'plan-engaging', set: 0, changed: 0, erased: 0, kept: 1 },
    ])
  })

  it('keeps what a row lacks that was cut off, and says that it was', () => {
    const { cases, unchanged, notes } = plan(existing, 'case,sex,plan-engaging\nP2,man\n')
    expect({ cases, unchanged }).toEqual({ cases: existing, unchanged: 1 })
    expect(notes).toEqual([{ kind: 'short-rows', lines: [2], width: 3 }])
  })

  it('erases what the table leaves blank when that is asked for', () => {
    const csv = 'case,plan-engaging,sex\nP1,,man\n'
    const { cases, columns } = plan(existing, csv, { blankErases: true })
    expect(cases[0]).toEqual(
      caseOf('P1', { 'plan-safety': 'yes', 'plan-contingency': 'no' }, { sex: 'man' }),
    )
    expect(columns[1]).toEqual({ id: 'plan-engaging', set: 0, changed: 0, erased: 1, kept: 0 })
  })

  it('says which new cases have no answer', () => {
    expect(plan([], 'case,sex,plan-engaging\nP1,man,\nP2,,yes\nP3,,\n').unanswered).toEqual([
      'P1',
      'P3',
    ])
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

  it('names a handful of rows where every row has the same id', () => {
    const csv = `case,plan-engaging\n${'P1,yes\n'.repeat(50_000)}`
    const { rejected } = plan([], csv)
    expect(rejected[0]!.issues[0]!.expected).toBe('an id used once; also in row 3, 4, 5, 6, 7, …')
  })

  it('says where an answer that stays is no longer asked', () => {
    expect(plan(existing, 'case,plan-safety\nP1,no\n').rejected).toMatchObject([
      {
        issues: [
          {
            code: 'not-asked',
            cell: 'A2',
            column: 'plan-contingency',
            found: '"no", there already',
          },
        ],
      },
    ])
    expect(plan(existing, 'case,plan-safety,plan-contingency\nP1,no,\n').rejected).toMatchObject([
      { issues: [{ cell: 'C2', found: '"no", there already' }] },
    ])
  })
})

describe('ids that are almost alike', () => {
  const existing = [caseOf('42', { 'plan-engaging': 'yes' }), caseOf('P1', {})]
  const faults = (csv: string, there = existing) =>
    plan(there, csv).rejected.flatMap(({ issues }) =>
      issues.map(({ code, cell, found, expected }) => `${code} ${cell}: ${found}; ${expected}`),
    )

  it('are told, and not doubled', () => {
    expect(faults('case,plan-engaging\n00042,yes\np1,no\nP2,no\n')).toEqual([
      'similar-id A2: "00042"; "42", the id of a case there is, if it is the same; the two differ in leading zeros',
      'similar-id A3: "p1"; "P1", the id of a case there is, if it is the same; the two differ in capitals',
    ])
  })

  it('are told of two rows, with what cannot be seen', () => {
    expect(faults('case,plan-engaging\nQ1,yes\nQ1\u200B,no\n\u0420\u0031,no\n')).toEqual([
      'similar-id A2: "Q1"; "Q1\\u{200B}", the id in row 3, if it is the same; the two differ in characters that cannot be seen',
      'similar-id A3: "Q1\\u{200B}"; "Q1", the id in row 2, if it is the same; the two differ in characters that cannot be seen',
      'similar-id A4: "\\u{0420}1"; "P1", the id of a case there is, if it is the same; the two differ in letters or dashes that look alike',
    ])
  })

  it('are those of different cases when they are there already, or that is said', () => {
    const both = [...existing, caseOf('00042', {})]
    const csv = 'case,plan-engaging\n42,yes\n00042,no\n'
    expect(faults(csv, both)).toEqual([])
    expect(plan(existing, csv, { similarIds: true })).toMatchObject({ added: 1, rejected: [] })
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
    .filter(
      ({ id }) =>
        id !== '' && !id.includes('\0') && !/\s.*\s/.test(id) && !idFault(id, 'case', true),
    )
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
      fc.property(someCases, someCases, (existing, all) => {
        // A row with nothing but an id may be a note.
        const incoming = all.filter(({ answers }) => Object.keys(answers).length > 0)
        const csv = writeAnswersCsv(incoming, smallColumns, 'case')
        const options = { similarIds: true, blankErases: true }
        const first = plan(existing, csv, options)
        const second = plan(first.cases, csv, options)
        expect(first.rejected).toEqual([])
        expect(second).toMatchObject({ added: 0, changed: 0, unchanged: incoming.length })
        expect(second.cases).toEqual(first.cases)
        const kept = plan(first.cases, csv, { similarIds: true })
        expect(kept.cases).toEqual(first.cases)
      }),
    )
  })
})
