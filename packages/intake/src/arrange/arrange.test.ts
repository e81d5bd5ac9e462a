import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { careColumns } from '../../test/care-columns.js'
import { workbookOf } from '../../test/workbook-of.js'
import { readAnswers } from '../answers/read-answers.js'
import { describeNote } from '../answers/table-notes.js'
import { planImport } from '../import/plan-import.js'
import { parseMapping } from '../mapping/parse-mapping.js'
import { readTable } from './read-table.js'

const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? strToU8(file) : file)

/** What a file holds by a mapping: cases by id, or what is wrong with it. */
function read(file: string | Uint8Array, mapping: object, name = 'export.csv') {
  const parsed = parseMapping(
    { format: 'inspectorate/mapping', version: 1, ignore: 'others', ...mapping },
    careColumns,
  )
  const faults = (issues: readonly { code: string; found: string; expected: string }[]) =>
    issues.map(({ code, found, expected, ...at }) =>
      [code, ...['file', 'sheet', 'cell'].map((key) => (at as Record<string, string>)[key])]
        .filter(Boolean)
        .join(' ')
        .concat(`: ${found}; ${expected}`),
    )
  if (!parsed.ok) return faults(parsed.issues)
  const table = readTable(bytesOf(file), name, ['Cases'], parsed.value)
  const answers = table.ok
    ? readAnswers(table.value, careColumns, { mapping: parsed.value })
    : table
  if (!answers.ok) return faults(answers.issues)
  const plan = planImport([], answers.value, careColumns)
  const issues = plan.rejected.flatMap((one) => one.issues)
  if (issues.length > 0) return faults(issues)
  const cases = answers.value.rows.map((row) => row.case)
  const notes = answers.value.notes.map(describeNote)
  return Object.fromEntries([
    ...cases.map(({ id, answers: given, characteristics }) => [
      id,
      { ...characteristics, ...given },
    ]),
    ...(notes.length > 0 ? [['notes', notes]] : []),
  ])
}
const csv = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
const seen = { id: 'Ref', columns: { Seen: { question: 'seen' } } }

describe('headings', () => {
  it('are compared without case, outer spaces and line breaks, below a title', () => {
    expect(
      read(csv(['Wing B, first week'], [''], [' REF ', 'seen\n by anyone'], ['A1', 'yes']), {
        id: 'ref',
        columns: { 'Seen by anyone': { question: 'seen' } },
      }),
    ).toEqual({ A1: { seen: 'yes' } })
  })

  it('may be two rows: by either, or by both', () => {
    const file = csv(
      ['Ref', 'Views', '', 'How long?'],
      ['', 'Was anyone there?', 'Felt safe', 'Open-Ended Response'],
      ['A1', 'No', 'Agree', '3'],
    )
    const by = (safe: string) => ({
      headings: 2,
      id: 'Ref',
      columns: { [safe]: { question: 'safe' }, 'How long?': { question: 'wait' } },
    })
    for (const safe of ['Felt safe', 'Views / Felt safe', 'column C'])
      expect(read(file, by(safe))).toEqual({ A1: { safe: 'agree', wait: '3' } })
    expect(read(file, { ...by('Felt safe'), headings: undefined })).toEqual({
      A1: { safe: 'agree', wait: '3' },
    })
  })

  it('may be three rows, of which the last has the import ids of Qualtrics', () => {
    const file = csv(
      ['ResponseId', 'Q1', 'Q2_1'],
      ['Response ID', 'Seen?', 'Views - Felt safe'],
      ['{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2_1"}'],
      ['R_1', '1', 'Agree'],
    )
    const codes = { '1': 'yes', '2': 'no' }
    for (const [id, one, two] of [
      ['_recordId', 'QID1', 'QID2_1'],
      ['ResponseId', 'Q1', 'Q2_1'],
      ['Response ID', 'Seen?', 'QID2_1'],
      ['{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2_1"}'],
    ])
      expect(
        read(file, {
          id,
          codes,
          columns: { [one!]: { question: 'seen' }, [two!]: { question: 'safe' } },
        }),
      ).toEqual({ R_1: { seen: 'yes', safe: 'agree' } })
  })

  it('may be missing: a column goes by its letter, and none with something in it unnoticed', () => {
    const file = csv(['Ref', '', 'Seen'], ['A1', 'Agree', 'no'])
    const letter = { ...seen.columns, 'column B': { question: 'safe' } }
    expect(read(file, { ...seen, columns: letter })).toEqual({ A1: { safe: 'agree', seen: 'no' } })
    expect(read(file, { ...seen, ignore: [] })).toEqual([
      expect.stringMatching(/^unknown-column export.csv B1: "column B"/),
    ])
  })

  it('begin after rows that are skipped, in the encoding that is named', () => {
    const file = Uint8Array.from([
      ...strToU8('Ref,Seen\nold,no\nRef,G'),
      0xe9,
      ...strToU8('sehen\nA1,yes\n'),
    ])
    const mapping = {
      skipRows: 2,
      encoding: 'windows-1252',
      id: 'Ref',
      columns: { Gésehen: { question: 'seen' } },
    }
    expect(read(file, mapping)).toEqual({ A1: { seen: 'yes' } })
    expect(read(file, { ...mapping, encoding: 'windows-9' })).toEqual([
      expect.stringContaining('the name of an encoding'),
    ])
  })
})

