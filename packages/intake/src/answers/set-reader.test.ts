import { describe, expect, it } from 'vitest'
import type { Question } from '@inspectorate/core'
import type { AnswerSetFile } from '@inspectorate/core/answers'
import { mergeCase } from '../import/merge-case.js'
import { parseMapping } from '../mapping/parse-mapping.js'
import { readCsvTable } from '../table/read-csv-table.js'
import type { AnswerColumns } from '../columns/answer-columns.js'
import { readAnswersCsv } from './read-answers-csv.js'
import { readAnswers } from './read-answers.js'
import { writeAnswersCsv } from './write-answers-csv.js'

const en = (text: string) => ({ en: text })
const answerSets: Record<string, AnswerSetFile> = {
  agreement: {
    kind: 'ordered',
    values: [
      { id: 'disagree', label: en('Disagree'), as: 'no' },
      { id: 'agree', label: en('Agree'), as: 'yes' },
      { id: 'unknown', label: en('Don’t know'), as: 'dont-know' },
    ],
  },
  needs: {
    kind: 'several',
    values: [
      { id: 'housing', label: en('Housing') },
      { id: 'work', label: en('Work, or training') },
      { id: 'none', label: en('None of these'), alone: true },
    ],
  },
  wait: {
    kind: 'number',
    unit: { id: 'week', label: en('weeks') },
    min: 0,
    max: 104,
    decimals: 1,
    values: [{ id: 'unknown', label: en('Not known'), as: 'dont-know' }],
  },
  words: { kind: 'text', max: 200 },
}
const question = (id: string, answers?: string): Question => ({
  id,
  label: id,
  text: `${id}?`,
  ...(answers && { answers }),
})
const columns: AnswerColumns = {
  questions: [
    question('seen'),
    question('safe', 'agreement'),
    question('needs', 'needs'),
    question('wait', 'wait'),
    question('worries', 'words'),
  ],
  characteristics: [],
  answerSets,
}

describe('a table of answers of every kind', () => {
  const read = (csv: string) => {
    const parsed = readAnswersCsv(csv, columns, 'cases.csv')
    return parsed.ok
      ? parsed.value
      : parsed.issues.map(
          ({ code, cell, found, expected }) => `${code} ${cell}: ${found}; ${expected}`,
        )
  }

  it('is read by ids and labels, as Forms and KoboToolbox write them', () => {
    expect(
      read(
        'case,seen,safe,needs,wait,worries\n1,Yes,Agree,"Work, or training;Housing;",20 weeks,"The rent, and heating."\n2,no,unknown,housing work,0.50,\n3,,,,,[z]\n',
      ),
    ).toEqual([
      {
        id: '1',
        characteristics: {},
        answers: { seen: 'yes', safe: 'agree', needs: 'housing work', wait: '20' },
        texts: { worries: 'The rent, and heating.' },
      },
      {
        id: '2',
        characteristics: {},
        answers: { seen: 'no', safe: 'unknown', needs: 'housing work', wait: '0.5' },
      },
      { id: '3', characteristics: {}, answers: {} },
    ])
  })

  it('is refused cell by cell where nothing can be meant', () => {
    expect(
      read(
        'case,seen,safe,needs,wait\n1,agree,yes,work none,about 20\n2,,agre,wrk,20 days\n3,,,work work,[c]\n',
      ),
    ).toEqual([
      'invalid-value B2: "agree"; yes, no, na or nothing',
      'not-in-set C2: "yes"; Disagree, Agree or Don’t know',
      'not-alone D2: "work none"; none (None of these) by itself, or without it',
      'invalid-value E2: "about 20"; a number of at most 1 decimal from 0 to 104, in weeks, or Not known',
      'not-in-set C3: "agre"; agree, perhaps',
      'not-in-set D3: "wrk"; work, perhaps',
      'other-unit E3: "20 days"; a number of at most 1 decimal from 0 to 104, in weeks, or Not known',
      'chosen-twice D4: "work work"; each choice once',
      'invalid-value E4: "[c]"; a number of at most 1 decimal from 0 to 104, in weeks, or Not known',
    ])
  })

  it('is written so that it reads back the same, words as well', () => {
    const cases = [
      {
        id: '1',
        characteristics: {},
        answers: { seen: 'na', safe: 'agree', needs: 'housing work', wait: '0.5' },
        texts: { worries: 'The “rent”, and\nheating; more.' },
      },
    ]
    expect(read(writeAnswersCsv(cases, columns, 'case'))).toEqual(cases)
  })

  it('is merged without losing words', () => {
    const before = { id: '1', characteristics: {}, answers: {}, texts: { worries: 'Rent.' } }
    const incoming = { id: '1', characteristics: {}, answers: { safe: 'agree' } }
    expect(mergeCase(before, incoming, new Set(), columns)).toEqual({
      ...before,
      answers: { safe: 'agree' },
    })
    expect(mergeCase(before, incoming, new Set(['worries']), columns)).not.toHaveProperty('texts')
  })
})

describe('a mapping of codes to answers of a set', () => {
  const mapping = (codes: object, id = 'safe') => ({
    format: 'inspectorate/mapping',
    version: 1,
    id: 'ID',
    columns: { Q: { question: id, codes } },
    codes: { '1': 'yes', '2': 'no' },
  })
  const answersOf = (codes: object, id: string, cells: string[]) => {
    const parsed = parseMapping(mapping(codes, id), columns)
    const table = readCsvTable(
      `ID,Q\n${cells.map((cell, i) => `R${i},${cell}`).join('\n')}\n`,
      'a.csv',
    )
    if (!parsed.ok || !table.ok) throw new Error('not parsed')
    const read = readAnswers(table.value, columns, { mapping: parsed.value })
    return (
      read.ok &&
      read.value.rows.map((row) => row.issues[0]?.expected ?? row.case.answers[id] ?? null)
    )
  }

  it('reads rating columns, choices and numbers with codes for what is not known', () => {
    expect(
      answersOf({ '1': 'disagree', '2': 'agree', '9': null }, 'safe', ['2', '9', '3']),
    ).toEqual(['agree', null, '1, 2 or 9'])
    expect(answersOf({ h: 'housing', w: 'work' }, 'needs', ['w h', 'h', 'x', 'h h'])).toEqual([
      'housing work',
      'housing',
      'h or w',
      'each choice once',
    ])
    expect(answersOf({ '99': 'unknown' }, 'wait', ['99', '9'])).toEqual(['unknown', '9'])
  })

  it('names no answer that is none, and gives codes of yes and no to no scale', () => {
    const parsed = parseMapping(mapping({ '1': 'agre' }), columns)
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([
      { path: ['columns', 'Q', 'codes', '1'], found: '"agre"', expected: 'agree, perhaps' },
    ])
    expect(answersOf({}, 'seen', ['perhaps'])).not.toEqual(['yes'])
  })
})
