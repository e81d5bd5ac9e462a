import type { Case } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { readAnswers } from '../answers/read-answers.js'
import type { ReadOptions } from '../answers/read-options.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { planImport, type ImportOptions } from './plan-import.js'

const casesOf = (csv: string, options: ReadOptions = {}) => {
  const table = readCsvTable(csv, 'in.csv')
  const read = table.ok ? readAnswers(table.value, smallColumns, options) : table
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const first: readonly Case[] = planImport(
  [],
  casesOf('case,sex,plan-engaging\n1,man,yes\n2,woman,no\n3,man,yes\n'),
  smallColumns,
).cases
const asks = (csv: string, options: ReadOptions & ImportOptions = {}, existing = first) =>
  planImport(existing, casesOf(csv, options), smallColumns, options).asks.map(
    ({ code, found, line }) => `${code} ${line}: ${found}`,
  )
const second = 'case,sex,plan-engaging\n1,woman,no\n2,woman,no\n4,man,no\n'

describe('a second wave with the numbers of the first', () => {
  it('is asked about, whatever is new in it', () => {
    expect(asks(second)).toEqual(['same-ids 2: 1 of 2 ids that are there with other answers (1)'])
    expect(asks('case,plan-safety\n1,no\n')).toHaveLength(1)
  })

  it('is not asked about where it is the same once more, or where that is said', () => {
    expect(asks('case,sex,plan-engaging\n1,man,yes\n2,,no\n5,man,no\n')).toEqual([])
    expect(asks(second, { update: true })).toEqual([])
  })

  it('has ids of its own by the name of the wave, and is asked about once that is there', () => {
    const wave = { wave: '2' }
    expect(asks(second, wave)).toEqual([])
    const both = planImport(first, casesOf(second, wave), smallColumns).cases
    expect(both.map(({ id }) => id)).toEqual(['1', '2', '3', '2-1', '2-2', '2-4'])
    expect(asks('case,sex\n1,man\n', wave, [...both])).toEqual([
      'same-ids 2: 1 of 1 ids that are there with other answers (2-1)',
    ])
  })

  it('is asked about where the numbers were given by row', () => {
    expect(asks('Timestamp,sex\n22/05/2026 09:12,woman\n', { ids: 'numbered' })).toHaveLength(1)
  })
})

describe('ids of their own', () => {
  const named = first.map((one) => ({ ...one, id: `A-${one.id}` }))
  it('are those of the cases there are: corrections are taken', () => {
    expect(asks('case,sex\nA-1,woman\n', {}, named)).toEqual([])
  })

  it('are asked about where most of what the rows say is something else', () => {
    const many = Array.from({ length: 6 }, (_, i) => ({ ...first[0]!, id: `A-${i}` }))
    const csv = (sex: string) =>
      `case,sex,plan-engaging\n${many.map(({ id }, i) => `${id},${i < 4 ? sex : 'man'},yes\n`).join('')}`
    expect(asks(csv('woman'), {}, many)).toEqual([])
    expect(asks(csv('woman').replaceAll('yes', 'no'), {}, many)).toHaveLength(1)
  })
})