describe('rows', () => {
  const file = csv(
    ['Ref', 'Status', 'submitted', 'Seen'],
    ['A1', 'Complete', '2026-05-01', 'yes'],
    ['A2', 'Partial', '2026-05-01', 'no'],
    ['A3', 'Complete', '', 'no'],
    ['A4', 'Preview', '2026-05-02', 'no'],
  )

  it('are read that say what is wanted; the others are counted', () => {
    expect(
      read(file, {
        ...seen,
        only: { status: { not: ['partial', 'Preview'] }, submitted: 'filled' },
      }),
    ).toEqual({
      A1: { seen: 'yes' },
      notes: [
        '2 rows left out by “only”: under status “Partial”, “Preview”.',
        '1 row left out by “only”: under submitted nothing.',
      ],
    })
  })

  it('are not all left out, and not by a column there is not', () => {
    expect(read(file, { ...seen, only: { Status: ['Completed'] } })).toEqual([
      'missing-reason export.csv B1: no row that “only” wants: "Complete", "Partial" or "Preview"; "Completed"',
    ])
    expect(read(file, { ...seen, only: { State: ['Complete'] } })).toEqual([
      'missing-column export.csv A1: no such heading; the column "State" of “only”',
    ])
  })

  it('may be an answer each', () => {
    const long = csv(
      ['audit', 'section', 'label', 'response', 'text'],
      ['1', 'Start', 'Case', '', 'A1'],
      ['1', 'Start', 'Seen', 'Yes', ''],
      ['1', 'Care', 'Felt safe', 'Agree', ''],
      ['2', 'Start', 'Case', '', 'A2'],
      ['2', 'Start', 'Seen', 'No', ''],
    )
    const mapping = {
      answerRows: { of: 'audit', heading: 'label', answer: ['response', 'text'] },
      columns: { Seen: { question: 'seen' }, 'felt safe': { question: 'safe' } },
    }
    expect(read(long, mapping)).toEqual({ A1: { seen: 'yes', safe: 'agree' }, A2: { seen: 'no' } })
    expect(read(long.replace('"Yes"', '"Yess"'), mapping)).toEqual([
      'invalid-value export.csv D3: "Yess"; yes, no, na or nothing',
    ])
    const twice = `${long}\n${csv(['2', 'End', 'Seen', 'Yes', ''])}`
    expect(read(twice, mapping)).toEqual([
      expect.stringMatching(/^duplicate-id export.csv D7: "Yes"; .* row 6/),
    ])
    const both = {
      ...mapping,
      answerRows: { ...mapping.answerRows, heading: ['section', 'label'] },
    }
    expect(
      read(twice, { ...both, id: 'Start / Case', columns: { 'End / Seen': { question: 'seen' } } }),
    ).toEqual({ A1: {}, A2: { seen: 'yes' } })
  })

  it('have ids of several columns', () => {
    const visits = csv(['Ref', 'Visit', 'Seen'], ['A', '1', 'yes'], ['A', '2', 'no'])
    expect(read(visits, { ...seen, id: ['Ref', 'Visit'] })).toEqual({
      'A-1': { seen: 'yes' },
      'A-2': { seen: 'no' },
    })
  })
})

