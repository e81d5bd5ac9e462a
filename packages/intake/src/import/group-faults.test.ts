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
      last: fault(9, 'B', '"1"'),
    })
    expect(others.map(({ count, issue }) => [count, issue.cell, issue.found])).toEqual([
      [1, 'B3', '"2"'],
      [1, 'C3', '"1"'],
    ])
  })

  it('that stand nowhere in a table are as many as they are', () => {
    const missing: Issue = { code: 'missing-column', path: [], found: 'none', expected: 'a column' }
    expect(groupFaults([missing, missing])).toHaveLength(2)
  })
})
