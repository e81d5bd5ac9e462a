import type { Case } from '@inspectorate/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { careColumns } from '../../test/care-columns.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { isSentence } from './not-a-case.js'
import { readAnswersCsv } from './read-answers-csv.js'
import { readAnswers } from './read-answers.js'

/** What is answered to each column; anything else may stand there as well. */
const answers: Record<string, readonly string[]> = {
  seen: ['yes', 'No', ' n/a ', '[z]', ''],
  safe: ['agree', 'Neither', 'unknown', ''],
  needs: ['housing work', 'Work, or training; Housing', 'none', ''],
  'needs: work': ['x', ''],
}
const anything = fc.constantFrom('', 'NA', '999', 'a, b', '"', 'two\nlines', '3.5', '2024-02-29')
const id = fc.oneof(
  { weight: 20, arbitrary: fc.nat(99).map((n) => `R${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'Total', 'Mean', 'A note on the data', 'response') },
)
const titles = fc.constantFrom<readonly string[]>([], ['Responses'], Array(40).fill('A title'))

it('one row after the other is read as the whole table is, faults and all', () => {
  const { questions, characteristics } = careColumns
  const known = [...characteristics.map((one) => one.id), ...questions.map((one) => one.id)]
  const ticks = ['housing', 'work', 'no', 'none'].map((choice) => `needs: ${choice}`)
  const headings = fc.oneof(
    fc.shuffledSubarray(known, { minLength: 1 }),
    fc.shuffledSubarray([...known, 'strange'], { minLength: 1 }),
    fc.shuffledSubarray(known).map((some) => [...some, ...ticks]),
  )
  let [sound, faulty] = [0, 0]
  fc.assert(
    fc.property(
      headings,
      fc.array(fc.tuple(id, fc.nat()), { maxLength: 45 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), anything), { maxLength: 3 }),
      titles,
      (head, rows, slips, above) => {
        const cells = rows.map(([name, seed]) => [
          name,
          ...head.map((heading, i) => {
            const known = answers[heading] ?? ['']
            return known[(seed >> i) % known.length]!
          }),
        ])
        for (const [row, column, text] of slips)
          if (cells.length > 0) cells[row % cells.length]![1 + (column % head.length)] = text
        const lines = [...above.map((title) => [title]), ['response', ...head], ...cells]
        const csv = lines.map((line) => line.map(quoted).join(',')).join('\n')
        const read = readAnswersCsv(csv, careColumns, 'in.csv')
        expect(JSON.stringify(read)).toBe(JSON.stringify(inWhole(csv)))
        if (read.ok) sound += 1
        else faulty += 1
      },
    ),
    { numRuns: 400, seed: 1 },
  )
  expect(Math.min(sound, faulty)).toBeGreaterThan(20)
})

it('a characteristic may have a value called none', () => {
  const values = ['none', 'some'].map((id) => ({ id, label: id, group: id }))
  const columns = { questions: [], characteristics: [{ id: 'order', label: 'Order', values }] }
  const read = readAnswersCsv('case,order\nP1,none\nP2,\n', columns, 'in.csv')
  expect(read.ok && read.value.map((one) => one.characteristics)).toEqual([{ order: 'none' }, {}])
})

function inWhole(csv: string) {
  const table = readCsvTable(csv, 'in.csv')
  if (!table.ok) return table
  const read = readAnswers(table.value, careColumns, { mayStandAlone: (one) => !isSentence(one) })
  if (!read.ok) return read
  const issues = read.value.rows.flatMap((row) => row.issues)
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: read.value.rows.map((row) => inOrder(row.case)) }
}

function inOrder({ id, characteristics, answers, texts }: Case) {
  return { id, characteristics, answers, ...(texts && { texts }) }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