describe('cells', () => {
  it('may hold several choices, each a question of its own', () => {
    const file = csv(
      ['Ref', 'Tick all'],
      ['A1', 'Seen, at last; Given tea'],
      ['A2', 'Given tea'],
      ['A3', ''],
    )
    const line = (holds: string) => ({
      id: 'Ref',
      columns: { 'Tick all': [{ question: 'seen', holds }] },
    })
    expect(read(file, line('Seen, at last'))).toEqual({
      A1: { seen: 'yes' },
      A2: { seen: 'no' },
      A3: {},
    })
    expect(read(file, line('Seen'))).toMatchObject({
      A1: { seen: 'no' },
      notes: [expect.stringContaining('Nobody chose “Seen”')],
    })
  })

  it('may tick the one answer to a question', () => {
    const file = csv(['Ref', 'a', 'b'], ['A1', 'x', ''], ['A2', '', '1'], ['A3', '', ''])
    const tick = (choice: string) => ({ question: 'safe', choice })
    const mapping = { id: 'Ref', columns: { a: tick('agree'), b: tick('disagree') } }
    expect(read(file, mapping)).toEqual({ A1: { safe: 'agree' }, A2: { safe: 'disagree' }, A3: {} })
    expect(read(file.replace('"x",""', '"x","x"'), mapping)).toEqual([
      'chosen-twice export.csv C2: agree disagree ticked; one answer to the question',
    ])
  })

  it('say yes and no by 1 and 0 where both are there, and by 1 alone nothing', () => {
    expect(read(csv(['Ref', 'Seen'], ['A1', '1'], ['A2', '0']), seen)).toEqual({
      A1: { seen: 'yes' },
      A2: { seen: 'no' },
    })
    for (const other of ['1', '2'])
      expect(read(csv(['Ref', 'Seen'], ['A1', '1'], ['A2', other]), seen)).toHaveLength(2)
  })
})

