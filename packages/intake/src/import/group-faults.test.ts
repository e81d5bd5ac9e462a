import type { Issue } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { groupFaults } from './group-faults.js'

const fault = (line: number, column: string, found: string): Issue => ({
  code: 'invalid-value',
  path: [],
  file: 'in.csv',
  line,
  column,
  cell: `${column}${line}`,
  found,
  expected: 'yes or no',
})

describe('faults', () => {
  it('that are equal in one column are one, with the first cells and the last', () => {
    const sixty = Array.from({ length: 60 }, (_, i) => fault(i + 2, 'B', '"1"'))
    const [group, ...others] = groupFaults([
      ...sixty,
      fault(3, 'B', '"2"'),
      fault(3, 'C', '"1"'),
      fault(9, 'B', '"1"'),
    ])
    expect(group).toEqual({
      issue: sixty[0],
      count: 61,
      cells: ['B2', 'B3', 'B4', 'B5', 'B6'],
      lines: [2, 3, 4, 5, 6],
      keys: [],
      last: fault(9, 'B', '"1"'),
    })
    expect(others.map(({ count, issue }) => [count, issue.cell, issue.found])).toEqual([
      [1, 'B3', '"2"'],
      [1, 'C3', '"1"'],
    ])
  })

  it('that differ in what was found only are one where there are many, and each by itself where few', () => {
    const twice = (id: number, line: number): Issue => ({
      ...fault(line, 'A', `"P${id}"`),
      code: 'duplicate-id',
      expected: `an id used once; also in A${id + 2}`,
    })
    const fiveHundred = Array.from({ length: 500 }, (_, i) => twice(i, 600 + i))
    const [group, other, ...rest] = groupFaults([...fiveHundred, fault(3, 'A', '"1"')])
    expect(group).toMatchObject({
      issue: { found: '"P0", "P1", "P2", "P3", "P4", …', expected: 'an id used once' },
      count: 500,
      cells: ['A600', 'A601', 'A602', 'A603', 'A604'],
      last: { cell: 'A1099' },
    })
    expect(other).toMatchObject({ count: 1, issue: { cell: 'A3' } })
    expect(rest).toEqual([])
    expect(groupFaults(fiveHundred.slice(0, 5)).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1])
  })

  it('of many codes without an answer are one, by the part of the mapping that they stand in', () => {
    const codes = Array.from({ length: 80 }, (_, i): Issue => ({
      code: 'invalid-value',
      path: ['columns', i < 70 ? 'Q1' : 'Q2', 'codes', `${i}`],
      found: '"?"',
      expected: 'yes, no or na',
    }))
    expect(groupFaults(codes)).toMatchObject([
      {
        issue: { path: ['columns', 'Q1', 'codes'] },
        count: 70,
        keys: ['0', '1', '2', '3', '4'],
      },
      { issue: { path: ['columns', 'Q2', 'codes'] }, count: 10 },
    ])
  })

  it('that stand nowhere in a table are as many as they are', () => {
    const missing: Issue = { code: 'missing-column', path: [], found: 'none', expected: 'a column' }
    expect(groupFaults([missing, missing])).toHaveLength(2)
  })
})
