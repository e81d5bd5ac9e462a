import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftMapping, parseMapping, readAnswers, readTable } from '../index.js'
import { visitColumns } from '../../test/visit-columns.js'

const runs = Number(process.env['INTAKE_RUNS'] ?? 150)

const day = fc.date({
  min: new Date('2019-01-01T00:00:00Z'),
  max: new Date('2027-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const two = (n: number) => String(n).padStart(2, '0')
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const clock = (at: Date) => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
const forms: readonly ((at: Date) => string)[] = [
  (at) => at.toISOString(),
  (at) => `${at.toISOString().slice(0, 10)} ${clock(at)}`,
  (at) =>
    `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${clock(at)}`,
  (at) => `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()} ${clock(at)}:07 AM`,
  (at) =>
    `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()} ${clock(at)}`,
  (at) => `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()} ${clock(at)}`,
  (at) => `${months[at.getUTCMonth()]} ${at.getUTCDate()}, ${at.getUTCFullYear()} ${clock(at)} PM`,
  (at) => clock(at),
]
const given = ['Ada', 'Jo', 'Siân', 'Małgorzata', 'Kofi', 'Li', 'Óscar', 'Nguyễn']
const family = ['Brown', 'O’Neill', 'Smith-Jones', 'van Dijk', 'Łukasz', 'Wu', 'MacLeod', 'Öz']
const people: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one} ${other}`,
  (one, other) => `${other}, ${one}`,
  (one, other) => `Dr ${one} ${other}`,
  (one, other) => `${one}.${other}@example.org`.replaceAll(/[ ’]/g, ''),
]
const oddHeadings = [
  'X',
  '#',
  'Q0',
  'Column1',
  'Ref',
  'Case ref',
  'id',
  'ID ',
  'Reference number',
  'Unique ID',
  'Title',
  'Field_1',
  'Wer?',
  '你好',
  'file',
  '…',
]
const ofTimes = ['Timestamp', 'Started', 'Completion time', 'When', 'created_at', ...oddHeadings]
const ofPeople = ['Name', 'Inspector', 'Created By', 'Your e-mail', 'Respondent', ...oddHeadings]

/** A column that names each row by a time or a person, under any heading. */
const telling = (rows: number) =>
  fc.oneof(
    fc.record({
      heading: fc.constantFrom(...ofTimes),
      cells: fc
        .tuple(fc.constantFrom(...forms), fc.array(day, { minLength: rows, maxLength: rows }))
        .map(([form, days]) => days.map(form)),
    }),
    fc.record({
      heading: fc.constantFrom(...ofPeople),
      cells: fc
        .tuple(
          fc.constantFrom(...people),
          fc.array(fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)), {
            minLength: rows,
            maxLength: rows,
          }),
        )
        .map(([form, names]) => names.map(([one, other]) => form(one, other))),
    }),
  )

const files = fc
  .integer({ min: 1, max: 6 })
  .chain((rows) =>
    fc.tuple(
      fc.array(telling(rows), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom('Yes', 'No', 'N/A', ''), { minLength: rows, maxLength: rows }),
    ),
  )

const met = 'Did the worker meet the person within the first week?'

it('no import names a case after a person or a time, though every doubt of a draft is waved through', () => {
  fc.assert(
    fc.property(files, ([columns, answers]) => {
      const all = [...columns, { heading: met, cells: answers }]
      const line = (cells: readonly string[]) =>
        cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
      const text = [
        line(all.map(({ heading }) => heading)),
        ...answers.map((_, i) => line(all.map(({ cells }) => cells[i]!))),
      ].join('\n')
      const bytes = new TextEncoder().encode(text)
      const draft = draftMapping(bytes, 'in.csv', visitColumns, [])
      if (!draft.ok) return
      const { unsure: _, ...sure } = draft.value.mapping
      const mappings = [
        sure,
        ...columns.map(({ heading }) => ({ ...sure, number: undefined, id: heading })),
      ]
      const told = new Set(columns.flatMap(({ cells }) => cells))
      for (const one of mappings) {
        const mapping = parseMapping(JSON.parse(JSON.stringify(one)), visitColumns)
        if (!mapping.ok) continue
        const table = readTable(bytes, 'in.csv', [], mapping.value)
        if (!table.ok) continue
        const read = readAnswers(table.value, visitColumns, { mapping: mapping.value })
        if (!read.ok) continue
        const named = read.value.rows.filter(({ issues }) => issues.length === 0)
        expect(named.map((row) => row.case.id).filter((id) => told.has(id))).toEqual([])
      }
    }),
    { numRuns: runs },
  )
})