describe('several tables', () => {
  const [one, two] = [csv(['Ref', 'Seen'], ['A1', 'yes']), csv(['Ref', 'Seen'], ['A2', 'noo'])]
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

  it('of a zip are read under each other, with the place of each cell', () => {
    const files = zip({
      'north.csv': one,
      'teams/south.csv': two.replace('noo', 'no'),
      'media/a.jpg': 'x',
    })
    const all = { A1: { seen: 'yes' }, A2: { seen: 'no' } }
    expect(read(files, { ...seen, sheet: '*' }, 'all.zip')).toEqual(all)
    expect(read(files, { ...seen, sheet: ['north', 'south.csv'] }, 'all.zip')).toEqual(all)
    expect(read(files, { ...seen, sheet: 'west' }, 'all.zip')).toEqual([
      'missing-sheet all.zip: the sheets north.csv or teams/south.csv; a sheet named west',
    ])
    expect(read(zip({ 'a.csv': one, 'b.csv': two }), { ...seen, sheet: '*' }, 'all.zip')).toEqual([
      'invalid-value all.zip/b.csv B2: "noo"; yes, no, na or nothing',
    ])
    expect(read(zip({ 'a.csv': one, 'b.csv': one }), { ...seen, sheet: '*' }, 'all.zip')).toEqual([
      'duplicate-id all.zip/a.csv A2: "A1"; an id used once; also in row 2 of all.zip/b.csv',
      'duplicate-id all.zip/b.csv A2: "A1"; an id used once; also in row 2 of all.zip/a.csv',
    ])
  })

  it('of a zip are not read where they unpack to what nobody collected', () => {
    expect(
      read(zip({ 'a.csv': '0'.repeat(40_000_000) }), { ...seen, sheet: '*' }, 'all.zip'),
    ).toEqual([
      expect.stringMatching(
        /^unsafe-file all.zip: a.csv unpacking to more than 200 times its size/,
      ),
    ])
    expect(read(zip({ 'a.jpg': 'x' }), seen, 'all.zip')).toEqual([
      expect.stringMatching(/^unsupported-file/),
    ])
  })

  it('of a workbook that ask other things of the same cases are joined by their ids', async () => {
    const workbook = await workbookOf({
      About: [
        ['Ref', 'Sex'],
        ['A1', 'Men'],
        ['A2', 'Women'],
      ],
      Care: [
        ['Ref', 'Seen'],
        ['A2', 'yes'],
        ['A3', 'no'],
      ],
    })
    const columns = { ...seen.columns, Sex: { characteristic: 'sex' } }
    expect(read(workbook, { ...seen, columns, sheet: ['About', 'Care'] }, 'a.xlsx')).toEqual({
      A1: { sex: 'man' },
      A2: { sex: 'woman', seen: 'yes' },
      A3: { seen: 'no' },
    })
    // The only sheet that has what is named needs no naming.
    expect(read(workbook, seen, 'a.xlsx')).toMatchObject({ A2: { seen: 'yes' } })
  })

  it('of what repeats have what the submission says beside it', () => {
    const files = zip({
      'visit.csv': csv(['KEY', 'Sex'], ['u1', 'Men'], ['u2', 'Women']),
      'visit-cases.csv': csv(
        ['Ref', 'Seen', 'PARENT_KEY', 'KEY'],
        ['A1', 'yes', 'u1', 'u1/1'],
        ['A2', 'no', 'u1', 'u1/2'],
        ['A3', 'no', 'u2', 'u2/1'],
      ),
    })
    const mapping = {
      ...seen,
      columns: { ...seen.columns, Sex: { characteristic: 'sex' } },
      sheet: 'visit-cases',
      parent: { sheet: 'visit', key: 'KEY', ref: 'PARENT_KEY' },
    }
    expect(read(files, mapping, 'all.zip')).toEqual({
      A1: { sex: 'man', seen: 'yes' },
      A2: { sex: 'man', seen: 'no' },
      A3: { sex: 'woman', seen: 'no' },
    })
    expect(
      read(files, { ...mapping, parent: { ...mapping.parent, key: 'Sex' } }, 'all.zip')[0],
    ).toMatch(/^unknown-name all.zip\/visit-cases.csv C2: "u1"; a row of visit with it under Sex/)
  })
})

describe('results in JSON', () => {
  const results = [
    { Ref: 'A1', seen: true, care: { safe: 'agree' }, needs: ['work', 'housing'], wait: 2.5 },
    { Ref: 'A2', seen: false, care: { safe: 'Disagree', notes: null } },
  ]
  it('are read by the names on the way to a value; ids of ours need no line', () => {
    for (const whole of [results, { data: results }, { count: 2, results }])
      expect(read(JSON.stringify(whole), { id: 'ref' }, 'results.json')).toEqual({
        A1: { seen: 'yes', safe: 'agree', needs: 'housing work', wait: '2.5' },
        A2: { seen: 'no', safe: 'disagree' },
      })
  })

  it('have a row for each object of a list that is named', () => {
    const visits = [
      {
        team: 'n',
        cases: [
          { Ref: 'A1', Seen: 'yes' },
          { Ref: 'A2', Seen: 'no' },
        ],
      },
    ]
    expect(read(JSON.stringify(visits), { ...seen, rows: 'cases' }, 'v.json')).toEqual({
      A1: { seen: 'yes' },
      A2: { seen: 'no' },
    })
    expect(read(JSON.stringify(visits), { ...seen, rows: 'case' }, 'v.json')).toEqual([
      'missing-column v.json: results without it; the list "case" of the mapping (“rows”)',
    ])
  })

  it('lose no digits of an id', () => {
    expect(read('[{"Ref": 1234567890123456789, "seen": true}]', { id: 'Ref' }, 'v.json')).toEqual([
      expect.stringContaining('a number of more digits than a number of JSON keeps'),
    ])
  })
})
