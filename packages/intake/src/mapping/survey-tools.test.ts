import { describe, expect, it } from 'vitest'
import { careColumns } from '../../test/care-columns.js'
import { workbookOf } from '../../test/workbook-of.js'
import { readAnswers } from '../answers/read-answers.js'
import { readTable } from '../arrange/read-table.js'
import { parseMapping } from './parse-mapping.js'

/** Files as survey tools write them: their headings, separators and words, with answers made up for this test. */
const read = (file: string | Uint8Array, mapping: object) => {
  const parsed = parseMapping(
    { format: 'inspectorate/mapping', version: 1, ...mapping },
    careColumns,
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const name = typeof file === 'string' ? 'export.csv' : 'export.xlsx'
  const table = readTable(bytes, name, ['Form1'])
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const answers = readAnswers(table.value, careColumns, { mapping: parsed.value })
  const issues = answers.ok ? answers.value.rows.flatMap((row) => row.issues) : answers.issues
  return issues.length > 0
    ? issues.map(({ code, cell, found, expected }) => `${code} ${cell}: ${found}; ${expected}`)
    : answers.ok && answers.value.rows.map((row) => row.case)
}
const one = (id: string, answers: object, more: object = {}) => ({
  id,
  characteristics: {},
  answers,
  ...more,
})
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(';')

describe('KoboToolbox', () => {
  // formpack: groups before names with “/”, then a column of all choices and one for each, 1 or 0 where the question
  // was answered and blank where it was not; what the server knows of a submission begins with “_”.
  const choices = ['housing', 'work', 'no_need', 'none']
  const headings = [
    'start',
    'about/sex',
    'care/safe',
    'care/needs',
    ...choices.map((choice) => `care/needs/${choice}`),
    'care/wait_weeks',
    'care/worries',
    '_id',
    '_uuid',
    '_submission_time',
    '_validation_status',
    '_index',
  ]
  const row = (cells: readonly string[], id: string) =>
    quoted(['2026-09-08T10:02:11', ...cells, id, `uuid-${id}`, '2026-09-08T10:09:40', '', id])
  const file = [
    quoted(headings),
    row(
      ['female', 'agree', 'work housing', '1', '1', '0', '0', '20', 'The “rent”, and; heat.'],
      '101',
    ),
    row(['male', 'dont_know', 'none', '0', '0', '0', '1', '0.5', ''], '102'),
    row(['', '', '', '', '', '', '', '', ''], '103'),
  ].join('\n')
  const columns = {
    'about/sex': { characteristic: 'sex', codes: { female: 'woman', male: 'man' } },
    'care/safe': {
      question: 'safe',
      codes: { disagree: 'disagree', neither: 'neither', agree: 'agree', dont_know: 'unknown' },
    },
    'care/needs': {
      question: 'needs',
      codes: { housing: 'housing', work: 'work', no_need: 'no', none: 'none' },
    },
    ...Object.fromEntries(
      choices.map((choice) => [
        `care/needs/${choice}`,
        { question: 'needs', choice: choice === 'no_need' ? 'no' : choice },
      ]),
    ),
    'care/wait_weeks': { question: 'wait' },
    'care/worries': { question: 'worries' },
  }
  const expected = [
    {
      ...one('101', { safe: 'agree', needs: 'housing work', wait: '20' }),
      characteristics: { sex: 'woman' },
      texts: { worries: 'The “rent”, and; heat.' },
    },
    {
      ...one('102', { safe: 'unknown', needs: 'none', wait: '0.5' }),
      characteristics: { sex: 'man' },
    },
    one('103', {}),
  ]

  it('is read by names, with the column of all choices and one for each', () => {
    expect(read(file, { id: '_id', columns, ignore: 'others' })).toEqual(expected)
  })

  it('is read by either of them', () => {
    const { 'care/needs': all, ...ticks } = columns
    expect(all).toBeDefined()
    const withoutAll = [
      'start',
      'care/needs',
      '_uuid',
      '_submission_time',
      '_validation_status',
      '_index',
    ]
    expect(read(file, { id: '_id', columns: ticks, ignore: withoutAll })).toEqual(expected)
  })

  it('is read by labels: of several choices they stand with spaces between them', () => {
    const labels = [
      quoted(['I feel safe.', 'What do you need?', 'How long did you wait?', '_id']),
      quoted(['Don’t know', 'Work, or training Housing', '3', '7']),
    ].join('\n')
    const byLabels = {
      'I feel safe.': { question: 'safe' },
      'What do you need?': { question: 'needs' },
      'How long did you wait?': { question: 'wait' },
    }
    expect(read(labels, { id: '_id', columns: byLabels })).toEqual([
      one('7', { safe: 'unknown', needs: 'housing work', wait: '3' }),
    ])
  })

  it('has no choice that the mapping forgets, whatever else it leaves out', () => {
    const others = Object.fromEntries(
      Object.entries(columns).filter(
        ([heading]) => heading !== 'care/needs' && heading !== 'care/needs/no_need',
      ),
    )
    expect(read(file, { id: '_id', columns: others, ignore: 'others' })).toEqual([
      'unknown-column G1: "care/needs/no_need"; it in the mapping, as the other choices of its question',
    ])
  })

  it('tells a contradiction between its columns', () => {
    expect(
      read(file.replace('"work housing"', '"work"'), { id: '_id', columns, ignore: 'others' }),
    ).toEqual([
      'ambiguous-value E2: housing work ticked, and work in the column of all choices; the same in both',
    ])
  })
})

describe('REDCap', () => {
  // Checkboxes are `field___code`, 0 or 1, and 0 as well where nobody opened the form (REDCapR, issue 420).
  const columns = {
    needs___1: { question: 'needs', choice: 'housing' },
    needs___2: { question: 'needs', choice: 'work' },
    needs____9: { question: 'needs', choice: 'none' },
    safe: {
      question: 'safe',
      codes: { '1': 'disagree', '2': 'neither', '3': 'agree', '-9': null },
    },
    wait: { question: 'wait' },
  }
  const file =
    'record_id,needs___1,needs___2,needs____9,safe,wait,care_complete\n1,1,1,0,3,20,2\n2,0,0,0,-9,,0\n3,0,0,1,1,0.50,2\n'
  const mapping = { id: 'record_id', columns, ignore: ['care_complete'] }

  it('is read by codes; zeros alone are no answer', () => {
    expect(read(file, mapping)).toEqual([
      one('1', { needs: 'housing work', safe: 'agree', wait: '20' }),
      one('2', {}),
      one('3', { needs: 'none', safe: 'disagree', wait: '0.5' }),
    ])
  })

  it('says none by zeros where the mapping says so', () => {
    const answers = read(file, { ...mapping, unticked: { needs: 'none' } })
    expect(answers && answers[1]).toEqual(one('2', { needs: 'none' }))
  })
})

describe('LimeSurvey', () => {
  it('is read by codes of subquestions, Y where chosen and N/A where nothing was shown', () => {
    const ticks = (choice: string) => ({
      question: 'needs',
      choice,
      codes: { Y: true, N: false, 'N/A': null },
    })
    const columns = {
      'G2Q1[SQ001]': ticks('housing'),
      'G2Q1[SQ002]': ticks('work'),
      'G2Q1[SQ003]': ticks('none'),
      G2Q2: { question: 'safe', codes: { A1: 'disagree', A2: 'neither', A3: 'agree' } },
    }
    const file = `${quoted(['id', 'submitdate', ...Object.keys(columns)])}\n${quoted(['5', '2026-09-08', 'Y', 'Y', '', 'A3'])}\n${quoted(['6', '', 'N/A', 'N/A', 'N/A', ''])}\n`
    const mapping = { id: 'id', columns, ignore: ['submitdate'] }
    expect(read(file, mapping)).toEqual([
      one('5', { needs: 'housing work', safe: 'agree' }),
      one('6', {}),
    ])
    expect(read(file.replace('"Y";"Y"', '"Y";"J"'), mapping)).toEqual([
      'invalid-value D2: "J"; y, n, n/a',
    ])
  })
})

describe('Microsoft Forms', () => {
  // A workbook of one sheet: times of each response, then a column a question. Stars of a rating are numbers;
  // several choices stand with semicolons between them, and one after the last.
  const time = new Date(Date.UTC(2026, 8, 8, 10, 2))
  const rows = [
    [
      'ID',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'I feel safe.',
      'What do you need?',
      'How long did you wait?',
      'What worries you?',
    ],
    [1, time, time, 'anonymous', '', 3, 'Work, or training;Housing;', 20, 'The rent.'],
    [2, time, time, 'anonymous', '', 1, 'None of these;', 0.5, ''],
    [3, time, time, 'anonymous', '', '', '', '', ''],
  ]
  const columns = {
    'I feel safe.': { question: 'safe', codes: { '1': 'disagree', '2': 'neither', '3': 'agree' } },
    'What do you need?': { question: 'needs' },
    'How long did you wait?': { question: 'wait' },
    'What worries you?': { question: 'worries' },
  }
  const mapping = {
    id: 'ID',
    columns,
    ignore: ['Start time', 'Completion time', 'Email', 'Name'],
  }

  it('is read from its workbook: ratings by codes, choices, numbers and words', async () => {
    expect(read(await workbookOf({ Sheet1: rows }), mapping)).toEqual([
      one(
        '1',
        { safe: 'agree', needs: 'housing work', wait: '20' },
        { texts: { worries: 'The rent.' } },
      ),
      one('2', { safe: 'disagree', needs: 'none', wait: '0.5' }),
      one('3', {}),
    ])
  })

  it('tells a rating that the mapping does not name', async () => {
    const more = [...rows, [4, time, time, '', '', 5, '', 130, '']]
    expect(read(await workbookOf({ Sheet1: more }), mapping)).toEqual([
      'invalid-value F5: "5"; 1, 2 or 3',
      'out-of-range H5: "130"; a number of at most 1 decimal from 0 to 104, in weeks',
    ])
  })
})

describe('Google Forms', () => {
  it('is read with commas between choices, which labels hold as well', () => {
    const file =
      'Timestamp,Code,I feel safe.,What do you need?\n2026/09/08 10:02:11,A1,Agree,"Housing, Work, or training"\n2026/09/08 10:05:00,A2,Don’t know,"Work, or training"\n'
    const columns = {
      'I feel safe.': { question: 'safe' },
      'What do you need?': { question: 'needs' },
    }
    expect(read(file, { id: 'Code', columns, ignore: ['Timestamp'] })).toEqual([
      one('A1', { safe: 'agree', needs: 'housing work' }),
      one('A2', { safe: 'unknown', needs: 'work' }),
    ])
  })
})

describe('a mapping of choices', () => {
  it.each([
    [
      'a choice that is none',
      { columns: { Q: { question: 'needs', choice: 'hosing' } } },
      'not-in-set columns.Q.choice: housing, perhaps',
    ],
    [
      'a choice of what has none',
      { columns: { Q: { question: 'wait', choice: '4' } } },
      'wrong-form columns.Q.choice: no choice: the question has no list of answers',
    ],
    [
      'an answer for no tick that excludes nothing',
      { columns: { Q: { question: 'needs', choice: 'work' } }, unticked: { needs: 'work' } },
      'not-in-set unticked.needs: none',
    ],
    [
      'an answer for no tick of another question',
      { columns: { Q: { question: 'needs', choice: 'work' } }, unticked: { need: 'none' } },
      'unknown-question unticked.need: needs, perhaps',
    ],
    [
      'an answer for no tick where nothing is ticked',
      { columns: { Q: { question: 'needs' } }, unticked: { needs: 'none' } },
      'unknown-question unticked.needs: none: no column ticks a choice',
    ],
  ])('is refused for %s', (_, mapping, fault) => {
    const parsed = parseMapping(
      { format: 'inspectorate/mapping', version: 1, id: 'ID', ...mapping },
      careColumns,
    )
    expect(
      parsed.ok
        ? []
        : parsed.issues.map(({ code, path, expected }) => `${code} ${path.join('.')}: ${expected}`),
    ).toEqual([fault])
  })
})
